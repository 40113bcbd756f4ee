"""The list: rows, search, pages."""

import re

from playwright.sync_api import expect

from tests.e2e.conftest import Panel


def test_typing_searches_and_keeps_what_is_typed(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    search = panel.page.get_by_role("searchbox")
    search.press_sequentially("ada.lind", delay=40)
    expect(panel.main.locator("tbody tr")).to_have_count(1)
    expect(search).to_have_value("ada.lind")
    expect(search).to_be_focused()
    expect(panel.page).to_have_url(panel.address("#users?search=ada.lind&page=1").replace("&page=1", ""))


def test_a_search_is_one_step_back_however_many_letters_it_has(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    panel.page.get_by_role("searchbox").press_sequentially("ada.lind", delay=300)
    expect(panel.page).to_have_url(re.compile("search=ada.lind$"))
    expect(panel.main.locator("tbody tr")).to_have_count(1)
    panel.page.go_back()
    expect(panel.page.get_by_role("searchbox")).to_have_value("")
    expect(panel.main.locator("tbody tr")).to_have_count(25)


def test_letters_typed_while_an_answer_is_drawn_are_not_lost(panel: Panel) -> None:
    panel.server.fault("search=", times=-1, delay=0.2)
    panel.open("#users").shows("users#index")
    search = panel.page.get_by_role("searchbox")
    search.press_sequentially("ada.lindqvist", delay=120)
    expect(panel.main.locator("tbody tr")).to_have_count(1)
    expect(search).to_have_value("ada.lindqvist")


def test_an_older_search_that_answers_late_is_not_shown(panel: Panel) -> None:
    """Query contract, lines 10 and 18."""
    panel.server.fault("search=a$|search=a&", times=-1, delay=1.0)
    panel.open("#users").shows("users#index")
    search = panel.page.get_by_role("searchbox")
    search.fill("a")
    panel.page.wait_for_timeout(400)
    search.fill("ada.lindqvist")
    expect(panel.main.locator("tbody tr")).to_have_count(1)
    panel.page.wait_for_timeout(1000)
    expect(panel.main.locator("tbody tr")).to_have_count(1)


def test_a_search_without_a_match_says_so_and_leads_back(panel: Panel) -> None:
    panel.open("#users?search=nobody+at+all").shows("users#index")
    expect(panel.main).to_contain_text("No user matches “nobody at all”.")
    panel.link("Show all users").click()
    expect(panel.main.locator("tbody tr")).to_have_count(25)


def test_the_pages_follow_each_other_in_the_address(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    first = panel.main.locator("tbody tr").first.get_attribute("data-id")
    panel.main.locator("a[rel=next]").click()
    expect(panel.page).to_have_url(panel.address("#users?page=2"))
    expect(panel.main).to_contain_text("page 2 of 80")
    assert panel.main.locator("tbody tr").first.get_attribute("data-id") != first
    expect(panel.main.locator("a[rel=next]")).to_be_focused()
    panel.main.locator("a[rel=prev]").click()
    expect(panel.main.locator(f"tbody tr[data-id='{first}']")).to_be_visible()
    expect(panel.page).to_have_url(panel.address("#users"))


def test_on_the_last_page_the_focus_is_not_lost(panel: Panel) -> None:
    panel.open("#users?page=79").shows("users#index")
    panel.main.locator("a[rel=next]").click()
    expect(panel.main).to_contain_text("page 80 of 80")
    expect(panel.heading).to_be_focused()


def test_a_page_beyond_the_last_says_so(panel: Panel) -> None:
    panel.open("#users?page=999").shows("users#index")
    expect(panel.main).to_contain_text("There is no page 999.")
    panel.link("First page").click()
    expect(panel.main.locator("tbody tr")).to_have_count(25)


def test_a_thousand_rows_are_a_thousand_rows(panel: Panel) -> None:
    panel.open("#users?size=1000").shows("users#index")
    expect(panel.main.locator("tbody tr[data-id]")).to_have_count(1000)


def test_nonsense_in_the_address_falls_back_to_what_is_usual(panel: Panel) -> None:
    panel.open("#users?page=-1&size=huge&colour=blue").shows("users#index")
    expect(panel.main.locator("tbody tr")).to_have_count(25)
    assert panel.server.asked_for("/api/users?") == ["GET /api/users?page=1&size=25"]


def test_a_sort_that_the_server_refuses_is_said_in_its_words(panel: Panel) -> None:
    panel.forgive("422")
    panel.open("#users?sort=__proto__").shows("users#index", "error")
    expect(panel.main.get_by_role("alert")).not_to_be_empty()
    panel.link("Show all users").click()
    expect(panel.main.locator("tbody tr")).to_have_count(25)


def test_filters_narrow_the_list_and_back_widens_it(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    panel.page.get_by_role("combobox", name="Role", exact=True).focus()
    panel.page.get_by_role("combobox", name="Role", exact=True).select_option("admin")
    expect(panel.page).to_have_url(panel.address("#users?role=admin"))
    expect(panel.page.get_by_role("combobox", name="Role", exact=True)).to_be_focused()
    panel.page.locator("#user-team").fill("Engineering")
    panel.page.locator("#user-team").press("Enter")
    expect(panel.page).to_have_url(panel.address("#users?role=admin&team=Engineering"))
    expect(panel.main.locator("tbody tr").first).to_contain_text("Engineering")
    panel.page.reload()
    expect(panel.page.get_by_role("combobox", name="Role", exact=True)).to_have_value("admin")
    expect(panel.page.locator("#user-team")).to_have_value("Engineering")
    panel.page.go_back()
    expect(panel.page.locator("#user-team")).to_have_value("")
    panel.page.go_back()
    expect(panel.page.get_by_role("combobox", name="Role", exact=True)).to_have_value("")
    expect(panel.main).to_contain_text("page 1 of 80")


def test_a_head_sorts_and_sorts_the_other_way_and_keeps_the_focus(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    head = panel.main.get_by_role("columnheader", name="Username")
    for state, address in (("ascending", "#users?sort=username"), ("descending", "#users?sort=-username")):
        head.get_by_role("link").press("Enter")
        expect(head).to_have_attribute("aria-sort", state)
        expect(head.get_by_role("link")).to_be_focused()
        expect(panel.page).to_have_url(panel.address(address))
    usernames = panel.main.locator("tbody td:nth-child(2)").all_inner_texts()
    assert len(usernames) == 25
    assert usernames == sorted(usernames, reverse=True)


def test_more_rows_a_page_are_chosen_below_the_list(panel: Panel) -> None:
    panel.open("#users?page=3").shows("users#index")
    panel.page.get_by_label("Rows a page").select_option("100")
    expect(panel.main.locator("tbody tr")).to_have_count(100)
    expect(panel.page).to_have_url(panel.address("#users?size=100"))


def test_back_from_a_user_leads_to_the_same_row_of_the_same_page(panel: Panel) -> None:
    panel.open("#users?size=100&page=2&sort=name").shows("users#index")
    row = panel.main.locator("tbody tr").nth(60)
    row.get_by_role("link").focus()
    height = panel.page.evaluate("scrollY")
    assert height > 0
    row.get_by_role("link").press("Enter")
    panel.shows("users#show")
    assert panel.page.evaluate("scrollY") == 0
    expect(panel.heading).to_be_focused()
    panel.page.go_back()
    panel.shows("users#index")
    expect(row.get_by_role("link")).to_be_focused()
    assert abs(panel.page.evaluate("scrollY") - height) < 2


def test_how_many_were_found_is_said_to_those_who_listen(panel: Panel) -> None:
    panel.open("#users?search=ada.lindqvist").shows("users#index")
    expect(panel.page.get_by_role("status").filter(has_text="1 user")).to_be_attached()
