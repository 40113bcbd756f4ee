"""The inspector: as a page, and as a drawer under the others."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.conftest import Panel, everywhere
from tests.e2e.screens import violations

FRESH = re.compile("fresh")


def drawer(panel: Panel) -> Locator:
    return panel.page.locator("#inspector")


def opened(panel: Panel) -> Panel:
    """A person's page, and the drawer underneath, by its key."""
    panel.open("#users/1").shows("users#show")
    panel.page.keyboard.press("i")
    expect(drawer(panel)).to_be_visible()
    return panel


def row(panel: Panel, text: str) -> Locator:
    """Of the entry that reads like this."""
    heading = panel.page.get_by_role("rowheader", name=text, exact=True)
    return panel.page.locator("tr[data-key]").filter(has=heading)


def requests(panel: Panel, text: str) -> Locator:
    """How many were sent for this entry."""
    return row(panel, text).locator("td").nth(5)


def words(panel: Panel) -> list[str]:
    """The timeline, newest first."""
    return panel.page.locator("[data-region=events] .spot").all_inner_texts()


@everywhere
def test_the_key_opens_it_and_the_walk_to_the_dashboard_and_back_is_hits(panel: Panel) -> None:
    """Query contract, lines 3 and 30."""
    opened(panel)
    panel.page.locator("[data-region=main] .tabs").get_by_role("link", name="Dashboard").click()
    panel.shows("users#dashboard")
    panel.page.go_back()
    panel.shows("users#show")
    events = panel.page.locator("[data-region=events]")
    expect(events.locator(".spot", has_text="answer")).to_have_count(2)
    expect(events.locator(".spot", has_text="hit")).not_to_have_count(0)
    requests = [line for line in panel.server.asked if "session" not in line]
    assert requests[0] == "GET /api/users/1"
    assert len(requests) == 3
    expect(drawer(panel)).to_contain_text(re.compile(r"\d+ calls asked for, 4 made: \d+ calls and .*B saved"))
    expect(row(panel, "users / 1")).to_contain_text(FRESH)


