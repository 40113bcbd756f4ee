"""The [panel] table as it stands in pyscript.toml."""

from app.field_names import ALL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# In the order of the page on it; MicroPython's dicts have none.
_PLAIN = ("api", "users", "dialect", "paging", "largest", "can", "cannot")
_QUERY = ("search", "sort", "page", "size", "ids")
_SESSION = ("kind", "sign_in", "sign_out", "me", "body", "username", "password", "token", "scheme") + (
    "csrf_cookie",
    "csrf_header",
)
_TABLES = (("fields", ALL), ("values", ALL), ("query", _QUERY), ("session", _SESSION))


def written(table: "dict[str, Any]", todo: "list[tuple[str, str]]") -> list[str]:
    """Its lines. `todo` are lines that somebody has to fill in, by their table: they stand there as comments."""
    lines = ["[panel]"] + [line(name, table[name]) for name in _PLAIN if name in table]
    lines += ["# " + text for place, text in todo if place == ""]
    for place, names in _TABLES:
        known = table.get(place, {})
        some = [line(name, known[name]) for name in names if name in known]
        some += ["# " + text for where, text in todo if where == place]
        lines += ["", "[panel." + place + "]"] + some if some else []
    return lines


def line(name: str, value: "Any") -> str:
    """`name = "full_name"`."""
    return name + " = " + _written(value)


def _written(value: "Any") -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, list):
        return "[" + ", ".join([_written(each) for each in value]) + "]"
    if isinstance(value, dict):
        # A tie-breaker is not needed: the names of a table are each there once.
        return "{ " + ", ".join([line(name, value[name]) for name in sorted(value)]) + " }"
    return quoted(str(value))


def quoted(text: str) -> str:
    """A basic string of TOML."""
    return '"' + "".join([_escaped(each) for each in text]) + '"'


def _escaped(each: str) -> str:
    if each in '"\\':
        return "\\" + each
    return f"\\u{ord(each):04X}" if ord(each) < 32 or ord(each) == 127 else each
