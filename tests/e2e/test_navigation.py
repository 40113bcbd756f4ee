"""Getting about: links, Back, the keyboard, addresses typed by hand."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Panel, everywhere


@everywhere
def test_from_the_list_to_a_person_to_the_dashboard_and_back(panel: Panel) -> None:
    panel.open("#users?search=ada.lindqvist").shows("users#index", heading="Users")
    panel.link("Ada Lindqvist").click()
    panel.shows("users#show", heading="Ada Lindqvist")
    panel.link("Dashboard").click()
    panel.shows("users#dashboard", heading="Ada Lindqvist")
    panel.page.go_back()
    panel.shows("users#show")
    panel.page.go_back()
    panel.shows("users#index")
    expect(panel.page.get_by_role("searchbox")).to_have_value("ada.lindqvist")


def test_the_start_is_the_list(panel: Panel) -> None:
    panel.open("").shows("users#index", heading="Users")
    expect(panel.main.locator("tbody tr")).to_have_count(25)


def test_the_title_and_the_menu_follow(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    expect(panel.page).to_have_title("Users · Halfminute")
    panel.go("#users/1").shows("users#show")
    expect(panel.page).to_have_title("Ada Lindqvist · Halfminute")
    expect(panel.page.locator(".rail [aria-current=page]")).to_have_text("Users")


def test_the_focus_moves_to_the_heading_but_is_not_stolen_at_the_start(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    expect(panel.page.locator("body")).to_be_focused()
    panel.go("#users/1/dashboard").shows("users#dashboard")
    expect(panel.heading).to_be_focused()


def test_who_goes_on_by_keyboard_before_the_heading_has_the_focus_stays_there(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    panel.go("#users/1/dashboard").shows("users#dashboard")
    expect(panel.heading).to_be_focused()
    # Heard after the panel has drawn the page, and before its frame.
    panel.page.evaluate("""() => {
        const move = () => document.querySelector("main [data-action=edit]").focus();
        addEventListener("hashchange", move, { once: true });
        location.hash = "#users/1";
    }""")
    panel.shows("users#show")
    panel.page.wait_for_timeout(300)
    expect(panel.main.locator('[data-action="edit"]')).to_be_focused()


def test_after_a_way_back_the_next_page_begins_at_its_top_too(panel: Panel) -> None:
    panel.open("#users?size=50").shows("users#index")
    row = panel.main.get_by_role("row").nth(40).get_by_role("link")
    row.click()
    panel.shows("users#show")
    panel.page.go_back()
    expect(row).to_be_focused()
    assert panel.page.evaluate("scrollY") > 0
    row.click()
    panel.shows("users#show")
    expect(panel.heading).to_be_focused()
    assert panel.page.evaluate("scrollY") == 0


def test_by_keyboard_alone_to_a_person_and_into_the_form(panel: Panel) -> None:
    panel.open("#users?search=ada.lindqvist").shows("users#index")
    keys = panel.page.keyboard
    keys.press("Tab")
    expect(panel.button("skip")).to_be_focused()
    keys.press("Enter")
    expect(panel.main).to_be_focused()
    # The columns, and somebody new.
    for _ in range(3):
        keys.press("Tab")
    expect(panel.page.get_by_role("searchbox")).to_be_focused()
    keys.press("Enter")
    expect(panel.link("Ada Lindqvist")).to_be_focused()
    keys.press("Enter")
    panel.shows("users#show", heading="Ada Lindqvist")
    keys.press("Tab")
    expect(panel.main.locator('[data-action="edit"]')).to_be_focused()
    keys.press("Enter")
    panel.shows("users#edit")
    expect(panel.heading).to_be_focused()
    keys.press("Tab")
    expect(panel.page.get_by_label("Name", exact=True)).to_be_focused()


@pytest.mark.parametrize(
    "fragment",
    ["#nowhere", "#users/1/nothing", "#users/%zz", "#%", "#users/%ff", "#/users/1/dashboard/deeper", "#USERS"],
)
def test_an_address_that_leads_nowhere_says_so_and_offers_the_list(panel: Panel, fragment: str) -> None:
    panel.open(fragment).shows("not-found", "not-found", "There is nothing at this address")
    panel.link("All users").click()
    panel.shows("users#index")
    assert panel.server.asked_for("/api/users/") == []


@pytest.mark.parametrize("fragment", ["#/users/1", "#users/1/", "#users/%31", "#%75sers/1"])
def test_the_same_place_in_another_spelling_is_that_place(panel: Panel, fragment: str) -> None:
    panel.open(fragment).shows("users#show", heading="Ada Lindqvist")


def test_another_spelling_of_where_one_is_is_no_visit(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    panel.main.evaluate("main => { main.dataset.kept = 'yes'; main.firstElementChild.dataset.kept = 'yes' }")
    panel.go("#users/%31")
    panel.page.wait_for_url("**#users/%31")
    expect(panel.main.locator("[data-kept]")).to_be_attached()


@pytest.mark.parametrize("id", ["9" * 40, "0", "-1", "1.0", "a/b c?d#e%", "пользователь"])
def test_an_id_that_nobody_has_is_not_found(panel: Panel, id: str) -> None:
    """Query contract, line 14."""
    panel.forgive("404")
    panel.open("").shows("users#index")
    panel.page.evaluate("id => { location.hash = '#users/' + encodeURIComponent(id) }", id)
    panel.shows("users#show", "not-found", "This user does not exist")


def test_an_id_above_2_to_the_53rd_stays_exact(panel: Panel) -> None:
    panel.open("#users/9007199254740993").shows("users#show")
    assert panel.server.asked_for("/api/users/") == ["GET /api/users/9007199254740993"]
    expect(panel.main.locator(".facts")).to_contain_text(["", "", "9007199254740993"])


def test_only_the_last_of_many_quick_visits_is_shown(panel: Panel) -> None:
    """Query contract, line 18."""
    panel.server.fault(r"GET /api/users/2$", delay=1.0)
    panel.open("#users/1").shows("users#show")
    panel.go("#users/2")
    panel.go("#users/3")
    expect(panel.heading).not_to_have_text("Ada Lindqvist")
    name = panel.heading.inner_text()
    panel.page.wait_for_timeout(1200)
    expect(panel.heading).to_have_text(name)
    expect(panel.main).to_have_attribute("data-route", "users#show")


def test_leaving_a_page_that_loads_draws_nothing_late(panel: Panel) -> None:
    """Query contract, lines 17 and 18."""
    panel.server.fault(r"GET /api/users/2$", delay=0.8)
    panel.open("#users").shows("users#index")
    panel.go("#users/2")
    panel.page.go_back()
    panel.page.wait_for_timeout(1000)
    panel.shows("users#index", heading="Users")
