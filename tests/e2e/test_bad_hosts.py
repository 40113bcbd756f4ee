"""Hosts that serve a build in their own way or badly, browsers that refuse or are old: it works, or says why not."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, expect

from server.build import bundle
from tests.e2e.conftest import Panel
from tests.e2e.host import ENCODINGS, Host, running
from tests.e2e.screens import violations
from tests.e2e.server import ROOT, Server

COULD_NOT_START = "The panel could not start"
TOO_OLD = "This browser cannot run the panel: it is too old, or WebAssembly is switched off in it."


@pytest.fixture
def host(seeded: Path, built: Path, tmp_path: Path) -> Iterator[Host]:
    with running(Host(Path(shutil.copy(seeded, tmp_path / "hosted.sqlite3")), built)) as host:
        yield host


@pytest.fixture
def server(host: Host) -> Server:
    return host


def said(page: Page) -> Locator:
    return page.locator("main[data-state=error]").get_by_role("alert")


def comes_up(panel: Panel, host: Host, address: str = "") -> None:
    """With both of its parts."""
    panel.page.goto(f"{host.panel}{address}#users/1")
    panel.shows("users#show", heading="Ada Lindqvist")
    panel.go("#users/1/edit").shows("users#edit")


# Ways to serve it.


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_host_may_compress_or_not(panel: Panel, host: Host, encoding: str) -> None:
    host.encoding = encoding
    comes_up(panel, host)


@pytest.mark.parametrize("base", ["/", "/admin/"])
@pytest.mark.parametrize("address", ["", "index.html", "?a=b", "index.html?a=b"])
def test_it_may_lie_anywhere_and_be_called_by_any_address(panel: Panel, host: Host, base: str, address: str) -> None:
    host.base = base
    comes_up(panel, host, address)


@pytest.mark.parametrize("media", ["application/octet-stream", "text/plain"])
def test_a_host_may_not_know_what_python_is(panel: Panel, host: Host, media: str) -> None:
    """The interpreter is compiled only when all of it is there, which the browser says in the console."""
    panel.forgive("streaming|ArrayBuffer|MIME")
    host.types |= {".wasm": media, ".romfs": media}
    comes_up(panel, host)


# Half of it.


def comes_from(host: Host, part: str) -> Callable[[Request], bool]:
    """From the host, and not out of the browser's cache."""
    host.fetched.clear()
    return lambda request: part in request.url and any(part in name for name in host.fetched)


@pytest.mark.parametrize("part", ["app", "micropython", "start", "early"])
@pytest.mark.parametrize("fault", ["missing", "broken"])
def test_a_part_without_which_it_cannot_start_is_said_and_reloading_helps(
    panel: Panel, host: Host, part: str, fault: str
) -> None:
    """Once more where the browser was told to keep for a year what came broken: it replaces that as it says so."""
    panel.forgive("404|integrity|WebAssembly|wasm|did not arrive|Failed to fetch|falling back|preloaded|Aborted")
    setattr(host, fault, f"assets/{part}")
    panel.page.goto(f"{host.panel}#users/1")
    expect(panel.page.locator("main[data-state=error]")).to_contain_text(COULD_NOT_START)
    assert violations(panel.page.locator("html")) == []
    setattr(host, fault, None)
    if fault == "broken" and part != "app":
        with panel.page.expect_event("requestfinished", comes_from(host, part)):
            panel.page.reload()
        expect(panel.page.locator("main[data-state=error]")).to_contain_text(COULD_NOT_START)
    panel.page.goto("about:blank")
    comes_up(panel, host)


@pytest.mark.parametrize("part", ["rest-*.romfs", "rest-*.css"])
@pytest.mark.parametrize("fault", ["missing", "broken"])
def test_the_rest_that_does_not_arrive_is_said_where_it_is_needed_and_can_be_tried_again(
    panel: Panel, host: Host, part: str, fault: str
) -> None:
    panel.forgive("404|integrity")
    name = next(host.root.glob(f"assets/{part}")).name
    setattr(host, fault, name)
    panel.open("#users/1", is_first_screen=True).shows("users#show", heading="Ada Lindqvist")
    panel.main.locator("[data-action=edit]").click()
    message = panel.page.locator("#alerts .message").filter(has_text="A part of the panel did not arrive.")
    expect(message.first).to_be_visible()
    setattr(host, fault, None)
    message.first.get_by_role("button", name="Try again").click()
    panel.shows("users#edit")
    expect(panel.page.locator("link[data-rest]")).to_have_count(1)


