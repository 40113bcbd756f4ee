"""What the first screen does without."""

from app.rest import Rest


class Archive:
    """Comes when it is let; `tries` counts how often it was asked for."""

    def __init__(self) -> None:
        self.tries = 0
        self.is_lost = False
        self.started = []
        self.refusals = []
        self.heard = []
        self.rest = Rest(self.started.append, self.refusals.append, self._load)

    async def _load(self) -> None:
        self.tries += 1
        if self.is_lost:
            raise OSError("half a download")

    async def let_it_come(self) -> None:
        while self.started:
            await self.started.pop(0)

    def wait(self, name: str) -> object:
        return self.rest.run(lambda: self.heard.append(name))


async def test_where_everything_is_here_nobody_waits():
    rest = Rest(lambda work: None, lambda again: None)
    assert rest.run(lambda: "done") == "done"


async def test_who_waits_is_called_in_order_and_once_when_it_is_here():
    archive = Archive()
    assert archive.wait("first") is True
    archive.wait("second")
    assert archive.heard == []
    await archive.let_it_come()
    assert archive.heard == ["first", "second"]
    archive.wait("third")
    assert archive.heard == ["first", "second", "third"]


async def test_it_is_asked_for_once_however_many_wait():
    archive = Archive()
    archive.wait("first")
    archive.wait("second")
    await archive.let_it_come()
    assert archive.tries == 1


async def test_what_did_not_arrive_is_said_once_and_another_try_calls_all_who_waited():
    archive = Archive()
    archive.is_lost = True
    archive.wait("first")
    archive.wait("second")
    await archive.let_it_come()
    assert (len(archive.refusals), archive.heard) == (1, [])
    archive.is_lost = False
    archive.refusals[0]()
    await archive.let_it_come()
    assert (archive.tries, archive.heard) == (2, ["first", "second"])


async def test_one_that_fails_does_not_keep_the_others_from_it():
    archive = Archive()
    archive.rest.run(lambda: 1 // 0)
    archive.wait("second")
    await archive.started.pop(0)
    for work in archive.started:
        try:
            await work
        except ZeroDivisionError:
            pass
    assert archive.heard == ["second"]


async def test_who_only_wants_to_know_brings_nothing_and_comes_first():
    archive = Archive()
    archive.rest.when_here(lambda: archive.heard.append("wiring"))
    await archive.let_it_come()
    assert (archive.tries, archive.heard) == (0, [])
    archive.wait("first")
    await archive.let_it_come()
    assert archive.heard == ["wiring", "first"]


async def test_what_did_not_arrive_comes_with_the_next_who_needs_it():
    archive = Archive()
    archive.is_lost = True
    archive.rest.when_here(lambda: archive.heard.append("wiring"))
    archive.wait("first")
    await archive.let_it_come()
    archive.is_lost = False
    archive.wait("second")
    await archive.let_it_come()
    assert archive.heard == ["wiring", "second"]