def test_the_rail_leads_to_the_page(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    panel.page.get_by_role("navigation").get_by_role("link", name="Inspector").click()
    panel.shows("inspector#show", heading="Inspector")
    expect(panel.page).to_have_title("Inspector · Halfminute")
    expect(panel.page.locator(".rail [aria-current=page]")).to_have_text("Inspector")
    expect(row(panel, "users / 1")).to_be_visible()
    panel.page.keyboard.press("i")
    expect(drawer(panel)).to_be_hidden()


def test_forcing_asks_again_and_the_page_shows_the_answer(panel: Panel) -> None:
    """Query contract, lines 8 and 30."""
    opened(panel)
    row(panel, "users / 1").get_by_role("button", name="Force").click()
    expect(requests(panel, "users / 1")).to_have_text("2")
    expect(row(panel, "users / 1")).to_contain_text("200")
    assert panel.server.asked_for("/api/users/1") == ["GET /api/users/1"] * 2


def test_expiring_makes_the_next_look_ask_again(panel: Panel) -> None:
    """Query contract, line 30."""
    opened(panel)
    row(panel, "users / 1").get_by_role("button", name="Expire").click()
    expect(row(panel, "users / 1")).to_contain_text("stale")
    assert len(panel.server.asked_for("/api/users/1")) == 1
    panel.go("#users/2").shows("users#show")
    panel.go("#users/1").shows("users#show")
    expect(row(panel, "users / 1")).to_contain_text("fresh")
    assert len(panel.server.asked_for("GET /api/users/1")) == 2


def test_dropping_frees_it_and_what_is_looked_at_stays(panel: Panel) -> None:
    """Query contract, lines 19 and 30."""
    opened(panel)
    panel.go("#users").shows("users#index")
    drop = row(panel, "users / page=1, size=25").get_by_role("button", name="Drop")
    expect(drop).to_have_attribute("title", re.compile("Somebody looks at it"))
    drop.click(force=True)
    expect(panel.page.locator("#messages")).to_contain_text("Somebody looks at it")
    panel.go("#users/1").shows("users#show")
    row(panel, "users / page=1, size=25").get_by_role("button", name="Drop").click()
    expect(row(panel, "users / page=1, size=25")).to_have_count(0)
    expect(panel.page.locator("#inspector [data-action=drop]:focus")).to_have_count(1)


def test_forgetting_everything_asks_first_and_what_is_in_sight_comes_anew(panel: Panel) -> None:
    """Query contract, lines 20 and 30."""
    opened(panel)
    panel.button("reset").click()
    panel.button("stay").click()
    assert len(panel.server.asked_for("/api/users/1")) == 1
    panel.button("reset").click()
    panel.button("forget").click()
    expect(panel.page.locator("#messages")).to_contain_text("Everything was forgotten.")
    panel.shows("users#show", heading="Ada Lindqvist")
    expect(row(panel, "users / 1")).to_contain_text("fresh")
    assert len(panel.server.asked_for("GET /api/users/1")) == 2


def test_the_focus_goes_in_and_back_to_where_it_was(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    refresh = panel.page.locator("#sidebar [data-action=refresh]")
    for close in ("i", "Escape", "Enter on the button"):
        refresh.focus()
        panel.page.keyboard.press("i")
        expect(drawer(panel).get_by_role("heading", name="Inspector")).to_be_focused()
        if close == "Enter on the button":
            panel.button("close").focus()
        panel.page.keyboard.press(close.partition(" ")[0])
        expect(drawer(panel)).to_be_hidden()
        expect(refresh).to_be_focused()


def test_who_has_left_the_drawer_keeps_the_focus_when_it_closes(panel: Panel) -> None:
    opened(panel)
    panel.button("edit").focus()
    panel.page.keyboard.press("Escape")
    expect(drawer(panel)).to_be_visible()
    panel.page.keyboard.press("i")
    expect(drawer(panel)).to_be_hidden()
    expect(panel.button("edit")).to_be_focused()


def test_the_focus_finds_its_place_although_the_page_was_drawn_anew(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    panel.button("edit").focus()
    panel.page.keyboard.press("i")
    panel.server.edit(1, name="Ada Byron")
    row(panel, "users / 1").get_by_role("button", name="Force").click()
    expect(panel.heading).to_have_text("Ada Byron")
    panel.page.keyboard.press("Escape")
    expect(panel.button("edit")).to_be_focused()


def test_by_keyboard_alone_an_entry_is_forced_and_the_focus_stays(panel: Panel) -> None:
    opened(panel)
    force = row(panel, "users / 1").get_by_role("button", name="Force")
    for _ in range(12):
        panel.page.keyboard.press("Tab")
        if force.evaluate("node => node === document.activeElement"):
            break
    expect(force).to_be_focused()
    panel.page.keyboard.press("Enter")
    expect(requests(panel, "users / 1")).to_have_text("2")
    expect(row(panel, "users / 1")).to_contain_text("200")
    expect(force).to_be_focused()
    assert len(panel.server.asked_for("/api/users/1")) == 2


@pytest.mark.parametrize("press", ["Control+i", "Alt+i", "Meta+i", "Shift+I"])
def test_with_a_modifier_the_key_is_the_browsers(panel: Panel, press: str) -> None:
    panel.open("#users/1").shows("users#show")
    panel.page.keyboard.press(press)
    expect(drawer(panel)).to_be_hidden()


def test_in_a_field_an_i_is_an_i(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    panel.page.get_by_role("searchbox").press_sequentially("lindqvist")
    expect(panel.page.get_by_role("searchbox")).to_have_value("lindqvist")
    expect(drawer(panel)).to_be_hidden()


def test_while_a_question_is_open_the_key_does_nothing(panel: Panel) -> None:
    panel.open("#inspector").shows("inspector#show")
    panel.button("reset").click()
    panel.page.keyboard.press("i")
    expect(drawer(panel)).to_be_hidden()
    panel.page.keyboard.press("Escape")
    expect(panel.page.locator("#dialog")).to_be_hidden()


def test_selected_text_stays_selected_while_things_happen(panel: Panel) -> None:
    opened(panel)
    row(panel, "users / 1").get_by_role("rowheader").select_text()
    selected = "() => String(getSelection()).trim()"
    assert panel.page.evaluate(selected) == "users / 1"
    panel.page.evaluate("location.hash = '#users/2'")
    expect(panel.page.locator("[data-region=events]")).to_contain_text("users / 2")
    assert panel.page.evaluate(selected) == "users / 1"
    expect(row(panel, "users / 2")).to_have_count(0)
    panel.page.evaluate("getSelection().removeAllRanges()")
    expect(row(panel, "users / 2")).to_be_visible()


def test_paused_the_timeline_stands_still(panel: Panel) -> None:
    opened(panel)
    panel.button("pause").click()
    expect(panel.button("pause")).to_have_text("Resume")
    expect(panel.button("pause")).to_be_focused()
    panel.go("#users/2").shows("users#show")
    expect(row(panel, "users / 2")).to_be_visible()
    assert words(panel) == []
    panel.button("pause").click()
    expect(panel.page.locator("[data-region=events]")).to_contain_text("users / 2")
    panel.button("clear").click()
    expect(panel.page.locator("[data-region=events]")).to_contain_text("Nothing has happened")


def test_what_was_searched_for_is_text(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    panel.page.keyboard.press("i")
    panel.go("#users?search=" + "%3Cimg%20src%3Dx%20onerror%3Dwindow.intruder%3D1%3E")
    expect(drawer(panel)).to_contain_text("search=<img src=x onerror=window.intruder=1>")
    assert panel.page.evaluate("window.intruder") is None


@pytest.mark.parametrize("width", [1280, 800, 390, 320])
def test_nothing_scrolls_sideways_but_its_tables(panel: Panel, width: int) -> None:
    panel.page.set_viewport_size({"width": width, "height": 800})
    opened(panel)
    panel.go("#users?search=a-rather-long-search-without-any-space-to-break-it").shows("users#index")
    for fragment in ("#users?search=", "#inspector"):
        panel.go(fragment)
        expect(panel.page.locator("main:not([aria-busy])")).to_be_attached()
        expect(row(panel, "users / 1").locator("visible=true")).to_be_attached()
        for node in ("document.documentElement", "document.getElementById('inspector')"):
            wide = panel.page.evaluate(f"{node}.scrollWidth - {node}.clientWidth")
            assert wide <= 0, f"{node} is {wide} pixels too wide at {width} on {fragment}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(panel: Panel, width: int, scheme: str) -> None:
    panel.forgive("404")
    panel.page.set_viewport_size({"width": width, "height": 800})
    panel.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    opened(panel)
    panel.go("#users/999999999").shows("users#show", "not-found")
    panel.go("#users").shows("users#index")
    row(panel, "users / 1").get_by_role("button", name="Expire").click()
    panel.go("#users/1").shows("users#show")
    expect(panel.page.locator("[data-region=events]")).to_contain_text("304")
    for fragment in ("#users", "#inspector"):
        panel.go(fragment)
        expect(panel.page.locator("main:not([aria-busy])")).to_be_attached()
        assert violations(panel.page.locator("html")) == [], fragment
