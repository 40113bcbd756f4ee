"""A panel's first users, with a year behind them."""

import sqlite3
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from server import activity_table, database, users_table
from server.seed_people import people
from server.seed_year import DAYS, Event, events
from server.times import rfc3339, utc_now

SEED = 30
USERS = 2000


def create(path: Path | str, now: datetime | None = None, users: int = USERS, seed: int = SEED) -> None:
    """Make the database at `path` with believable users, unless it is there already.

    The same `seed` makes the same people; `now` is when their year ends. Takes a few seconds for 2,000.
    """
    moment = (now or utc_now()).replace(microsecond=0)
    database.create(path, lambda connection: fill(connection, moment, users, seed))


def fill(connection: sqlite3.Connection, now: datetime, users: int, seed: int) -> None:
    """Insert the users and their activity in the caller's transaction, the rows in the order of time."""
    rows: list[dict[str, Any]] = []
    log: list[tuple[datetime, int, Event]] = []
    for person in people(users, now, seed):
        random = Random(f"{seed} {person['id']}")
        year = events(person, now, random)
        rows.append(_row(person, year, now, random))
        log.extend((event.moment, person["id"], event) for event in year)
    log.sort(key=lambda entry: entry[0])
    users_table.add_many(connection, rows)
    activity_table.record_many(connection, ((id, event.action, event.summary, *event.origin) for _, id, event in log))


def _row(person: Mapping[str, Any], year: list[Event], now: datetime, random: Random) -> dict[str, Any]:
    """The user as the year left them: a version for each update, and the time of the last one."""
    fields = {field: value for field, value in person.items() if field != "offset"}
    joined = person["created_at"]
    sign_ins = [event.moment for event in year if event.action == "login"]
    updates = [event.moment for event in year if event.action == "update"]
    return {
        **fields,
        "created_at": rfc3339(joined),
        "updated_at": rfc3339(max(updates, default=joined)),
        "version": 1 + len(updates),
        "login_count": len(sign_ins) + _earlier(len(sign_ins), joined, now, random),
        "last_login_at": rfc3339(max(sign_ins)) if sign_ins else None,
    }


def _earlier(this_year: int, joined: datetime, now: datetime, random: Random) -> int:
    """Sign-ins before the year on record, at about its rate."""
    years_before = max((now - joined) / timedelta(days=DAYS) - 1, 0)
    return round(this_year * years_before * random.uniform(0.5, 1.1))
