"""One route pattern: a fragment becomes parameters, and parameters become a fragment.

Backbone's patterns: `:name` is one segment, `*splat` anything, `(…)` optional, nested too. The letters between them are
matched as they are, case and all, in whatever encoding the fragment spells them.
"""

from app.errors import RouteError
from app.url import decode, encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    Part = tuple[str, str]  # ("text", "users/"), ("param", "id"), ("splat", "path")

_NAME = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"


def canonical(path: str) -> str:
    """The one spelling of a path: every character that may be escaped is, once. ValueError for a malformed "%"."""
    return "/".join([encode(decode(segment)) for segment in path.split("/")])


class Pattern:
    """`Pattern("users/:id(/dashboard)")`. RouteError for parentheses that do not pair and names that are missing."""

    def __init__(self, text: str) -> None:
        self.text = text
        # Longest first: what is optional is taken when it is there.
        self._spellings = [_parts(spelling, text) for spelling in _expanded(text)]
        self.names = [value for kind, value in self._spellings[0] if kind != "text"]
        if len(set(self.names)) < len(self.names):
            raise RouteError(f"Route {text!r} names a parameter twice. Give each a name of its own.")

    def match(self, path: str) -> list[str | None] | None:
        """The parameters in the order of the pattern, percent-decoded; None for an optional one that is not there.

        None where the path, in its `canonical` spelling, is another one.
        """
        for parts in self._spellings:
            found = _match(parts, 0, path)
            if found is not None:
                values = {name: decode(raw) for name, raw in found}
                return [values.get(name) for name in self.names]
        return None

    def url(self, params: dict[str, object]) -> str:
        """The path that `match` turns into these parameters. RouteError for a missing or an unknown one."""
        for parts in self._spellings:
            if {value for kind, value in parts if kind != "text"} == set(params):
                return "".join([_spelled(kind, value, params) for kind, value in parts])
        raise RouteError(f"Route {self.text!r} takes {self.names}, not {sorted(params)}.")


def _spelled(kind: str, value: str, params: dict[str, object]) -> str:
    if kind == "text":
        return value
    return encode(str(params[value]), "/" if kind == "splat" else "")


def _match(parts: "list[Part]", at: int, path: str) -> list[tuple[str, str]] | None:
    if at == len(parts):
        return [] if path == "" else None
    kind, value = parts[at]
    if kind == "text":
        return _match(parts, at + 1, path[len(value) :]) if path.startswith(value) else None
    for length in _lengths(kind, path):
        found = _match(parts, at + 1, path[length:])
        if found is not None:
            return [(value, path[:length])] + found
    return None


def _lengths(kind: str, path: str) -> "range":
    """How much of the path a parameter may take, in the order to try: a segment all of it first, a splat little."""
    if kind == "splat":
        return range(len(path) + 1)
    end = path.find("/")
    return range(len(path) if end < 0 else end, 0, -1)


def _expanded(text: str) -> list[str]:
    """`"a(b(c))"` -> `["abc", "ab", "a"]`: one spelling for each choice of the optional groups."""
    start = text.find("(")
    if start < 0:
        if ")" in text:
            raise RouteError(f"Route {text!r} closes a parenthesis that it never opened.")
        return [text]
    end = _closing(text, start)
    before, inside, after = text[:start], text[start + 1 : end], text[end + 1 :]
    taken = [before + choice for choice in _expanded(inside)]
    rests = _expanded(after)
    return [choice + rest for choice in taken for rest in rests] + [before + rest for rest in rests]


def _closing(text: str, start: int) -> int:
    depth = 0
    for at in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return at
    raise RouteError(f"Route {text!r} opens a parenthesis that it never closes.")


def _parts(spelling: str, pattern: str) -> "list[Part]":
    parts: "list[Part]" = []
    while spelling:
        kind = {":": "param", "*": "splat"}.get(spelling[0], "text")
        length = _name_length(spelling) if kind != "text" else _text_length(spelling)
        if length == 1 and kind != "text":
            raise RouteError(f"Route {pattern!r} has a {spelling[0]!r} without a name.")
        parts.append((kind, encode(spelling[:length], "/") if kind == "text" else spelling[1:length]))
        spelling = spelling[length:]
    return parts


def _name_length(spelling: str) -> int:
    length = 1
    while length < len(spelling) and spelling[length] in _NAME:
        length += 1
    return length


def _text_length(spelling: str) -> int:
    ends = [spelling.find(mark) for mark in ":*" if mark in spelling]
    return min(ends) if ends else len(spelling)
