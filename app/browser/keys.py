"""Keys that are pressed anywhere on the page."""

import js

from app.browser import ffi
from app.browser.events import regions_around
from app.browser.keyboard import is_mac
from app.key_pressed import MODIFIERS, THIRD, key_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    # (the key; names of the regions around the focus, outermost first; whether that is a field; whether the key is
    # held down; whether a dialog is open) -> whether taken
    Press = Callable[[str, list[str], bool, bool, bool], bool]

_FIELDS = "input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]"


class BrowserKeys:
    """One listener on the document. What belongs to the browser or to an input method stays theirs."""

    def __init__(self, report: "Callable[[Exception], None]") -> None:
        self._report = report
        self._press: "Press | None" = None
        self._is_mac = is_mac()
        js.document.addEventListener("keydown", ffi.create_proxy(self._pressed))

    def listen(self, press: "Press") -> None:
        self._press = press

    def _pressed(self, event: "Any") -> None:
        try:
            if self._press is not None and not self._is_for_others(event) and self._take(event, self._press):
                event.preventDefault()
        except Exception as error:
            self._report(error)

    def _take(self, event: "Any", press: "Press") -> bool:
        # A character that needs AltGr is not where the key is.
        code = "" if _is_third(event) else str(event.code)
        key = key_name(str(event.key), code, bool(event.shiftKey), not _is_third(event) and self._has_mod(event))
        # For a frame the focus stays in a dialog that has closed.
        target = js.document.body if event.target.closest("dialog:not([open])") else event.target
        is_in_dialog = bool(js.document.querySelector("dialog[open]"))
        return press(key, regions_around(target), bool(target.closest(_FIELDS)), bool(event.repeat), is_in_dialog)

    def _has_mod(self, event: "Any") -> bool:
        return bool(event.metaKey if self._is_mac else event.ctrlKey)

    def _is_for_others(self, event: "Any") -> bool:
        if event.defaultPrevented or event.isComposing or event.key in MODIFIERS:
            return True
        if _is_third(event):
            return False
        return bool(event.altKey or (event.ctrlKey if self._is_mac else event.metaKey))


def _is_third(event: "Any") -> bool:
    """Whether AltGr is down, which is Ctrl and Alt to some systems."""
    return bool(event.getModifierState(THIRD))
