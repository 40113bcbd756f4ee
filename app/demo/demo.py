"""The demo as a whole: its API, the session that is there from the start, and the way to begin anew."""

import hashlib

from app.contract import door, sessions
from app.contract.api import Api
from app.contract.asked import Asked
from app.demo.database import Database
from app.demo.network import IP, DemoNetwork
from app.demo.passwords import Passwords
from app.demo.world import World

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.contract.folding import Letters
    from app.demo.database import Shelf
    from app.demo.network import Cookie, Timer

# Who is signed in on the first visit.
FIRST_USER = 1
COOKIE = "session"


class Tokens:
    """`make_key()` is a text that nobody guesses."""

    def __init__(self, make_key: "Callable[[], str]") -> None:
        self.make = make_key

    def make_hash(self, text: str) -> str:
        return hashlib.sha256(text.encode()).digest().hex()


class ShelfCookie:
    """All tabs of this browser share it."""

    def __init__(self, shelf: "Shelf") -> None:
        self._shelf = shelf

    @property
    def token(self) -> str | None:
        return self._shelf.take(COOKIE)

    @token.setter
    def token(self, token: str | None) -> None:
        if token is None:
            self._shelf.remove(COOKIE)
        else:
            self._shelf.put(COOKIE, token)


class Demo:
    """`shelf` keeps what a visitor changes, `cookie` the session; `refused` is called once when nothing can be kept."""

    def __init__(
        self,
        shelf: "Shelf",
        cookie: "Cookie",
        letters: "Letters",
        timer: "Timer",
        wall: "Callable[[], float]",
        make_key: "Callable[[], str]",
        agent: str,
        report: "Callable[[Exception], None]",
        refused: "Callable[[], object]",
        requires_match: bool = False,
    ) -> None:
        self._cookie = cookie
        self._wall = wall
        self._agent = agent
        self._database = Database(shelf, World(letters), wall, refused)
        self.api = Api(self._database, Passwords(make_key), Tokens(make_key), letters, requires_match)
        self.network = DemoNetwork(self.api, cookie, timer, wall, agent, report)

    def open(self) -> None:
        """Somebody is signed in from the start, and whoever comes back later is still; who has signed out is out."""
        token = self._cookie.token
        if token == "":
            return
        with self._database.reading() as tables:
            row = tables.sessions.find(self.api.tokens.make_hash(token)) if token else None
            user_id = row["user_id"] if row else FIRST_USER
            is_in = bool(token) and sessions.find(self.api.tokens, tables, str(token), self._now()) is not None
        if not is_in:
            self._let_in(user_id)

    def reset(self) -> None:
        """As on the first visit."""
        self._database.clear()
        self._cookie.token = None
        self.open()

    def _let_in(self, user_id: int) -> None:
        asked = Asked(self._now(), self._cookie.token, {"user-agent": self._agent}, dict, ip=IP)
        with self._database.writing() as tables:
            user = tables.users.find(user_id)
            if user is None or user["status"] != "active":
                return
            self._cookie.token = door.let_in(self.api, tables, asked, user_id).token

    def _now(self) -> int:
        return int(self._wall())
