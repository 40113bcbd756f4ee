"""The two commands, as a person at a terminal has them."""

import ast
import contextlib
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import serve
from server import seed
from server.setup.places import ROOT
from tests.setup.conftest import sentence


def command(*words: str) -> list[str]:
    return [sys.executable, str(ROOT / "serve.py"), *words]


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*words), capture_output=True, text=True, check=False, timeout=60)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("served") / "users.sqlite3"
    seed.create(path, users=20)
    return path


@contextlib.contextmanager
def serving(database: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    process = subprocess.Popen(
        command("--port", "0", "--database", str(database), *words),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    try:
        yield process, line.split()[4]
    finally:
        process.kill()
        process.communicate()


def test_the_address_is_printed_when_it_answers(database: Path) -> None:
    with serving(database) as (_, address):
        assert httpx.get(address + "api/users/1").status_code == 401
        assert "text/html" in httpx.get(address).headers["content-type"]


def test_the_first_start_prints_a_link_that_is_good_for_once(tmp_path: Path) -> None:
    database = tmp_path / "users.sqlite3"
    seed.create(database, users=20)
    with serving(database) as (process, address):
        assert process.stdout is not None
        said, link = process.stdout.readline(), process.stdout.readline().strip()
        assert said.startswith("Ada Lindqvist chooses a password here, once")
        start, _, token = link.rpartition("/")
        assert start == address + "#welcome/ada.lindqvist"
        body = {"token": token, "password": "correct horse battery"}
        assert httpx.post(address + "api/session/welcome", json=body).json()["user"]["id"] == 1
        assert httpx.post(address + "api/session/welcome", json=body).status_code == 403
    with serving(database) as (process, _):
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=10)[0] == ""


def test_each_start_prints_another_link_until_a_password_was_chosen(tmp_path: Path) -> None:
    database = tmp_path / "users.sqlite3"
    seed.create(database, users=20)
    first, second = (_token(database) for _ in range(2))
    assert first != second and len(second) >= 40
    with serving(database) as (process, address):
        assert process.stdout is not None
        third = process.stdout.readline() and process.stdout.readline().strip().rpartition("/")[2]
        for token, status in ((first, 403), (second, 403), (third, 200), (third, 403)):
            body = {"token": token, "password": "correct horse battery"}
            assert httpx.post(address + "api/session/welcome", json=body).status_code == status


def _token(database: Path) -> str:
    with serving(database) as (process, _):
        assert process.stdout is not None
        process.stdout.readline()
        return process.stdout.readline().strip().rpartition("/")[2]


def test_nobody_gets_a_password_from_the_seed(tmp_path: Path) -> None:
    seed.create(tmp_path / "users.sqlite3", users=20)
    with contextlib.closing(sqlite3.connect(tmp_path / "users.sqlite3")) as connection:
        for table in ("passwords", "sessions", "invitations"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_without_a_word_it_listens_on_this_machine_alone(database: Path) -> None:
    with serving(database) as (_, address):
        port = httpx.URL(address).port
        assert address == f"http://127.0.0.1:{port}/"
        # Of all the machine's addresses, even its own loopback has others.
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.2", port or 0))


def test_a_link_can_be_had_for_somebody_who_lost_their_password(database: Path) -> None:
    with serving(database, "--invite", "ada.lindqvist") as (process, address):
        assert process.stdout is not None
        process.stdout.readline()
        assert process.stdout.readline().strip().startswith(address + "#welcome/ada.lindqvist/")
    refused = run("--port", "0", "--database", str(database), "--invite", "nobody")
    assert refused.returncode == 1
    assert "There is no user 'nobody'" in refused.stderr


def test_ctrl_c_ends_it_quietly_while_a_browser_keeps_its_connection(database: Path) -> None:
    with serving(database) as (process, address), httpx.Client() as browser:
        browser.get(address)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=10)
    assert (process.returncode, errors) == (130, "")


def test_a_busy_port_is_said_with_another_to_try(database: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused = run("--port", str(port), "--database", str(database))
    assert sentence(refused) == (
        f"Port {port} is in use, perhaps by another start of the panel. Try --port {port + 1}."
    )


def test_a_host_of_somebody_else_is_said(database: Path) -> None:
    refused = run("--host", "192.0.2.1", "--port", "0", "--database", str(database))
    assert "192.0.2.1 is no address of this machine" in sentence(refused)


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ada")
    refused = run("--port", "0", "--database", str(letter))
    assert "letter.txt cannot be used as the database" in sentence(refused)
    assert letter.read_text() == "Dear Ada"


def test_a_database_in_a_place_that_is_no_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ada")
    refused = run("--port", "0", "--database", str(tmp_path / "letter.txt" / "users.sqlite3"))
    assert sentence(refused).startswith("A file stands where a folder is needed")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--port=70000"], "give a number from 0 to 65535"),
        (["--port=-1"], "give a number from 0 to 65535"),
        (["--port=http"], "give a number from 0 to 65535"),
        (["--host=."], "that is no host"),
        (["--port", "0", "test"], "'test' comes first"),
        (["tset"], "there are serve, test, build, bench, doctor, files"),
    ],
    ids=" ".join,
)
def test_a_slip_in_the_command_is_said(words: list[str], reason: str) -> None:
    refused = run(*words)
    assert refused.returncode == 2
    assert reason in refused.stderr.splitlines()[-1]


def test_an_old_python_is_told_which_one_is_needed() -> None:
    with pytest.raises(SystemExit) as refused:
        serve.refuse_old_python((3, 9, 2))
    assert str(refused.value) == (
        "Halfminute needs Python 3.11 or newer; this is 3.9.2. Install one and run: python3.11 serve.py"
    )
    serve.refuse_old_python((3, 11, 0))


def test_an_old_python_can_read_as_far_as_that() -> None:
    text = (ROOT / "serve.py").read_text()
    ast.parse(text, feature_version=(3, 4))
    assert text.isascii()


def test_help_names_what_can_be_set() -> None:
    text = run("--help").stdout
    assert all(word in text for word in ("serve.py test", "--host", "--port", "--database", "--no-open", "--api URL"))
    text = run("test", "--help").stdout
    assert all(word in text for word in ("pytest", "HALFMINUTE_CHROMIUM"))
