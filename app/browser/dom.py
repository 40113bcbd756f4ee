"""Elements of the page that regions draw into."""

import js

from app.browser import ffi
from app.html import Markup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# How a control is found again after a redraw: the first of these that it has.
_MARKS = ("id", "rel", "data-action", "name", "href")
_CONTROLS = "a, button, input, select, textarea, summary, [tabindex]"
_TEXT_TYPES = ("text", "search", "textarea")


class BrowserElement:
    """One element, found when it is first needed: `find` returns the node, or None while it is not on the page."""

    def __init__(self, find: "Any") -> None:
        self._look = find
        self._found: "Any" = None

    def _find(self) -> "Any":
        if self._found is None or not self._found.isConnected:
            self._found = self._look()
        return self._found

    def draw(self, markup: Markup) -> None:
        """Replaces the content. Focus, and what is being typed where it is, stay with the same control; a menu that is
        open stays so, and what is scrolled sideways."""
        node = self._find()
        if node is not None:
            # Most of a page comes into places that are empty.
            kept = Kept(node) if node.firstElementChild else None
            js.halfminute.trusted.draw(node, markup.text)
            if kept is not None:
                kept.restore()

    def set(self, name: str, value: str | None) -> None:
        node = self._find()
        if node is None:
            return
        if value is None:
            node.removeAttribute(name)
        elif node.getAttribute(name) != value:
            node.setAttribute(name, value)

    def child(self, name: str) -> "BrowserElement":
        """The descendant with `data-region="name"`."""
        return BrowserElement(lambda: self._descendant("data-region", name))

    def write(self, name: str, text: str, classes: str) -> None:
        node = self._descendant("data-text", name)
        if node is not None and node.textContent != text:
            node.textContent = text
            node.className = classes

    def mark(self, id: str, sentence: str) -> None:
        """What is wrong with the control of this id; "" when nothing is."""
        control, error = js.document.getElementById(id), js.document.getElementById(id + "-error")
        if not control or not error:
            return
        if error.textContent != sentence:
            error.textContent = sentence
        if sentence:
            control.setAttribute("aria-invalid", "true")
        else:
            control.removeAttribute("aria-invalid")

    def _descendant(self, attribute: str, name: str) -> "Any":
        node = self._find()
        return None if node is None else node.querySelector(f'[{attribute}="{name}"]')


class Kept:
    """What outlives the content of a node: the focus, the menu that is open, how far it was scrolled sideways."""

    def __init__(self, node: "Any") -> None:
        self._node = node
        self._focus, self._menu, self._scrolled = Focus(node), _open_menu(node), _scrolled(node)

    def restore(self) -> None:
        _scroll(self._node, self._scrolled)
        _reopen(self._node, self._menu)
        self._focus.restore()


class Focus:
    """Where the focus is inside a node before its content is replaced."""

    def __init__(self, node: "Any") -> None:
        active = js.document.activeElement
        self._node = node
        self._is_inside = bool(active) and not node.isSameNode(active) and node.contains(active)
        self._mark = _mark_of(active) if self._is_inside else None
        self._typing = _typing_of(active) if self._is_inside else None

    def restore(self) -> None:
        """To the same control, with what was being typed there; else to the heading: never to nowhere."""
        if not self._is_inside:
            return
        if self.find():
            self._restore_typing()
        else:
            js.halfminute.afterFrame(_recover_focus_proxy)

    def find(self) -> bool:
        """To the same control. Whether it is there; nothing scrolls."""
        node = self._same_control()
        if node:
            node.focus(ffi.to_js({"preventScroll": True}))
        return bool(node)

    def _same_control(self) -> "Any":
        if self._mark is None:
            return None
        attribute, value = self._mark
        # Escaped, so that the browser finds it: among a thousand rows Python would look for long.
        return self._node.querySelector(f':is({_CONTROLS})[{attribute}="{js.CSS.escape(value)}"]')

    def _restore_typing(self) -> None:
        node = js.document.activeElement
        if self._typing is not None and _is_text(node):
            node.value, start, end = self._typing
            node.setSelectionRange(start, end)


def _open_menu(node: "Any") -> str | None:
    menu = node.querySelector("[popover]:popover-open")
    return str(menu.id) if menu else None


def _reopen(node: "Any", id: str | None) -> None:
    menu = node.querySelector(f"#{id}[popover]") if id else None
    if menu:
        # Closing it will lead back to where the focus is now.
        node.querySelector(f'[popovertarget="{id}"]').focus()
        menu.showPopover()


def _scrolled(node: "Any") -> "list[tuple[str, float]]":
    return [(str(each.id), each.scrollLeft) for each in node.querySelectorAll(".scroller[id]") if each.scrollLeft]


def _scroll(node: "Any", scrolled: "list[tuple[str, float]]") -> None:
    for id, left in scrolled:
        each = node.querySelector("#" + id)
        if each:
            each.scrollLeft = left


def _mark_of(node: "Any") -> tuple[str, str] | None:
    for attribute in _MARKS:
        if node.hasAttribute(attribute):
            return attribute, node.getAttribute(attribute)
    return None


def _typing_of(node: "Any") -> "tuple[str, Any, Any] | None":
    """Text and selection of a control in which something was typed since it was drawn."""
    if not _is_text(node) or node.value == node.defaultValue:
        return None
    return node.value, node.selectionStart, node.selectionEnd


def _is_text(node: "Any") -> bool:
    # Other types have no selection, and throw when asked for one.
    return node.tagName in ("INPUT", "TEXTAREA") and node.type in _TEXT_TYPES


def _recover_focus() -> None:
    # Who has gone on by keyboard in the meantime stays there.
    active = js.document.activeElement
    heading = js.document.querySelector("main h1")
    if heading and (not active or active.tagName == "BODY"):
        heading.focus()


_recover_focus_proxy = ffi.create_proxy(_recover_focus)


def by_id(id: str) -> BrowserElement:
    """The element of the shell with this id."""
    return BrowserElement(lambda: js.document.getElementById(id))
