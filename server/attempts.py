"""How often somebody may try to sign in: after a few failures each next try has to wait, longer every time."""

import hashlib
import sqlite3
from datetime import datetime, timedelta
from typing import NamedTuple

from server import search
from server.problems import ProblemError
from server.times import parse, rfc3339

WINDOW = timedelta(minutes=15)
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)
# Failures within the window that cost nothing: of one name from one address, of one name from anywhere, of one
# address with any name. The last is generous: a whole office may be behind one address.
FREE = {"pair": 5, "username": 20, "ip": 50}


class Attempt(NamedTuple):
    """Who tries, as hashes: people type their password where the name belongs."""

    pair: str
    username: str
    ip: str

    @classmethod
    def of(cls, name: str, ip: str) -> "Attempt":
        folded = search.fold(name)
        return cls(_hash(folded + "\n" + ip), _hash(folded), _hash(ip))


def begin(connection: sqlite3.Connection, attempt: Attempt, now: datetime) -> None:
    """Counts it as failed until it is forgiven, so that many at once are many; ProblemError 429 while it must wait."""
    connection.execute("DELETE FROM attempts WHERE at < ?", (rfc3339(now - WINDOW),))
    wait = max(_wait(connection, column, value, now) for column, value in attempt._asdict().items())
    if wait > timedelta():
        seconds = -(-wait // timedelta(seconds=1))
        raise ProblemError(429, f"Too many tries. Wait {_said(seconds)}.", headers={"Retry-After": str(seconds)})
    connection.execute("INSERT INTO attempts VALUES (?, ?, ?, ?)", (rfc3339(now), *attempt))


def forgive(connection: sqlite3.Connection, attempt: Attempt) -> None:
    """It was the right password: what failed before from there was a slip."""
    connection.execute("DELETE FROM attempts WHERE pair = ?", (attempt.pair,))


def _wait(connection: sqlite3.Connection, column: str, value: str, now: datetime) -> timedelta:
    row = connection.execute(
        f"SELECT count(*) AS failures, max(at) AS last FROM attempts WHERE {column} = ?", (value,)
    ).fetchone()
    too_many = row["failures"] - FREE[column]
    if too_many < 0:
        return timedelta()
    # Shifted no further than the longest needs: the count may be anything.
    wait: timedelta = min(FIRST_WAIT * 2 ** min(too_many, 10), LONGEST_WAIT)
    return parse(row["last"]) + wait - now


def _said(seconds: int) -> str:
    return f"{seconds} seconds" if seconds <= 90 else f"{-(-seconds // 60)} minutes"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()
