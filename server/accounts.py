"""What lets a user in: a password, or an invitation to choose one. Inside the caller's transaction."""

import sqlite3
from datetime import datetime, timedelta

from server import tokens
from server.database import Record
from server.times import rfc3339

INVITATION_TIME = timedelta(days=3)


def find(connection: sqlite3.Connection, name: str) -> Record | None:
    """{"id", "status", "hash"} by username or e-mail; the hash is None for a user who has not chosen a password."""
    account: Record | None = connection.execute(
        "SELECT id, status, hash FROM users LEFT JOIN passwords ON user_id = id WHERE username = ? OR email = ?",
        (name.lower(), name),
    ).fetchone()
    return account


def set_password(connection: sqlite3.Connection, user_id: int, hash: str) -> None:
    connection.execute("INSERT OR REPLACE INTO passwords VALUES (?, ?)", (user_id, hash))


def password(connection: sqlite3.Connection, user_id: int) -> str | None:
    """Its hash."""
    row = connection.execute("SELECT hash FROM passwords WHERE user_id = ?", (user_id,)).fetchone()
    return row["hash"] if row else None


def invite(connection: sqlite3.Connection, user_id: int, now: datetime) -> tuple[str, str]:
    """The token of a new invitation, and when it expires; an older one is void."""
    token, expires_at = tokens.make(), rfc3339(now + INVITATION_TIME)
    connection.execute(
        "INSERT OR REPLACE INTO invitations VALUES (?, ?, ?)", (user_id, tokens.make_hash(token), expires_at)
    )
    return token, expires_at


def find_invited(connection: sqlite3.Connection, token: str, now: datetime) -> int | None:
    """The id of the user whom this token invites; None for one that was used, replaced or has expired."""
    row = connection.execute(
        "SELECT user_id FROM invitations WHERE token_hash = ? AND expires_at > ?",
        (tokens.make_hash(token), rfc3339(now)),
    ).fetchone()
    return row["user_id"] if row else None


def void_invitation(connection: sqlite3.Connection, user_id: int) -> None:
    connection.execute("DELETE FROM invitations WHERE user_id = ?", (user_id,))


def can_anybody_administer(connection: sqlite3.Connection) -> bool:
    """Whether an administrator has a password: before that only a link of the server itself lets anybody in."""
    row = connection.execute(
        "SELECT 1 FROM users JOIN passwords ON user_id = id WHERE role = 'admin' AND status = 'active'"
    ).fetchone()
    return row is not None
