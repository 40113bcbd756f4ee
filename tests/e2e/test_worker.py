"""The service worker: a panel that was opened once opens without a network, and is never a mix of two versions."""

import shutil
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from server.build.files import build_files
from server.build.folder import replace
from tests.e2e.conftest import BUILD, PATIENCE, Panel
from tests.e2e.host import Host, running
from tests.e2e.server import ROOT

Files = dict[str, bytes]
# Until the worker keeps the panel.
KEPT = """async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active.state !== "activated") await new Promise((resolve) => active.addEventListener("statechange", resolve));
}"""
# Looks for a newer build, and waits for what becomes of it.
LOOK = """async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    const worker = registration.installing;
    if (worker?.state === "installing") await new Promise((resolve) => worker.addEventListener("statechange", resolve));
    return worker?.state ?? "none";
}"""
CACHES = "async () => [(await caches.keys()).length, (await caches.keys()).map((name) => name.slice(-10))]"
# Milliseconds after which a page that was opened is at rest.
REST = 2_100


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "service_workers": "allow"}


@pytest.fixture
def server(seeded: Path, built: Path, tmp_path: Path) -> Iterator[Host]:
    root = shutil.copytree(built, tmp_path / "dist")
    with running(Host(Path(shutil.copy(seeded, tmp_path / "users.sqlite3")), root)) as host:
        yield host


@pytest.fixture(scope="session")
def newer(tmp_path_factory: pytest.TempPathFactory) -> list[Files]:
    """Two builds of later versions. Each has a word of its own in either part: "Edit 2" and "Cancel 2"."""
    with ThreadPoolExecutor(1) as thread:
        folders = [tmp_path_factory.mktemp("newer") for _ in (2, 3)]
        return [thread.submit(_build, folder, number).result() for number, folder in enumerate(folders, 2)]


def _build(folder: Path, number: int) -> Files:
    shutil.copytree(ROOT / "app", folder / "app")
    for name in ("public", "node_modules", "index.html", "pyscript.toml", "LICENSE"):
        (folder / name).symlink_to(ROOT / name)
    for path, line in (("app/words/english_first.py", 'edit = "Edit'), ("app/words/english.py", 'cancel = "Cancel')):
        text = (folder / path).read_text(encoding="utf-8")
        assert text.count(line) == 1
        (folder / path).write_text(text.replace(line, f"{line} {number}"), encoding="utf-8")
    return build_files(folder, None)


@pytest.fixture
def kept(context: BrowserContext, server: Host) -> None:
    """Somebody has been here before, for two seconds at least."""
    first = Panel(context.new_page(), server, BUILD)
    open_until_rest(first)
    first.page.evaluate(KEPT)
    assert first.unforgiven == []
    first.page.close()


def until(panel: Panel, script: str, wanted: object) -> bool:
    """Whether the script comes to return this, in 10 s."""
    for _ in range(100):
        if panel.page.evaluate(script) == wanted:
            return True
        # The clock of the page may stand still; this is the test's own.
        time.sleep(0.1)
    return False


def open_until_rest(panel: Panel, fragment: str = "#users/1") -> Panel:
    panel.page.clock.install()
    panel.open(fragment)
    panel.page.clock.fast_forward(REST)
    return panel


def tab(panel: Panel) -> Panel:
    """Another of the same browser."""
    return Panel(panel.page.context.new_page(), panel.server, BUILD)


def offer(panel: Panel) -> Locator:
    return panel.page.locator("#messages .message").filter(has_text="A newer version of this panel is ready.")


def runs(panel: Panel, version: str) -> None:
    """All of it: "" is the first, "2" the next."""
    word = f"Edit {version}".strip()
    expect(panel.main.locator("[data-action=edit]")).to_have_text(word, timeout=PATIENCE)


