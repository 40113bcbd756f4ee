"""Whether a list takes an order, words to look for, and values to filter by."""

from app.doctor.choosing import SIZE, ids_of
from app.errors import RequestError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.doctor.case import Case
    from app.doctor.choosing import Pages

# What the arguments are called elsewhere, where the dialect leaves that to each project.
SORTS = ("sort", "ordering", "order_by")
SEARCHES = ("search", "q", "query")
FREE = ("native", "django", "fastapi-pagination")
_SORTED = ("username", "email", "name", "id")


async def _page(case: "Case", query: "list[tuple[str, Any]]") -> "dict[str, Any] | None":
    """None where it was refused, which is an answer, too."""
    try:
        page: "dict[str, Any]" = await case.api().users(query + [("page", 1), ("size", SIZE)]).answer()
    except RequestError:
        return None
    return page


# Orders.


async def check_order(case: "Case", pages: "Pages") -> None:
    """Descending is ascending from its other end."""
    field = _sorted_by(case)
    if not field or len(pages.ids) < 2:
        return
    for name in _names(case, "sort", SORTS):
        _ask_by(case, "sort", name)
        up, down = await _page(case, [("sort", field)]), await _page(case, [("sort", "-" + field)])
        if up is not None and down is not None and _is_turned(up, down, field):
            _say_named(case, "sort", name, f"It sorts by {field}, both ways.")
            return
        _forget(case, "sort")
    case.able("sort", False, f"It does not sort: by {field} and by {field} backwards the same page comes, or none.")


def _sorted_by(case: "Case") -> str:
    for name in _SORTED:
        values = [item.get(case.fields.theirs(name)) for item in case.items]
        if case.fields.has(name) and len({value for value in values if isinstance(value, str)}) > 1:
            return name
    return "id" if case.fields.has("id") else ""


def _is_turned(up: "dict[str, Any]", down: "dict[str, Any]", field: str) -> bool:
    if not up["items"] or not down["items"] or ids_of(up) == ids_of(down):
        return False
    first, last = up["items"][0].get(field), down["items"][0].get(field)
    # How letters are ordered is the server's own; numbers have one order.
    return bool(first < last) if isinstance(first, int) and isinstance(last, int) else first != last


# Words.


async def check_search(case: "Case", pages: "Pages") -> None:
    """Somebody who is there is found by a word of the name, and not everybody is."""
    word, id = _word(case)
    if not word:
        return
    for name in _names(case, "search", SEARCHES):
        _ask_by(case, "search", name)
        found = await _page(case, [("search", word)])
        if found is not None and _is_narrower(found, pages.first):
            _say_search(case, name, word, id in ids_of(found) or len(found["items"]) == SIZE)
            return
        _forget(case, "search")
    case.able("search", False, "It does not search: with a word to look for the same people come, or an error.")


def _say_search(case: "Case", name: str, word: str, is_found: bool) -> None:
    if is_found:
        _say_named(case, "search", name, "It searches: with a word to look for fewer come, and who has it is there.")
    else:
        _say_named(case, "search", name, "It searches, but does not find somebody by a word of the name.")
        case.note("Let its search look into name, username and email: people look for these.")


def _word(case: "Case") -> "tuple[str, str]":
    """Of somebody: plain letters, which no search reads otherwise."""
    theirs, id = case.fields.theirs, case.fields.theirs("id")
    for item in case.items:
        for name in ("name", "username"):
            for word in str(item.get(theirs(name)) or "").split():
                if len(word) > 2 and all("a" <= each <= "z" for each in word.lower()):
                    return word, str(item.get(id))
    return "", ""


def _is_narrower(found: "dict[str, Any]", whole: "dict[str, Any]") -> bool:
    if found["total"] is not None and whole["total"] is not None:
        return bool(found["total"] < whole["total"])
    return ids_of(found) != ids_of(whole)


# Values.


async def check_filter(case: "Case", pages: "Pages") -> None:
    """By the role of the first who has one, or the status."""
    for name in ("role", "status"):
        value = _ours(case, name)
        if value is None or _is_everybodys(case, name):
            continue
        found = await _page(case, [(name, value)])
        is_right = found is not None and all(item.get(name) == value for item in found["items"])
        is_able = is_right and found is not None and bool(found["items"])
        said = f"It filters by {name}." if is_able else f"It does not filter by {name}: others come, too, or an error."
        case.able("filter", is_able, said)
        return


def _ours(case: "Case", name: str) -> "Any":
    if not case.fields.has(name):
        return None
    items = [case.fields.read(item) for item in case.items]
    values = [item[name] for item in items if isinstance(item.get(name), str)]
    return values[0] if values else None


def _is_everybodys(case: "Case", name: str) -> bool:
    """Then nobody could tell whether it filters."""
    return len({repr(item.get(case.fields.theirs(name))) for item in case.items}) < 2


# What the arguments are called.


def _names(case: "Case", argument: str, others: "tuple[str, ...]") -> list[str]:
    """ "" for the dialect's own, first."""
    own = case.own_query(argument)
    return [""] + ([name for name in others if name != own] if case.dialect in FREE else [])


def _ask_by(case: "Case", argument: str, name: str) -> None:
    if name:
        case.put("query", argument, name)


def _forget(case: "Case", argument: str) -> None:
    query = case.table.get("query", {})
    query.pop(argument, None)
    if not query:
        case.table.pop("query", None)


def _say_named(case: "Case", argument: str, name: str, sentence: str) -> None:
    case.able(argument, True, sentence)
    if name:
        case.note(
            f"What the dialect calls {case.own_query(argument)} is called {name} there.", [("query", argument, name)]
        )
