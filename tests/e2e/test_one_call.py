"""The headline: one call per 30 seconds, however many views show the user."""

from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from tests.e2e.conftest import Panel, everywhere, of_checkout
from tests.e2e.server import ROOT

USER = "GET /api/users/1"
# What else the two pages ask for, once: the session for the corner, the figures and the activity of the dashboard.
ASKED_ONCE = [
    "GET /api/session",
    "GET /api/users/1/activity?page=1&size=20",
    "GET /api/users/1/stats?days=30",
]


def walk(panel: Panel, times: int = 3) -> None:
    """Show, dashboard, show; the sidebar watches."""
    for _ in range(times):
        panel.go("#users/1").shows("users#show")
        expect(panel.sidebar.get_by_role("heading", name="Ada Lindqvist")).to_be_visible()
        panel.go("#users/1/dashboard").shows("users#dashboard")
        expect(panel.main.locator("figure.chart")).to_be_visible()
        expect(panel.main.locator(".timeline")).to_be_visible()
        panel.go("#users/1").shows("users#show")


@everywhere
def test_show_dashboard_show_three_times_over_asks_for_the_user_once(panel: Panel) -> None:
    """Query contract, lines 1, 3 and 4."""
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    walk(panel)
    assert sorted(panel.server.asked) == sorted([USER, *ASKED_ONCE])


def test_past_30_seconds_the_next_look_asks_a_second_time(panel: Panel) -> None:
    """Query contract, line 3."""
    panel.page.clock.install()
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    walk(panel)
    panel.page.clock.fast_forward(31_000)
    walk(panel)
    assert panel.server.asked.count(USER) == 2


def test_just_before_30_seconds_nothing_is_asked(panel: Panel) -> None:
    """Query contract, line 3."""
    panel.page.clock.install()
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    panel.page.clock.fast_forward(25_000)
    panel.go("#users/1/dashboard").shows("users#dashboard")
    assert panel.server.asked.count(USER) == 1


def test_refresh_in_the_sidebar_is_one_call_and_every_view_shows_it(panel: Panel) -> None:
    """Query contract, lines 1 and 8."""
    panel.open("#users/1").shows("users#show")
    expect(panel.sidebar).to_contain_text("Ada Lindqvist")
    panel.server.asked.clear()
    panel.button("refresh").click()
    expect(panel.page.locator("aside[data-component=sidebar]:not([aria-busy])")).to_be_attached()
    assert panel.server.asked == [USER]


def test_two_refreshes_in_a_row_both_reach_the_server(panel: Panel) -> None:
    """Query contract, line 8."""
    panel.open("#users/1").shows("users#show")
    expect(panel.sidebar).to_contain_text("Ada Lindqvist")
    panel.server.asked.clear()
    panel.server.fault(USER, times=2, delay=0.5)
    panel.button("refresh").click()
    panel.button("refresh").click()
    expect(panel.page.locator("aside[data-component=sidebar]:not([aria-busy])")).to_be_attached()
    assert panel.server.asked == [USER, USER]


def test_the_age_ticks_and_a_refresh_makes_it_new(panel: Panel) -> None:
    """Query contract, line 3."""
    panel.page.clock.install()
    panel.open("#users/1").shows("users#show")
    age = panel.sidebar.locator("[data-text=age]")
    panel.page.clock.run_for(12_500)
    expect(age).to_have_text("12 s ago")
    panel.page.clock.run_for(20_000)
    expect(age).to_have_class("age age-stale")
    panel.button("refresh").click()
    expect(age).to_have_text("just now")


def test_a_user_seen_in_the_list_opens_without_a_call(panel: Panel) -> None:
    """Query contract, line 2."""
    panel.open("#users?search=ada.lindqvist").shows("users#index")
    panel.link("Ada Lindqvist").click()
    panel.shows("users#show", heading="Ada Lindqvist")
    assert panel.server.asked_for("/api/users/") == []


def test_an_unknown_user_is_asked_for_once_by_page_and_sidebar_together(panel: Panel) -> None:
    """Query contract, lines 1 and 4."""
    panel.forgive("404")
    panel.open("#users/123456").shows("users#show", "not-found")
    assert panel.server.asked_for("users/123456") == ["GET /api/users/123456"]


def test_a_clock_that_jumps_a_day_either_way_shows_nothing_old_as_fresh(panel: Panel) -> None:
    """Query contract, line 6."""
    now = datetime.now(UTC)
    panel.page.clock.install(time=now)
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    for calls, days, page in ((2, 1, "dashboard"), (3, -1, "show")):
        panel.page.clock.set_system_time(now + timedelta(days=days))
        panel.go("#users/1" + ("/dashboard" if page == "dashboard" else "")).shows("users#" + page)
        expect(panel.page.locator("main:not([aria-busy])")).to_be_attached()
        assert panel.server.asked.count(USER) == calls


@of_checkout
def test_the_stale_time_is_a_setting(panel: Panel) -> None:
    """Query contract, line 7."""
    config = (ROOT / "pyscript.toml").read_text(encoding="utf-8").replace("stale_time = 30 ", "stale_time = 600 ")
    panel.page.route("**/pyscript.toml", lambda route: route.fulfill(body=config))
    panel.page.clock.install()
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    panel.page.clock.fast_forward(250_000)
    panel.go("#users/1/dashboard").shows("users#dashboard")
    assert panel.server.asked.count(USER) == 1
