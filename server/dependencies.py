"""What an endpoint asks of its request and of the API it belongs to."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, Header, Path, Request

from server import users_table
from server.activity_table import Origin
from server.database import Database
from server.problems import ProblemError
from server.times import rfc3339

AGENT_LENGTH = 300


async def _database(request: Request) -> Database:
    database: Database = request.app.state.database
    return database


async def _now(request: Request) -> datetime:
    now: datetime = request.app.state.clock()
    return now.astimezone(UTC)


async def _origin(request: Request, now: "Now") -> Origin:
    ip = request.client.host if request.client else ""
    return Origin(rfc3339(now), ip, request.headers.get("user-agent", "")[:AGENT_LENGTH])


async def _user_id(id: Annotated[str, Path(examples=["42"])]) -> int:
    """A path may hold any text; one that cannot be an id names nobody."""
    number = users_table.parse_id(id)
    if number is None:
        raise ProblemError(404, f"There is no user {id[:40]}.")
    return number


async def _if_match(request: Request, if_match: Annotated[str | None, Header()] = None) -> str | None:
    if if_match is None and request.app.state.require_if_match:
        raise ProblemError(428, 'Send the version that you saw, such as If-Match: "3".')
    return if_match


Store = Annotated[Database, Depends(_database)]
Now = Annotated[datetime, Depends(_now)]
From = Annotated[Origin, Depends(_origin)]
UserId = Annotated[int, Depends(_user_id)]
IfMatch = Annotated[str | None, Depends(_if_match)]
IfNoneMatch = Annotated[str | None, Header()]
IdempotencyKey = Annotated[str | None, Header(max_length=255)]
