"""Sessions as rows."""

import sqlite3

from server.database import Record


class SessionsTable:
    """Inside the caller's transaction (app/contract/tables.py)."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, token_hash: str, user_id: int, csrf_token: str, now: str) -> None:
        self._connection.execute(
            "INSERT INTO sessions VALUES (?, ?, ?, ?, ?)", (token_hash, user_id, csrf_token, now, now)
        )

    def find(self, token_hash: str) -> Record | None:
        row: Record | None = self._connection.execute(
            "SELECT * FROM sessions WHERE token_hash = ?", (token_hash,)
        ).fetchone()
        return row

    def note(self, token_hash: str, now: str) -> None:
        self._connection.execute("UPDATE sessions SET seen_at = ? WHERE token_hash = ?", (now, token_hash))

    def end(self, token_hash: str) -> None:
        self._connection.execute("DELETE FROM sessions WHERE token_hash = ?", (token_hash,))

    def end_all(self, user_id: int) -> None:
        self._connection.execute("DELETE FROM sessions WHERE user_id = ?", (user_id,))

    def forget(self, seen: str, began: str) -> None:
        self._connection.execute("DELETE FROM sessions WHERE seen_at < ? OR began_at < ?", (seen, began))
