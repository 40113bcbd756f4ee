"""Which dialect it is: what the list looks like, and whether pages that are asked for so really come."""

from app.doctor.heard import Heard
from app.doctor.shapes import recognise
from app.errors import RequestError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.doctor.case import Case
    from app.doctor.shapes import Shape

# People on a page that is asked for: few, and no number that a server has by itself.
SIZE = 7


class Pages:
    """The first two, as the panel reads them; `second` is None where there is but one."""

    def __init__(self, first: "dict[str, Any]", second: "dict[str, Any] | None") -> None:
        self.first = first
        self.second = second

    @property
    def ids(self) -> list[str]:
        return ids_of(self.first)


def ids_of(page: "dict[str, Any]") -> list[str]:
    """Of those who have one."""
    return [str(item.get("id")) for item in page["items"] if isinstance(item, dict)]


def _told_first(case: "Case", shapes: "list[Shape]") -> "list[Shape]":
    """What is configured is tried before the others."""
    told = [shape for shape in shapes if shape.dialect == case.told]
    return told + [shape for shape in shapes if shape not in told]


async def choose(case: "Case", heard: Heard) -> "Pages | None":
    """Names the dialect in the table. None where there is none, and that was said."""
    refused: list[str] = []
    shapes = _told_first(case, await _decided(case, recognise(heard)))
    for shape in shapes:
        _take(case, shape)
        pages, why = await _try(case, bool(heard.items))
        if pages is not None:
            _say(case, shape, pages)
            return pages
        refused.append(shape.dialect + ": " + why)
        _drop(case, shape)
    _say_none(case, heard, refused)
    return None


async def _decided(case: "Case", shapes: "list[Shape]") -> "list[Shape]":
    """The native dialect and FastAPI's pages look alike, but they refuse in other words."""
    names = [shape.dialect for shape in shapes]
    if "native" not in names or "fastapi-pagination" not in names or shapes[0].score == 3:
        return shapes
    refused = await case.get(case.users + "?page=0")
    told = refused.value.get("detail") if refused is not None and isinstance(refused.value, dict) else None
    is_fastapi = isinstance(told, list) and refused is not None and refused.status == 422
    wanted = "fastapi-pagination" if is_fastapi else "native"
    return sorted(shapes, key=lambda shape: (shape.dialect != wanted, shape.dialect))


def _take(case: "Case", shape: "Shape") -> None:
    case.table["dialect"] = shape.dialect
    for name, value in shape.table.items():
        case.table[name] = value


def _drop(case: "Case", shape: "Shape") -> None:
    for name in ["dialect"] + list(shape.table):
        case.table.pop(name, None)


async def _try(case: "Case", is_anybody_there: bool) -> "tuple[Pages | None, str]":
    """The pages, or why they are none."""
    api, number = case.api(), 1
    try:
        first = await api.users([("page", 1), ("size", SIZE)]).answer()
        if not first["items"]:
            return (None, "nobody is on page 1") if is_anybody_there else (Pages(first, None), "")
        if len(first["items"]) > SIZE and first["total"] is None:
            return None, f"{len(first['items'])} people came where {SIZE} were asked for"
        if first["total"] is not None and first["total"] <= len(first["items"]) <= SIZE:
            return Pages(first, None), ""
        number = 2
        second = await api.users([("page", 2), ("size", SIZE)]).answer()
    except RequestError as error:
        return None, f"of page {number} {case.failed(error)}"
    if ids_of(second) and ids_of(second) == ids_of(first):
        return None, "page 2 has the same people as page 1"
    return Pages(first, second), ""


def _say(case: "Case", shape: "Shape", pages: Pages) -> None:
    settings = [("", "dialect", shape.dialect)]
    settings += [("", "paging", case.table["paging"])] if "paging" in case.table else []
    settings += [("query", name, value) for name, value in sorted(shape.table.get("query", {}).items())]
    tried = "page 1 and page 2 came as they were asked for" if pages.second else "page 1 came as it was asked for"
    case.fits(f"The dialect is {shape.dialect}: {shape.why}; {tried}.", settings)
    if case.told and case.told != shape.dialect:
        case.wrong(f"[panel] dialect names {case.told}: it should be {shape.dialect}.")
    case.total = pages.first["total"]
    case.is_recognised = True


def _say_none(case: "Case", heard: Heard, refused: list[str]) -> None:
    if isinstance(heard.value, list):
        _say_unpaged(case, heard, refused)
        return
    page = "{" + ", ".join([case.said(name) for name in sorted(heard.value)]) + "}"
    if refused:
        likeliest = refused[0].partition(":")[0]
        case.wrong(
            f"The list looks like {likeliest}'s, but its pages do not come as they should: "
            + "; ".join([case.said(each) for each in refused])
            + ". The panel cannot show it until they do."
        )
    elif "next" in heard.value and "count" not in heard.value:
        case.wrong(
            "A page is " + page + ": that has cursors, and the panel asks for pages by number. "
            'Give this list PageNumberPagination or LimitOffsetPagination, and dialect = "django" fits.'
        )
    else:
        case.wrong(
            "A page is " + page + ", which is none of the dialects'. Let the API answer as one of them does: "
            "docs/doctor.md has their shapes."
        )


def _say_unpaged(case: "Case", heard: Heard, refused: list[str]) -> None:
    """A bare list that is always whole can be shown, but as one page."""
    case.is_recognised = True
    unpaged = "; ".join([case.said(each) for each in refused])
    case.wrong(
        f"The list has no pages: all {len(heard.items)} people come, however few are asked for ({unpaged}). "
        "The panel shows them as one page, and that grows slow with their number. Let the API page by _page and "
        "_limit, and say X-Total-Count.",
        [("", "dialect", "json-server")] + [("", "cannot", name) for name in ("search", "sort", "filter", "total")],
    )
