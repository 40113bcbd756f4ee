"""What may be asked for in the query of an address, and in which sentences that is refused."""

from app.contract.problem import Problem
from app.roles import ROLES, STATUSES
from app.rules import OPTIONAL, READ_ONLY, REQUIRED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    Query = Mapping[str, str]

MOST_PAGES = 1_000_000_000
MOST_IN_PAGE = 1000
MOST_DAYS = 366
ACTIONS_LENGTH = 500
FIELDS = READ_ONLY + REQUIRED + OPTIONAL

SENTENCES = {
    "page": "Enter a page number of 1 or more.",
    "size": "Enter a page size from 1 to 1000.",
    "days": "Enter a number of days from 1 to 366.",
    "action": "Ask for fewer kinds at once.",
    "sort": "Sort by a field of a user, with - first for descending.",
    "role": "Choose admin, editor or viewer.",
    "status": "Choose active, invited or suspended.",
}


class UsersQuery:
    """Users whose `key` holds `search`, which is folded, and whose fields are as said: None asks for nothing."""

    def __init__(self, values: "Mapping[str, Any]", search: str) -> None:
        self.search = search
        self.equals = {name: values[name] for name in ("role", "status", "team") if values[name] is not None}
        self.is_descending = values["sort"][:1] == "-"
        self.sort = values["sort"][1:] if self.is_descending else values["sort"]
        self.page: int = values["page"]
        self.size: int = values["size"]


def users(query: "Query", fold: "Callable[[str], str]") -> UsersQuery:
    """Newest first, 25 on a page, unless told otherwise."""
    kinds: "list[tuple[str, Callable[[str], Any], Any]]" = [
        ("page", _page, 1),
        ("size", _size, 25),
        ("sort", _sort, "-created_at"),
        ("role", lambda text: _one_of(text, ROLES), None),
        ("status", lambda text: _one_of(text, STATUSES), None),
        ("team", str, None),
        ("search", str, ""),
    ]
    values = _checked(query, kinds)
    return UsersQuery(values, fold(values["search"]))


def activity(query: "Query") -> "tuple[list[str] | None, int, int]":
    """The kinds, None for all, the page, and its size: 20 unless told otherwise."""
    values = _checked(query, [("action", _actions, None), ("page", _page, 1), ("size", _size, 20)])
    return values["action"], values["page"], values["size"]


def days(query: "Query") -> int:
    """30 unless told otherwise."""
    return int(_checked(query, [("days", lambda text: _number(text, MOST_DAYS), 30)])["days"])


def _checked(query: "Query", kinds: "list[tuple[str, Callable[[str], Any], Any]]") -> "dict[str, Any]":
    """Problem 422 names all that cannot be used. `?search=&role=` asks for nothing."""
    values, errors = {}, {}
    for name, read, default in kinds:
        try:
            values[name] = read(query[name]) if query.get(name) else default
        except ValueError:
            errors[name] = [SENTENCES[name]]
    if errors:
        raise Problem(422, "Some values cannot be used.", errors)
    return values


def _page(text: str) -> int:
    return _number(text, MOST_PAGES)


def _size(text: str) -> int:
    return _number(text, MOST_IN_PAGE)


def _number(text: str, most: int) -> int:
    if len(text) > 10 or not all(letter in "0123456789" for letter in text) or not 1 <= int(text) <= most:
        raise ValueError(text)
    return int(text)


def _sort(text: str) -> str:
    return "-" + _one_of(text[1:], FIELDS) if text[:1] == "-" else _one_of(text, FIELDS)


def _one_of(text: str, choices: "tuple[str, ...]") -> str:
    if text not in choices:
        raise ValueError(text)
    return text


def _actions(text: str) -> list[str]:
    """Kinds with commas between. One that nobody knows has nothing to show."""
    if len(text) > ACTIONS_LENGTH:
        raise ValueError(text)
    return [action.strip() for action in text.split(",")]
