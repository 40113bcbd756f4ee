"""Keys that are pressed anywhere on the page."""

import js
from pyscript import ffi

from app.browser.events import regions_around

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    # (the key; names of the regions around the focus, outermost first; whether that is a field) -> whether taken
    Press = Callable[[str, list[str], bool], bool]

_FIELDS = "input, select, textarea, [contenteditable]"


class BrowserKeys:
    """One listener on the document. What belongs to the browser, to a dialog or to an input method stays theirs."""

    def __init__(self, press: "Press", report: "Callable[[Exception], None]") -> None:
        self._press = press
        self._report = report
        js.document.addEventListener("keydown", ffi.create_proxy(self._pressed))

    def _pressed(self, event: "Any") -> None:
        try:
            if not _is_for_others(event) and self._take(event):
                event.preventDefault()
        except Exception as error:
            self._report(error)

    def _take(self, event: "Any") -> bool:
        return self._press(str(event.key), regions_around(event.target), bool(event.target.closest(_FIELDS)))


def _is_for_others(event: "Any") -> bool:
    if event.defaultPrevented or event.isComposing or event.repeat:
        return True
    return bool(event.ctrlKey or event.altKey or event.metaKey or js.document.querySelector("dialog[open]"))
