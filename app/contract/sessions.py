"""Who asks: how long a session holds, and what a request has to bring."""

from app.contract.problem import Problem
from app.times import rfc3339

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.contract.api import Api, Tokens
    from app.contract.asked import Asked
    from app.contract.tables import Record, Tables

# In seconds: a session ends after this long without a request, and after this long whatever happens.
IDLE_TIME = 12 * 3600
LONGEST_TIME = 7 * 24 * 3600
# A request is noted only when the last note is this old: reading must not cost a write.
NOTE_TIME = 5 * 60
CSRF_PROBLEM = "/problems/csrf-token"


class Session:
    """A browser that somebody is signed in with. `is_noted`: whether its last request is on record well enough."""

    def __init__(self, user: "Record", csrf_token: str, token_hash: str, is_noted: bool) -> None:
        self.user = user
        self.csrf_token = csrf_token
        self.token_hash = token_hash
        self.is_noted = is_noted

    @property
    def value(self) -> "dict[str, Any]":
        """As it is told."""
        return {"user": self.user, "csrf_token": self.csrf_token}


def begin(tokens: "Tokens", tables: "Tables", user_id: int, now: int) -> str:
    """The token of a new session. Those that have ended are forgotten."""
    tables.sessions.forget(rfc3339(now - IDLE_TIME), rfc3339(now - LONGEST_TIME))
    token = tokens.make()
    tables.sessions.add(tokens.make_hash(token), user_id, tokens.make(), rfc3339(now))
    return token


def find(tokens: "Tokens", tables: "Tables", token: str, now: int) -> Session | None:
    """None for a token that was never given, has expired or was revoked, or whose user may not come in."""
    hash = tokens.make_hash(token)
    row = tables.sessions.find(hash)
    if row is None or row["seen_at"] <= rfc3339(now - IDLE_TIME) or row["began_at"] <= rfc3339(now - LONGEST_TIME):
        return None
    user = tables.users.find(row["user_id"])
    if user is None or user["status"] != "active":
        return None
    return Session(user, row["csrf_token"], hash, row["seen_at"] > rfc3339(now - NOTE_TIME))


def end(tokens: "Tokens", tables: "Tables", token: str) -> None:
    tables.sessions.end(tokens.make_hash(token))


def look_for(api: "Api", asked: "Asked") -> Session | None:
    """The session that a request comes with, which is noted to be in use."""
    if asked.token is None:
        return None
    with api.database.reading() as tables:
        session = find(api.tokens, tables, asked.token, asked.now)
    if session is not None and not session.is_noted:
        with api.database.writing() as tables:
            tables.sessions.note(session.token_hash, asked.at)
    return session


def signed_in(api: "Api", asked: "Asked") -> Session:
    """Problem 401 where nobody is."""
    session = look_for(api, asked)
    if session is None:
        raise Problem(401, "Nobody is signed in.")
    return session


def writer(api: "Api", asked: "Asked") -> Session:
    """Somebody whose request comes from a page of the panel, not from another site."""
    session = signed_in(api, asked)
    check_csrf(api, session, asked)
    return session


def check_csrf(api: "Api", session: Session, asked: "Asked") -> None:
    # By their hashes: how long it takes to compare those tells nothing of the token.
    hash = api.tokens.make_hash
    if hash(asked.header("x-csrf-token") or "") != hash(session.csrf_token):
        raise Problem(
            403,
            "This page does not carry the token of your session. Reload it and try again.",
            extra={"type": CSRF_PROBLEM},
        )
