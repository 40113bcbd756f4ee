"""The database file: who may use it, and what survives a killed process."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import httpx
import pytest
from conftest import session_of

from server import seed
from server.database import RefusedError, create, open_database
from server.times import utc_now

ROOT = Path(__file__).parents[2]
PROCESSES = Path(__file__).parent / "processes.py"


@pytest.fixture
def start():
    """start("serve", path): a process of processes.py, killed at the end at the latest."""
    running = []

    def start(*arguments):
        process = subprocess.Popen(
            [sys.executable, PROCESSES, *map(str, arguments)],
            stdout=subprocess.PIPE,
            stdin=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()


def kill(process):
    process.send_signal(signal.SIGKILL)
    process.wait()


def query(path, sql):
    with sqlite3.connect(path) as connection:
        return connection.execute(sql).fetchone()[0]


def test_a_file_that_is_not_there_is_not_made_by_opening(tmp_path):
    with pytest.raises(RefusedError, match="There is no database"):
        open_database(tmp_path / "panel.sqlite3")
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_not_sqlite_is_refused_and_kept(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("Dear diary, " * 100)
    for use in (open_database, seed.create):
        with pytest.raises(RefusedError, match=r"notes\.txt"):
            use(path)
    assert path.read_text().startswith("Dear diary")


def test_the_database_of_another_program_is_refused_and_kept(tmp_path):
    path = tmp_path / "other.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (title)")
    before = path.read_bytes()
    seed.create(path)
    with pytest.raises(RefusedError, match="another program"):
        open_database(path)
    assert path.read_bytes() == before


def test_a_database_of_an_older_version_is_brought_up_to_date(database):
    with sqlite3.connect(database) as connection:
        for table in ("passwords", "sessions", "invitations", "attempts"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("PRAGMA user_version = 1")
    users = query(database, "SELECT count(*) FROM users")
    open_database(database).close()
    assert query(database, "PRAGMA user_version") == 2
    assert query(database, "SELECT count(*) FROM sessions") == 0
    assert query(database, "SELECT count(*) FROM users") == users


def test_a_newer_schema_is_refused(database):
    with sqlite3.connect(database) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(RefusedError, match="schema 99"):
        open_database(database)


@pytest.mark.parametrize("name", ["a folder", "an empty file"])
def test_what_holds_nothing_is_refused(tmp_path, name):
    path = tmp_path / name
    path.mkdir() if name == "a folder" else path.touch()
    with pytest.raises(RefusedError):
        open_database(path)


def test_a_database_that_is_there_is_not_seeded_again(database):
    before = database.read_bytes()
    seed.create(database)
    assert database.read_bytes() == before


def test_a_seed_that_fails_leaves_nothing(tmp_path):
    path = tmp_path / "folders" / "are made" / "panel.sqlite3"

    def fail(connection):
        connection.execute("INSERT INTO first_answers VALUES ('k', '', '', '')")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        create(path, fail)
    seed.create(path, users=30)
    assert query(path, "SELECT count(*) FROM users") == 30
    assert query(path, "SELECT count(*) FROM first_answers") == 0


def test_a_killed_seed_leaves_nothing_half_done(tmp_path, start):
    path = tmp_path / "panel.sqlite3"
    process = start("seed", path)
    assert process.stdout.readline() == "half way\n"
    kill(process)
    with pytest.raises(RefusedError, match="empty"):
        open_database(path)
    seed.create(path, users=30)
    assert query(path, "SELECT count(*) FROM users") == 30


def test_the_file_is_in_wal_mode_and_checks_its_keys(database):
    opened = open_database(database)
    with opened.reading() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == {"journal_mode": "wal"}
        assert connection.execute("PRAGMA foreign_keys").fetchone() == {"foreign_keys": 1}
        assert connection.execute("PRAGMA synchronous").fetchone() == {"synchronous": 1}
        assert connection.execute("PRAGMA busy_timeout").fetchone()["timeout"] > 0
    opened.close()


def test_a_reader_sees_one_moment(database):
    opened = open_database(database)
    with opened.reading() as reader:
        before = reader.execute("SELECT count(*) AS n FROM users").fetchone()
        with opened.writing() as writer:
            writer.execute("DELETE FROM users WHERE id = 2")
        assert reader.execute("SELECT count(*) AS n FROM users").fetchone() == before
    opened.close()


def test_what_was_answered_survives_a_killed_server(database, start):
    cookies, csrf_token = session_of(database, now=utc_now())
    process = start("serve", database)
    url = f"http://127.0.0.1:{process.stdout.readline().strip()}/api"
    answered: dict[int, int] = {}
    enough = threading.Semaphore(0)

    def write(id):
        with httpx.Client(base_url=url, cookies=cookies, headers={"X-CSRF-Token": csrf_token}) as client:
            for number in range(100_000):
                try:
                    answered[id] = client.patch(f"/users/{id}", json={"title": f"Title {number}"}).json()["version"]
                except (httpx.TransportError, ValueError):
                    return
                enough.release()

    writers = [threading.Thread(target=write, args=(id,)) for id in (2, 3, 4, 5)]
    for writer in writers:
        writer.start()
    for _ in range(150):
        assert enough.acquire(timeout=20)
    kill(process)
    for writer in writers:
        writer.join()

    assert query(database, "PRAGMA integrity_check") == "ok"
    for id, version in answered.items():
        assert query(database, f"SELECT version FROM users WHERE id = {id}") >= version
    torn = """
        SELECT count(*) FROM users
        WHERE version <> 1 + (SELECT count(*) FROM activity WHERE user_id = users.id AND action = 'update')
    """
    assert query(database, torn) == 0
    with sqlite3.connect(database) as connection:
        connection.execute("PRAGMA foreign_key_check")
    open_database(database).close()