# Browsers that refuse.

REFUSALS = {
    "no service workers": "delete Navigator.prototype.serviceWorker",
    "service workers refused": "ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error())",
    "no storage": "delete globalThis.localStorage; delete globalThis.indexedDB; delete globalThis.caches",
    "storage refused": """
        const refuse = () => { throw new DOMException("Not here.", "SecurityError") };
        const places = ["localStorage", "sessionStorage", "caches"];
        for (const place of places) Object.defineProperty(window, place, { get: refuse });
        IDBFactory.prototype.open = refuse;
    """,
    "nothing between tabs": "delete globalThis.BroadcastChannel; delete Navigator.prototype.locks",
}


@pytest.mark.parametrize("refusal", REFUSALS)
def test_a_browser_that_refuses_something_runs_it_all_the_same(panel: Panel, host: Host, refusal: str) -> None:
    panel.page.add_init_script(REFUSALS[refusal])
    comes_up(panel, host)
    panel.page.reload()
    panel.shows("users#edit")


@pytest.mark.parametrize("refusal", ["no storage", "storage refused"])
def test_where_storage_is_refused_the_next_visit_asks_again(panel: Panel, host: Host, refusal: str) -> None:
    panel.page.add_init_script(REFUSALS[refusal])
    panel.open("#users/1").shows("users#show")
    host.asked.clear()
    panel.page.reload()
    panel.shows("users#show", heading="Ada Lindqvist")
    assert "GET /api/users/1" in host.asked


# Browsers that are too old.

LACKS = {
    "WebAssembly": "delete globalThis.WebAssembly",
    "popovers": "delete HTMLElement.prototype.popover",
    "dialogs": "delete HTMLDialogElement.prototype.showModal",
}


@pytest.mark.parametrize("lack", LACKS)
def test_a_browser_that_is_too_old_is_told_so(page: Page, host: Host, lack: str) -> None:
    page.add_init_script(LACKS[lack])
    page.goto(host.panel)
    expect(said(page)).to_contain_text(TOO_OLD)
    assert violations(page.locator("html")) == []
    expect(page.locator("body[data-app]")).to_have_count(0)


@pytest.mark.parametrize("lack", LACKS)
def test_so_it_is_by_the_files_of_the_checkout(page: Page, seeded: Path, lack: str) -> None:
    server = Server(seeded)
    server.start()
    page.add_init_script(LACKS[lack])
    page.goto(server.url)
    expect(said(page)).to_contain_text(TOO_OLD)
    server.stop()


def test_it_is_told_so_in_its_language(browser: Browser, host: Host) -> None:
    page = browser.new_page(locale="ar", service_workers="block")
    page.add_init_script(LACKS["popovers"])
    page.goto(host.panel)
    expect(said(page)).to_contain_text("لا يستطيع هذا المتصفح تشغيل اللوحة")
    page.close()


def test_a_browser_that_cannot_read_the_modules_is_told_so(page: Page, host: Host) -> None:
    """As one that knows neither their syntax nor what the page needs."""
    page.add_init_script(LACKS["popovers"])
    host.missing = "assets/start"
    page.goto(host.panel)
    expect(said(page)).to_contain_text(TOO_OLD)


NEW_SYNTAX = re.compile(r"\?\?|\?\.(?!\d)|catch\{|\*\*|\basync\b|\bawait\b|\.\.\.")


def test_old_browsers_can_read_what_tells_them(built: Path) -> None:
    early = next(built.glob("assets/early-*.js")).read_text(encoding="utf-8")
    assert NEW_SYNTAX.findall(early) == []
    assert "--target=es2015" in bundle.OLD_TARGETS
    able = (ROOT / "public/able.js").read_text(encoding="utf-8")
    assert re.findall(r"=>|\b(?:const|let|class|of)\b (?=\w+ [=o{])|`", able) == []
