"""`serve.py --api URL`, as a person at a terminal has it."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from server import seed
from server.setup.options import parse
from server.setup.places import DATABASE, ROOT
from tests.setup.conftest import sentence


@contextmanager
def serving(*words: str) -> Iterator[tuple[subprocess.Popen[str], str, str]]:
    """The process, its first line and the address in it."""
    command = [sys.executable, str(ROOT / "serve.py"), "--port", "0", *words]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    line = process.stdout.readline()
    try:
        yield process, line, line.split()[4]
    finally:
        process.kill()
        process.communicate()


def run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "serve.py"), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    seed.create(tmp_path / "users.sqlite3", users=20)
    return tmp_path / "users.sqlite3"


def test_the_panel_stands_before_the_api_that_is_named(database: Path) -> None:
    with serving("--database", str(database)) as (_, _, behind), serving("--api", f"{behind}api/") as started:
        process, line, address = started
        assert line == f"The panel is at {address} before the API at {behind}api (Ctrl-C stops it)\n"
        assert httpx.get(address + "api/session").json()["detail"] == "Nobody is signed in."
        assert "text/html" in httpx.get(address).headers["content-type"]
        process.send_signal(signal.SIGINT)
        # No link of an invitation: who may come in is the other API's to say.
        assert process.communicate(timeout=10) == ("", "")
        assert process.returncode == 130


def test_no_database_is_opened_for_another_api() -> None:
    with serving("--api", "http://127.0.0.1:9") as (process, _, _):
        found = [link.resolve().name for link in Path(f"/proc/{process.pid}/fd").iterdir()]
    assert not any(".sqlite3" in name for name in found)


def test_ctrl_c_ends_an_answer_without_a_traceback(held: str) -> None:
    with serving("--api", held) as (process, _, address), httpx.stream("GET", address + "api/endless") as answer:
        pieces = answer.iter_raw()
        assert next(pieces) == b"first"
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=10)
    assert process.returncode == 130
    assert "GET '/api/endless' was cut off: the panel stops." in errors
    assert "Traceback" not in errors


HELD = """
import socket
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
connection, _ = listener.accept()
connection.recv(65536)
connection.sendall(b"HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n5\\r\\nfirst\\r\\n")
connection.recv(1)
"""


@pytest.fixture
def held() -> Iterator[str]:
    """The URL of an API that begins to answer and never ends."""
    with subprocess.Popen([sys.executable, "-c", HELD], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        process.kill()


def test_the_panel_itself_is_no_api_for_it() -> None:
    with serving("--api", "http://127.0.0.1:9") as (_, _, address):
        port = httpx.URL(address).port
    refused = run("--port", str(port), "--api", f"http://localhost:{port}/api")
    assert sentence(refused) == (
        f"http://localhost:{port}/api is the panel itself. "
        "Give --api the address of the API, or the panel another --port."
    )


def test_a_host_that_no_name_can_be_is_said() -> None:
    assert "is no address of an API" in sentence(run("--port", "0", "--api", "http://\u2603.example"))


NO_URL = "give the one that all calls begin with, as http://127.0.0.1:9000/api"


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("localhost:9000", NO_URL),
        ("/api", NO_URL),
        ("", NO_URL),
        ("ftp://127.0.0.1/api", NO_URL),
        ("http://", NO_URL),
        ("http:///api", NO_URL),
        ("http://127.0.0.1:0", NO_URL),
        ("http://127.0.0.1:99999", NO_URL),
        ("http://127.0.0.1:port", NO_URL),
        ("http://a..b/", NO_URL),
        ("http://127.0.0.1/a b", NO_URL),
        ("http://127.0.0.1\\api", NO_URL),
        ("http://127.0.0.1/a\r\nHost: evil.example", NO_URL),
        ("http://127.0.0.1/v1/../admin", NO_URL),
        ("http://127.0.0.1/v1/%2E%2E/admin", NO_URL),
        ("http://127.0.0.1//v1", NO_URL),
        ("http://127.0.0.1/api?key=1", "has a query or a fragment"),
        ("http://127.0.0.1/api?", "has a query or a fragment"),
        ("http://127.0.0.1/#users", "has a query or a fragment"),
    ],
)
def test_what_is_no_url_of_an_api_is_said(url: str, reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        parse(["--api", url])
    assert refused.value.code == 2
    assert reason in capsys.readouterr().err


@pytest.mark.parametrize("url", ["https://ada:hunter2@api.example.com", "https://hunter2@a", "ada:hunter2@localhost:1"])
def test_a_password_in_the_address_is_refused_and_not_said_again(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--api", url])
    errors = capsys.readouterr().err
    assert "stays in the shell's history" in errors
    assert "hunter2" not in errors


@pytest.mark.parametrize("words", [["--database", "users.sqlite3"], ["--invite", "ada.lindqvist"]], ids=" ".join)
def test_what_is_of_the_other_api_does_not_go_with_it(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        parse(["--api", "http://127.0.0.1:9000/api", *words])
    assert refused.value.code == 2
    assert f"{words[0]} is of the API on SQLite" in capsys.readouterr().err


def test_what_is_said_is_what_is_meant() -> None:
    for url in (
        "http://127.0.0.1:9000/api",
        "https://api.example.com",
        "HTTP://[::1]:9000/v1/",
        "http://b\xfccher.example",
    ):
        assert parse(["--api", url]).api == url
    assert parse([]).api is None
    assert parse([]).database == DATABASE
    assert parse(["--database", "a.sqlite3"]).database == Path("a.sqlite3")
