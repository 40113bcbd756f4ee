"""Several pages of one browser, and one page before and after a reload."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.conftest import Panel, everywhere
from tests.e2e.server import Server

USER = "GET /api/users/1"
PASSWORD = "correct horse battery"
# Text of everything that storage keeps.
KEPT = """async () => {
    const [{ name }] = await indexedDB.databases().then(all => all.filter(each => each.name.startsWith("halfminute")));
    const database = await new Promise(resolve => {
        indexedDB.open(name).onsuccess = event => resolve(event.target.result);
    });
    const records = await new Promise(resolve => {
        database.transaction("records").objectStore("records").getAll().onsuccess = event =>
            resolve(event.target.result);
    });
    database.close();
    return records.map(record => record.text).join("\\n");
}"""

Open = Callable[[], Panel]


@pytest.fixture
def another(panel: Panel, context: BrowserContext, server: Server, interpreter: str) -> Open:
    """One more tab of the same browser; its complaints count, too."""

    def open() -> Panel:
        tab = Panel(context.new_page(), server, interpreter)
        tab.complaints, tab.forgiven = panel.complaints, panel.forgiven
        return tab

    return open


@everywhere
def test_a_reload_within_30_seconds_costs_no_call(panel: Panel) -> None:
    """Query contract, line 27."""
    panel.open("#users/1/dashboard").shows("users#dashboard", heading="Ada Lindqvist")
    expect(panel.main.locator("figure.chart")).to_be_visible()
    expect(panel.main.locator(".timeline")).to_be_visible()
    expect(panel.page.locator("#signed-in")).to_contain_text("Ada Lindqvist")
    panel.server.asked.clear()
    panel.page.wait_for_timeout(200)
    panel.page.reload()
    panel.shows("users#dashboard", heading="Ada Lindqvist")
    expect(panel.main.locator("figure.chart")).to_be_visible()
    expect(panel.main.locator(".timeline")).to_be_visible()
    assert panel.server.asked == []


def test_a_reload_later_shows_what_was_known_at_once_and_asks_whether_it_still_holds(panel: Panel) -> None:
    """Query contract, lines 5, 24 and 27."""
    panel.page.clock.install()
    panel.open("#users/1").shows("users#show")
    panel.page.wait_for_timeout(200)
    panel.server.asked.clear()
    panel.page.clock.fast_forward(60_000)
    panel.server.fault(USER, delay=1.0)
    with panel.page.expect_response(lambda response: response.url.endswith("/api/users/1")) as answered:
        panel.page.reload()
        panel.shows("users#show", heading="Ada Lindqvist")
        expect(panel.page.locator("main[aria-busy]")).to_be_attached()
    assert answered.value.status == 304
    expect(panel.page.locator("main:not([aria-busy])")).to_be_attached()
    assert panel.server.asked_for("/api/users/1") == [USER]


def test_five_tabs_on_one_user_for_a_minute_cost_two_calls(
    panel: Panel, another: Open, context: BrowserContext
) -> None:
    """Query contract, line 28."""
    context.clock.install()
    tabs = [panel] + [another() for _ in range(4)]
    for tab in tabs:
        tab.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    for tab in tabs:
        tab.go("#users/1/dashboard").shows("users#dashboard")
    assert panel.server.asked.count(USER) == 1
    context.clock.fast_forward(31_000)
    panel.server.fault(USER, delay=0.5)
    for tab in tabs:  # all of them while the one call is out
        tab.go("#users/1")
    for tab in tabs:
        tab.shows("users#show", heading="Ada Lindqvist")
        expect(tab.page.locator("main:not([aria-busy])")).to_be_attached()
    context.clock.fast_forward(10_000)
    for tab in tabs:
        tab.go("#users/1/dashboard").shows("users#dashboard")
    assert panel.server.asked.count(USER) == 2


def test_an_edit_in_one_tab_shows_in_the_others_without_a_call(panel: Panel, another: Open) -> None:
    """Query contract, lines 9 and 28."""
    panel.open("#users/1").shows("users#show")
    other = another().open("#users?search=ada.lindqvist").shows("users#index")
    third = another().open("#users/1/dashboard").shows("users#dashboard")
    panel.button("edit").click()
    panel.shows("users#edit")
    panel.page.get_by_label("Name", exact=True).fill("Ada King")
    panel.server.asked.clear()
    panel.button("save").click()
    panel.shows("users#show", heading="Ada King")
    expect(other.link("Ada King")).to_be_visible()
    expect(third.heading).to_have_text("Ada King")
    expect(third.sidebar).to_contain_text("Ada King")
    assert panel.server.asked == ["PATCH /api/users/1"]


def test_what_was_known_of_a_user_who_is_gone_leaves_every_tab(panel: Panel, another: Open) -> None:
    """Query contract, lines 14 and 28."""
    panel.forgive("404")
    panel.open("#users/1").shows("users#show")
    other = another().open("#users/1").shows("users#show")
    panel.server.fault(USER, times=-1, status=404)
    panel.button("refresh").click()
    panel.shows("users#show", "not-found")
    other.shows("users#show", "not-found")


def test_a_session_that_ends_in_one_tab_empties_all_of_them_and_what_was_kept(panel: Panel, another: Open) -> None:
    """Query contract, lines 14 and 20."""
    panel.forgive("401")
    panel.server.set_password(1, PASSWORD)
    panel.open("#users/1").shows("users#show")
    other = another().open("#users?search=ada.lindqvist").shows("users#index")
    panel.page.wait_for_timeout(200)
    assert "Ada Lindqvist" in panel.page.evaluate(KEPT)
    panel.server.fault("/api/", times=-1, status=401, body=b'{"status": 401, "detail": "Sign in."}')
    panel.button("refresh").click()
    for tab in (panel, other):
        expect(tab.page.get_by_role("dialog")).to_contain_text("Sign in again")
        expect(tab.main).not_to_contain_text("ada.lindqvist@")
        expect(tab.sidebar).not_to_contain_text("ada.lindqvist@")
    assert panel.page.evaluate(KEPT) == ""
    panel.server.mend()
    other.page.get_by_label("Password").fill(PASSWORD)
    other.page.get_by_label("Password").press("Enter")
    for tab in (panel, other):
        expect(tab.page.get_by_role("dialog")).to_be_hidden()
        expect(tab.main).to_contain_text("ada.lindqvist@")


def test_a_tab_that_is_closed_while_it_asks_leaves_nobody_waiting(panel: Panel, another: Open) -> None:
    """Query contract, line 28."""
    panel.open("#users").shows("users#index")
    asking = another().open("#users").shows("users#index")
    panel.server.fault("GET /api/users/1/stats", delay=60.0)
    asking.go("#users/1/dashboard").shows("users#dashboard")
    expect(asking.main.locator(".timeline")).to_be_visible()
    panel.go("#users/1/dashboard").shows("users#dashboard")
    expect(panel.main.locator(".timeline")).to_be_visible()
    assert len(panel.server.asked_for("/stats")) == 1
    asking.page.close()
    expect(panel.main.locator("figure.chart")).to_be_visible()
    assert len(panel.server.asked_for("/stats")) == 2


def test_records_of_another_version_and_broken_ones_are_dropped_without_a_word(panel: Panel) -> None:
    """Query contract, line 27."""
    panel.open("#users/1").shows("users#show")
    panel.page.wait_for_timeout(200)
    for broken in ('{"version": 99}', "{", "", "null"):
        panel.page.evaluate("""text => halfminute.storage.put("s'users'/s'1'", "99999999999999999999", text)""", broken)
        panel.page.wait_for_timeout(200)
        panel.server.asked.clear()
        panel.page.reload()
        panel.shows("users#show", heading="Ada Lindqvist")
        expect(panel.page.locator("main:not([aria-busy])")).to_be_attached()
        assert panel.server.asked_for("/api/users/1") == [USER], broken


def test_a_message_from_another_version_changes_nothing(panel: Panel, another: Open) -> None:
    """Query contract, line 28."""
    panel.open("#users/1").shows("users#show")
    other = another()
    other.page.goto(other.address("#users"))
    for text in ('answered\n{"version": 99, "key": "s\'users\'/s\'1\'"}', "reset\n{}", "nonsense", "answered\n{"):
        other.page.evaluate("text => halfminute.tabs.post(text)", text)
    panel.go("#users/1/dashboard").shows("users#dashboard", heading="Ada Lindqvist")
    assert panel.server.asked.count(USER) == 1


def test_coming_back_to_the_page_after_30_seconds_asks_for_what_is_in_sight_once(panel: Panel) -> None:
    """Query contract, line 25."""
    panel.page.clock.install()
    panel.open("#users/1").shows("users#show")
    panel.page.clock.fast_forward(31_000)
    panel.server.asked.clear()
    hide = """state => {
        Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
    }"""
    for _ in range(2):
        panel.page.evaluate(hide, "hidden")
        panel.page.evaluate(hide, "visible")
    expect(panel.page.locator("main:not([aria-busy])")).to_be_attached()
    expect(panel.sidebar.locator("[data-text=age]")).to_have_class("age age-fresh")
    assert panel.server.asked.count(USER) == 1


def test_a_link_that_the_pointer_rests_on_is_there_when_it_is_followed(panel: Panel) -> None:
    """Query contract, line 29."""
    panel.open("#users/1").shows("users#show")
    panel.link("Dashboard").hover()
    panel.page.wait_for_timeout(500)
    assert len(panel.server.asked_for("/stats")) == 1
    panel.server.asked.clear()
    panel.link("Dashboard").click()
    panel.shows("users#dashboard")
    expect(panel.main.locator("figure.chart")).to_be_visible()
    assert panel.server.asked == []
