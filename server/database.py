"""The SQLite file: its schema, who may open it, and its transactions."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

Record = dict[str, Any]

# "Hmin" in ASCII: how a file says, in SQLite's own header, that it belongs to this program.
APPLICATION_ID = 0x486D696E
BUSY_TIMEOUT = 10.0  # seconds

_PEOPLE = (
    # AUTOINCREMENT: the id of a removed user is never given to someone else.
    # The two keys hold folded text (see search.py): `search_key` to find a user, `name_key` to sort by name.
    """
    CREATE TABLE users (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        username TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        email TEXT NOT NULL COLLATE NOCASE UNIQUE,
        role TEXT NOT NULL CHECK (role IN ('admin', 'editor', 'viewer')),
        status TEXT NOT NULL CHECK (status IN ('active', 'invited', 'suspended')),
        title TEXT, team TEXT, location TEXT, timezone TEXT, phone TEXT, bio TEXT,
        login_count INTEGER NOT NULL DEFAULT 0,
        last_login_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        version INTEGER NOT NULL DEFAULT 1,
        name_key TEXT NOT NULL,
        search_key TEXT NOT NULL
    ) STRICT
    """,
    # For the list as it opens, in the words of search.order_by.
    "CREATE INDEX users_newest_first ON users (created_at COLLATE NOCASE DESC, id)",
    # Without a foreign key: the record of what was done to a user outlives the user.
    """
    CREATE TABLE activity (
        id INTEGER PRIMARY KEY,
        user_id INTEGER NOT NULL,
        at TEXT NOT NULL,
        action TEXT NOT NULL,
        summary TEXT NOT NULL,
        ip TEXT NOT NULL,
        agent TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX activity_of_user ON activity (user_id, at, id)",
    """
    CREATE TABLE first_answers (
        key TEXT PRIMARY KEY,
        body_hash TEXT NOT NULL,
        answer TEXT NOT NULL,
        answered_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    f"PRAGMA application_id = {APPLICATION_ID}",
)
# Who may come in. Nothing in these tables lets a reader of the file in: passwords and tokens are there as hashes.
_ENTRANCE = (
    """
    CREATE TABLE passwords (
        user_id INTEGER PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        hash TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE sessions (
        token_hash TEXT PRIMARY KEY,
        user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        csrf_token TEXT NOT NULL,
        began_at TEXT NOT NULL,
        seen_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX sessions_of_user ON sessions (user_id)",
    """
    CREATE TABLE invitations (
        user_id INTEGER PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
        token_hash TEXT NOT NULL UNIQUE,
        expires_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE TABLE attempts (at TEXT NOT NULL, pair TEXT NOT NULL, username TEXT NOT NULL, ip TEXT NOT NULL) STRICT",
    "CREATE INDEX attempts_by_time ON attempts (at)",
)
# What each version of the schema added to the one before.
SCHEMAS = (_PEOPLE, _ENTRANCE)
VERSION = len(SCHEMAS)


class RefusedError(Exception):
    """The file cannot be used; the message says why and what to do."""


class BusyError(Exception):
    """Another write held the file for too long."""


class Database:
    """One file and its transactions: each runs whole on a connection of its own, or leaves no trace.

    Any thread may begin one; it must end in the same block. Readers never wait, writers go one after another.
    """

    def __init__(self, path: Path, busy_timeout: float = BUSY_TIMEOUT) -> None:
        """A write waits up to `busy_timeout` seconds for others, then it is BusyError."""
        self.path = path
        self._busy_timeout = busy_timeout
        self._at_rest: list[sqlite3.Connection] = []

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A view of the file that stands still, so that a total and a page agree."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The only writer until the block ends: what it reads is still true when it commits."""
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    def close(self) -> None:
        """Close what is at rest; the last connection folds the write-ahead log into the file."""
        while self._at_rest:
            self._at_rest.pop().close()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        connection = self._take()
        try:
            with _busy_errors():
                connection.execute(begin)
            yield connection
            connection.execute("COMMIT")
        finally:
            connection.rollback()
            self._at_rest.append(connection)

    def _take(self) -> sqlite3.Connection:
        try:
            return self._at_rest.pop()
        except IndexError:
            return _connect(self.path, "rw", self._busy_timeout)


def create(path: Path | str, fill: Callable[[sqlite3.Connection], None]) -> None:
    """Make the database at `path` with what `fill` inserts, unless it is there already.

    Tables and rows are one transaction: a killed start leaves an empty file, and the next start fills it.
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with _database_errors(path), closing(_connect(path, "rwc")) as connection:
        connection.execute("BEGIN IMMEDIATE")
        if _is_blank(connection):
            _build(connection, 0)
            fill(connection)
        connection.execute("COMMIT")


def open_database(path: Path | str, busy_timeout: float = BUSY_TIMEOUT) -> Database:
    """The database at `path`; RefusedError when there is none, or it is not one this program can use."""
    path = Path(path)
    if not path.exists():
        raise RefusedError(f"There is no database at {path}. Create it first with server.seed.create.")
    with _database_errors(path), closing(_connect(path, "rw")) as connection:
        _check(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        _upgrade(connection)
    return Database(path, busy_timeout)


def _connect(path: Path, mode: str, timeout: float = BUSY_TIMEOUT) -> sqlite3.Connection:
    """A connection in autocommit, rows as dicts; `mode` is SQLite's own: "rw" never makes a file, "rwc" may."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=timeout,
        isolation_level=None,
        # A connection changes threads only while at rest.
        check_same_thread=False,
    )
    connection.row_factory = _record
    connection.execute("PRAGMA foreign_keys = ON")
    # In WAL mode NORMAL survives a killed process; only a power cut may lose the last commits, never the file.
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _record(cursor: sqlite3.Cursor, row: tuple[Any, ...]) -> Record:
    return {column[0]: value for column, value in zip(cursor.description, row, strict=True)}


def _is_blank(connection: sqlite3.Connection) -> bool:
    has_tables = connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    return not has_tables and _pragma(connection, "application_id") == 0


def _check(connection: sqlite3.Connection, path: Path) -> None:
    if _is_blank(connection):
        raise RefusedError(f"{path} is empty. Create it first with server.seed.create.")
    if _pragma(connection, "application_id") != APPLICATION_ID:
        raise RefusedError(f"{path} is the database of another program. Choose another path.")
    version = _pragma(connection, "user_version")
    if version > VERSION:
        raise RefusedError(
            f"{path} has schema {version}, but this Halfminute knows schemas up to {VERSION}. "
            "Update Halfminute, or choose another path."
        )


def _upgrade(connection: sqlite3.Connection) -> None:
    """What an older Halfminute left becomes what this one knows, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    _build(connection, _pragma(connection, "user_version"))
    connection.execute("COMMIT")


def _build(connection: sqlite3.Connection, version: int) -> None:
    for schema in SCHEMAS[version:]:
        for statement in schema:
            connection.execute(statement)
    if version < VERSION:
        connection.execute(f"PRAGMA user_version = {VERSION}")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[name]
    return value


@contextmanager
def _busy_errors() -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname.startswith("SQLITE_BUSY"):
            raise BusyError(str(error)) from error
        raise


@contextmanager
def _database_errors(path: Path) -> Iterator[None]:
    """SQLite's own words for a file that it cannot use say neither which file nor what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorname in ("SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_CANTOPEN", "SQLITE_READONLY"):
            raise RefusedError(f"{path} cannot be used as the database: {error}. Choose another path.") from error
        raise
