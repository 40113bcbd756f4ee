"""What the query layer costs, on the interpreter that runs this: CPython, or MicroPython through micropython.mjs.

Prints one line a figure: name, tab, number, tab, unit.
"""

import asyncio
import gc
import time

from app.query.cache import Cache

TIMES = 2000
ENTRIES = 10000


class Clock:
    """Moves when told; its one timer is the sweep's."""

    def __init__(self):
        self.seconds = 1000.0
        self.callback = None

    def monotonic(self):
        return self.seconds

    def wall(self):
        return 1.7e9 + self.seconds

    def later(self, seconds, callback):
        self.callback = callback
        return lambda: None


def make_cache(**more):
    cache = Cache(Clock(), 30.0, print, **more)
    cache.learn("user 7", {"id": 7, "name": "Ada"})
    return cache


def microseconds():
    return time.ticks_us() if hasattr(time, "ticks_us") else time.perf_counter_ns() // 1000


def took(work, times=1):
    """Microseconds that one call takes: the best of five rounds, for a noisy machine can only add."""
    best = None
    for _ in range(5):
        gc.collect()
        start = microseconds()
        for _ in range(times):
            work()
        spent = (microseconds() - start) / times
        best = spent if best is None or spent < best else best
    return best


def memory():
    gc.collect()
    return gc.mem_alloc() if hasattr(gc, "mem_alloc") else 0


def tell(name, number, unit):
    print(f"{name}\t{number:.2f}\t{unit}")


def measure_hit():
    cache = make_cache()
    ask = lambda tag: None  # noqa: E731 - never called: the entry is fresh
    tell("an empty call, to compare", took(lambda: None, TIMES), "µs")
    tell("cache hit", took(lambda: cache.fetch("user 7", ask), TIMES), "µs")
    leave = cache.traffic.watch(lambda kind, entry, amount: None)
    tell("cache hit while the inspector watches", took(lambda: cache.fetch("user 7", ask), TIMES), "µs")
    leave()


def measure_notification(observers):
    cache = make_cache()
    entry, numbers = cache.entry("user 7"), [0]

    def change():
        numbers[0] += 1
        cache.learn("user 7", {"id": 7, "name": "Ada", "n": numbers[0]})

    alone = took(change, 200)
    for _ in range(observers):
        entry.observe(lambda: None)
    told = took(change, 200 if observers == 1 else 5)
    tell(f"answer that {observers:,} observers are told", told, "µs")
    tell(f"of that, each of {observers:,} observers", (told - alone) / observers, "µs")


def measure_entries():
    before, cache = memory(), Cache(Clock(), 30.0, print, max_entries=2 * ENTRIES)
    start = microseconds()
    for number in range(ENTRIES):
        cache.learn("user " + str(number), {"id": number, "name": "Ada"})
    tell(f"making {ENTRIES:,} entries, each", (microseconds() - start) / ENTRIES, "µs")
    tell(f"memory of {ENTRIES:,} entries with their data, each", (memory() - before) / ENTRIES, "bytes")
    cache.clock.seconds += 299.0
    tell(f"sweep of {ENTRIES:,} entries that finds nothing", took(cache._sweep._run) / 1000, "ms")
    cache.clock.seconds += 2.0
    start = microseconds()
    cache._sweep._run()
    tell(f"sweep that drops all {ENTRIES:,}", (microseconds() - start) / 1000, "ms")
    assert len(cache.entries) == 0


async def main():
    measure_hit()
    measure_notification(1)
    measure_notification(1000)
    measure_entries()


if __name__ == "__main__":
    asyncio.run(main())
