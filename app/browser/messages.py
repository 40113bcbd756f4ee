"""Messages as nodes, and whose pointer or focus is on them."""

import js

from app.browser import ffi

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.messages import Messages

# What brings somebody to a message, and what takes them away again.
_COMINGS = {"pointerover": "pointer", "focusin": "focus"}
_GOINGS = {"pointerout": "pointer", "focusout": "focus"}


class BrowserMessages:
    """Failures stand in an alert of their own: those who listen are told at once. `messages` is set once."""

    messages: "Messages"

    def __init__(self, report: "Callable[[Exception], None]") -> None:
        self._report = report
        # Where the focus was before it came to a message.
        self._left: "Any" = None
        listener = ffi.create_proxy(self._happened)
        for kind in list(_COMINGS) + list(_GOINGS):
            _place().addEventListener(kind, listener)

    def put(self, number: int, text: str, is_failure: bool, buttons: list[tuple[str, str]]) -> None:
        node = js.document.createElement("div")
        node.className = "message message-failed" if is_failure else "message"
        node.dataset.key = str(number)
        words = js.document.createElement("p")
        words.textContent = text
        node.append(words)
        for action, word in buttons:
            node.append(_button(action, word))
        js.document.getElementById("alerts" if is_failure else "messages").append(node)

    def take_away(self, number: int) -> None:
        """Who was there goes back to where they came from."""
        node = _place().querySelector(f'[data-key="{number}"]')
        if not node:
            return
        is_inside = node.contains(js.document.activeElement)
        node.remove()
        if is_inside:
            self._go_back()

    def _go_back(self) -> None:
        heading = js.document.querySelector("main h1")
        node = self._left if self._left and self._left.isConnected else heading
        if node:
            node.focus()

    def _happened(self, event: "Any") -> None:
        try:
            self._moved(event)
        except Exception as error:
            self._report(error)

    def _moved(self, event: "Any") -> None:
        node, other = event.target.closest("[data-key]"), event.relatedTarget
        if not node or (other and node.contains(other)):
            return
        number = str(node.dataset.key)
        if event.type in _GOINGS:
            self.messages.let_go(number, _GOINGS[event.type])
            return
        self.messages.hold(number, _COMINGS[event.type])
        if event.type == "focusin" and other and not _place().contains(other):
            self._left = other


def _place() -> "Any":
    return js.document.querySelector(".messages")


def _button(action: str, word: str) -> "Any":
    button = js.document.createElement("button")
    button.type = "button"
    button.className = "message-button"
    button.dataset.action = action
    button.textContent = word
    return button
