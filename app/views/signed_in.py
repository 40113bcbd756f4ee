"""Who is signed in, in the corner of the top bar, and what is theirs to do."""

from app.commands import Command
from app.components.avatar import avatar
from app.components.command_menu import command_items
from app.components.languages import languages
from app.errors import RequestError
from app.html import NOTHING, Markup, html
from app.models.item import name_of
from app.query.background import start
from app.view import View
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.models.session import Session
    from app.panel import Panel


class SignedIn(View):
    """Quiet while it loads and when it fails: nobody came here for it."""

    target = "session"

    def __init__(self, app: "Panel", session: "Session") -> None:
        super().__init__(app, [session], session.fetch())
        self._session = session
        profile = lambda: app.url("users#show", id=session.user.get("id"))  # noqa: E731
        password = lambda: app.url("session#password")  # noqa: E731
        self.commands = [
            self._link("go-profile", profile, "g p"),
            self._link("change-password", password, ability="password"),
            Command("sign-out", lambda: app.router.leave(self._sign_out), when=self._is_in),
        ]
        self.actions["speak"] = lambda event: self._speak(event.value)

    def _link(self, name: str, url: "Callable[[], str]", keys: str = "", ability: str = "") -> Command:
        when = lambda: bool(self._session.user) and (not ability or self.app.can(ability))  # noqa: E731
        return Command(name, lambda: self.app.router.navigate(url()), keys, when=when, url=url)

    def _is_in(self) -> bool:
        """Where nobody says who it is, somebody is in all the same: when the session is over it is known no more."""
        return self.app.can("session") and self._session.is_known

    def _speak(self, code: str) -> None:
        # The focus goes back to what opened the menu: the menu itself is drawn anew, and closed.
        self.app.close_menu()
        self.app.rest.run(lambda: self.app.choose_language(code))

    def _sign_out(self) -> None:
        # What is waiting to be deleted is not there from the start.
        self.app.rest.run(lambda: start(self._end(), self.app.report))

    async def _end(self) -> None:
        try:
            await self.app.deletions.finish_all()
            await self._session.sign_out()
            self.app.drafts.clear()
        except RequestError as error:
            self.app.say_failure(words.because(words.not_signed_out, error.detail))

    # How it looks.

    def loaded(self) -> Markup:
        user = self._session.user
        id, name = str(user.get("id") or ""), name_of(user) or words.account
        return html(
            '<button type="button" class="signed-in" id="account-button" popovertarget="account" title="{}">{}'
            '<span dir="auto">{}</span></button>{}',
            words.signed_in_as(name),
            avatar(id, name, "small"),
            name,
            self._menu(name),
        )

    def _menu(self, name: str) -> Markup:
        return html(
            '<div id="account" class="menu" popover><p class="menu-head"><strong dir="auto">{}</strong>'
            '<span class="fine">{}</span></p>{}{}</div>',
            name,
            words.role(self._session.role),
            command_items(self.app, self.commands, "account"),
            languages("account"),
        )

    def pending(self) -> Markup:
        return NOTHING

    def failed(self) -> Markup:
        return NOTHING

    def not_found(self) -> Markup:
        return NOTHING
