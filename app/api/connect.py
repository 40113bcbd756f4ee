"""From the configuration to the API that it names."""

from app.api import dialects, ways_in
from app.api.abilities import Abilities
from app.api.api import Api
from app.api.fields import Fields
from app.api.line import Line
from app.api.transport import Transport

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol

    from app.api.transport import Network, Timer
    from app.api.way_in import Browser, WayIn
    from app.config import Config
    from app.errors import Forbidden
    from app.query.retry import Retry

    class Clock(Timer, Protocol):
        def wall(self) -> float: ...
        def soon(self, callback: Callable[[], None]) -> None: ...

    class Session(Protocol):
        """Who is signed in, as the panel knows it."""

        @property
        def csrf_token(self) -> str: ...
        def refused(self, error: Forbidden) -> None: ...
        def fetch(self, force_refetch: bool = False) -> Any: ...


def connect(
    config: "Config",
    network: "Network",
    clock: "Clock",
    browser: "Browser",
    retry: "Retry",
    new_key: "Callable[[], str]",
    session: "Callable[[], Session]",
) -> Api:
    """Of a configuration that was checked (app/api/checks.py)."""
    dialect = dialects.load(config.dialect)
    fields = Fields(config.fields, config.values)
    way_in = way_in_of(config)(session_settings(config), fields, browser, lambda: session().csrf_token)
    transport = Transport(
        network, clock, config.api, config.timeout, clock.wall, lambda error: session().refused(error), way_in.headers
    )
    renew = lambda: session().fetch(force_refetch=True)  # noqa: E731
    spoken = dialect(config.query, config.paging, fields.theirs("id"))
    can, largest = abilities(config), config.largest or spoken.largest
    line = Line(transport, spoken, can, clock.soon, retry, new_key, renew, largest, way_in.is_vague)
    return Api(line, way_in, config.users, fields, config.activity)


def abilities(config: "Config") -> Abilities:
    """Of the dialect and its way in, with what the configuration adds and takes away."""
    natural = dialects.load(config.dialect).can + way_in_of(config).can
    told = ("activity",) if config.activity else ()
    return Abilities(natural + told, config.can, config.cannot)


def way_in_of(config: "Config") -> "type[WayIn]":
    return ways_in.load(session_settings(config)["kind"])


def session_settings(config: "Config") -> "dict[str, str]":
    """The dialect's own, unless the table says otherwise; of another kind, the table's alone."""
    usual = dialects.load(config.dialect).session
    kind = config.session.get("kind", usual["kind"])
    return (usual if kind == usual["kind"] else {}) | config.session | {"kind": kind}
