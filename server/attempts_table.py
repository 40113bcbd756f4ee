"""Who tried to sign in lately."""

import sqlite3
from collections.abc import Mapping


class AttemptsTable:
    """Inside the caller's transaction (app/contract/tables.py)."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, attempt: Mapping[str, str], now: str) -> None:
        self._connection.execute(
            "INSERT INTO attempts (at, pair, username, ip) VALUES (:at, :pair, :username, :ip)", {**attempt, "at": now}
        )

    def count(self, column: str, value: str) -> tuple[int, str]:
        row = self._connection.execute(
            f"SELECT count(*) AS count, max(at) AS last FROM attempts WHERE {column} = ?", (value,)
        ).fetchone()
        return row["count"], row["last"] or ""

    def forgive(self, pair: str) -> None:
        self._connection.execute("DELETE FROM attempts WHERE pair = ?", (pair,))

    def forget(self, before: str) -> None:
        self._connection.execute("DELETE FROM attempts WHERE at < ?", (before,))
