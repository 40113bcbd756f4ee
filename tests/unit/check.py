"""What a test says beside `assert`, on CPython and on MicroPython."""

import asyncio

# Turns of the event loop after which nothing that could go on is waiting: no chain of tasks here is half as long.
TURNS = 20


class raises:  # noqa: N801 - it reads as a word of the test
    """`with raises(RouteError) as caught:` fails unless the block raises one; it is `caught.error` afterwards."""

    def __init__(self, kind):
        self._kind = kind
        self.error = None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if error is None:
            raise AssertionError("No " + self._kind.__name__ + " was raised.")
        self.error = error
        return isinstance(error, self._kind)


async def settle():
    """Lets every task run until it waits for something that only the test can bring."""
    for _ in range(TURNS):
        await asyncio.sleep(0)


def wait_for(promise):
    """Somebody who waits from now on: a task of the outcome."""
    return asyncio.create_task(outcome(promise))


async def all_of(tasks):
    """What each of the tasks ends in."""
    ends = []
    for task in tasks:
        ends.append(await task)  # MicroPython has no await in a comprehension
    return ends


async def outcome(promise):
    """What a promise ends in: its value, or the error that it raises."""
    try:
        return await promise
    except Exception as error:
        return error
