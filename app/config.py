"""The [panel] table of pyscript.toml, as it is meant, checked, with defaults."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# The language that the reader's browser asks for.
AUTO = "auto"
# `api` where there is no server at all: see app/demo/.
DEMO = "demo"

NATIVE = "native"

# What is meant where the table says nothing.
DEFAULTS: "list[tuple[str, Any]]" = [
    ("title", "Halfminute"),
    ("api", "/api"),
    ("stale_time", 30.0),
    ("timeout", 15.0),
    ("poll", 0.0),
    ("language", AUTO),
    ("dialect", NATIVE),
    ("users", "/users"),
    ("paging", ""),
    ("largest", 0),
    ("can", []),
    ("cannot", []),
    ("fields", {}),
    ("values", {}),
    ("query", {}),
    ("session", {}),
    ("activity", {}),
]


class Config:
    """The settings as attributes: `config.api`, `config.stale_time` in seconds.

    ConfigError, at start-up, for a name that does not exist or a value of another kind.
    """

    title: str
    api: str
    stale_time: float
    timeout: float
    poll: float
    language: str
    dialect: str
    users: str
    paging: str
    largest: int
    can: list[str]
    cannot: list[str]
    fields: "dict[str, str | bool]"
    values: "dict[str, dict[str, Any]]"
    query: "dict[str, str]"
    session: "dict[str, str]"
    activity: "dict[str, str]"

    def __init__(self, table: dict[str, object], is_checked: bool = False) -> None:
        """`is_checked`: a build has done it."""
        if not is_checked:
            from app.config_checks import check  # noqa: PLC0415, not there from the start

            check(table)
        for name, default in DEFAULTS:
            value: Any = table.get(name, default)
            setattr(self, name, float(value) if isinstance(default, float) else value)
        self.api = self.api.rstrip("/")
