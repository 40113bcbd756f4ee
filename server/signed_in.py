"""Who asks: the session that a request comes with, and what its user may do."""

import secrets
from datetime import datetime
from typing import Annotated, Any

from fastapi import Depends, Header
from fastapi.security import APIKeyCookie

from app import permissions
from server import sessions_table
from server.database import Database, Record
from server.dependencies import Now, Store
from server.problems import ProblemError
from server.sessions_table import Session

COOKIE = "halfminute"
CSRF_PROBLEM = "/problems/csrf-token"

_REFUSALS = {
    "create": "Only editors and administrators may create users.",
    "edit": "Only editors and administrators may change users.",
    "change-role": "Only administrators may change roles.",
    "delete": "Only administrators may delete users.",
    "invite": "Only administrators may invite users.",
}
# What the document says of an operation for which nobody has to be signed in, besides.
ANYBODY: dict[str, Any] = {"security": [{}]}

# In the document it says how to sign in; the refusal is ours.
_cookie = APIKeyCookie(name=COOKIE, auto_error=False, description="Given by POST /session.")


async def _token(token: Annotated[str | None, Depends(_cookie)]) -> str | None:
    return token


Token = Annotated[str | None, Depends(_token)]


def _session(database: Store, token: Token, now: Now) -> Session:
    session = find(database, token, now)
    if session is None:
        raise ProblemError(401, "Nobody is signed in.")
    return session


def _writing(
    session: Annotated[Session, Depends(_session)], x_csrf_token: Annotated[str | None, Header()] = None
) -> Session:
    check_csrf(session, x_csrf_token)
    return session


# Somebody who is signed in; and one whose request comes from a page of the panel, not from another site.
SignedIn = Annotated[Session, Depends(_session)]
Writer = Annotated[Session, Depends(_writing)]


def find(database: Database, token: str | None, now: datetime) -> Session | None:
    """The session of a token, which is noted to be in use."""
    if token is None:
        return None
    with database.reading() as connection:
        session = sessions_table.find(connection, token, now)
    if session is not None and not session.is_noted:
        with database.writing() as connection:
            sessions_table.note(connection, session, now)
    return session


def check_csrf(session: Session, sent: str | None) -> None:
    if not secrets.compare_digest((sent or "").encode(), session.csrf_token.encode()):
        raise ProblemError(
            403,
            "This page does not carry the token of your session. Reload it and try again.",
            extra={"type": CSRF_PROBLEM},
        )


def check_may(user: Record, permission: str) -> None:
    """ProblemError 403, in words for people."""
    if not permissions.may(user["role"], permission):
        raise ProblemError(403, f"{_REFUSALS[permission]} You are {_article(user['role'])}.")


def check_may_change(actor: Record, user: Record, fields: list[str]) -> None:
    """An editor changes no role, and of an administrator nothing that lets somebody in or locks them out."""
    refused = [field for field in fields if not permissions.may_change(actor["role"], user["role"], field)]
    if refused == ["role"] or (refused and user["role"] != "admin"):
        check_may(actor, "change-role")
    if refused:
        raise ProblemError(403, f"Only administrators may change the {_list(refused)} of an administrator.")


def _article(role: str) -> str:
    return {"admin": "an administrator", "editor": "an editor"}.get(role, "a " + role)


def _list(fields: list[str]) -> str:
    return " and ".join(field.replace("_", " ") for field in fields)
