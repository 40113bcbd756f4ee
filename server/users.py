"""The users API in the document: list, show, create, update, delete, invite."""

from typing import Annotated

from fastapi import APIRouter, Query

from server.answering import Call
from server.documented import ETAG, Csrf, IdempotencyKey, IfMatch, IfNoneMatch, SignedIn, UserId
from server.problems import BODY, documented
from server.schemas import Invitation, NewUser, Reason, User, UserChanges, UserPage, UsersQuery

router = APIRouter(prefix="/users", tags=["users"], route_class=Call)


@router.get("", response_model=UserPage, responses=documented(401, 422))
def index(_: SignedIn, query: Annotated[UsersQuery, Query()]) -> None:
    """A page of users, or the users of `ids`."""


@router.get(
    "/{id}",
    response_model=User,
    responses={200: ETAG, 304: {"description": "Not Modified", **ETAG}, **documented(401, 404)},
)
def show(_: SignedIn, id: UserId, if_none_match: IfNoneMatch = None) -> None:
    """One user, with its version as the ETag."""


@router.post("", response_model=User, status_code=201, responses={201: ETAG, **documented(401, 403, 409, *BODY)})
def create(_: SignedIn, body: NewUser, token: Csrf = None, key: IdempotencyKey = None) -> None:
    """The new user. The same Idempotency-Key with the same body answers the first result again."""


@router.patch("/{id}", response_model=User, responses={200: ETAG, **documented(401, 403, 404, 409, 412, *BODY, 428)})
def update(_: SignedIn, id: UserId, body: UserChanges, token: Csrf = None, if_match: IfMatch = None) -> None:
    """The user after the change; when nothing differs, the user as it was, at the same version."""


@router.delete("/{id}", status_code=204, responses=documented(401, 403, 404, 409, 412, 428))
def delete(_: SignedIn, id: UserId, token: Csrf = None, if_match: IfMatch = None) -> None:
    """Remove the user; what happened to them stays on record."""


@router.post(
    "/{id}/invitation",
    response_model=Invitation,
    status_code=201,
    responses=documented(401, 403, 404, 409, *BODY),
)
def invite(_: SignedIn, id: UserId, body: Reason, token: Csrf = None) -> None:
    """A way in for somebody who has no password, or has lost it. An earlier one is void."""
