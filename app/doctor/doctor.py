"""The whole examination, from where the users are to what can be done with them."""

from app.doctor import entering
from app.doctor.choosing import choose
from app.doctor.ears import Enough
from app.doctor.entering import Known
from app.doctor.entrances import find_way_in, say_closed, trim
from app.doctor.events import check_events
from app.doctor.kinds import check_kinds
from app.doctor.looking import fault_of, look_for_users
from app.doctor.meaning import read_values
from app.doctor.naming import name_fields
from app.doctor.narrowing import check_filter, check_order, check_search
from app.doctor.ones import check_nobody, check_one, check_several
from app.doctor.paging import check_pages

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.doctor.case import Case
    from app.doctor.choosing import Pages
    from app.doctor.heard import Heard

CHECKS = (check_pages, check_order, check_search, check_filter, check_one, check_several, check_nobody, check_events)


async def examine(case: "Case", users: str = "", known: "Known | None" = None) -> "Pages | None":
    """Fills `case` by asking, never by changing anything. `users` is the path of the users, "" where nobody knows.

    The first pages, where there are any.
    """
    try:
        return await _examine(case, users, known or Known())
    except Enough:
        case.note(f"It was asked {case.ears.count} questions, and no more: what comes after was not looked at.")
        return None


async def _examine(case: "Case", users: str, known: Known) -> "Pages | None":
    if known.token:
        entering.bring_token(case, known)
    heard = await look_for_users(case, users)
    if heard is not None and heard.is_refused:
        heard = await _let_in(case, heard, known)
    if heard is None:
        return None
    case.items = heard.items
    return await _look_at(case, heard, known)


async def _let_in(case: "Case", refused: "Heard", known: Known) -> "Heard | None":
    """The list, once somebody is signed in."""
    if known.token:
        return await _with_token(case, refused, known)
    if known.user or not known.sign_in:
        await find_way_in(case, refused) if not known.sign_in else None
    if not known.user:
        say_closed(case, refused)
        return None
    if not await entering.enter(case, known):
        return None
    case.fits("Signing in works.")
    return await _listed(case)


async def _with_token(case: "Case", refused: "Heard", known: Known) -> "Heard | None":
    """Some have another word before it."""
    if not known.scheme:
        case.table["session"]["scheme"] = "Token"
        heard = await case.get(case.users)
        if heard is not None and not heard.is_refused:
            return heard if _is_list(case, heard) else None
        case.table["session"]["scheme"] = "Bearer"
    said = case.said(refused.sentence)
    case.wrong(
        f"The token is refused ({refused.status}" + (f": “{said}”" if said else "") + "): it may have expired, or be "
        "of somebody who may not look at users. Get another one, and run this again."
    )
    return None


async def _listed(case: "Case") -> "Heard | None":
    heard = await case.get(case.users)
    if heard is None:
        return None
    if heard.is_refused:
        case.wrong(
            f"Somebody is signed in, and the list is refused all the same ({heard.status}): it may be for others, "
            "or want what the API gave in another header or cookie."
        )
        return None
    return heard if _is_list(case, heard) else None


def _is_list(case: "Case", heard: "Heard") -> bool:
    fault = fault_of(case, heard)
    if fault:
        case.wrong(fault)
    return not fault


async def _look_at(case: "Case", heard: "Heard", known: Known) -> "Pages | None":
    if case.items:
        name_fields(case)
        read_values(case)
        check_kinds(case)
    pages = await choose(case, heard) if case.items or heard.is_list else None
    if pages is None:
        return None
    await _say_session(case, known)
    if not pages.ids:
        case.note("Nobody is there yet: whether fields, pages and searches fit is seen when somebody is.")
        return pages
    for check in CHECKS:
        await check(case, pages)
        if _has_expired(case):
            return pages
    return pages


async def _say_session(case: "Case", known: Known) -> None:
    if known.token or known.user:
        await entering.find_me(case, known)
    elif "session" not in case.table:
        case.note("The list is there for anybody: nobody has to sign in.")
        case.put("session", "kind", "none")
    trim(case)


def _has_expired(case: "Case") -> bool:
    last = case.ears.last
    if last is None or last.status != 401:
        return False
    case.wrong(
        "What was let in at first is refused now (401): the token or the session has ended meanwhile. A panel whose "
        "people are sent away after moments is of no use: let it live longer, and run this again."
    )
    return True
