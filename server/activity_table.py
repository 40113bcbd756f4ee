"""What happened to each user, newest first, and how much of it each day."""

import sqlite3
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from server.database import Record

Row = tuple[int, str, str, str, str, str]  # user_id, action, summary, at, ip, agent


class Origin(NamedTuple):
    """When and from where a request came: what every row about it says."""

    at: str
    ip: str
    agent: str


def record(connection: sqlite3.Connection, user_id: int, action: str, summary: str, origin: Origin) -> None:
    record_many(connection, [(user_id, action, summary, *origin)])


def record_many(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    connection.executemany(
        "INSERT INTO activity (user_id, action, summary, at, ip, agent) VALUES (?, ?, ?, ?, ?, ?)", rows
    )


def find_page(connection: sqlite3.Connection, user_id: int, page: int, size: int) -> tuple[list[Record], int]:
    """The rows of one page, newest first, and how many there are on all of them."""
    rows = connection.execute(
        "SELECT id, at, action, summary, ip, agent FROM activity WHERE user_id = ? "
        "ORDER BY at DESC, id DESC LIMIT ? OFFSET ?",
        (user_id, size, (page - 1) * size),
    ).fetchall()
    counted = connection.execute("SELECT count(*) AS total FROM activity WHERE user_id = ?", (user_id,))
    return rows, counted.fetchone()["total"]


def count_days(connection: sqlite3.Connection, user_id: int, today: date, days: int) -> list[Record]:
    """`days` records {"date", "logins", "actions"}, oldest first, ending `today` in UTC; quiet days hold zeros.

    A login is not an action: the two add up to all that the user did.
    """
    dates = [(today - timedelta(days=ago)).isoformat() for ago in reversed(range(days))]
    rows = connection.execute(
        "SELECT substr(at, 1, 10) AS date, sum(action = 'login') AS logins, sum(action <> 'login') AS actions "
        "FROM activity WHERE user_id = ? AND at >= ? GROUP BY date",
        (user_id, dates[0]),
    )
    counted = {row["date"]: row for row in rows}
    return [counted.get(date, {"date": date, "logins": 0, "actions": 0}) for date in dates]