# Without a network.


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("address", ["", "?a=b", "index.html", "index.html?a=b"])
def test_a_second_visit_asks_for_no_file(panel: Panel, server: Host, address: str) -> None:
    server.fetched.clear()
    panel.page.goto(f"{server.url}{address}#users/1")
    panel.shows("users#show", heading="Ada Lindqvist")
    panel.go("#users/1/edit").shows("users#edit")
    assert server.fetched_files == []


@pytest.mark.usefixtures("kept")
def test_the_panel_opens_while_the_server_is_down_and_shows_what_is_known(panel: Panel, server: Host) -> None:
    panel.forgive("ERR_CONNECTION_REFUSED")
    server.stop()
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    panel.go("#users/1/edit").shows("users#edit")
    panel.go("#users/2").shows("users#show", "error")
    expect(panel.main.get_by_role("alert")).to_contain_text("could not be reached")


@pytest.mark.usefixtures("kept")
def test_offline_the_panel_says_so_and_how_old_everything_is(panel: Panel, context: BrowserContext) -> None:
    context.set_offline(True)
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    bar = panel.page.locator("#offline")
    expect(bar).to_contain_text("You are offline. What you see is as old as it says.")
    expect(bar).to_contain_text("This page:")
    expect(panel.sidebar.locator("[data-text=age]")).to_contain_text("ago")


@pytest.mark.usefixtures("kept")
def test_what_needs_the_network_says_so_and_recovers_by_itself(panel: Panel, context: BrowserContext) -> None:
    panel.forgive("ERR_INTERNET_DISCONNECTED")
    context.set_offline(True)
    panel.open("#users/2").shows("users#show", "error")
    expect(panel.main.get_by_role("alert")).to_contain_text("could not be reached")
    panel.page.evaluate("globalThis.isTheSamePage = true")
    context.set_offline(False)
    panel.shows("users#show", "ready")
    expect(panel.page.locator("#offline")).to_be_empty()
    assert panel.page.evaluate("globalThis.isTheSamePage") is True


@pytest.mark.usefixtures("kept")
def test_a_save_without_a_network_says_so_and_goes_through_afterwards(panel: Panel, context: BrowserContext) -> None:
    panel.forgive("ERR_INTERNET_DISCONNECTED")
    context.set_offline(True)
    panel.open("#users/1/edit").shows("users#edit")
    panel.page.get_by_label("Team").fill("Analytical Engines")
    panel.button("save").click()
    expect(panel.main.get_by_role("alert")).to_contain_text("could not be reached")
    expect(panel.page.get_by_label("Team")).to_have_value("Analytical Engines")
    context.set_offline(False)
    panel.button("save").click()
    panel.shows("users#show")
    expect(panel.main).to_contain_text("Analytical Engines")


# A newer version.


@pytest.mark.usefixtures("kept")
def test_a_newer_build_is_offered_and_the_old_one_runs_on_until_it_is_taken(
    panel: Panel, server: Host, newer: list[Files]
) -> None:
    replace(server.root, newer[0])
    open_until_rest(panel)
    expect(offer(panel)).to_be_visible()
    runs(panel, "")
    panel.go("#users/1/edit").shows("users#edit")
    expect(panel.main.locator("form").get_by_text("Cancel", exact=True)).to_be_visible()
    panel.go("#users/1").shows("users#show")
    offer(panel).locator("[data-action=reload]").click()
    runs(panel, "2")
    panel.go("#users/1/edit").shows("users#edit")
    expect(panel.main.locator("form").get_by_text("Cancel 2", exact=True)).to_be_visible()


@pytest.mark.usefixtures("kept")
def test_the_version_before_is_kept_for_who_still_uses_it_and_older_ones_go(
    panel: Panel, server: Host, newer: list[Files]
) -> None:
    versions = []
    panel.open("#users/1")
    for number, files in enumerate(newer, 2):
        versions.append(panel.page.evaluate(CACHES)[1][-1])
        replace(server.root, files)
        assert panel.page.evaluate(LOOK) == "installed"
        panel.page.clock.install()
        panel.page.clock.fast_forward(REST)
        offer(panel).locator("[data-action=reload]").click()
        runs(panel, str(number))
        panel.page.evaluate(KEPT)
        count, names = panel.page.evaluate(CACHES)
        assert (count, names[0]) == (2, versions[-1])


