"""The address of the page, and the way back from a step that should not have been taken."""

import js

from app.browser import ffi
from app.browser.spot import Spot

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class BrowserHistory:
    """Each entry of the history carries its place in a row, so that a step can be undone whichever way it went."""

    def __init__(self, report: "Callable[[Exception], None]") -> None:
        self._report = report
        self._callback: "Callable[[], None]" = _nobody
        self._is_reverting = False
        # Where somebody was on each page, by its place; and on the one that was just come back to.
        self._spots: dict[int, Spot] = {}
        self.spot: Spot | None = None
        # The browser would scroll before the page is drawn.
        js.history.scrollRestoration = "manual"
        self._place = self._before = self._read_place() or 0
        self._stamp(self._place)
        js.window.addEventListener("hashchange", ffi.create_proxy(self._changed))

    @property
    def fragment(self) -> str:
        return str(js.location.hash)[1:]

    def on_change(self, callback: "Callable[[], None]") -> None:
        self._callback = callback

    def push(self, fragment: str) -> None:
        self._arrive(self._place + 1)
        js.history.pushState(ffi.to_js({"place": self._place}), "", "#" + fragment)

    def replace(self, fragment: str) -> None:
        self._before, self.spot = self._place, None
        js.history.replaceState(ffi.to_js({"place": self._place}), "", "#" + fragment)

    def revert(self) -> "Callable[[], None]":
        """Undoes the last step, unheard. Returns the way to take it again."""
        step = self._place - self._before
        self._place = self._before
        if step:
            self._is_reverting = True
            js.history.go(-step)
        return lambda: js.history.go(step)

    def _changed(self, event: "Any") -> None:
        place = self._read_place()
        if self._is_reverting and place is not None:
            self._go_on_reverting(place)
            return
        self._is_reverting = False
        self._arrive(self._place + 1 if place is None else place)
        if place is None:
            self._stamp(self._place)
        else:
            self.spot = self._spots.get(place)
        try:
            self._callback()
        except Exception as error:
            self._report(error)

    def _go_on_reverting(self, place: int) -> None:
        """Somebody may have stepped on meanwhile: it is over when the page is where it belongs."""
        self._is_reverting = place != self._place
        if self._is_reverting:
            js.history.go(self._place - place)

    def _arrive(self, place: int) -> None:
        self._spots[self._place], self.spot = Spot(), None
        self._before, self._place = self._place, place

    def _read_place(self) -> int | None:
        """None for an entry that a link has just made."""
        place = getattr(js.history.state, "place", None) if js.history.state else None
        return None if place is None else int(place)

    def _stamp(self, place: int) -> None:
        js.history.replaceState(ffi.to_js({"place": place}), "", js.location.href)


def _nobody() -> None:
    """Nobody listens yet."""
