"""Whether it says what somebody did."""

from app.errors import RequestError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.doctor.case import Case
    from app.doctor.choosing import Pages
    from app.query.question import Asked


async def check_events(case: "Case", pages: "Pages") -> None:
    """Of the native dialect alone: others have it where they like, and [panel.activity] says where."""
    if case.dialect != "native":
        case.note("What somebody did is shown where [panel.activity] says where the API has it; else it is left out.")
        return
    api, id = case.api(), pages.ids[0]
    await _check(case, "activity", lambda: api.activity(id, 1, 5))
    await _check(case, "stats", lambda: api.stats(id, 7))


async def _check(case: "Case", ability: str, ask: "Callable[[], Asked]") -> None:
    try:
        await ask().answer()
    except RequestError as error:
        case.able(ability, False, f"It does not answer for somebody's {ability}: {case.failed(error)}.")
    else:
        case.able(ability, True, f"It answers for somebody's {ability}.")
