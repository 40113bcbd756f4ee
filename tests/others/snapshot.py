"""A SQLite database as it was once, to be had back quickly."""

import sqlite3
from contextlib import closing
from pathlib import Path


class Snapshot:
    """Of the file as it is now; who has it open meanwhile sees what is restored."""

    def __init__(self, path: Path) -> None:
        self._path = path
        # Any thread restores it, one at a time.
        self._kept = sqlite3.connect(":memory:", check_same_thread=False)
        with closing(sqlite3.connect(path)) as database:
            database.backup(self._kept)

    def restore(self) -> None:
        with closing(sqlite3.connect(self._path)) as database:
            database.execute("PRAGMA synchronous = OFF")  # nobody needs it after a crash
            self._kept.backup(database)
