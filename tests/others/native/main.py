"""Makes the database, and serves the API until the tests are gone."""

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from server import activity_table, database, passwords, users_table
from server.api import create_api
from server.times import utc_now
from tests.others.orders import serve
from tests.others.people import ADMIN, EDITOR, VIEWER
from tests.others.snapshot import Snapshot

SEED = Path(sys.argv[1])
DATABASE = SEED.with_name("native.sqlite3")


def fill(connection: sqlite3.Connection) -> None:
    seed = json.loads(SEED.read_text(encoding="utf-8"))
    users_table.add_many(connection, seed["people"])
    rows = [[each[name] for name in ("user_id", "action", "summary", "at", "ip", "agent")] for each in seed["activity"]]
    activity_table.record_many(connection, map(tuple, rows))
    hash = passwords.make_hash(seed["password"])
    for username in (ADMIN, EDITOR, VIEWER):
        connection.execute("INSERT INTO passwords SELECT id, ? FROM users WHERE username = ?", (hash, username))


def expire() -> None:
    """Every session is over; nobody is told."""
    with closing(sqlite3.connect(DATABASE)) as connection, connection:
        connection.execute("DELETE FROM sessions")


if __name__ == "__main__":
    database.create(DATABASE, fill)
    seeded = Snapshot(DATABASE)
    api = create_api(database.open_database(DATABASE), utc_now, False)
    serve(api, {"reset": seeded.restore, "expire": expire})
