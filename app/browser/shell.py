"""What surrounds the regions: title, focus, menu, messages, the dialog."""

import js

from app.browser import ffi, language
from app.browser.dom import Focus
from app.browser.interpreter import log
from app.browser.messages import BrowserMessages
from app.messages import Messages
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.browser.clock import BrowserClock
    from app.browser.history import BrowserHistory
    from app.messages import Action

# What `j` and `k` step through.
_ROW = "a[data-row]"


class Before:
    """Where the focus was before something took it."""

    def __init__(self) -> None:
        self._node = js.document.activeElement
        self._focus = Focus(js.document.body)

    def go_back(self) -> None:
        if self._node and self._node.isConnected:
            self._node.focus()
        else:
            self._focus.restore()


class BrowserShell:
    """The fixed parts of index.html. `history` is set once, in app/main.py, and so is the clock, by `start`."""

    history: "BrowserHistory"

    def __init__(self) -> None:
        self._warn_proxy = ffi.create_proxy(_warn)
        self._focus_proxy = ffi.create_proxy(self._focus_heading)
        self._title_proxy = ffi.create_proxy(self._write_title)
        self._scroll_proxy = ffi.create_proxy(_scroll_up)
        self._is_unsaved = False
        self._title = self._section = ""
        self._row: "Any" = None
        # What had the focus when a page came.
        self._left: "Any" = None
        self._before_drawer: Before | None = None
        self._before_dialog: Before | None = None
        # Called when the dialog has closed, by whatever way. Set once, in app/main.py.
        self.dialog_closed: "Callable[[], None]" = _nothing
        js.document.getElementById("dialog").addEventListener("close", ffi.create_proxy(self._dialog_closed))

    def start(self, clock: "BrowserClock") -> None:
        place = BrowserMessages(self.report)
        place.messages = self.messages = Messages(place, clock, lambda: words.close)

    def set_title(self, title: str) -> None:
        """After the frame: the browser's own window takes its time for it."""
        if title != self._title:
            self._title = title
            js.halfminute.afterFrame(self._title_proxy)

    def _write_title(self) -> None:
        js.document.title = self._title

    def translate(self) -> None:
        language.translate()

    def remember_language(self, code: str) -> None:
        language.remember(code)

    def mark_current(self, target: str) -> None:
        """The entry of the menu that this target belongs to: "users#show" to "users"."""
        section = target.partition("#")[0]
        if section == self._section:
            return
        self._section = section
        for link in js.document.querySelectorAll("[data-section]"):
            if link.dataset.section == section:
                link.setAttribute("aria-current", "page")
            else:
                link.removeAttribute("aria-current")

    # Focus.

    def focus_heading(self) -> None:
        """After the next frame, which shows the top of the page. Who goes on by keyboard meanwhile stays there."""
        self.scroll_up()
        self._left = js.document.activeElement
        js.halfminute.afterFrame(self._focus_proxy)

    def _focus_heading(self) -> None:
        chosen, heading = js.document.querySelector("main :focus"), js.document.querySelector("main h1")
        if heading and (not chosen or chosen.isSameNode(self._left)):
            heading.focus(ffi.to_js({"preventScroll": True}))

    def return_focus(self) -> bool:
        """To where it was when this page was left, and the page as far down. Whether somebody has come back."""
        return self.history.spot is not None and self.history.spot.restore()

    def scroll_up(self) -> None:
        """With the next frame: now it would make the browser lay out the page twice."""
        js.requestAnimationFrame(self._scroll_proxy)

    def focus_invalid(self) -> None:
        _focus(js.document.querySelector("main [aria-invalid], main .conflict") or js.document.querySelector("main h1"))

    def focus_main(self) -> None:
        """Past the bars, as the link for keyboards promises."""
        _focus(js.document.getElementById("main"))

    def focus(self, id: str) -> None:
        _focus(js.document.getElementById(id))

    def address(self, url: str) -> str:
        return str(js.location.href).partition("#")[0] + url

    async def copy(self, text: str) -> bool:
        """A page that did not come over https has no clipboard, and a browser may refuse."""
        clipboard = getattr(js.navigator, "clipboard", None)
        if not clipboard:
            return False
        try:
            await clipboard.writeText(text)
        except Exception:
            return False
        return True

    def on_close(self, callback: "Callable[[], None]") -> None:
        """Calls back when the page is left for good."""
        js.window.addEventListener("pagehide", ffi.create_proxy(lambda event: callback()))

    def focus_row(self, step: int) -> None:
        """To the next row of the list, with -1 to the one before: from the one with the focus, else the last that had
        it. With 0 to that one, or to the first."""
        row = other = self._current_row()
        if row and step:
            other = row.nextElementSibling if step > 0 else row.previousElementSibling
        link = _link_of(other) or _link_of(row) or js.document.querySelector(f"main tbody {_ROW}")
        if link:
            self._row = link
            link.focus(ffi.to_js({"preventScroll": True}))
            link.scrollIntoView(ffi.to_js({"block": "nearest"}))

    def focused_row(self) -> str | None:
        """The `data-id` of the row that the focus is in."""
        active = js.document.activeElement
        row = active.closest("main tbody [data-id]") if active else None
        return str(row.getAttribute("data-id")) if row else None

    def _current_row(self) -> "Any":
        """That with the focus, else where `focus_row` was last, though it was drawn anew since."""
        active = js.document.activeElement
        row = active.closest("main tbody tr") if active else None
        if row or not self._row:
            return row
        if not self._row.isConnected:
            self._row = _same_link(self._row)
        return self._row and self._row.closest("tr")

    def reveal(self, id: str) -> None:
        node = js.document.getElementById(id)
        if node:
            node.scrollIntoView(ffi.to_js({"block": "nearest"}))

    # The theme.

    def switch_theme(self) -> None:
        js.halfminute.theme.switch()

    def is_held(self, region: str, part: str) -> bool:
        """Whether text is selected in this part of the region, or a button held down."""
        node = js.document.querySelector(f'[data-region="{region}"] [data-region="{part}"]')
        if not node:
            return False
        selection = js.document.getSelection()
        is_selected = not selection.isCollapsed and selection.containsNode(node, True)
        return bool(is_selected or node.querySelector(":active"))

    # The drawer.

    def open_drawer(self) -> None:
        """The focus goes along."""
        self._before_drawer = Before()
        js.document.getElementById("inspector").hidden = False
        self.focus("inspector-heading")

    def close_drawer(self) -> None:
        """The focus goes back to where it was, unless it has left the drawer already."""
        drawer = js.document.getElementById("inspector")
        is_inside = drawer.contains(js.document.activeElement)
        drawer.hidden = True
        if is_inside and self._before_drawer:
            self._before_drawer.go_back()

    # Messages.

    def say(self, message: str, is_failure: bool, action: "Action | None" = None) -> None:
        self.messages.say(message, is_failure, action)

    def say_with(
        self, message: str, action: "Action", seconds: float | None, name: str, gone: "Callable[[], None] | None"
    ) -> "Callable[[], None]":
        return self.messages.say(message, False, action, seconds, name, gone)

    def announce(self, message: str) -> None:
        js.document.getElementById("announcer").textContent = message

    def report(self, error: Exception) -> None:
        """An error that no screen shows: the traceback for programmers, a word for everyone else."""
        log(error)
        self.say(words.panel_failed_reload, True)

    # Unsaved work.

    def set_unsaved(self, is_unsaved: bool) -> None:
        if is_unsaved == self._is_unsaved:
            return
        self._is_unsaved = is_unsaved
        (js.window.addEventListener if is_unsaved else js.window.removeEventListener)("beforeunload", self._warn_proxy)

    def open_dialog(self) -> None:
        dialog = js.document.getElementById("dialog")
        if not dialog.open:
            self._before_dialog = Before()
            dialog.showModal()

    def close_dialog(self) -> None:
        js.document.getElementById("dialog").close()

    def _dialog_closed(self, event: "Any") -> None:
        """Heard a moment later: another question may stand there by now. The browser has given the focus back, unless
        the page was drawn anew meanwhile."""
        if js.document.getElementById("dialog").open:
            return
        if self._before_dialog and _is_nowhere():
            self._before_dialog.go_back()
        self.dialog_closed()

    def close_menu(self) -> None:
        """The one behind one's own name, if it is open."""
        menu = js.document.querySelector(":popover-open")
        if menu:
            menu.hidePopover()

    # The entrance.

    def open_entrance(self, is_whole: bool) -> None:
        dialog = js.document.getElementById("entrance")
        dialog.classList.toggle("entrance-whole", is_whole)
        if not dialog.open:
            dialog.showModal()

    def close_entrance(self) -> None:
        js.document.getElementById("entrance").close()
        # Back to where the focus was when it was opened; a page that begins with it has no such place.
        if _is_nowhere():
            _focus(js.document.querySelector("main h1"))

    def forget_seen(self) -> None:
        """What was last seen is not shown again: somebody in it is gone."""
        js.halfminute.seen.forget()

    def start_anew(self) -> None:
        self.set_unsaved(False)
        js.history.replaceState(None, "", "#users")
        js.location.reload()


def _is_nowhere() -> bool:
    """Or still in a dialog that has closed: browsers notice with the next frame."""
    active = js.document.activeElement
    return not active or active.tagName == "BODY" or bool(active.closest("dialog:not([open])"))


def _nothing() -> None:
    """Nobody wants to know."""


def _link_of(row: "Any") -> "Any":
    return row.querySelector(_ROW) if row else None


def _same_link(link: "Any") -> "Any":
    """The row's link that is the same as this one, which is on the page no more."""
    for each in js.document.querySelectorAll(f"main tbody {_ROW}"):
        if each.getAttribute("href") == link.getAttribute("href"):
            return each
    return None


def _focus(node: "Any") -> None:
    if node:
        node.focus()


def _scroll_up(time: float) -> None:
    js.scrollTo(0, 0)


def _warn(event: "Any") -> None:
    event.preventDefault()
