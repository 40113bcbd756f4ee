"""The first answer to each Idempotency-Key, so that a repeated POST creates nobody twice."""

import hashlib
import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from server.database import Record
from server.problems import ProblemError


def find(connection: sqlite3.Connection, key: str, body: Mapping[str, Any]) -> Record | None:
    """The user answered to `key` before; Problem 422 when `body` is not the one that came with it."""
    row = connection.execute("SELECT body_hash, answer FROM first_answers WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    if row["body_hash"] != _hash(body):
        raise ProblemError(422, "This Idempotency-Key came with another body before. Use a new key for a new user.")
    answer: Record = json.loads(row["answer"])
    return answer


def keep(connection: sqlite3.Connection, key: str, body: Mapping[str, Any], answer: Record) -> None:
    """Remember the user just created for a day, and forget older answers."""
    now = answer["created_at"]
    connection.execute(
        "DELETE FROM first_answers WHERE answered_at < strftime('%Y-%m-%dT%H:%M:%SZ', ?, '-1 day')", (now,)
    )
    connection.execute(
        "INSERT INTO first_answers (key, body_hash, answer, answered_at) VALUES (?, ?, ?, ?)",
        (key, _hash(body), json.dumps(answer), now),
    )


def _hash(body: Mapping[str, Any]) -> str:
    """Of the fields rather than the bytes: spaces and order say nothing new."""
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()
