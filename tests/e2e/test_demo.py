"""The API inside the page: a host of files alone shows the whole product."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from playwright._impl._api_structures import SetCookieParam
from playwright.sync_api import BrowserContext, expect

from server.build.files import build_files
from server.build.folder import replace
from tests.e2e.conftest import BUILD, CHECKOUT, PYODIDE, Panel
from tests.e2e.host import Host, running
from tests.e2e.screens import violations
from tests.e2e.server import ROOT, Send
from tests.e2e.test_sign_in import entrance, kept, sign_in, sign_out
from tests.e2e.test_worker import KEPT

LARGE = str(2**53 + 1)
REFUSED = """Object.defineProperty(globalThis, "localStorage", {
    get() { throw new DOMException("refused", "SecurityError"); } })"""


class Files(Host):
    """There is no API here, nor anything else but files."""

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Send) -> None:
        await self._file(scope["path"], send)

    def sign_in(self, id: int = 1) -> SetCookieParam:
        """Nobody can: it is a first visit."""
        return {"name": "nobodys", "value": "", "url": self.url}


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "dist"
    with ThreadPoolExecutor(1) as thread:
        replace(folder, thread.submit(build_files, ROOT, "demo").result())
    return folder


@pytest.fixture
def server(demo: Path, seeded: Path, tmp_path: Path, interpreter: str) -> Iterator[Files]:
    root = demo if interpreter == BUILD else _checkout(tmp_path)
    with running(Files(Path(shutil.copy(seeded, tmp_path / "users.sqlite3")), root)) as host:
        yield host


def _checkout(folder: Path) -> Path:
    """With the one line changed that makes a demo of it."""
    for name in ("app", "public", "index.html"):
        (folder / name).symlink_to(ROOT / name)
    text = (ROOT / "pyscript.toml").read_text(encoding="utf-8")
    (folder / "pyscript.toml").write_text(text.replace('api = "/api"', 'api = "demo"'), encoding="utf-8")
    return folder


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any], request: pytest.FixtureRequest) -> dict[str, Any]:
    return {**browser_context_args, **getattr(request, "param", {})}


@pytest.fixture
def panel(panel: Panel, server: Files) -> Iterator[Panel]:
    yield panel
    assert [name for name in server.fetched if name.startswith(("api", "demo/", "users", "session"))] == []


def tab(panel: Panel) -> Panel:
    """One more of the same browser; its complaints count, too."""
    other = Panel(panel.page.context.new_page(), panel.server, panel.interpreter)
    other.complaints, other.forgiven = panel.complaints, panel.forgiven
    return other


def rename(panel: Panel, id: int, name: str) -> None:
    panel.go(f"#users/{id}/edit").shows("users#edit")
    panel.page.get_by_label("Name", exact=True).fill(name)
    panel.button("save").click()
    panel.shows("users#show", heading=name)


def start_over(panel: Panel) -> None:
    panel.page.locator("#offline").get_by_role("button", name="Start over").click()
    dialog = panel.page.get_by_role("dialog")
    expect(dialog).to_contain_text("Everything that was changed in this browser is thrown away")
    dialog.get_by_role("button", name="Start over").click()


@pytest.mark.parametrize("interpreter", [BUILD, CHECKOUT, PYODIDE], indirect=True)
def test_a_first_visit_shows_people_a_profile_and_a_dashboard_to_the_administrator(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    expect(panel.page.locator("#signed-in")).to_contain_text("Ada Lindqvist")
    expect(panel.page.locator("#offline")).to_contain_text("This is a demo without a server")
    expect(panel.main.locator("tbody tr")).to_have_count(25)
    expect(panel.main).to_contain_text("250")
    expect(panel.main.locator(f'tr[data-id="{LARGE}"]')).to_be_visible()
    panel.page.get_by_role("searchbox").fill("goncalves")
    expect(panel.main.locator("tbody tr").first).to_contain_text("Gonçalves")
    panel.go("#users/7").shows("users#show", heading="<img src=x onerror=alert(1)>")
    panel.go("#users/1/dashboard").shows("users#dashboard")
    expect(panel.main.locator("figure.chart")).to_be_visible()
    expect(panel.main.locator(".timeline")).to_contain_text("Signed in")


def test_what_is_changed_is_seen_refused_and_there_after_a_reload(panel: Panel) -> None:
    panel.open("#users/4/edit").shows("users#edit")
    panel.page.get_by_label("E-mail").fill("ada.lindqvist@example.com")
    panel.button("save").click()
    expect(panel.main).to_contain_text("This e-mail address is taken.")
    panel.page.get_by_label("E-mail").fill("somebody@example.com")
    panel.page.get_by_label("Name", exact=True).fill("Somebody Else")
    panel.button("save").click()
    panel.shows("users#show", heading="Somebody Else")
    panel.page.reload()
    panel.shows("users#show", heading="Somebody Else")
    # Not from what the panel itself had kept.
    panel.page.evaluate("halfminute.storage.clear()")
    panel.page.reload()
    panel.shows("users#show", heading="Somebody Else")
    panel.use().go("#users/4/dashboard").shows("users#dashboard")
    expect(panel.main.locator(".timeline")).to_contain_text("Changed name, email")


def test_somebody_is_made_deleted_kept_and_deleted_for_good(panel: Panel) -> None:
    panel.forgive("404")
    panel.open("#users/new").shows("users#new")
    for label, text in (("Username", "grace"), ("Name", "Grace Hopper"), ("E-mail", "grace@example.com")):
        panel.page.get_by_label(label, exact=True).fill(text)
    panel.button("save").click()
    panel.shows("users#show", heading="Grace Hopper")
    address = panel.page.url
    panel.go("#users").shows("users#index")
    panel.link("Grace Hopper").click()
    panel.shows("users#show", heading="Grace Hopper")
    panel.main.locator('[data-action="delete"]').first.click()
    panel.shows("users#index")
    panel.page.locator('#messages [data-action="undo"]').click()
    panel.go(address.partition("#")[2]).shows("users#show", heading="Grace Hopper")
    panel.main.locator('[data-action="delete"]').first.click()
    panel.shows("users#index")
    # Whoever closes the page meanwhile has deleted. That the person known is stale is written a moment later.
    kept(panel)
    panel.page.reload()
    panel.shows("users#index")
    panel.go(address.partition("#")[2]).shows("users#show", "not-found")


def test_starting_over_asks_first_and_brings_everything_back(panel: Panel) -> None:
    panel.open("#users/4").shows("users#show")
    before = panel.heading.inner_text()
    rename(panel, 4, "Somebody Else")
    panel.page.locator("#offline").get_by_role("button", name="Start over").click()
    panel.page.get_by_role("dialog").locator('[data-action="stay"]').click()
    panel.shows("users#show", heading="Somebody Else")
    start_over(panel)
    panel.shows("users#index")
    expect(panel.page.locator("#messages")).to_contain_text("The demo is as on the first visit.")
    panel.go("#users/4").shows("users#show", heading=before)
    panel.page.reload()
    panel.shows("users#show", heading=before)


def test_who_signs_out_is_told_who_can_sign_in_and_a_viewer_changes_nothing(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    sign_out(panel)
    expect(entrance(panel)).to_contain_text("The password of each is demo-demo.")
    assert violations(panel.page.locator("#entrance")) == []
    # For somebody else the page begins anew.
    with panel.page.expect_event("load"):
        sign_in(panel, "demo-demo", "viewer")
    panel.shows("users#index")
    expect(panel.page.locator("#signed-in")).to_contain_text("Ximena García")
    panel.go("#users/4").shows("users#show")
    expect(panel.main.locator('[data-action="edit"], [data-action="delete"]')).to_have_count(0)
    panel.page.reload()
    expect(panel.page.locator("#signed-in")).to_contain_text("Ximena García")
    panel.use()
    start_over(panel)
    expect(panel.page.locator("#signed-in")).to_contain_text("Ada Lindqvist")


def test_a_tab_sees_what_another_has_changed(panel: Panel) -> None:
    panel.open("#users/4").shows("users#show")
    other = tab(panel)
    other.open("#users/4").shows("users#show")
    rename(panel, 4, "Somebody Else")
    other.shows("users#show", heading="Somebody Else")
    rename(other, 4, "Somebody More")
    panel.shows("users#show", heading="Somebody More")
    sign_out(other)
    expect(entrance(panel)).to_be_visible()


def test_a_browser_that_keeps_nothing_shows_the_demo_and_says_so_once(panel: Panel) -> None:
    panel.page.add_init_script(REFUSED)
    panel.open("#users/4").shows("users#show")
    alert = panel.page.locator("#alerts .message")
    expect(alert).to_contain_text("This browser keeps nothing for the demo.")
    alert.get_by_role("button", name="Close").click()
    rename(panel, 4, "Somebody Else")
    expect(alert).to_have_count(0)


def test_the_note_and_the_question_are_fit_for_everybody(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    assert violations(panel.page.locator("html")) == []
    panel.page.locator("#offline").get_by_role("button", name="Start over").click()
    expect(panel.page.get_by_role("dialog")).to_be_visible()
    assert violations(panel.page.get_by_role("dialog")) == []


@pytest.mark.parametrize("browser_context_args", [{"service_workers": "allow"}], indirect=True)
def test_after_the_first_visit_it_needs_no_network(panel: Panel, context: BrowserContext, server: Files) -> None:
    panel.page.clock.install()
    panel.open("#users").shows("users#index")
    panel.page.clock.fast_forward(2_100)
    panel.page.evaluate(KEPT)
    rename(panel, 4, "Somebody Else")
    server.stop()
    context.set_offline(True)
    panel.page.reload()
    panel.shows("users#show", heading="Somebody Else")
    panel.use().go("#users/5/dashboard").shows("users#dashboard")
    expect(panel.main.locator(".timeline")).to_be_visible()
    rename(panel, 5, "Somebody Offline")
    expect(panel.page.locator("#offline")).not_to_contain_text("You are offline")
