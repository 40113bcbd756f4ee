"""The link that a start of the server prints, for somebody who cannot sign in yet."""

import sqlite3
from typing import NamedTuple

from app.contract import invitations
from server import tokens
from server.database import Database, Record
from server.tables import Tables
from server.times import Clock, utc_now


class UnknownError(Exception):
    """There is nobody of this name who may come in."""


class WayIn(NamedTuple):
    """Whose it is, and what stands behind the panel's address."""

    name: str
    fragment: str


def make(database: Database, username: str | None, clock: Clock = utc_now) -> WayIn | None:
    """For the user of this name; without one, for the first administrator, unless one has a password already."""
    with database.writing() as connection:
        user = _named(connection, username) if username else _first(connection)
        if user is None:
            return None
        token, _ = invitations.invite(tokens, Tables(connection), user["id"], int(clock().timestamp()))
    return WayIn(user["name"], f"#welcome/{user['username']}/{token}")


def _named(connection: sqlite3.Connection, username: str) -> Record:
    account = Tables(connection).accounts.find(username)
    if account is None or account["status"] == "suspended":
        raise UnknownError(f"There is no user {username!r} who may sign in. Try --invite with another username.")
    user = Tables(connection).users.find(account["id"])
    assert user is not None
    return user


def _first(connection: sqlite3.Connection) -> Record | None:
    if _can_anybody_administer(connection):
        return None
    row = connection.execute(
        "SELECT id FROM users WHERE role = 'admin' AND status = 'active' ORDER BY id LIMIT 1"
    ).fetchone()
    return Tables(connection).users.find(row["id"]) if row else None


def _can_anybody_administer(connection: sqlite3.Connection) -> bool:
    """Whether an administrator has a password: before that only this link lets anybody in."""
    row = connection.execute(
        "SELECT 1 FROM users JOIN passwords ON user_id = id WHERE role = 'admin' AND status = 'active'"
    ).fetchone()
    return row is not None
