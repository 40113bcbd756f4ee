"""The panel as its views see it: where to go, what to say, how to write a date."""

from app.components.memo import Memo
from app.query.background import start
from app.query.ends import Forgotten
from app.region import Region
from app.rest import Rest
from app.words import speak

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from app.api.abilities import Abilities
    from app.api.fields import Fields
    from app.commands import Commands
    from app.components.inspector_drawer import Drawer
    from app.components.sidebar import Sidebar
    from app.config import Config
    from app.doctor.case import Case
    from app.keys import Keys
    from app.messages import Action
    from app.models.activity import Activity
    from app.models.deletions import Deletions
    from app.models.draft import Drafts, Shelf
    from app.models.session import Session
    from app.region import Timer, Visit
    from app.router import Router
    from app.view import View

    class Formats(Protocol):
        """Times and numbers as the reader writes them. What is not a time comes back as it was."""

        def date(self, time: str) -> str: ...
        def date_time(self, time: str) -> str: ...
        def exact(self, time: str) -> str: ...
        def weekday(self, time: str) -> str: ...
        def clock(self, time: str) -> str: ...
        def day(self, date: str) -> str: ...
        def number(self, number: float) -> str: ...
        def speak(self, code: str) -> None: ...

    class Shell(Protocol):
        """What surrounds the regions: the title, the focus, the messages, the menu."""

        def set_title(self, title: str) -> None: ...
        def focus_heading(self) -> None: ...
        def return_focus(self) -> bool: ...
        def scroll_up(self) -> None: ...
        def focus_invalid(self) -> None: ...
        def focus(self, id: str) -> None: ...
        def address(self, url: str) -> str: ...
        async def copy(self, text: str) -> bool: ...
        def reveal(self, id: str) -> None: ...
        def focus_row(self, step: int) -> None: ...
        def focused_row(self) -> str | None: ...
        def say(self, message: str, is_failure: bool, action: Action | None = None) -> None: ...
        def say_with(
            self, message: str, action: Action, seconds: float | None, name: str, gone: Callable[[], None] | None
        ) -> Callable[[], None]: ...
        def announce(self, message: str) -> None: ...
        def mark_current(self, target: str) -> None: ...
        def set_unsaved(self, is_unsaved: bool) -> None: ...
        def open_dialog(self) -> None: ...
        def close_dialog(self) -> None: ...
        def close_menu(self) -> None: ...
        def translate(self) -> None: ...
        def remember_language(self, code: str) -> None: ...


# What the API must be able to do for what a person may do, where the words differ.
NEEDS = {"edit": "update", "change-role": "update"}

# The page with a field that searches, and the field.
SEARCH = ("users#index", "user-search")


