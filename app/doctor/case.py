"""What is known of one API: the table that it needs, and what was found so far."""

from app.api import dialects
from app.api.call import Call
from app.api.connect import connect, session_settings, way_in_of
from app.api.fields import Fields
from app.config import Config
from app.doctor.ears import Late
from app.doctor.finding import FITS, MISSING, NOTE, WRONG, Finding
from app.doctor.toml import line, written
from app.errors import StatusError
from app.query.retry import Retry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from app.api.api import Api
    from app.api.connect import Clock
    from app.api.way_in import Browser
    from app.doctor.ears import Ears
    from app.doctor.heard import Heard
    from app.doctor.hiding import Hiding

    # Of the [panel] table ("" is itself): `("fields", "name", "full_name")`.
    Setting = tuple[str, str, Any]

# What a browser tells apart, and that is all.
REFUSED = (
    "Something answers at {}, but the browser does not let the panel read it: the API has to name the panel's origin "
    "in Access-Control-Allow-Origin (CORS). python3 serve.py doctor --api URL --origin ORIGIN lists all that it lacks. "
    "Where panel and API are one host, nothing of that is needed."
)
SILENT = (
    "Nothing answers at {}, as far as a browser tells: the API is down, there is no such host, its certificate is "
    "refused, it is closed to other origins (Cross-Origin-Resource-Policy), or this page's policy does not name it "
    "(connect-src). Open that address in a tab of its own, where the browser says more, or ask "
    "python3 serve.py doctor --api URL."
)
# Lists, to which one name is added.
_LISTS = ("can", "cannot")


# Of the [panel] table, what somebody who wrote it knows better than the doctor.
_TOLD = ("users", "dialect", "fields", "values", "query")


def told_by(config: Config) -> "dict[str, Any]":
    """What a configuration says of its API, with how people sign in."""
    table = {name: getattr(config, name) for name in _TOLD if getattr(config, name)}
    return table | {"session": session_settings(config)}


class Visitor:
    """Whoever asks: nobody whom the panel knows. `csrf_token` is that of a session that began here."""

    csrf_token = ""

    def refused(self, error: Exception) -> None:
        """It is said by the question that was refused."""

    async def fetch(self, force_refetch: bool = False) -> None:
        """There is no session to ask for anew."""


