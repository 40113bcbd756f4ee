"""Users as rows: find, list, add, change, remove."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.contract.parameters import UsersQuery
from server import search
from server.database import Record

_FIELDS = (
    "id, username, name, email, role, status, title, team, location, timezone, phone, bio, "
    "login_count, last_login_at, created_at, updated_at, version"
)


class UsersTable:
    """Inside the caller's transaction (app/contract/tables.py)."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def find(self, id: int) -> Record | None:
        record: Record | None = self._connection.execute(f"SELECT {_FIELDS} FROM users WHERE id = ?", (id,)).fetchone()
        return record

    def find_many(self, ids: Sequence[int]) -> list[Record]:
        rows = self._connection.execute(
            f"SELECT {_FIELDS} FROM users WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
        )
        found = {row["id"]: row for row in rows}
        return [found[id] for id in ids if id in found]

    def find_page(self, query: UsersQuery) -> tuple[list[Record], int]:
        where, values = search.where(query.search, query.equals)
        order_by = search.order_by(query.sort, query.is_descending)
        rows = self._connection.execute(
            f"SELECT {_FIELDS} FROM users {where} {order_by} LIMIT ? OFFSET ?",
            [*values, query.size, (query.page - 1) * query.size],
        ).fetchall()
        total = self._connection.execute(f"SELECT count(*) AS total FROM users {where}", values).fetchone()["total"]
        return rows, total

    def taken(self, fields: Mapping[str, Any], id: int | None) -> list[str]:
        return [field for field in ("username", "email") if field in fields and self._has(field, fields[field], id)]

    def add(self, fields: Mapping[str, Any], now: str) -> Record:
        columns = {**fields, **_keys(fields), "created_at": now, "updated_at": now}
        row: Record = self._connection.execute(f"{_insertion(columns)} RETURNING {_FIELDS}", columns).fetchone()
        return row

    def change(self, record: Record, changes: Mapping[str, Any], now: str) -> Record:
        changed = {**record, **changes}
        columns = {**changes, **_keys(changed), "updated_at": now}
        settings = ", ".join(f"{column} = :{column}" for column in columns)
        row: Record = self._connection.execute(
            f"UPDATE users SET {settings}, version = version + 1 WHERE id = :id RETURNING {_FIELDS}",
            {**columns, "id": record["id"]},
        ).fetchone()
        return row

    def count_sign_in(self, id: int, now: str) -> None:
        self._connection.execute(
            "UPDATE users SET login_count = login_count + 1, last_login_at = ? WHERE id = ?", (now, id)
        )

    def count_administrators(self) -> int:
        row = self._connection.execute(
            "SELECT count(*) AS count FROM users WHERE role = 'admin' AND status = 'active'"
        ).fetchone()
        count: int = row["count"]
        return count

    def remove(self, id: int) -> None:
        self._connection.execute("DELETE FROM users WHERE id = ?", (id,))

    def _has(self, field: str, value: str, id: int | None) -> bool:
        row = self._connection.execute(f"SELECT 1 FROM users WHERE {field} = ? AND id IS NOT ?", (value, id)).fetchone()
        return row is not None


def add_many(connection: sqlite3.Connection, rows: Iterable[Mapping[str, Any]]) -> None:
    """Users with everything about them, the id and version included; all rows name the same columns."""
    rows = [{**row, **_keys(row)} for row in rows]
    connection.executemany(_insertion(rows[0]), rows)


def _insertion(columns: Iterable[str]) -> str:
    columns = list(columns)
    return f"INSERT INTO users ({', '.join(columns)}) VALUES ({', '.join(f':{column}' for column in columns)})"


def _keys(fields: Mapping[str, Any]) -> dict[str, str]:
    return {"name_key": search.fold(fields["name"]), "search_key": search.search_key(fields)}
