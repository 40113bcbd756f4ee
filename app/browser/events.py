"""What people do to the page, as actions of regions."""

import json

import js

from app.browser import ffi

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    # (names of the regions around it, outermost first; the action; the event) -> whether anybody took it
    Act = Callable[[list[str], str, "BrowserEvent"], bool]

# The attribute that names the action, by the kind of event.
_ATTRIBUTES = {"click": "data-action", "submit": "data-submit", "input": "data-input", "change": "data-change"}
# The pointer or the focus comes to something.
_ARRIVALS = ("pointerover", "focusin")


class BrowserEvent:
    """One event on the control that carries the action."""

    def __init__(self, event: "Any") -> None:
        self._event = event

    @property
    def value(self) -> str:
        """What stands in the control; in the first field for a form."""
        target = self._event.target
        return str((target.elements[0] if target.tagName == "FORM" else target).value)

    @property
    def name(self) -> str:
        """Of the field that it happened to; that with the focus for a form."""
        target = self._event.target
        field = js.document.activeElement if target.tagName == "FORM" else target
        return str(getattr(field, "name", "") or "")

    @property
    def key(self) -> str | None:
        """That of the entry that the control belongs to."""
        row = self._event.target.closest("[data-key]")
        return str(row.getAttribute("data-key")) if row else None

    @property
    def fields(self) -> dict[str, str]:
        """Name -> text of every field of the form, those outside that belong to it too."""
        return dict(json.loads(str(js.halfminute.forms.read(self._event.target))))


class Events:
    """One listener a kind, on the document: nothing has to be freed when a region is redrawn."""

    def __init__(
        self, act: "Act", arrive: "Callable[[str | None], None]", report: "Callable[[Exception], None]"
    ) -> None:
        self._act = act
        self._arrive = arrive
        self._report = report
        listener = ffi.create_proxy(self._happened)
        for kind in list(_ATTRIBUTES) + list(_ARRIVALS):
            js.document.addEventListener(kind, listener)

    def _happened(self, event: "Any") -> None:
        try:
            (self._arrived if event.type in _ARRIVALS else self._dispatch)(event)
        except Exception as error:
            self._report(error)

    def _arrived(self, event: "Any") -> None:
        link = _link_at(event.target)
        self._arrive(str(link.getAttribute("href")) if link else None)

    def _dispatch(self, event: "Any") -> None:
        attribute = _ATTRIBUTES[event.type]
        node = event.target.closest(f"[{attribute}]")
        if event.type == "submit":
            event.preventDefault()
        # Not every element has a type.
        if not node or (event.type == "click" and getattr(node, "type", "") == "submit"):
            return
        if event.type == "click" and node.tagName == "A":
            # A link leads there by itself, into another tab too.
            return
        if self._act(regions_around(node), node.getAttribute(attribute), BrowserEvent(event)) and event.type == "click":
            event.preventDefault()


def _link_at(node: "Any") -> "Any":
    """The link around it; anywhere in a row of a list, the row's."""
    row = node.closest("tr")
    return node.closest('a[href^="#"]') or (row.querySelector('a[data-row][href^="#"]') if row else None)


def regions_around(node: "Any") -> list[str]:
    """Their names, outermost first."""
    names: list[str] = []
    node = node.closest("[data-region]")
    while node:
        names.insert(0, node.getAttribute("data-region"))
        node = node.parentElement and node.parentElement.closest("[data-region]")
    return names