class Case:
    """`table` is what goes into pyscript.toml, `todo` the lines that somebody has to fill in.

    `items` are people as the API has them, `total` how many it says there are. A `table` is what somebody has written
    already. `knock(url)` says whether anything answers there, where a browser does not say why it is not read.
    """

    def __init__(
        self,
        ears: "Ears",
        clock: "Clock",
        browser: "Browser",
        hiding: "Hiding",
        base: str,
        table: "dict[str, Any] | None" = None,
        knock: "Callable[[str], Awaitable[bool]] | None" = None,
    ) -> None:
        self.ears = ears
        self.clock = clock
        self.browser = browser
        self.hiding = hiding
        self.table: "dict[str, Any]" = dict(table or {}) | {"api": base}
        # What is configured already.
        self.told = str(self.table.get("dialect", ""))
        # Whether the dialect is one that was found, and not only configured.
        self.is_recognised = False
        self._knock = knock
        self.todo: "list[tuple[str, str]]" = []
        self.findings: list[Finding] = []
        self.items: "list[dict[str, Any]]" = []
        self.total: int | None = None
        self.visitor = Visitor()

    # What is found.

    def fits(self, sentence: str, settings: "list[Setting] | None" = None) -> None:
        self._say(FITS, sentence, settings)

    def note(self, sentence: str, settings: "list[Setting] | None" = None) -> None:
        self._say(NOTE, sentence, settings)

    def missing(self, sentence: str, settings: "list[Setting] | None" = None) -> None:
        self._say(MISSING, sentence, settings)

    def wrong(self, sentence: str, settings: "list[Setting] | None" = None) -> None:
        self._say(WRONG, sentence, settings)

    def tell(self, kind: str, sentence: str, lines: list[str]) -> None:
        """With lines that are not of the table."""
        self.findings.append(Finding(kind, sentence, lines))

    def _say(self, kind: str, sentence: str, settings: "list[Setting] | None") -> None:
        lines = [self.put(place, name, value) for place, name, value in settings or []]
        self.findings.append(Finding(kind, sentence, lines))

    def put(self, place: str, name: str, value: "Any") -> str:
        """The line that it makes."""
        table = self.table if place == "" else self.table.setdefault(place, {})
        if place == "" and name in _LISTS:
            names = table.get(name, [])
            value = names if value in names else names + [value]
        table[name] = value
        return ("[panel." + place + "] " if place else "") + line(name, value)

    def leave(self, place: str, text: str) -> None:
        """A line that only somebody who knows the API can write."""
        self.todo.append((place, text))

    def able(self, ability: str, is_able: bool, sentence: str) -> None:
        """What the dialect has by nature is missing where it is not there; what it has not is added where it is."""
        is_natural = ability in dialects.load(self.dialect).can
        if is_able:
            self.fits(sentence, [] if is_natural else [("", "can", ability)])
        elif is_natural:
            self.missing(sentence, [("", "cannot", ability)])
        else:
            self.note(sentence)

    @property
    def is_fit(self) -> bool:
        return not any(finding.is_bad for finding in self.findings)

    @property
    def lines(self) -> list[str]:
        """The table, to be copied."""
        return written(self.table, self.todo)

    # What is known.

    @property
    def base(self) -> str:
        return str(self.table["api"])

    @property
    def users(self) -> str:
        return str(self.table.get("users", "/users"))

    @property
    def dialect(self) -> str:
        return str(self.table.get("dialect", "native"))

    @property
    def config(self) -> Config:
        return Config(self.table, True)

    @property
    def fields(self) -> Fields:
        return Fields(self.table.get("fields"), self.table.get("values"))

    @property
    def session(self) -> "dict[str, str]":
        """How people sign in, as far as it is known."""
        return session_settings(self.config)

    @property
    def is_in_panel(self) -> bool:
        """Whether it is looked at in the panel itself, and not at a terminal."""
        return self._knock is not None

    def own_query(self, argument: str) -> str:
        """What the dialect calls an argument of the list."""
        return dialects.load(self.dialect).query[argument]

    def may_join(self, id: str) -> bool:
        """Whether it can be asked for together with others."""
        return dialects.load(self.dialect)().may_join(id)

    def said(self, text: object) -> str:
        return self.hiding.shown(text)

    # Asking.

    def api(self) -> "Api":
        """The panel's own, with the table as it is now."""
        return connect(self.config, self.ears, self.clock, self.browser, Retry(_none, 0), _key, lambda: self.visitor)

    async def get(self, path: str, headers: "dict[str, str] | None" = None) -> "Heard | None":
        """With what says who asks. None where nothing came, and that was said."""
        return await self.send("GET", path, headers)

    async def send(
        self, method: str, path: str, headers: "dict[str, str] | None" = None, body: "str | None" = None
    ) -> "Heard | None":
        try:
            return await self.ears.ask(method, self.base + path, self.way_headers(method, path) | (headers or {}), body)
        except OSError as error:
            self.wrong(await self._why(error, method, path))
            return None

    def way_headers(self, method: str, path: str) -> "dict[str, str]":
        way = way_in_of(self.config)(self.session, self.fields, self.browser, lambda: self.visitor.csrf_token)
        return way.headers(Call(method, path))

    async def _why(self, error: OSError, method: str, path: str) -> str:
        if self._knock is None or isinstance(error, Late):
            return self.lost(error, method + " " + path)
        place = self.hiding.place(self.base) or "the panel's own host"
        return REFUSED.format(place) if await self._knock(self.base + path) else SILENT.format(place)

    def lost(self, error: OSError, request: str) -> str:
        """Why nothing came: the network says it where it can."""
        told = getattr(error, "sentence", "")
        if told:
            return str(told)
        if isinstance(error, Late):
            return f"{request} was not answered within {self.ears.timeout:g} seconds. Look at what the API is doing."
        return (
            f"{request} was not answered: nothing is there, or its answer broke off. Is the API started, and api right?"
        )

    def failed(self, error: Exception) -> str:
        """Why a question of the panel's own came to nothing."""
        if self.ears.lost is not None:
            return self.lost(self.ears.lost, str(getattr(error, "request", "")).replace(self.base, ""))
        if isinstance(error, StatusError):
            said = self.ears.last.sentence if self.ears.last is not None else ""
            return f"it answered {error.status}" + (f": “{self.said(said)}”" if said else "")
        return self.said(getattr(error, "detail", error))


def _none() -> float:
    return 0.0


def _key() -> str:
    return "halfminute-doctor"
