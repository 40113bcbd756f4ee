"""A panel's first users, with a year behind them."""

import sqlite3
from datetime import datetime
from pathlib import Path

from server import database, users_table
from server.times import rfc3339, utc_now


def create(path: Path | str, now: datetime | None = None, users: int = 2000) -> None:
    """Make the database at `path` with believable users, unless it is there already."""
    database.create(path, lambda connection: fill(connection, now or utc_now(), users))


def fill(connection: sqlite3.Connection, now: datetime, users: int) -> None:
    ada = {"name": "Ada Lindqvist", "username": "ada.lindqvist", "email": "ada.lindqvist@example.com"}
    users_table.add(connection, {**ada, "role": "admin", "status": "active"}, rfc3339(now))
