"""A real server on a free port for every test: a database is seeded once, and copied for a test that writes."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from served import serving
from starlette.types import ASGIApp, Receive, Scope, Send
from upstreams import Answering, before

from app.contract import sessions
from server import seed, tokens
from server.app import create_app
from server.database import open_database
from server.tables import Transactions

NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)


class Clock:
    """A clock that stands still until a test sets it."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def session_of(database: Path, id: int = 1, now: datetime = NOW) -> tuple[httpx.Cookies, str]:
    """The cookies and the token of a new session: without the work of a password, which has tests of its own."""
    store = open_database(database)
    seconds = int(now.timestamp())
    with Transactions(store).writing() as tables:
        token = sessions.begin(tokens, tables, id, seconds)
        session = sessions.find(tokens, tables, token, seconds)
    store.close()
    assert session is not None
    return httpx.Cookies({"halfminute": token}), session.csrf_token


def sign_in(client: httpx.Client, database: Path, id: int = 1, now: datetime = NOW) -> httpx.Client:
    """The client, with a session of this user."""
    client.cookies, client.headers["X-CSRF-Token"] = session_of(database, id, now)
    return client


@pytest.fixture(scope="session")
def seeded(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("seeded") / "panel.sqlite3"
    seed.create(path, NOW)
    return path


@pytest.fixture(scope="session")
def root(tmp_path_factory) -> Path:
    """A folder like the panel's own, with what must never leave it."""
    root = tmp_path_factory.mktemp("root")
    for name, text in {
        "index.html": "<!doctype html><title>panel</title>",
        "pyscript.toml": "[panel]\n",
        "serve.py": "secret",
        "panel.sqlite3": "secret",
        ".git/config": "secret",
        "server/app.py": "secret",
        "app/main.py": "print('ready')",
        "app/.hidden.py": "secret",
        "app/views/user_show.py": "",
        "public/boot.js": "export {}",
        "public/run.mjs": "export {}",
        "public/style.css": "main {}",
        "public/icon.svg": "<svg/>",
        "public/panel.webmanifest": "{}",
        "public/vendor/micropython.wasm": "\0asm",
        "public/vendor/app.tar.gz": "gzip",
        "public/vendor/things.unknown": "?",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    (root / "public" / "escape.txt").symlink_to(root / "serve.py")
    (root / "public" / "escape").symlink_to(root / "server")
    return root


@pytest.fixture(scope="session")
def unchanged(seeded: Path, tmp_path_factory) -> Path:
    return shutil.copy(seeded, tmp_path_factory.mktemp("read") / "panel.sqlite3")


@pytest.fixture(scope="session")
def base_url(unchanged: Path, root: Path) -> Iterator[str]:
    """A server whose database nobody changes."""
    with serving(create_app(unchanged, root, clock=Clock())) as url:
        yield url


# Clients live as long as the session: making one loads every certificate authority.
@pytest.fixture(scope="session")
def api(base_url: str, unchanged: Path) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=f"{base_url}/api") as client:
        yield sign_in(client, unchanged)


@pytest.fixture(scope="session")
def site(base_url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=base_url) as client:
        yield client


@pytest.fixture(scope="session")
def few(tmp_path_factory) -> Path:
    """A database of 200, quick to copy."""
    path = tmp_path_factory.mktemp("few") / "panel.sqlite3"
    seed.create(path, NOW, users=200)
    return path


@pytest.fixture
def database(few: Path, tmp_path: Path) -> Path:
    """A copy for this test alone."""
    return shutil.copy(few, tmp_path / "panel.sqlite3")


@pytest.fixture
def clock() -> Clock:
    return Clock()


class Switch:
    """An ASGI app that passes all on to another: one running server takes the app of each test in turn."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, send)


@pytest.fixture(scope="session")
def switched() -> Iterator[tuple[Switch, httpx.Client]]:
    switch = Switch()
    with serving(switch) as url, httpx.Client(base_url=f"{url}/api", headers={"User-Agent": "a test"}) as client:
        yield switch, client


@pytest.fixture
def serve(
    database: Path, root: Path, clock: Clock, switched: tuple[Switch, httpx.Client]
) -> Callable[..., httpx.Client]:
    """serve(require_if_match=True): the API over a database of the test, the administrator signed in."""
    switch, client = switched

    def start(**options: bool) -> httpx.Client:
        switch.app = create_app(database, root, clock=clock, **options)
        return sign_in(client, database)

    return start


@pytest.fixture
def own(serve: Callable[..., httpx.Client]) -> httpx.Client:
    """The API over a database that the test may change."""
    return serve()


@pytest.fixture(scope="module")
def proxied(root: Path) -> Iterator[tuple[Answering, httpx.Client]]:
    app = Answering()
    with serving(app) as url, before(url + "/v1/", root) as client:
        yield app, client


@pytest.fixture
def upstream(proxied: tuple[Answering, httpx.Client]) -> Answering:
    proxied[0].reset()
    return proxied[0]


@pytest.fixture
def client(proxied: tuple[Answering, httpx.Client]) -> httpx.Client:
    proxied[1].cookies.clear()
    return proxied[1]
