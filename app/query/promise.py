"""The shared awaitable of one question."""

import asyncio

from app.query.observers import Observers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Generator
    from typing import Any


class Promise:
    """Settles once, with a value or an error, and tells everyone who asked.

    It may be awaited any number of times, before and after it settles; giving up waiting disturbs nobody else. Who
    cannot wait for the event loop (a redraw within the same frame) reads `value`, or leaves a callback with
    `when_settled`; what a callback raises goes to `report`.
    """

    def __init__(self, report: "Callable[[Exception], None]") -> None:
        self.is_settled = False
        self.value: "Any" = None
        self.error: Exception | None = None
        self._awaiters = 0
        self._observers = Observers(report)
        self._event = asyncio.Event()

    @property
    def is_awaited(self) -> bool:
        """Whether anyone would notice how it ends."""
        return self._awaiters > 0 or len(self._observers) > 0

    def settle(self, value: object) -> None:
        self._end(value, None)

    def fail(self, error: Exception) -> None:
        self._end(None, error)

    def when_settled(self, callback: "Callable[[], None]") -> "Callable[[], None]":
        """Calls back when this promise has settled: at once if it has. Returns the way to stop waiting."""
        if self.is_settled:
            callback()
        return self._observers.add(callback)

    def _end(self, value: object, error: Exception | None) -> None:
        if self.is_settled:
            raise RuntimeError("This promise has settled already.")
        self.is_settled, self.value, self.error = True, value, error
        self._event.set()
        self._observers.notify()

    async def _wait(self) -> "Any":
        self._awaiters += 1
        try:
            await self._event.wait()
        finally:
            self._awaiters -= 1
        if self.error is not None:
            raise self.error
        return self.value

    def __await__(self) -> "Generator[Any, None, Any]":
        return self._wait().__await__()

    def __iter__(self) -> "Coroutine[Any, Any, Any]":
        # MicroPython awaits an object by iterating over it.
        return self._wait()
