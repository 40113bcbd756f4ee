"""The tables of the database, as the rules of app/contract/ ask for them."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from server.accounts_table import AccountsTable
from server.activity_table import ActivityTable
from server.attempts_table import AttemptsTable
from server.database import Database
from server.first_answers_table import FirstAnswersTable
from server.sessions_table import SessionsTable
from server.users_table import UsersTable


class Tables:
    """All of them, inside the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.users = UsersTable(connection)
        self.activity = ActivityTable(connection)
        self.accounts = AccountsTable(connection)
        self.sessions = SessionsTable(connection)
        self.attempts = AttemptsTable(connection)
        self.first_answers = FirstAnswersTable(connection)


class Transactions:
    """Those of a database, with its tables in the place of a connection."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @contextmanager
    def reading(self) -> Iterator[Tables]:
        with self._database.reading() as connection:
            yield Tables(connection)

    @contextmanager
    def writing(self) -> Iterator[Tables]:
        with self._database.writing() as connection:
            yield Tables(connection)
