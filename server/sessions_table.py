"""Sessions as rows: begin, find, end. Every function runs inside the caller's transaction."""

import sqlite3
from datetime import datetime, timedelta
from typing import NamedTuple

from server import tokens, users_table
from server.database import Record
from server.times import parse, rfc3339

# A session ends after this long without a request, and after this long whatever happens.
IDLE_TIME = timedelta(hours=12)
LONGEST_TIME = timedelta(days=7)
# A request is noted only when the last note is this old: reading must not cost a write.
NOTE_TIME = timedelta(minutes=5)


class Session(NamedTuple):
    """A browser that somebody is signed in with. `is_noted`: whether its last request is on record well enough."""

    user: Record
    csrf_token: str
    token_hash: str
    is_noted: bool


def begin(connection: sqlite3.Connection, user_id: int, now: datetime) -> str:
    """The token of a new session. Those that have ended are forgotten."""
    connection.execute(
        "DELETE FROM sessions WHERE seen_at < ? OR began_at < ?",
        (rfc3339(now - IDLE_TIME), rfc3339(now - LONGEST_TIME)),
    )
    token, time = tokens.make(), rfc3339(now)
    connection.execute(
        "INSERT INTO sessions VALUES (?, ?, ?, ?, ?)", (tokens.make_hash(token), user_id, tokens.make(), time, time)
    )
    return token


def find(connection: sqlite3.Connection, token: str, now: datetime) -> Session | None:
    """None for a token that was never given, has expired or was revoked, or whose user may not come in."""
    hash = tokens.make_hash(token)
    row = connection.execute("SELECT * FROM sessions WHERE token_hash = ?", (hash,)).fetchone()
    if row is None or now - parse(row["seen_at"]) >= IDLE_TIME or now - parse(row["began_at"]) >= LONGEST_TIME:
        return None
    user = users_table.find(connection, row["user_id"])
    if user is None or user["status"] != "active":
        return None
    return Session(user, row["csrf_token"], hash, now - parse(row["seen_at"]) < NOTE_TIME)


def note(connection: sqlite3.Connection, session: Session, now: datetime) -> None:
    """Somebody is still there."""
    connection.execute("UPDATE sessions SET seen_at = ? WHERE token_hash = ?", (rfc3339(now), session.token_hash))


def end(connection: sqlite3.Connection, token: str) -> None:
    connection.execute("DELETE FROM sessions WHERE token_hash = ?", (tokens.make_hash(token),))


def end_all(connection: sqlite3.Connection, user_id: int) -> None:
    """In whatever browser."""
    connection.execute("DELETE FROM sessions WHERE user_id = ?", (user_id,))
