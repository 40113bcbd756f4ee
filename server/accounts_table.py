"""What lets a user in: a password, or an invitation to choose one."""

import sqlite3

from server.database import Record


class AccountsTable:
    """Inside the caller's transaction (app/contract/tables.py)."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def find(self, name: str) -> Record | None:
        account: Record | None = self._connection.execute(
            "SELECT id, status, hash FROM users LEFT JOIN passwords ON user_id = id WHERE username = ? OR email = ?",
            (name.lower(), name),
        ).fetchone()
        return account

    def password(self, user_id: int) -> str | None:
        row = self._connection.execute("SELECT hash FROM passwords WHERE user_id = ?", (user_id,)).fetchone()
        return row["hash"] if row else None

    def set_password(self, user_id: int, hash: str) -> None:
        self._connection.execute("INSERT OR REPLACE INTO passwords VALUES (?, ?)", (user_id, hash))

    def invite(self, user_id: int, token_hash: str, expires_at: str) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO invitations VALUES (?, ?, ?)", (user_id, token_hash, expires_at)
        )

    def find_invited(self, token_hash: str, now: str) -> int | None:
        row = self._connection.execute(
            "SELECT user_id FROM invitations WHERE token_hash = ? AND expires_at > ?", (token_hash, now)
        ).fetchone()
        return row["user_id"] if row else None

    def void_invitation(self, user_id: int) -> None:
        self._connection.execute("DELETE FROM invitations WHERE user_id = ?", (user_id,))
