"""public/storage.js: what outlives a reload."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.conftest import PATIENCE, PYODIDE, Panel
from tests.e2e.server import Server
from tests.e2e.tab import Tab

REFUSES = "IDBFactory.prototype.open = () => { throw new DOMException('Not here.', 'SecurityError') }"
FAILS = """const { open } = IDBFactory.prototype;
IDBFactory.prototype.open = function (name) {
    const request = open.call(this, name, 1);
    request.addEventListener("upgradeneeded", (event) => {
        event.stopImmediatePropagation();
        request.transaction.abort();
    });
    return request;
}"""
# 120 KB that cannot be compressed.
RANDOM = """Array.from(
    crypto.getRandomValues(new Uint16Array(30000)), (number) => String.fromCharCode(0x4e00 + number % 0x4000)
).join("").repeat(2)"""


@pytest.fixture
def tab(context: BrowserContext, server: Server) -> Iterator[Tab]:
    tab = Tab(context, server)
    yield tab
    assert tab.complaints == []


def test_what_was_put_is_there_after_a_reload_the_newest_first(tab: Tab) -> None:
    tab.put("b", "2", "two ö 🙂")
    tab.put("c", "3", "three")
    tab.put("a", "1", "one")
    assert tab.records == [("c", "three"), ("b", "two ö 🙂"), ("a", "one")]
    assert tab.visit() == ["three", "two ö 🙂", "one"]


def test_what_was_left_is_taken_once(tab: Tab) -> None:
    tab.put("a", "1", "one")
    assert tab.records
    tab.visit()
    assert tab.run("return [storage.take('a'), storage.take('a'), storage.take('b')]") == ["one", None, None]
    assert tab.visit() == ["one"]


def test_an_older_record_never_overwrites_a_newer_one(tab: Tab) -> None:
    """Query contract, line 27."""
    tab.put("a", "10", "new")
    tab.put("a", "09", "old")
    assert tab.records == [("a", "new")]
    tab.put("a", "10", "as new")
    assert tab.records == [("a", "as new")]
    tab.put("a", "11", "newer")
    assert tab.records == [("a", "newer")]


def test_an_older_record_of_another_tab_never_overwrites_a_newer_one(
    tab: Tab, context: BrowserContext, server: Server
) -> None:
    """Query contract, line 27."""
    other = Tab(context, server)
    tab.put("a", "2", "new")
    other.put("a", "1", "old")
    assert tab.records == other.records == [("a", "new")]
    assert other.complaints == []


def test_clearing_wins_over_what_was_put_before(tab: Tab) -> None:
    """Query contract, line 20."""
    tab.put("a", "1", "one")
    assert tab.records
    tab.visit()
    tab.run("storage.put('b', '2', 'two'); storage.clear(); storage.put('c', '3', 'three')")
    assert tab.run("return [await storage.load(), storage.take('a')]") == [[], None]
    assert tab.records == [("c", "three")]


def test_what_is_cleared_before_it_was_read_stays_unread(context: BrowserContext, server: Server) -> None:
    """Query contract, line 20."""
    first = Tab(context, server)
    first.put("a", "1", "one")
    assert first.records
    early = """addEventListener("DOMContentLoaded", () => {
        globalThis.texts = [halfminute.storage.clear(), halfminute.storage.load()][1];
    })"""
    tab = Tab(context, server, before=early)
    assert tab.run("return texts") == []
    assert tab.records == []
    assert tab.complaints == []


def test_one_record_can_be_removed(tab: Tab) -> None:
    tab.put("a", "1", "one")
    tab.put("b", "2", "two")
    assert len(tab.records) == 2
    tab.visit()
    tab.run("storage.remove('a')")
    assert tab.run("return storage.load()") == ["two"]
    assert tab.records == [("b", "two")]


def test_pruning_keeps_the_newest(tab: Tab) -> None:
    """Query contract, line 27: a size bound."""
    for number in range(1, 6):
        tab.put(f"key {number}", str(number), "x" * number)
    tab.run("storage.prune(4, 1000)")
    assert [key for key, _ in tab.records] == ["key 5", "key 4", "key 3", "key 2"]
    tab.run("storage.prune(4, 12)")
    assert [key for key, _ in tab.records] == ["key 5", "key 4", "key 3"]
    tab.run("storage.prune(4, 11)")
    assert [key for key, _ in tab.records] == ["key 5", "key 4"]


def test_a_full_disk_keeps_the_newer_half(context: BrowserContext, server: Server) -> None:
    quota = {"origin": server.url.rstrip("/"), "quotaSize": 500_000}
    context.new_cdp_session(context.new_page()).send("Storage.overrideQuotaForOrigin", quota)
    tab = Tab(context, server)
    for number in range(10, 20):
        tab.run(f"storage.put(given[0], given[0], {RANDOM})", str(number))
        # The attempt that fails, the halving, and the second attempt: each is waited for.
        kept = [[key for key, _ in tab.records] for _ in range(3)][-1]
        assert kept == [str(newer) for newer in range(number, number - len(kept), -1)]
        assert 1 <= len(kept) < 8
    assert tab.complaints == []


def test_panels_in_two_folders_keep_apart(tab: Tab, context: BrowserContext, server: Server) -> None:
    other = Tab(context, server, "elsewhere/")
    other.put("a", "1", "one")
    assert other.records == [("a", "one")]
    assert tab.visit() == []


@pytest.mark.parametrize("trouble", [REFUSES, FAILS, "delete globalThis.indexedDB"], ids=["refuses", "fails", "lacks"])
def test_storage_that_is_refused_holds_nothing(context: BrowserContext, server: Server, trouble: str) -> None:
    tab = Tab(context, server, before=trouble)
    tab.run("storage.put('a', '1', 'one'); storage.remove('a'); storage.prune(1, 1); storage.clear()")
    assert tab.run("return [await storage.load(), storage.take('a')]") == [[], None]
    assert tab.complaints == []


def test_a_database_of_a_newer_panel_is_left_to_it(tab: Tab) -> None:
    upgrade = """new Promise((resolve, refuse) => {
        const request = indexedDB.open("halfminute " + location.pathname, 99);
        request.onsuccess = () => resolve(request.result.close());
        request.onblocked = refuse;
    })"""
    tab.put("a", "1", "one")
    # This tab does not stand in its way either.
    tab.page.evaluate(upgrade)
    tab.put("b", "2", "two")
    assert tab.visit() == []
    tab.put("c", "3", "three")
    assert tab.records == [("a", "one")]


def test_storage_that_hangs_is_waited_for_two_seconds(tab: Tab, context: BrowserContext, server: Server) -> None:
    tab.page.evaluate(
        """new Promise((resolve) => {
            const request = indexedDB.open("halfminute /stuck/");
            request.onsuccess = () => {
                globalThis.held = request.result;
                indexedDB.deleteDatabase("halfminute /stuck/").onblocked = resolve;
            };
        })"""
    )
    stuck = Tab(context, server, "stuck/")
    stuck.put("a", "1", "one")
    assert stuck.run("return storage.load()") == []
    assert 1.9 < stuck.run("return performance.now()") / 1000 < 8
    # It is only late: what was put in the meantime is kept.
    tab.run("held.close()")
    assert stuck.records == [("a", "one")]
    assert stuck.complaints == []


@pytest.mark.parametrize("trouble", [REFUSES, FAILS], ids=["refuses", "fails"])
def test_without_storage_the_panel_works(panel: Panel, trouble: str) -> None:
    """Query contract, line 27."""
    panel.forgive("already being dispatched")  # PyScript, about its own database
    panel.page.add_init_script(trouble)
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    assert panel.page.evaluate("halfminute.storage.load()") == []


@pytest.mark.parametrize("interpreter", [PYODIDE], indirect=True)
def test_that_pyodide_does_not_start_without_storage_is_said(panel: Panel) -> None:
    """PyScript keeps Pyodide's packages there, and waits for it even when there are none."""
    panel.forgive("Not here")
    panel.page.add_init_script(REFUSES)
    panel.page.goto(panel.address("#users/1"))
    expect(panel.page.get_by_role("alert").filter(has_text="could not start")).to_be_visible(timeout=PATIENCE)
