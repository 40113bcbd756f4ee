"""Whether one can be asked for, several can, and nobody is not there."""

from app.doctor.choosing import ids_of
from app.errors import RequestError, StatusError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.doctor.case import Case
    from app.doctor.choosing import Pages


async def check_one(case: "Case", pages: "Pages") -> None:
    """The first of the list, who has to be the same."""
    id = _one_of(case, pages)
    try:
        item = await case.api().people.send_one(id, None).answer()
    except RequestError as error:
        _say_unopened(case, id, error)
        return
    if not isinstance(item, dict) or str(item.get("id")) != id:
        case.wrong("Somebody who is asked for by the id is answered as somebody else, or without an id.")
        return
    case.fits("One is answered by the id.")
    _check_whole(case, pages, item)
    _check_tag(case, item)


def _one_of(case: "Case", pages: "Pages") -> str:
    """With a slash in it, if there is one: that is the one which fails."""
    slashed = [id for id in pages.ids if "/" in id]
    return (slashed + pages.ids)[0]


def _say_unopened(case: "Case", id: str, error: RequestError) -> None:
    if "/" in id:
        case.wrong(
            f"Ids hold a slash, and who has such a one cannot be asked for ({case.failed(error)}): the panel writes it "
            "as %2F, and the API's server or a proxy reads that as a slash. Let it route before it decodes, or name "
            "another field as the id in [panel.fields]."
        )
    else:
        case.wrong(f"Somebody of the list cannot be asked for by the id: {case.failed(error)}.")


def _check_whole(case: "Case", pages: "Pages", item: "dict[str, Any]") -> None:
    listed = [each for each in pages.first["items"] if str(each.get("id")) == str(item.get("id"))]
    lacking = [name for name in sorted(listed[0]) if name not in item] if listed else []
    if lacking:
        said = ", ".join([case.said(name) for name in lacking])
        case.note(f"Who is asked for alone has no {said}, which the list has.")


def _check_tag(case: "Case", item: "dict[str, Any]") -> None:
    tag = case.ears.last.header("etag") if case.ears.last is not None else ""
    is_version = tag.replace("W/", "") == '"' + str(item.get("version")) + '"'
    if case.dialect == "native":
        said = "The version of each is its ETag." if is_version else "The ETag of one is not its version."
        case.able("match", is_version, said + ("" if is_version else " Writes cannot say what they were made upon."))
    elif tag:
        case.note("One is answered with an ETag: what has not changed need not be sent again.")


async def check_several(case: "Case", pages: "Pages") -> None:
    """Two at once, as a page that shows several people asks."""
    ids = [id for id in pages.ids if case.may_join(id)][:2]
    if len(ids) < 2:
        return
    try:
        page = await case.api().people.send_many(ids).answer()
        found = sorted(ids_of(page))
    except (RequestError, NotImplementedError):
        found = []
    is_able = found == sorted(ids)
    said = (
        "Several are answered at once by their ids."
        if is_able
        else "Several at once, by their ids, cannot be asked for"
    )
    case.able("ids", is_able, said if is_able else said + ": the panel asks for each by itself.")


async def check_nobody(case: "Case", pages: "Pages") -> None:
    """An id that nobody has is 404, and nothing else."""
    id = _unknown(pages.ids)
    try:
        await case.api().people.send_one(id, None).answer()
    except StatusError as error:
        _say_nobody(case, error.status, case.failed(error))
    except RequestError as error:
        _say_nobody(case, 200, case.failed(error))
    else:
        case.wrong("An id that nobody has is answered as if somebody had it: the panel would show whom there is not.")


def _say_nobody(case: "Case", status: int, said: str) -> None:
    if status == 404:
        case.fits("An id that nobody has is not found (404).")
    elif status >= 500:
        case.wrong(f"An id that nobody has breaks the API: {said}. It should answer 404.")
    else:
        case.wrong(f"An id that nobody has should be 404: {said}. The panel cannot say that somebody is gone.")


def _unknown(ids: list[str]) -> str:
    """Of the same kind as theirs."""
    like = ids[0]
    if all(id.isdigit() for id in ids):
        return str(max([int(id) for id in ids]) + 987654321)
    if len(like) == 36 and like.count("-") == 4:
        return "00000000-0000-4000-8000-000000000000"
    return "halfminute-nobody"
