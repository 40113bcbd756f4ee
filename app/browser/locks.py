"""Locks that all tabs share, by public/tabs.js."""

import js

from app.browser import ffi

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class BrowserLocks:
    """One that is held falls free by itself when its tab is closed or dies. Without Web Locks each is free at once."""

    def __init__(self, report: "Callable[[Exception], None]") -> None:
        self._report = report
        self._waiting: "dict[int, Callable[[], None]]" = {}
        self._number = 0
        # One proxy for all locks: each would have to be freed by hand.
        self._granted_proxy = ffi.create_proxy(self._granted)

    def request(self, name: str, granted: "Callable[[], None]") -> "Callable[[], None]":
        """Calls `granted` when the lock is this tab's, before it returns where there are no Web Locks.

        Returns the way to release it, or to stop waiting; it may be gone twice.
        """
        self._number += 1
        number = self._number
        self._waiting[number] = granted
        lock = js.halfminute.tabs.request(name, self._granted_proxy, number)
        return lambda: self._release(number, lock)

    def _granted(self, number: int) -> None:
        granted = self._waiting.pop(number, None)
        if granted is None:
            return
        try:
            granted()
        except Exception as error:
            self._report(error)

    def _release(self, number: int, lock: "Any") -> None:
        self._waiting.pop(number, None)
        lock.release()
