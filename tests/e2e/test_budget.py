"""What a browser asks for until the first screen is there, of a build with its compressed files."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from server.build.compress import with_compressed
from server.build.folder import replace
from tests import budget
from tests.e2e.conftest import PATIENCE
from tests.e2e.server import Server
from tests.wire import Wire

FILES = ["", "app.romfs", "early.js", "micropython.wasm", "panel.css", "start.js"]
# The sign of the tab, which a browser fetches when it likes.
ICON = "GET mark.svg"
CALLS = {
    "#users/1": ["GET /api/session", "GET /api/users/1"],
    "#users": ["GET /api/session", "GET /api/users?page=1&size=25"],
}


@pytest.fixture(scope="module")
def shipped(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build as a host would serve it."""
    folder = tmp_path_factory.mktemp("shipped") / "dist"
    files = {path.relative_to(built).as_posix(): path.read_bytes() for path in built.rglob("*.*") if path.is_file()}
    replace(folder, with_compressed(files))
    return folder


@pytest.fixture
def server(seeded: Path, shipped: Path, tmp_path: Path) -> Iterator[Server]:
    server = Server(Path(shutil.copy(seeded, tmp_path / "users.sqlite3")), shipped)
    server.start()
    yield server
    server.stop()


def arrive(page: Page, server: Server, fragment: str) -> Wire:
    """A first visit, until the first screen is drawn."""
    wire = Wire(page)
    page.goto(server.url + fragment)
    expect(page.locator("body[data-app=ready] main[data-state=ready]")).to_be_attached(timeout=PATIENCE)
    return wire


def named(line: str) -> str:
    """`GET /assets/app-1a2b3c4d5e.romfs` -> `GET app.romfs`"""
    return re.sub(r"GET /(?:assets/)?([a-z.]*?)(?:-[0-9a-f]{10})?(\.\w+|)$", r"GET \1\2", line)


@pytest.mark.parametrize("fragment", CALLS)
def test_before_the_first_screen_nothing_is_asked_for_but_what_it_needs(
    page: Page, server: Server, fragment: str
) -> None:
    wire = arrive(page, server, fragment)
    asked = [named(line) for line in wire.asked if named(line) != ICON]
    assert sorted(asked) == sorted([*(f"GET {name}" for name in FILES), *CALLS[fragment]])


@pytest.mark.parametrize("fragment", budget.WIRE)
def test_the_first_screen_takes_no_more_requests_and_bytes_than_it_may(
    page: Page, server: Server, fragment: str
) -> None:
    wire = arrive(page, server, fragment)
    # Before the rest of the app is fetched, when its reader reads.
    page.wait_for_load_state("networkidle")
    assert wire.unfinished == []
    assert len(wire.asked) <= budget.REQUESTS
    assert wire.bytes <= budget.WIRE[fragment]


def test_the_next_visit_takes_nothing_from_the_network_but_the_page(page: Page, server: Server) -> None:
    arrive(page, server, "#users/1")
    again = page.context.new_page()
    wire = arrive(again, server, "#users/1")
    assert wire.asked in ([], ["GET /"])
    again.close()
