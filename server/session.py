"""Who is using the panel."""

from fastapi import APIRouter, Request

from server import users_table
from server.dependencies import Store
from server.problems import ProblemError, documented
from server.schemas import Session

ADMINISTRATOR = 1

router = APIRouter(tags=["session"])


@router.get("/session", responses=documented(401))
def session(database: Store, request: Request) -> Session:
    """The first administrator, for everyone: sign-in is not there yet."""
    with database.reading() as connection:
        user = users_table.find(connection, ADMINISTRATOR)
    if user is None:
        raise ProblemError(401, "Nobody is signed in.")
    return Session.model_validate({"user": user, "csrf_token": request.app.state.csrf_token})
