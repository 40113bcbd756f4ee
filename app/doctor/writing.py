"""Whether people can be made, changed and deleted: by one who is made for it, and deleted again."""

from app.api import dialects
from app.errors import Forbidden, Invalid, NotFound, RequestError, StatusError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.doctor.case import Case

# Name and address say what it was for, should it be left behind.
NAME = "Halfminute Doctor"
MORE = 20
CHANGED = "Halfminute Doctor, changed"


async def check_writes(case: "Case", mark: str) -> None:
    """Somebody called `halfminute-<mark>` comes and goes."""
    made: list[str] = []
    # Whoever was made must be able to go.
    case.ears.grant(MORE)
    try:
        await _check_refusal(case, mark, made)
        id = await _make(case, mark, made)
        if id:
            await _check_once(case, mark, id, made)
            await _change(case, id)
            await _check_match(case, id)
    finally:
        await _clean(case, made)


def _fields(case: "Case", mark: str) -> "dict[str, Any]":
    """As those who are there, where a value is one of few."""
    like = case.fields.read(case.items[0]) if case.items else {}
    username = "halfminute-" + mark
    fields: "dict[str, Any]" = {"username": username, "name": NAME, "email": username + "@example.com"}
    fields["role"], fields["status"] = like.get("role") or "viewer", like.get("status") or "active"
    return {name: value for name, value in fields.items() if case.fields.has(name)}


async def _check_refusal(case: "Case", mark: str, made: list[str]) -> None:
    """Nobody is called nothing."""
    wrong = _fields(case, mark + "-x") | {"name": "", "email": "no address"}
    try:
        made.append(_id_of(await case.api().create_user(wrong).answer()))
    except Invalid as error:
        named = [name for name in sorted(error.errors) if name in ("name", "email")]
        if named:
            case.fits(f"What cannot be is refused, with a sentence for {' and '.join(named)}.")
        else:
            case.note("What cannot be is refused, but not field by field: the panel says it above the form.")
    except Forbidden:
        return
    except RequestError as error:
        case.note(f"What cannot be is refused, but not as 422 with a sentence for each field: {case.failed(error)}.")
    else:
        case.note("Somebody without a name and with no e-mail address was taken: only the panel checks what is typed.")


async def _make(case: "Case", mark: str, made: list[str]) -> str:
    try:
        made.append(_id_of(await case.api().create_user(_fields(case, mark)).answer()))
    except Forbidden as error:
        case.note(f"Nobody can be made by who is signed in: {case.failed(error)}. Writes were not looked at.")
        return ""
    except RequestError as error:
        case.able("create", False, f"Nobody can be made: {case.failed(error)}.")
        return ""
    case.able("create", True, "Somebody can be made.")
    return made[-1]


async def _check_once(case: "Case", mark: str, id: str, made: list[str]) -> None:
    """Where the dialect says that a request is sent twice."""
    if case.dialect != "native":
        return
    try:
        again = _id_of(await case.api().create_user(_fields(case, mark)).answer())
    except RequestError:
        again = ""
    if again and again != id:
        made.append(again)
    same = "The same Idempotency-Key makes the same one, once."
    other = "Under the same Idempotency-Key a second one is made, or refused: nothing is sent twice, then."
    case.able("once", again == id, same if again == id else other)


async def _change(case: "Case", id: str) -> None:
    api = case.api()
    method = dialects.load(case.dialect).update_method
    try:
        before = await api.people.send_one(id, None).answer()
        await api.update_user(id, {"name": CHANGED}).answer()
        after = await api.people.send_one(id, None).answer()
    except RequestError as error:
        case.able("update", False, f"Nobody can be changed by {method}: {case.failed(error)}.")
        return
    lost = [name for name in sorted(before) if before[name] is not None and after.get(name) is None]
    if after.get("name") != CHANGED:
        case.able("update", False, f"A change by {method} is answered, and nothing has changed.")
    elif lost:
        case.wrong(
            f"A change by {method} loses what it does not name: {', '.join([case.said(name) for name in lost])}."
        )
    else:
        case.able("update", True, f"Somebody can be changed, by {method}.")


async def _check_match(case: "Case", id: str) -> None:
    """A change that was made upon something else must not be done."""
    if case.dialect != "native":
        return
    try:
        await case.api().update_user(id, {"name": NAME}, {"version": "halfminute-old"}).answer()
    except StatusError as error:
        case.able("match", error.status == 412, f"A change upon an older version is refused with {error.status}.")
    except RequestError as error:
        case.able("match", False, f"A change upon an older version fails: {case.failed(error)}.")
    else:
        case.able("match", False, "A change upon an older version is done all the same: If-Match is not heeded.")


async def _clean(case: "Case", made: list[str]) -> None:
    """Whoever was made goes."""
    for id in made:
        try:
            await case.api().people.delete_at_once(id).answer()
            await case.api().people.send_one(id, None).answer()
        except NotFound:
            if id == made[-1]:
                case.able("delete", True, "Somebody can be deleted, and is not found then.")
            continue
        except RequestError as error:
            case.able("delete", False, f"Nobody can be deleted: {case.failed(error)}.")
        case.wrong(f"Somebody who was made for this, named “{NAME}”, is there still. Delete them by hand.")


def _id_of(item: "dict[str, Any]") -> str:
    return str(item.get("id"))
