"""Signing in and out, and choosing a password, in the document."""

from fastapi import APIRouter

from server.answering import Call
from server.documented import ANYBODY, Csrf, SignedIn
from server.problems import BODY, documented
from server.schemas import Credentials, PasswordChange, Session, Welcome

router = APIRouter(prefix="/session", tags=["session"], route_class=Call)


@router.get("", response_model=Session, responses=documented(401))
def session(_: SignedIn) -> None:
    """Who is signed in, and the token that their writes must carry."""


@router.post("", response_model=Session, responses=documented(401, 403, *BODY, 429), openapi_extra=ANYBODY)
def sign_in(_: SignedIn, body: Credentials) -> None:
    """Begin a session. One that this browser had before ends."""


@router.delete("", status_code=204, responses=documented(403), openapi_extra=ANYBODY)
def sign_out(_: SignedIn, token: Csrf = None) -> None:
    """End the session. Fine for somebody who has none."""


@router.put("/password", response_model=Session, responses=documented(401, 403, *BODY, 429))
def change_password(_: SignedIn, body: PasswordChange, token: Csrf = None) -> None:
    """Choose another password. Every other session of the user ends."""


@router.post("/welcome", response_model=Session, responses=documented(403, *BODY), openapi_extra=ANYBODY)
def welcome(_: SignedIn, body: Welcome) -> None:
    """Choose a password by an invitation, which is good for once, and begin a session."""
