"""The dashboard: another range, other kinds, another page, and nothing else moves."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.conftest import Panel, everywhere
from tests.e2e.screens import violations

STATS_90 = "GET /api/users/1/stats?days=90"
FIRST_PAGE = "GET /api/users/1/activity?action=login&page=1&size=20"


def opened(panel: Panel, query: str = "", id: int = 1) -> Panel:
    """The dashboard with all its parts; what was asked for until then is forgotten."""
    panel.open(f"#users/{id}/dashboard{query}").shows("users#dashboard")
    for name in ("stats", "activity"):
        expect(part(panel, name)).to_have_attribute("data-state", "ready")
    expect(panel.main.locator("[aria-busy]")).to_have_count(0)
    panel.server.asked.clear()
    return panel


def part(panel: Panel, name: str) -> Locator:
    return panel.main.locator(f"[data-region={name}]")


def caption(panel: Panel) -> Locator:
    return panel.main.locator("figure.chart figcaption")


def kind(panel: Panel, name: str) -> Locator:
    return panel.main.get_by_role("checkbox", name=re.compile(f"^{name} "))


@everywhere
def test_another_range_is_one_call_and_stays_in_the_address(panel: Panel) -> None:
    opened(panel)
    panel.link("90 days").click()
    expect(caption(panel)).to_contain_text("in the last 90 days")
    expect(panel.page).to_have_url(panel.address("#users/1/dashboard?days=90"))
    expect(panel.link("90 days")).to_have_attribute("aria-current", "true")
    expect(panel.link("90 days")).to_be_focused()
    expect(panel.main.locator(".chart-slots > div")).to_have_count(13)
    expect(panel.main).to_contain_text("Each bar is a week.")
    assert panel.server.asked == [STATS_90]


def test_back_and_reload_show_the_same_range(panel: Panel) -> None:
    opened(panel)
    panel.link("7 days").click()
    expect(caption(panel)).to_contain_text("in the last 7 days")
    panel.page.reload()
    expect(caption(panel)).to_contain_text("in the last 7 days")
    panel.page.go_back()
    expect(caption(panel)).to_contain_text("in the last 30 days")
    expect(panel.link("30 days")).to_have_attribute("aria-current", "true")


def test_a_range_chosen_by_keyboard_keeps_focus_and_place(panel: Panel) -> None:
    opened(panel)
    panel.page.set_viewport_size({"width": 640, "height": 360})
    panel.link("30 days").focus()
    height = panel.page.evaluate("scrollY")
    assert height > 0
    panel.page.keyboard.press("Tab")
    panel.page.keyboard.press("Enter")
    expect(caption(panel)).to_contain_text("in the last 90 days")
    expect(panel.link("90 days")).to_be_focused()
    assert panel.page.evaluate("scrollY") == height


def test_the_old_chart_stays_until_the_new_is_there_and_nothing_else_is_drawn(panel: Panel) -> None:
    opened(panel)
    panel.server.fault("days=90", delay=1.0)
    moment = panel.main.locator(".person").element_handle()
    panel.link("90 days").click()
    expect(part(panel, "stats")).to_have_attribute("aria-busy", "true")
    expect(part(panel, "stats")).to_have_attribute("data-slow", "")
    expect(caption(panel)).to_contain_text("in the last 30 days")
    expect(panel.link("90 days")).to_have_attribute("aria-current", "true")
    expect(caption(panel)).to_contain_text("in the last 90 days")
    assert moment.evaluate("node => node.isConnected")
    assert panel.server.asked == [STATS_90]


def test_a_range_that_is_rested_on_is_there_before_the_click(panel: Panel) -> None:
    """Query contract, line 29."""
    opened(panel)
    with panel.page.expect_response("**/stats?days=90"):
        panel.link("90 days").hover()
    panel.link("90 days").click()
    expect(caption(panel)).to_contain_text("in the last 90 days")
    assert panel.server.asked == [STATS_90]


def test_a_range_that_nobody_offers_is_the_usual_one(panel: Panel) -> None:
    panel.open("#users/1/dashboard?days=huge&kinds=&page=-1").shows("users#dashboard")
    expect(caption(panel)).to_contain_text("in the last 30 days")
    assert "GET /api/users/1/stats?days=30" in panel.server.asked
    assert "GET /api/users/1/activity?page=1&size=20" in panel.server.asked


def test_the_table_is_opened_by_keyboard_and_outlives_another_range(panel: Panel) -> None:
    opened(panel)
    summary = panel.main.locator("summary")
    summary.focus()
    summary.press("Enter")
    expect(panel.main.get_by_role("row")).to_have_count(31)
    expect(summary).to_be_focused()
    panel.link("7 days").click()
    expect(panel.main.get_by_role("row")).to_have_count(8)
    summary.press("Space")
    expect(panel.main.get_by_role("table")).to_be_hidden()
    expect(summary).to_be_focused()


def test_the_exact_figures_of_a_bar_are_there_for_a_pointer(panel: Panel) -> None:
    opened(panel, "?days=7")
    slot = panel.main.locator(".chart-slots > div").last
    slot.hover()
    expect(slot.locator(".chart-tip")).to_be_visible()
    expect(slot.locator(".chart-tip")).to_have_text(re.compile(r"\d+ \w+: \d+ log-ins?, \d+ actions?"))


def test_kinds_are_chosen_by_keyboard_and_stay_in_the_address(panel: Panel) -> None:
    opened(panel)
    login = kind(panel, "Log-in")
    login.focus()
    login.press("Space")
    expect(panel.page).to_have_url(panel.address("#users/1/dashboard?kinds=login"))
    expect(panel.main.locator(".tag").filter(has_not_text="Log-in")).to_have_count(0)
    expect(login).to_be_checked()
    expect(login).to_be_focused()
    assert panel.server.asked == [FIRST_PAGE]
    panel.page.reload()
    expect(login).to_be_checked()
    panel.link("Show all kinds").click()
    expect(panel.page).to_have_url(panel.address("#users/1/dashboard"))
    expect(login).not_to_be_checked()
    expect(panel.main.locator(".tag").filter(has_not_text="Log-in").first).to_be_visible()


def test_enter_on_a_kind_leads_nowhere(panel: Panel) -> None:
    opened(panel)
    kind(panel, "Log-in").press("Enter")
    expect(panel.page).to_have_url(panel.address("#users/1/dashboard"))
    panel.shows("users#dashboard")


def test_two_kinds_chosen_quickly_are_both_shown(panel: Panel) -> None:
    opened(panel)
    panel.server.fault("action=", times=-1, delay=0.4)
    kind(panel, "Log-in").check()
    kind(panel, "Export").check()
    expect(panel.page).to_have_url(panel.address("#users/1/dashboard?kinds=export,login"))
    expect(part(panel, "activity")).not_to_have_attribute("aria-busy", "true")
    expect(kind(panel, "Log-in")).to_be_checked()
    expect(kind(panel, "Export")).to_be_checked()


def test_the_pages_follow_each_other_within_the_kinds(panel: Panel) -> None:
    opened(panel, "?days=7&kinds=login")
    panel.main.locator("a[rel=next]").click()
    expect(panel.page).to_have_url(panel.address("#users/1/dashboard?days=7&kinds=login&page=2"))
    expect(part(panel, "activity")).to_contain_text("page 2 of")
    expect(panel.main.locator("a[rel=next]")).to_be_focused()
    expect(panel.main.locator(".tag").filter(has_not_text="Log-in")).to_have_count(0)
    # The page after it may be on its way already: the focus rests on the link to it.
    assert panel.server.asked[0] == FIRST_PAGE.replace("page=1", "page=2")
    assert not panel.server.asked_for("stats")
    kind(panel, "Log-in").uncheck()
    expect(panel.page).to_have_url(panel.address("#users/1/dashboard?days=7"))
    expect(part(panel, "activity")).to_contain_text("page 1 of")


def test_none_of_these_kinds_leads_back_to_all(panel: Panel) -> None:
    opened(panel, "?kinds=teleport")
    expect(panel.main).to_contain_text("Nothing of these kinds has happened.")
    expect(kind(panel, "teleport")).to_be_checked()
    panel.link("Show all kinds").click()
    expect(panel.main.locator(".timeline")).to_be_visible()
    expect(panel.heading).to_be_focused()


def test_a_page_beyond_the_last_leads_to_the_first(panel: Panel) -> None:
    opened(panel, "?page=9999")
    expect(panel.main).to_contain_text("There is no page 9,999.")
    panel.link("First page").click()
    expect(panel.main.locator(".timeline")).to_be_visible()


def test_a_range_that_fails_leaves_the_timeline_and_is_tried_again(panel: Panel) -> None:
    panel.forgive("500")
    opened(panel)
    panel.server.fault("days=90", times=-1, status=500)
    panel.link("90 days").click()
    expect(part(panel, "stats").get_by_role("alert")).to_be_visible()
    expect(panel.main.locator(".timeline")).to_be_visible()
    expect(panel.link("7 days")).to_be_visible()
    panel.server.mend()
    part(panel, "stats").locator("[data-action=retry]").click()
    expect(caption(panel)).to_contain_text("in the last 90 days")


def test_a_part_that_takes_its_time_shows_the_shape_of_what_comes(panel: Panel) -> None:
    panel.server.fault("stats", delay=1.5)
    panel.open("#users/1/dashboard").shows("users#dashboard")
    expect(part(panel, "stats").get_by_role("progressbar")).to_be_visible()
    expect(panel.link("90 days")).to_be_visible()
    expect(caption(panel)).to_be_visible()


def test_somebody_who_never_logged_in_has_a_sentence_and_no_chart(panel: Panel) -> None:
    panel.server.change("DELETE FROM activity WHERE user_id = 4")
    panel.server.change("UPDATE users SET login_count = 0, last_login_at = NULL WHERE id = 4")
    opened(panel, id=4)
    expect(part(panel, "stats")).to_contain_text("This user has not logged in yet.")
    expect(part(panel, "activity")).to_contain_text("Nothing has happened yet.")
    expect(panel.main.locator("figure.chart")).to_have_count(0)


def test_moments_stand_under_their_day_with_the_exact_time_on_hover(panel: Panel) -> None:
    panel.server.change(
        "INSERT INTO activity (user_id, action, summary, at, ip, agent) VALUES (1, 'teleport', 'Was elsewhere', "
        "'2040-06-30T23:30:00Z', '192.0.2.9', 'Mozilla/5.0 (Windows NT 10.0) Chrome/142.0.0.0 Safari/537.36')"
    )
    opened(panel)
    # In London it is the next day already.
    day = panel.main.locator(".timeline section").first
    expect(day.get_by_role("heading")).to_have_text(re.compile("^Sunday,? 1 July 2040$"))
    expect(day.locator("time")).to_have_text("00:30")
    expect(day.locator("time")).to_have_attribute("title", re.compile("1 July 2040 at 00:30:00"))
    expect(day.locator(".tag")).to_have_text("teleport")
    expect(day).to_contain_text("192.0.2.9 · Chrome on Windows")
    expect(day.get_by_title(re.compile("^Mozilla"))).to_have_text("Chrome on Windows")


def test_nothing_scrolls_sideways_on_any_width(panel: Panel) -> None:
    for query in ("?days=7", "", "?days=90"):
        opened(panel, query)
        for width in (320, 390, 640, 1280):
            panel.page.set_viewport_size({"width": width, "height": 900})
            assert panel.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (query, width)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(panel: Panel, scheme: str) -> None:
    panel.forgive("500")
    panel.page.set_viewport_size({"width": 390, "height": 800})
    panel.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    panel.server.fault("days=7", times=-1, status=500)
    opened(panel)
    panel.main.locator("summary").click()
    for query in ("", "?days=90&kinds=login", "?kinds=teleport", "?page=999", "?days=7"):
        panel.go(f"#users/1/dashboard{query}")
        expect(panel.main.locator("[aria-busy]")).to_have_count(0)
        assert violations(panel.page.locator("html")) == [], query
