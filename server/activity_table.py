"""What happened to each user, newest first, and how much of it each day."""

import json
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


def find_page(
    connection: sqlite3.Connection, user_id: int, actions: list[str] | None, page: int, size: int
) -> list[Record]:
    """The rows of one page, newest first; with `actions`, of these kinds alone."""
    rows: list[Record] = connection.execute(
        "SELECT id, at, action, summary, ip, agent FROM activity WHERE user_id = :user_id "
        "AND (:actions IS NULL OR action IN (SELECT value FROM json_each(:actions))) "
        "ORDER BY at DESC, id DESC LIMIT :size OFFSET :offset",
        {"user_id": user_id, "actions": actions and json.dumps(actions), "size": size, "offset": (page - 1) * size},
    ).fetchall()
    return rows


def count_actions(connection: sqlite3.Connection, user_id: int) -> list[Record]:
    """{"action", "count"} for each kind, most frequent first."""
    counts: list[Record] = connection.execute(
        "SELECT action, count(*) AS count FROM activity WHERE user_id = ? GROUP BY action ORDER BY count DESC, action",
        (user_id,),
    ).fetchall()
    return counts


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
