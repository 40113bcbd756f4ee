"""The first answer to each Idempotency-Key."""

import json
import sqlite3

from server.database import Record


class FirstAnswersTable:
    """Inside the caller's transaction (app/contract/tables.py)."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def find(self, key: str) -> Record | None:
        row = self._connection.execute("SELECT body_hash, answer FROM first_answers WHERE key = ?", (key,)).fetchone()
        return row and {"body_hash": row["body_hash"], "answer": json.loads(row["answer"])}

    def keep(self, key: str, body_hash: str, answer: Record, now: str) -> None:
        self._connection.execute(
            "INSERT INTO first_answers (key, body_hash, answer, answered_at) VALUES (?, ?, ?, ?)",
            (key, body_hash, json.dumps(answer), now),
        )

    def forget(self, before: str) -> None:
        self._connection.execute("DELETE FROM first_answers WHERE answered_at < ?", (before,))
