"""The [panel] table of pyscript.toml: what may stand there, checked, with defaults."""

from app.errors import ConfigError
from app.words import LANGUAGES

# In the place of the API's URL: the API is inside the page itself.
DEMO = "demo"
# The language that the reader's browser asks for.
AUTO = "auto"

# (name, default, what it must be, in words)
SETTINGS = [
    ("title", "Halfminute", "a text"),
    ("api", "/api", "the API's base URL, as a text, or " + DEMO),
    ("stale_time", 30.0, "a number of seconds, 0 or more"),
    ("timeout", 15.0, "a number of seconds above 0"),
    ("poll", 0.0, "a number of seconds, 0 for never"),
    ("language", AUTO, "one of " + ", ".join([AUTO] + [code for code, _ in LANGUAGES])),
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

    def __init__(self, table: dict[str, object]) -> None:
        names = [name for name, _, _ in SETTINGS]
        for name in table:
            if name not in names:
                raise ConfigError(f"[panel] has {name!r}, but only {', '.join(names)} exist. Mend it in pyscript.toml.")
        for name, default, kind in SETTINGS:
            setattr(self, name, _checked(name, table.get(name, default), default, kind))
        self.api = self.api.rstrip("/")


def _checked(name: str, value: object, default: object, kind: str) -> object:
    good = _is_seconds(name, value) if isinstance(default, float) else _is_text(name, value)
    if not good:
        raise ConfigError(f"[panel] {name} = {value!r} should be {kind}. Mend it in pyscript.toml.")
    return float(value) if isinstance(default, float) else value  # type: ignore[arg-type]


def _is_text(name: str, value: object) -> bool:
    return isinstance(value, str) and (name != "language" or value == AUTO or value in [code for code, _ in LANGUAGES])


def _is_seconds(name: str, value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return value > 0 if name == "timeout" else value >= 0
