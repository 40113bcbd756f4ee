"""What a user did, in the document: the latest rows, and counts for each day."""

from typing import Annotated

from fastapi import APIRouter, Query

from server.answering import Call
from server.documented import SignedIn, UserId
from server.problems import documented
from server.schemas import ActivityPage, ActivityQuery, Stats, StatsQuery

router = APIRouter(prefix="/users/{id}", tags=["activity"], responses=documented(401, 404, 422), route_class=Call)


@router.get("/activity", response_model=ActivityPage)
def activity(_: SignedIn, id: UserId, query: Annotated[ActivityQuery, Query()]) -> None:
    """A page of what happened, newest first, and how often each kind of it did."""


@router.get("/stats", response_model=Stats)
def stats(_: SignedIn, id: UserId, query: Annotated[StatsQuery, Query()]) -> None:
    """Every one of the last `days` days up to today in UTC, with zeros where nothing happened."""
