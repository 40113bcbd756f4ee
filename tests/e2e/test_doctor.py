"""The doctor in the panel: it asks the panel's own API, says what it found, and has a table to copy."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.conftest import PATIENCE, Panel, everywhere
from tests.e2e.fork import build, fork
from tests.e2e.host import Host
from tests.e2e.screens import violations
from tests.e2e.server import Send, Server

PAGE = {"body": b"<!doctype html><p>Hello", "content_type": "text/html", "status": 200}


@everywhere
def test_our_own_api_fits_and_its_table_can_be_copied(panel: Panel) -> None:
    panel.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    panel.forgive("status of 404")  # of the id that nobody has
    panel.open("#doctor").shows("doctor#show", heading="Check the API")
    expect(panel.main.get_by_role("status")).to_have_text("The panel and its API get on.")
    expect(panel.main.locator(".finding").filter(has_text="The dialect is native")).to_contain_text("Fits")
    expect(panel.main.locator(".doctor-table pre")).to_contain_text('dialect = "native"')
    panel.button("copy").click()
    expect(panel.page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    copied: str = panel.page.evaluate("navigator.clipboard.readText()")
    assert copied == '[panel]\napi = "/api"\nusers = "/users"\ndialect = "native"'
    assert all(line.startswith("GET ") for line in panel.server.asked)


def test_it_is_asked_again_when_somebody_wants_it(panel: Panel) -> None:
    panel.forgive("status of 40[14]")
    panel.open("#doctor").shows("doctor#show")
    panel.server.fault("GET /api/users", times=-1, **PAGE)
    panel.button("retry").click()
    expect(panel.main.locator(".finding-wrong")).to_contain_text("a page for people, not with JSON")
    panel.server.mend()
    panel.button("retry").click()
    expect(panel.main.get_by_role("status")).to_have_text("The panel and its API get on.")


def test_an_answer_that_makes_no_sense_leads_there(panel: Panel) -> None:
    panel.server.fault("GET /api/users", times=-1, **PAGE)
    panel.open("#users").shows("users#index", "error")
    panel.link("Check the API").click()
    panel.shows("doctor#show")
    expect(panel.main.locator(".finding-wrong")).to_contain_text("a page for people, not with JSON")
    expect(panel.main.locator(".doctor-table")).to_have_count(0)


def test_it_is_in_the_palette(panel: Panel) -> None:
    panel.forgive("status of 404")
    panel.open("#users").shows("users#index")
    panel.page.keyboard.press("Control+k")
    panel.page.keyboard.type("check the")
    panel.page.keyboard.press("Enter")
    panel.shows("doctor#show")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(panel: Panel, width: int, scheme: str) -> None:
    panel.forgive("status of 404")
    panel.page.set_viewport_size({"width": width, "height": 800})
    panel.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    panel.server.fault(r"GET /api/users\?.*sort", times=-1, body=b"{}", status=422)
    panel.forgive("status of 422")
    panel.open("#doctor").shows("doctor#show")
    expect(panel.main.locator(".finding-missing")).to_contain_text("It does not sort")
    wide = panel.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0
    assert violations(panel.page.locator("html")) == []


# Another origin, which a browser keeps to itself.


class Closed(Server):
    """An API that answers, and says nothing of other origins."""

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"application/json")]})
        await send({"type": "http.response.body", "body": b"[]"})


@pytest.fixture
def elsewhere(seeded: Path) -> Iterator[Server]:
    elsewhere = Closed(seeded)
    elsewhere.start()
    yield elsewhere
    elsewhere.stop()


@pytest.fixture
def apart(
    elsewhere: Server, server: Server, new_context: Callable[[], BrowserContext], tmp_path: Path
) -> Iterator[Panel]:
    """A panel whose API is on another origin, which its policy names."""
    table = {"api": elsewhere.url + "api", "session": {"kind": "none"}}
    host = Host(server.database, build(fork(tmp_path / "fork", table)))
    host.start()
    panel = Panel(new_context().new_page(), host, "build")
    panel.page.goto(host.url + "#doctor")
    yield panel
    host.stop()


def test_an_api_that_a_browser_keeps_to_itself_is_told_from_one_that_is_not_there(
    apart: Panel, elsewhere: Server
) -> None:
    found = apart.main.locator(".finding-wrong")
    expect(found).to_contain_text("the browser does not let the panel read it", timeout=PATIENCE)
    elsewhere.stop()
    apart.button("retry").click()
    expect(found).to_contain_text("Nothing answers at " + elsewhere.url.rstrip("/"))
