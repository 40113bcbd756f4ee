"""Which dialect an answer to a list looks like: a recogniser for each."""

from app.url import parse_query

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.doctor.heard import Heard


class Shape:
    """`score` from 1 (it may be) to 3 (what else?), `why` in words, `table` what the [panel] table needs beside."""

    def __init__(self, dialect: str, score: int, why: str, table: "dict[str, Any] | None" = None) -> None:
        self.dialect = dialect
        self.score = score
        self.why = why
        self.table = table or {}


def recognise(heard: "Heard") -> list[Shape]:
    """The likeliest first."""
    found = [(number, shape) for number, look in enumerate(LOOKS) for shape in look(heard)]
    return [shape for number, shape in sorted(found, key=lambda pair: (-pair[1].score, pair[0]))]


def _has(heard: "Heard", *names: str) -> bool:
    return isinstance(heard.value, dict) and all(name in heard.value for name in names)


def is_problem(heard: "Heard") -> bool:
    """RFC 9457, as the native dialect refuses."""
    return heard.kind == "application/problem+json"


def native(heard: "Heard") -> list[Shape]:
    if not _has(heard, "items", "total", "page", "size", "pages"):
        return []
    items = heard.items
    is_versioned = bool(items) and all("version" in each and "username" in each for each in items)
    why = "a page is {items, total, page, size, pages}"
    return [Shape("native", 3 if is_versioned else 2, why + (", and people have a version" if is_versioned else ""))]


def fastapi_pagination(heard: "Heard") -> list[Shape]:
    if _has(heard, "items", "total", "limit", "offset"):
        return [Shape("fastapi-pagination", 3, "a slice is {items, total, limit, offset}", {"paging": "offset"})]
    if _has(heard, "items", "total", "page", "size"):
        is_whole = "pages" in heard.value
        return [
            Shape("fastapi-pagination", 2, "a page is {items, total, page, size" + (", pages}" if is_whole else "}"))
        ]
    return []


def django(heard: "Heard") -> list[Shape]:
    """The links to other pages say how these are asked for."""
    if not _has(heard, "results", "next", "previous") or "count" not in heard.value:
        return []
    why = "a page is {count, next, previous, results}"
    link = str(heard.value["next"] or heard.value["previous"] or "")
    asked = parse_query(link.partition("?")[2])
    if "offset" in asked or "limit" in asked:
        return [Shape("django", 3, why + ", and its links have limit and offset", {"paging": "offset"})]
    # The one name that no other argument has: the others are ours, and nobody has sent any.
    names = [name for name in sorted(asked) if asked[name].isdigit()]
    if link and "page" not in names and len(names) == 1:
        return [Shape("django", 3, why + f", and its links have {names[0]}", {"query": {"page": names[0]}})]
    if link:
        return [Shape("django", 3, why + ", and its links have page")]
    return [Shape("django", 3, why), Shape("django", 2, why, {"paging": "offset"})]


def json_server_1(heard: "Heard") -> list[Shape]:
    if _has(heard, "first", "pages", "items", "data"):
        return [Shape("json-server-1", 3, "a page is {first, prev, next, last, pages, items, data}")]
    # Unasked it gives a bare list.
    return [Shape("json-server-1", 1, "unasked, a list is a bare list")] if _is_bare(heard) else []


def json_server(heard: "Heard") -> list[Shape]:
    if not _is_bare(heard):
        return []
    return [Shape("json-server", 1, "a list is a bare list, and pages have _page and _limit")]


def refine(heard: "Heard") -> list[Shape]:
    if not _is_bare(heard):
        return []
    if heard.header("x-total-count"):
        # json-server says it of pages alone.
        return [Shape("refine", 2, "a list is a bare list with X-Total-Count, and pages have _start and _end")]
    return [Shape("refine", 1, "a list is a bare list, and pages have _start and _end")]


def simple_rest(heard: "Heard") -> list[Shape]:
    if not _is_bare(heard):
        return []
    counted = heard.header("content-range").rpartition("/")[2].strip()
    if counted.isdigit():
        return [Shape("simple-rest", 3, "a list is a bare list whose Content-Range ends in how many there are")]
    return [Shape("simple-rest", 1, "a list is a bare list, and pages are asked for in JSON")]


def postgrest(heard: "Heard") -> list[Shape]:
    if not _is_bare(heard):
        return []
    if heard.header("content-range").strip().endswith("/*"):
        return [
            Shape("postgrest", 3, "a list is a bare list whose Content-Range ends in /*, unless a count is preferred")
        ]
    return []


def _is_bare(heard: "Heard") -> bool:
    return isinstance(heard.value, list)


# In the order in which they are tried where nothing else decides.
LOOKS: "list[Callable[[Heard], list[Shape]]]" = [
    native,
    fastapi_pagination,
    django,
    postgrest,
    json_server,
    json_server_1,
    refine,
    simple_rest,
]
