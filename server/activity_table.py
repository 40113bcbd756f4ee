"""What happened to each user, newest first, and how much of it each day."""

import json
import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING

from server.database import Record

if TYPE_CHECKING:
    from app.contract.tables import Origin

Row = tuple[int, str, str, str, str, str]  # user_id, action, summary, at, ip, agent


class ActivityTable:
    """Inside the caller's transaction (app/contract/tables.py)."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def record(self, user_id: int, action: str, summary: str, origin: "Origin") -> None:
        record_many(self._connection, [(user_id, action, summary, origin.at, origin.ip, origin.agent)])

    def find_page(self, user_id: int, actions: list[str] | None, page: int, size: int) -> list[Record]:
        asked = {"user_id": user_id, "actions": actions and json.dumps(actions), "size": size}
        rows: list[Record] = self._connection.execute(
            "SELECT id, at, action, summary, ip, agent FROM activity WHERE user_id = :user_id "
            "AND (:actions IS NULL OR action IN (SELECT value FROM json_each(:actions))) "
            "ORDER BY at DESC, id DESC LIMIT :size OFFSET :offset",
            {**asked, "offset": (page - 1) * size},
        ).fetchall()
        return rows

    def count_actions(self, user_id: int) -> list[Record]:
        counts: list[Record] = self._connection.execute(
            "SELECT action, count(*) AS count FROM activity WHERE user_id = ? "
            "GROUP BY action ORDER BY count DESC, action",
            (user_id,),
        ).fetchall()
        return counts

    def count_days(self, user_id: int, since: str) -> dict[str, Record]:
        rows = self._connection.execute(
            "SELECT substr(at, 1, 10) AS date, sum(action = 'login') AS logins, sum(action <> 'login') AS actions "
            "FROM activity WHERE user_id = ? AND at >= ? GROUP BY date",
            (user_id, since),
        )
        return {row["date"]: row for row in rows}


def record_many(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    connection.executemany(
        "INSERT INTO activity (user_id, action, summary, at, ip, agent) VALUES (?, ?, ?, ?, ?, ?)", rows
    )
