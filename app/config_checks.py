"""What the [panel] table may say."""

from app.config import AUTO, DEFAULTS
from app.errors import ConfigError
from app.field_names import ALL
from app.words import LANGUAGES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

_CODES = [AUTO] + [code for code, _ in LANGUAGES]
_QUERY = ("search", "sort", "page", "size", "ids")
# What each setting must be, in words.
_KINDS = {
    "title": "a text",
    "api": "the API's base URL, as a text, or demo",
    "stale_time": "a number of seconds, 0 or more",
    "timeout": "a number of seconds above 0",
    "poll": "a number of seconds, 0 for never",
    "language": "one of " + ", ".join(_CODES),
    "dialect": "the name of a dialect, as a text",
    "users": "a path that begins with a slash",
    "paging": '"page" or "offset"',
    "largest": "the number of items that a page may have, 0 for as many as the dialect allows",
    "can": "a list of texts",
    "cannot": "a list of texts",
    "fields": "a table: name = the name that the API has for it, or false",
    "values": "a table of tables: role = { admin = the value that the API has for it }",
    "query": "a table of texts",
    "session": "a table of texts",
    "activity": "a table of texts",
}


def check(table: "dict[str, Any]") -> None:
    """ConfigError for a name that does not exist or a value of another kind."""
    check_names("panel", table, [name for name, _ in DEFAULTS])
    for name in table:
        if not _is_good(name, table[name]):
            raise ConfigError(f"[panel] {name} = {table[name]!r} should be {_KINDS[name]}. Mend it in pyscript.toml.")
    check_names("panel.fields", table.get("fields", {}), ALL)
    check_names("panel.values", table.get("values", {}), ALL)
    check_names("panel.query", table.get("query", {}), _QUERY)


def check_names(table: str, given: "Iterable[str]", names: "Iterable[str]") -> None:
    for name in given:
        if name not in names:
            raise ConfigError(f"[{table}] has {name!r}, but only {', '.join(names)} exist. Mend it in pyscript.toml.")


def _is_good(name: str, value: "Any") -> bool:
    default = dict(DEFAULTS)[name]
    if isinstance(default, float):
        return _is_seconds(name, value)
    if isinstance(default, int):
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if isinstance(default, list):
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    if isinstance(default, dict):
        return isinstance(value, dict) and all(_is_entry(name, each) for each in value.values())
    return isinstance(value, str) and _is_text(name, value)


def _is_text(name: str, value: str) -> bool:
    if name == "language":
        return value in _CODES
    if name == "paging":
        return value in ("", "page", "offset")
    return name != "users" or (value.startswith("/") and len(value) > 1)


def _is_entry(table: str, value: object) -> bool:
    if table == "values":
        return isinstance(value, dict)
    return isinstance(value, str) or (table == "fields" and value is False)


def _is_seconds(name: str, value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return value > 0 if name == "timeout" else value >= 0
