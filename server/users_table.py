"""Users as rows: find, list, add, change, remove. Every function runs inside the caller's transaction."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from server import search
from server.database import Record

_FIELDS = (
    "id, username, name, email, role, status, title, team, location, timezone, phone, bio, "
    "login_count, last_login_at, created_at, updated_at, version"
)
_LARGEST_ID = 2**63 - 1  # of SQLite's INTEGER
_TAKEN = {"username": "This username is taken.", "email": "This e-mail address is taken."}


def parse_id(text: str) -> int | None:
    """The id that `text` spells, None when no user can have it: one user, one spelling, one URL."""
    if not (text.isascii() and text.isdigit()) or text.startswith("0") or len(text) > 19:
        return None
    return number if (number := int(text)) <= _LARGEST_ID else None


def find(connection: sqlite3.Connection, id: int) -> Record | None:
    record: Record | None = connection.execute(f"SELECT {_FIELDS} FROM users WHERE id = ?", (id,)).fetchone()
    return record


def find_many(connection: sqlite3.Connection, ids: Iterable[int]) -> list[Record]:
    """The users that exist, in the order of `ids`."""
    ids = list(ids)
    rows = connection.execute(
        f"SELECT {_FIELDS} FROM users WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
    )
    found = {row["id"]: row for row in rows}
    return [found[id] for id in ids if id in found]


def find_page(
    connection: sqlite3.Connection, filters: Mapping[str, Any], sort: str, page: int, size: int
) -> tuple[list[Record], int]:
    """The users of one page, and how many there are on all of them."""
    where, values = search.where(**filters)
    rows = connection.execute(
        f"SELECT {_FIELDS} FROM users {where} {search.order_by(sort)} LIMIT ? OFFSET ?",
        [*values, size, (page - 1) * size],
    ).fetchall()
    total = connection.execute(f"SELECT count(*) AS total FROM users {where}", values).fetchone()["total"]
    return rows, total


def taken(connection: sqlite3.Connection, fields: Mapping[str, Any], id: int | None = None) -> dict[str, list[str]]:
    """Sentences for each of `fields` that a user other than `id` already has."""
    return {
        field: [sentence]
        for field, sentence in _TAKEN.items()
        if field in fields
        and connection.execute(f"SELECT 1 FROM users WHERE {field} = ? AND id IS NOT ?", (fields[field], id)).fetchone()
    }


def add(connection: sqlite3.Connection, fields: Mapping[str, Any], now: str) -> Record:
    """The new user, at version 1."""
    columns = {**fields, **_keys(fields), "created_at": now, "updated_at": now}
    row: Record = connection.execute(f"{_insertion(columns)} RETURNING {_FIELDS}", columns).fetchone()
    return row


def add_many(connection: sqlite3.Connection, rows: Iterable[Mapping[str, Any]]) -> None:
    """Users with everything about them, the id and version included; all rows name the same columns."""
    rows = [{**row, **_keys(row)} for row in rows]
    connection.executemany(_insertion(rows[0]), rows)


def change(connection: sqlite3.Connection, record: Record, changes: Mapping[str, Any], now: str) -> Record:
    """The user after `changes`, one version later."""
    changed = {**record, **changes}
    columns = {**changes, **_keys(changed), "updated_at": now}
    settings = ", ".join(f"{column} = :{column}" for column in columns)
    row: Record = connection.execute(
        f"UPDATE users SET {settings}, version = version + 1 WHERE id = :id RETURNING {_FIELDS}",
        {**columns, "id": record["id"]},
    ).fetchone()
    return row


def count_sign_in(connection: sqlite3.Connection, id: int, now: str) -> None:
    """No new version: nobody's edit is in the way of somebody who comes in."""
    connection.execute("UPDATE users SET login_count = login_count + 1, last_login_at = ? WHERE id = ?", (now, id))


def count_administrators(connection: sqlite3.Connection) -> int:
    """Those who can act."""
    row = connection.execute(
        "SELECT count(*) AS count FROM users WHERE role = 'admin' AND status = 'active'"
    ).fetchone()
    count: int = row["count"]
    return count


def remove(connection: sqlite3.Connection, id: int) -> None:
    connection.execute("DELETE FROM users WHERE id = ?", (id,))


def _insertion(columns: Iterable[str]) -> str:
    columns = list(columns)
    return f"INSERT INTO users ({', '.join(columns)}) VALUES ({', '.join(f':{column}' for column in columns)})"


def _keys(fields: Mapping[str, Any]) -> dict[str, str]:
    return {"name_key": search.fold(fields["name"]), "search_key": search.search_key(fields)}