@pytest.mark.usefixtures("kept")
def test_a_tab_that_began_with_the_old_version_gets_the_rest_of_it(
    panel: Panel, server: Host, newer: list[Files]
) -> None:
    fetch_rest = """async () => {
        const { href, dataset } = document.querySelector("link[data-part=rest]");
        return (await fetch(href, { integrity: dataset.integrity, cache: "no-store" })).status;
    }"""
    old = tab(panel).open("#users/1")
    replace(server.root, newer[0])
    open_until_rest(panel)
    offer(panel).locator("[data-action=reload]").click()
    runs(panel, "2")
    panel.page.evaluate(KEPT)
    assert old.page.evaluate(fetch_rest) == 200
    runs(old, "")
    assert old.unforgiven == []


@pytest.mark.usefixtures("kept")
def test_the_offer_holds_after_another_tab_has_taken_it(panel: Panel, server: Host, newer: list[Files]) -> None:
    replace(server.root, newer[0])
    tabs = [open_until_rest(panel), open_until_rest(tab(panel))]
    for each in tabs:
        expect(offer(each)).to_be_visible()
    for each in tabs:
        offer(each).locator("[data-action=reload]").click()
        runs(each, "2")


@pytest.mark.usefixtures("kept")
def test_what_was_typed_survives_the_reload(panel: Panel, server: Host, newer: list[Files]) -> None:
    panel.page.on("dialog", lambda dialog: dialog.accept())
    replace(server.root, newer[0])
    open_until_rest(panel, "#users/1/edit").shows("users#edit")
    panel.page.get_by_label("Team").fill("Analytical Engines")
    offer(panel).locator("[data-action=reload]").click()
    expect(panel.main.locator("form").get_by_text("Cancel 2", exact=True)).to_be_visible()
    panel.main.locator("[data-action=restore-draft]").click()
    expect(panel.page.get_by_label("Team")).to_have_value("Analytical Engines")


# A host that is being changed.


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("fault", ["missing", "broken"])
@pytest.mark.parametrize("part", ["assets/app", "assets/rest", "index.html"])
def test_half_a_newer_build_is_not_kept_and_the_old_one_stays(
    panel: Panel, server: Host, newer: list[Files], fault: str, part: str
) -> None:
    panel.forgive("404|integrity")
    replace(server.root, newer[0])
    setattr(server, fault, part)
    panel.open("#users/1")
    before = panel.page.evaluate(CACHES)
    assert panel.page.evaluate(LOOK) == "redundant"
    assert panel.page.evaluate(CACHES) == before
    panel.page.reload()
    runs(panel, "")
    # The rest of the way it goes as always.
    setattr(server, fault, None)
    assert panel.page.evaluate(LOOK) == "installed"


@pytest.mark.usefixtures("kept")
def test_an_old_worker_does_not_see_a_newer_page(panel: Panel, server: Host, newer: list[Files]) -> None:
    """The host has all of the next version but the worker."""
    replace(server.root, {**newer[0], "sw.js": (server.root / "sw.js").read_bytes()})
    panel.open("#users/1")
    runs(panel, "")
    panel.go("#users/1/edit").shows("users#edit")
    expect(panel.main.locator("form").get_by_text("Cancel", exact=True)).to_be_visible()


def test_half_a_build_is_not_kept_at_the_first_visit(panel: Panel, server: Host) -> None:
    panel.forgive("404|integrity")
    server.missing = "icon-512"
    open_until_rest(panel).shows("users#show")
    expect(panel.page.locator("link[data-rest]")).to_be_attached()
    assert until(panel, CACHES, [0, []])
