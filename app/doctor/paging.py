"""Whether pages are what they say: other people on each, a total that is right, and the same twice."""

from app.doctor.choosing import SIZE, ids_of
from app.errors import RequestError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.doctor.case import Case
    from app.doctor.choosing import Pages

# The header that counts, where it is one.
COUNTING = {
    "json-server": "X-Total-Count",
    "refine": "X-Total-Count",
    "simple-rest": "Content-Range",
    "postgrest": "Content-Range",
}


async def check_pages(case: "Case", pages: "Pages") -> None:
    first, second = pages.first, pages.second
    if first["size"] != SIZE:
        case.note(f"The API has its own size of a page: {first['size']} people came where {SIZE} were asked for.")
    if second is not None:
        _check_two(case, first, second)
        await _check_again(case, pages)
    if first["total"] is None:
        _say_uncounted(case)
    elif second is not None:
        await _check_total(case, first["total"], first["size"])


def _check_two(case: "Case", first: "dict[str, Any]", second: "dict[str, Any]") -> None:
    both = [id for id in ids_of(second) if id in ids_of(first)]
    if both:
        case.wrong(
            f"{len(both)} of the people on page 1 are on page 2 again: the list has no steady order, or pages begin "
            "elsewhere than they should. Let the API settle its order, by the id at last."
        )
    if first["total"] != second["total"]:
        case.wrong(
            f"Page 1 says that there are {first['total']} people, page 2 {second['total']}. "
            "Let the total count all of them, whatever page is asked for."
        )


async def _check_again(case: "Case", pages: "Pages") -> None:
    again = await asked(case, [("page", 1), ("size", SIZE)])
    if again is not None and ids_of(again) != pages.ids:
        case.wrong(
            "Page 1 has other people when it is asked for again: the list shifts while it is read. Somebody may have "
            "been added meanwhile; if it goes on, let the API settle its order, by the id at last."
        )


def _say_uncounted(case: "Case") -> None:
    header = COUNTING.get(case.dialect)
    told = "Nothing says how many people there are: the panel pages without a number of pages."
    if header:
        told += f" Let the API say it in the header {header}, which a browser reads where it is exposed."
    case.missing(told, [("", "cannot", "total")])


async def _check_total(case: "Case", total: int, size: int) -> None:
    """By the last page: it has the rest, and no more."""
    if size == SIZE and not total % SIZE:
        size -= 1
    number = -(-total // size)
    last = await asked(case, [("page", number), ("size", size)])
    if last is None:
        return
    wanted, found = total - (number - 1) * size, len(last["items"])
    if found == wanted:
        case.fits(f"There are {total} people, and the last page has as many as are left.")
    else:
        case.wrong(
            f"The total is not right: of {total} people the last page of {size} should have {wanted}, and has {found}. "
            "Let the API count what it lists."
        )


async def asked(case: "Case", query: "list[tuple[str, Any]]") -> "dict[str, Any] | None":
    """None where it failed, and that was said."""
    try:
        page: "dict[str, Any]" = await case.api().users(query).answer()
    except RequestError as error:
        what = " and ".join([f"{name} {value}" for name, value in query])
        case.wrong(f"The list with {what} failed: {case.failed(error)}. Look at the API's log.")
        return None
    return page
