"""What a user did: the latest rows, and counts for each day."""

from app.contract import parameters, sessions
from app.contract.asked import Answer
from app.contract.ids import id_of
from app.contract.pages import page_of
from app.contract.users import load
from app.times import DAY, rfc3339

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.contract.api import Api
    from app.contract.asked import Asked
    from app.contract.tables import Record


def index(api: "Api", asked: "Asked") -> Answer:
    """A page of what happened, newest first, and how often each kind of it did."""
    sessions.signed_in(api, asked)
    id = id_of(asked.id)
    actions, page, size = parameters.activity(asked.query)
    with api.database.reading() as tables:
        load(tables, id)
        records = tables.activity.find_page(id, actions, page, size)
        counts = tables.activity.count_actions(id)
    total = sum([each["count"] for each in counts if actions is None or each["action"] in actions])
    return Answer(200, page_of(records, total, page, size) | {"actions": counts})


def stats(api: "Api", asked: "Asked") -> Answer:
    """Every one of the last `days` days up to today in UTC, with zeros where nothing happened."""
    sessions.signed_in(api, asked)
    id, dates = id_of(asked.id), _dates(asked.now, parameters.days(asked.query))
    with api.database.reading() as tables:
        load(tables, id)
        counted = tables.activity.count_days(id, dates[0])
    days = [counted.get(date) or _quiet(date) for date in dates]
    totals = {kind: sum([day[kind] for day in days]) for kind in ("logins", "actions")}
    return Answer(200, {"days": days, "totals": totals})


def _dates(now: int, days: int) -> list[str]:
    """`["2026-01-30", "2026-01-31"]`, the last one today."""
    return [rfc3339(now - ago * DAY)[:10] for ago in range(days - 1, -1, -1)]


def _quiet(date: str) -> "Record":
    """A login is not an action: the two add up to all that the user did."""
    return {"date": date, "logins": 0, "actions": 0}
