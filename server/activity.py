"""What a user did: the latest rows, and counts for each day."""

from datetime import UTC
from typing import Annotated

from fastapi import APIRouter, Query

from server import activity_table
from server.dependencies import Now, Store, UserId
from server.problems import documented
from server.schemas import ActivityPage, ActivityQuery, Stats, StatsQuery
from server.signed_in import SignedIn
from server.users import load

router = APIRouter(prefix="/users/{id}", tags=["activity"], responses=documented(401, 404, 422))


@router.get("/activity")
def activity(_: SignedIn, database: Store, id: UserId, query: Annotated[ActivityQuery, Query()]) -> ActivityPage:
    """A page of what happened, newest first, and how often each kind of it did."""
    with database.reading() as connection:
        load(connection, id)
        records = activity_table.find_page(connection, id, query.actions, query.page, query.size)
        counts = activity_table.count_actions(connection, id)
    total = sum(each["count"] for each in counts if query.actions is None or each["action"] in query.actions)
    return ActivityPage.of(records, total, query.page, query.size, actions=counts)


@router.get("/stats")
def stats(_: SignedIn, database: Store, id: UserId, now: Now, query: Annotated[StatsQuery, Query()]) -> Stats:
    """Every one of the last `days` days up to today in UTC, with zeros where nothing happened."""
    with database.reading() as connection:
        load(connection, id)
        days = activity_table.count_days(connection, id, now.astimezone(UTC).date(), query.days)
    totals = {count: sum(day[count] for day in days) for count in ("logins", "actions")}
    return Stats.model_validate({"days": days, "totals": totals})
