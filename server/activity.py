"""What a user did: the latest rows, and counts for each day."""

from datetime import UTC
from typing import Annotated

from fastapi import APIRouter, Query

from server import activity_table
from server.dependencies import Now, Store, UserId
from server.problems import documented
from server.schemas import ActivityPage, Paging, Stats, StatsQuery
from server.signed_in import SignedIn
from server.users import load

router = APIRouter(prefix="/users/{id}", tags=["activity"], responses=documented(401, 404, 422))


@router.get("/activity")
def activity(_: SignedIn, database: Store, id: UserId, query: Annotated[Paging, Query()]) -> ActivityPage:
    """A page of what happened, newest first."""
    with database.reading() as connection:
        load(connection, id)
        records, total = activity_table.find_page(connection, id, query.page, query.size)
    return ActivityPage.of(records, total, query.page, query.size)


@router.get("/stats")
def stats(_: SignedIn, database: Store, id: UserId, now: Now, query: Annotated[StatsQuery, Query()]) -> Stats:
    """Every one of the last `days` days up to today in UTC, with zeros where nothing happened."""
    with database.reading() as connection:
        load(connection, id)
        days = activity_table.count_days(connection, id, now.astimezone(UTC).date(), query.days)
    totals = {count: sum(day[count] for day in days) for count in ("logins", "actions")}
    return Stats.model_validate({"days": days, "totals": totals})