class Panel:
    """Given to every view and controller as `app`. What stands here without a value is set once, in app/main.py."""

    # What the API can do, and which fields it has.
    can: "Abilities"
    fields: "Fields"
    # How many items a page of a list may have.
    largest: int
    router: "Router"
    sidebar: "Sidebar"
    session: "Session"
    commands: "Commands"
    preferences: "Shelf"
    deletions: "Deletions"
    drafts: "Drafts"
    activity: "Activity"
    drawer: "Drawer"
    # The API, to be looked at anew by the doctor.
    new_case: "Callable[[], Case]"
    keys: "Keys"
    # Called when everything was forgotten, with the reason.
    ended: "Callable[[Exception | None], None]"

    def __init__(
        self,
        config: "Config",
        main: "Region",
        dialog: "Region",
        shell: "Shell",
        formats: "Formats",
        timer: "Timer",
        report: "Callable[[Exception], None]",
    ) -> None:
        self.config = config
        self.main = main
        self.dialog = dialog
        self.formats = formats
        self.timer = timer
        self.report = report
        # Nothing is missing, unless app/main.py finds that it is.
        self.rest = Rest(lambda work: start(work, report), lambda again: None)
        self._shell = shell
        self._is_started = False
        self._is_arriving = False
        # The list that was looked at last, as its address says it.
        self.last_list = ""
        self._aim: "tuple[str, str] | None" = None
        # What somebody who has to sign in is told besides; set in the demo.
        self.sign_in_hint: "Callable[[], str]" = str
        self.tables, self.parts = Memo(), Memo(24)
        # All of the page's regions; set in app/main.py.
        self.regions: "list[Region]" = [main, dialog]

    def show(self, view: "View") -> None:
        """The view takes the main region, and its user the sidebar."""
        self.router.release()
        self._pass()
        self.main.show(view)
        self.sidebar.follow(getattr(view, "user", None))

    def url(self, target: str, query: str = "", **params: object) -> str:
        """`url("users#show", id=7)` -> `"#users/7"`."""
        return self.router.url(target, query, **params)

    def go(self, target: str, query: str = "", **params: object) -> None:
        self.router.navigate(self.router.url(target, query, **params))

    def say(self, message: str) -> None:
        """Tells the person what came of what they did."""
        self._shell.say(message, False)

    def say_failure(self, message: str, action: "Action | None" = None) -> None:
        """Stays until it is closed. `action` is the way on: a word, and what its button does."""
        self._shell.say(message, True, action)

    def say_with(
        self,
        message: str,
        word: str,
        act: "Callable[[], None]",
        seconds: float,
        name: str = "undo",
        gone: "Callable[[], None] | None" = None,
    ) -> "Callable[[], None]":
        """Says it for some seconds, longer while the pointer or the focus is on it, with a button that calls `act`.

        `name` is the button's `data-action`; `gone` is called when the time has passed and nobody pressed it. Returns
        the way to take the message back, which calls neither.
        """
        return self._shell.say_with(message, (word, act), seconds, name, gone)

    def offer(self, message: str, word: str, act: "Callable[[], None]", name: str) -> None:
        """As `say_with`, until somebody takes it or closes it."""
        self._shell.say_with(message, (word, act), None, name, None)

    def announce(self, message: str) -> None:
        """For those who listen, what those who look can see."""
        self._shell.announce(message)

    def search(self) -> None:
        """To the field that searches the list in sight; from elsewhere to that of the users."""
        id = getattr(self.main.view, "search_id", None)
        if id is not None:
            self._shell.focus(id)
        else:
            self._aim = SEARCH
            self.go(SEARCH[0])

    def ask(self, view: "View") -> None:
        """Puts a question in the dialog; the view's actions are the answers. Escape is "no".

        One that `is_passing` asks nothing: it closes by a click beside it, and when the page changes.
        """
        self.dialog.show(view)
        self.dialog.element.set("closedby", "any" if _is_passing(view) else None)
        self._shell.open_dialog()

    def close_dialog(self) -> None:
        self._shell.close_dialog()
        self.dialog_closed()

    def dialog_closed(self) -> None:
        """By whatever way: what stood in it is over."""
        self.dialog.leave()

    def _pass(self) -> None:
        if _is_passing(self.dialog.view):
            self.close_dialog()

    def close_menu(self) -> None:
        self._shell.close_menu()

    def set_unsaved(self, is_unsaved: bool) -> None:
        """Whether closing or reloading the page would lose what was typed."""
        self._shell.set_unsaved(is_unsaved)

    def focus_invalid(self) -> None:
        """To the first field that is wrong, or to what is said of the whole."""
        self._shell.focus_invalid()

    def focus(self, id: str) -> None:
        self._shell.focus(id)

    def arrive_in_list(self) -> None:
        """Another page of the same list: coming back to it leads to where one was, else to its top."""
        if not self._shell.return_focus():
            self._shell.scroll_up()

    def address(self, url: str) -> str:
        """The whole of an address in the panel, for somebody else's browser."""
        return self._shell.address(url)

    async def copy(self, text: str) -> bool:
        """To the clipboard. Whether the browser allowed it."""
        return await self._shell.copy(text)

    def focus_row(self, step: int) -> None:
        """To the next row of the list, or with -1 to the one before; at the ends it stays. With 0 to where one was."""
        self._shell.focus_row(step)

    def focused_row(self) -> str | None:
        """The id of the row that the focus is in."""
        return self._shell.focused_row()

    def choose_language(self, code: str) -> None:
        """For good: the next visit speaks it, too."""
        self._shell.remember_language(code)
        self.speak(code)

    def speak(self, code: str) -> None:
        """From now on in this language. What is in sight is drawn anew; what was typed and the focus stay."""
        speak(code)
        self.formats.speak(code)
        self.tables, self.parts = Memo(), Memo(24)
        self._shell.translate()
        for region in self.regions:
            if region.visit is not None:
                region.visit.redraw()

    def reveal(self, id: str) -> None:
        """Scrolls just as far as it takes to see this element."""
        self._shell.reveal(id)

    def forget(self, reason: Exception | None) -> None:
        """Everything that was known was forgotten: nothing of it stays in sight, but what was typed does."""
        self._pass()
        self.tables, self.parts = Memo(), Memo(24)
        self.sidebar.forget()
        self.ended(reason)
        if type(reason) is Forgotten:
            self.say(str(reason))

    def may(self, permission: str) -> bool:
        """Whether to offer it: the API can do it, and whoever is signed in may. "" asks for nothing."""
        return not permission or (self.can(NEEDS.get(permission, permission)) and self.session.may(permission))

    @property
    def has_dashboard(self) -> bool:
        """Whether the API says what people do."""
        return self.can("activity") or self.can("stats")

    def preferred(self, name: str) -> str | None:
        return self.preferences.take(self._preference(name))

    def prefer(self, name: str, text: str | None) -> None:
        """None: what is usual."""
        if text is None:
            self.preferences.remove(self._preference(name))
        else:
            self.preferences.put(self._preference(name), text)

    def _preference(self, name: str) -> str:
        return name + " of " + str(self.session.user.get("id") or "nobody")

    def drawn(self, visit: "Visit", is_first: bool) -> None:
        """The main region shows something new: title and menu follow, and so does the focus, except at the start."""
        self._shell.set_title(visit.view.title + " · " + self.config.title)
        self._shell.mark_current(visit.view.target)
        if is_first:
            self._aim = self._aim if self._aim and self._aim[0] == visit.view.target else None
            self._shell.close_menu()
            self._is_arriving = self._is_started and not visit.follows_its_like
            self._is_started = True
        if self._is_arriving:
            self._arrive(visit.view.state)

    def _arrive(self, state: str) -> None:
        """To where the focus was when this page was left, once that is there again; else to the heading."""
        self._is_arriving = state == "loading"
        if state == "ready" and self._aim:
            self._shell.focus(self._aim[1])
            self._aim = None
        elif state == "loading" or not self._shell.return_focus():
            self._shell.focus_heading()


def _is_passing(view: "View | None") -> bool:
    return bool(getattr(view, "is_passing", False))
