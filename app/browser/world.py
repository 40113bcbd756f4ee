"""Whether anybody looks at the page, and whether there is a network."""

import js

from app.browser import ffi

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class BrowserWorld:
    """Somebody looks while the page is visible: that a window has the focus says nothing (query contract, 25)."""

    def __init__(self, report: "Callable[[Exception], None]") -> None:
        self._report = report
        # Each with a number of its own: the same callback may observe twice.
        self._observers: "list[tuple[int, Callable[[], None]]]" = []
        self._number = 0
        listener = ffi.create_proxy(self._happened)
        js.document.addEventListener("visibilitychange", listener)
        # By its name: a method of the document makes MicroPython take the next function of the global object for one.
        for kind in ("online", "offline", "pageshow"):
            js.window.addEventListener(kind, listener)

    @property
    def is_visible(self) -> bool:
        return str(js.document.visibilityState) == "visible"

    @property
    def is_online(self) -> bool:
        """False is sure; True only says that there is some network."""
        return bool(js.navigator.onLine)

    def observe(self, callback: "Callable[[], None]") -> "Callable[[], None]":
        """Tells when either may have changed, or the page came back from the history. Returns the way to leave."""
        self._number += 1
        observer = (self._number, callback)
        self._observers.append(observer)
        return lambda: self._leave(observer)

    def _leave(self, leaving: "tuple[int, Callable[[], None]]") -> None:
        self._observers = [observer for observer in self._observers if observer[0] != leaving[0]]

    def _happened(self, event: "Any") -> None:
        # A page that is shown for the first time has not come back.
        if event.type != "pageshow" or event.persisted:
            self._tell_all()

    def _tell_all(self) -> None:
        for observer in list(self._observers):
            # Another one may have made it leave.
            if observer in self._observers:
                self._tell(observer[1])

    def _tell(self, callback: "Callable[[], None]") -> None:
        try:
            callback()
        except Exception as error:
            self._report(error)
