"""The session: who comes in, who goes, and what becomes of the page meanwhile.

What is imported inside a function is not there from the start.
"""

from app.query.ends import Forgotten
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Protocol

    from app.models.session import Session
    from app.panel import Panel
    from app.region import Region

    class Door(Protocol):
        """The dialog that stands before everything while nobody is signed in."""

        def open_entrance(self, is_whole: bool) -> None:
            """`is_whole`: nothing behind it is worth seeing."""

        def close_entrance(self) -> None: ...
        def start_anew(self) -> None:
            """The page begins again, at the list, with nothing of what it was."""


# Who has just been invited has no session yet, and needs none there.
WELCOME = "session#welcome"


class SessionController:
    """Asks whoever is there to sign in, in place, and goes on where they were: what was typed is typed still."""

    def __init__(self, app: "Panel", session: "Session", entrance: "Region", door: "Door") -> None:
        self._app = app
        self._session = session
        self._entrance = entrance
        self._door = door
        self._user_id: object = None
        self._username = self._role = ""
        self._is_leaving = False

    def start(self) -> None:
        """From now on the page is that of whoever is signed in."""
        self._session.observe(self._changed)
        # Known since the last visit, or from another tab: that is no change, and yet news here.
        self._changed()

    def welcome(self, username: str, token: str, query: str | None) -> None:
        from app.views.welcome import Welcome  # noqa: PLC0415

        self._app.show(Welcome(self._app, self._session, username, token, self._ask_if_over))

    def password(self, query: str | None) -> None:
        from app.views.change_password import ChangePassword  # noqa: PLC0415

        self._app.show(ChangePassword(self._app, self._session))

    def ended(self, reason: Exception | None) -> None:
        """Everything was forgotten; perhaps because the session is over."""
        if self._session.is_over:
            why = self._why(reason)
            self._app.rest.run(lambda: None if self._is_welcoming else self._ask(why))

    @property
    def _is_welcoming(self) -> bool:
        """Seen when it can be asked: the page that welcomes somebody may have been on its way, too."""
        view = self._app.main.view
        return view is not None and view.target == WELCOME

    def _why(self, reason: Exception | None) -> str:
        if not self._username:
            return ""
        if isinstance(reason, Forgotten):
            return str(reason)
        return words.session_ended_typed if self._app.router.is_held else words.session_ended

    def _ask_if_over(self) -> None:
        """Who leaves the page that welcomed them."""
        self._app.rest.run(lambda: self._ask(""))

    def _ask(self, why: str) -> None:
        if self._session.is_over:
            self._open(why)

    def _open(self, why: str) -> None:
        from app.views.sign_in import SignIn  # noqa: PLC0415

        self._entrance.show(SignIn(self._app, self._session, self._username, why))
        self._door.open_entrance(not self._app.router.is_held)

    def _changed(self) -> None:
        """Somebody is known to be signed in: as before, again, or somebody else."""
        self._session.check_user()
        if self._session.is_known and not self._is_leaving:
            self._known(self._session.user)

    def _known(self, user: "dict[str, Any]") -> None:
        was, self._user_id = self._user_id, user.get("id")
        self._username = str(user.get("username") or "")
        if was is not None and was != self._user_id:
            self._is_leaving = True
            self._door.start_anew()
        else:
            self._let_in()
            self._check_role()

    def _let_in(self) -> None:
        if self._entrance.view is None:
            return
        self._entrance.leave()
        self._door.close_entrance()
        resume = getattr(self._app.main.view, "resume", None)
        if resume is not None:
            resume()

    def _check_role(self) -> None:
        """What may not be done is not offered, from the moment it is known."""
        was, self._role = self._role, self._session.role
        if was != self._role and self._app.main.visit is not None:
            self._app.main.visit.redraw()
