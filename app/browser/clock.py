"""Time, and what is to happen later."""

import time

import js

from app.browser import ffi

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


class BrowserClock:
    """Seconds on two clocks. `later` is setTimeout: asyncio's own timers follow a wall clock that can be set back."""

    def __init__(self, report: "Callable[[Exception], None]") -> None:
        self._report = report
        self._waiting: "dict[int, Callable[[], None]]" = {}
        self._number = 0
        # One proxy for all timers: each would have to be freed by hand.
        self._fire_proxy = ffi.create_proxy(self._fire)
        self._soon: "list[Callable[[], None]]" = []
        self._next_proxy = ffi.create_proxy(self._next)

    def monotonic(self) -> float:
        return float(js.performance.now()) / 1000

    def wall(self) -> float:
        return time.time()

    def later(self, seconds: float, callback: "Callable[[], None]") -> "Callable[[], None]":
        """Calls back after some seconds, unless the function that it returns is called before."""
        self._number += 1
        number = self._number
        self._waiting[number] = callback
        timer = js.setTimeout(self._fire_proxy, seconds * 1000, number)
        return lambda: self._cancel(number, timer)

    def soon(self, callback: "Callable[[], None]") -> None:
        """Calls back at the end of the current tick, in the order in which it was asked."""
        self._soon.append(callback)
        js.queueMicrotask(self._next_proxy)

    def _fire(self, number: int) -> None:
        callback = self._waiting.pop(number, None)
        if callback is not None:
            self._call(callback)

    def _cancel(self, number: int, timer: object) -> None:
        if self._waiting.pop(number, None) is not None:
            js.clearTimeout(timer)

    def _next(self) -> None:
        self._call(self._soon.pop(0))

    def _call(self, callback: "Callable[[], None]") -> None:
        try:
            callback()
        except Exception as error:
            self._report(error)
