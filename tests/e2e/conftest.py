"""A browser, a server, and a panel that must not complain."""

import re
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from server import seed
from server.build.files import build_files
from server.build.folder import replace
from server.chromium import find
from tests.e2e.refusals import Refusals
from tests.e2e.server import ROOT, Server

HERE = Path(__file__).parent
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Milliseconds until Pyodide has drawn the first route on a slow machine; MicroPython takes a tenth.
PATIENCE = 60_000
expect.set_options(timeout=10_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A gesture that failed on a busy machine is made once more; the report names it as RERUN."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    chromium = find()
    assert chromium, "No Chromium was found; `python3 serve.py test` looks for one or installs it."
    return {**browser_type_launch_args, "executable_path": str(chromium), "args": FLAGS}


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    # Playwright's routes don't see what a service worker answers.
    return {**browser_context_args, "service_workers": "block", "locale": "en-GB", "timezone_id": "Europe/London"}


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("seeded") / "users.sqlite3"
    seed.create(path)
    return path


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `serve.py build` ships, uncompressed: most tests use it, for it is what people use."""
    folder = tmp_path_factory.mktemp("built") / "dist"
    # In a thread of its own: Playwright's event loop runs in this one.
    with ThreadPoolExecutor(1) as thread:
        replace(folder, thread.submit(build_files, ROOT, None).result())
    return folder


@pytest.fixture
def server(seeded: Path, built: Path, tmp_path: Path, interpreter: str) -> Iterator[Server]:
    root = built if interpreter == BUILD else ROOT
    server = Server(Path(shutil.copy(seeded, tmp_path / "users.sqlite3")), root)
    server.start()
    yield server
    server.stop()


@pytest.fixture(autouse=True)
def refusals(browser: Browser) -> Iterator[Refusals]:
    """Nothing that a page does in a test may be refused by the policy, in whichever context."""
    refusals = Refusals()
    browser.on("context", refusals.listen)
    yield refusals
    browser.remove_listener("context", refusals.listen)
    assert refusals.take() == []


@pytest.fixture
def context(context: BrowserContext, server: Server) -> BrowserContext:
    """A browser in which the administrator is signed in."""
    context.add_cookies([server.sign_in()])
    return context


@pytest.fixture
def interpreter(request: pytest.FixtureRequest) -> str:
    """What runs the panel: a build, unless a test asks for the others too."""
    return str(getattr(request, "param", BUILD))


# The files of the checkout are started by PyScript, on MicroPython or on Pyodide.
BUILD, CHECKOUT, PYODIDE = "build", "checkout", "pyodide"
everywhere = pytest.mark.parametrize("interpreter", [BUILD, CHECKOUT, PYODIDE], indirect=True)
of_checkout = pytest.mark.parametrize("interpreter", [CHECKOUT], indirect=True)


class Panel:
    """The panel in a page, by the names of its DOM contract."""

    def __init__(self, page: Page, server: Server, interpreter: str) -> None:
        self.page = page
        self.server = server
        self.interpreter = interpreter
        self.complaints: list[str] = []
        self.forgiven: list[str] = []
        self.main = page.locator("main")
        self.heading = page.locator("main h1")
        self.sidebar = page.locator("aside[data-component=sidebar]")
        page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))
        page.on("console", lambda message: self._heard(message.type, message.text))

    def _heard(self, kind: str, text: str) -> None:
        # Playwright says so itself.
        is_blocked = text == "Service Worker registration blocked by Playwright"
        if kind in ("error", "warning") and not is_blocked:
            self.complaints.append(f"console {kind}: {text}")

    def forgive(self, pattern: str) -> None:
        """This test provokes a complaint of the browser, and expects it."""
        self.forgiven.append(pattern)

    @property
    def unforgiven(self) -> list[str]:
        return [text for text in self.complaints if not any(re.search(pattern, text) for pattern in self.forgiven)]

    def address(self, fragment: str) -> str:
        query = "?interpreter=pyodide" if self.interpreter == PYODIDE else ""
        return f"{self.server.url}{query}{fragment}"

    def open(self, fragment: str, is_first_screen: bool = False) -> "Panel":
        """As from a bookmark: the page starts anew, if it isn't there yet. At rest once it knows who is signed in.

        `is_first_screen` leaves it at that, before the rest of the panel has come.
        """
        self.page.goto(self.address(fragment))
        expect(self.page.locator("body[data-app=ready]")).to_be_attached(timeout=PATIENCE)
        expect(self.page.locator("#signed-in[data-state], #entrance[open]").first).to_be_attached(timeout=PATIENCE)
        return self if is_first_screen else self.use()

    def use(self) -> "Panel":
        """The first sign of somebody: the rest of the panel comes."""
        self.page.evaluate("dispatchEvent(new Event('pointerdown'))")
        expect(self.page.locator("body[data-whole]")).to_be_attached(timeout=PATIENCE)
        return self

    def go(self, fragment: str) -> "Panel":
        """As by typing behind the #."""
        self.page.evaluate("fragment => { location.hash = fragment }", fragment)
        return self

    def shows(self, route: str, state: str = "ready", heading: str | None = None) -> "Panel":
        # Not as last seen: as Python has drawn it.
        drawn = f'main[data-route="{route}"][data-state="{state}"]:not([data-seen])'
        expect(self.page.locator(drawn)).to_be_attached(timeout=PATIENCE)
        if heading is not None:
            expect(self.heading).to_have_text(heading)
        return self

    def link(self, name: str) -> Locator:
        return self.main.get_by_role("link", name=name, exact=True)

    def button(self, action: str) -> Locator:
        return self.page.locator(f'[data-action="{action}"]')


@pytest.fixture
def panel(page: Page, server: Server, interpreter: str) -> Iterator[Panel]:
    panel = Panel(page, server, interpreter)
    yield panel
    assert panel.unforgiven == []
