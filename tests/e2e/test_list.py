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


def test_nonsense_in_the_address_falls_back_to_what_is_usual_and_is_told(panel: Panel) -> None:
    panel.open("#users?page=-1&size=huge&colour=blue&role=admin").shows("users#index")
    expect(panel.main.get_by_role("alert")).to_contain_text("colour=blue, page=-1 and size=huge")
    assert panel.server.asked_for("/api/users?") == ["GET /api/users?role=admin&page=1&size=25"]
    panel.link("Correct the address").click()
    expect(panel.page).to_have_url(panel.address("#users?role=admin"))
    expect(panel.main.get_by_role("alert")).to_have_count(0)


def test_a_search_of_ten_thousand_characters_is_said_to_be_too_long_and_stays_as_typed(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    search = panel.page.get_by_role("searchbox")
    search.fill("x" * 10_000)
    expect(panel.main.get_by_role("alert")).to_have_text("Search has 10,000 characters; 200 are the most.")
    expect(search).to_have_value("x" * 10_000)
    expect(search).to_be_focused()
    expect(panel.page).to_have_url(panel.address("#users"))
    search.fill("ada.lindqvist")
    expect(panel.main.locator("tbody tr")).to_have_count(1)
    expect(panel.main.get_by_role("alert")).to_have_count(0)
    panel.go("users?search=" + "x" * 10_000)
    expect(panel.main.get_by_role("alert")).to_contain_text("Search has 10,000 characters")
    panel.link("Show all users").click()
    expect(panel.main.locator("tbody tr")).to_have_count(25)


def test_a_filter_that_the_server_refuses_is_left_out_and_the_rest_stays(panel: Panel) -> None:
    panel.forgive("422")
    panel.open("#users?search=an&role=wizard&size=50").shows("users#index", "error")
    expect(panel.main.get_by_role("alert")).to_have_text("Choose admin, editor or viewer.")
    panel.link("Leave out Role: wizard").click()
    panel.shows("users#index")
    expect(panel.page).to_have_url(panel.address("#users?search=an&size=50"))


def test_what_was_searched_for_stays_when_the_server_fails(panel: Panel) -> None:
    panel.forgive("500")
    panel.open("#users").shows("users#index")
    panel.server.fault("search=ada", times=-1, status=500)
    search = panel.page.get_by_role("searchbox")
    search.fill("ada.lindqvist")
    panel.shows("users#index", "error")
    expect(search).to_have_value("ada.lindqvist")
    expect(search).to_be_focused()
    panel.server.mend()
    panel.button("retry").click()
    expect(panel.main.locator("tbody tr")).to_have_count(1)


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


def test_chosen_filters_are_in_sight_and_each_is_taken_away(panel: Panel) -> None:
    panel.open("#users?search=an&role=editor&status=active").shows("users#index")
    chosen = panel.main.get_by_role("group", name="Chosen filters")
    chosen.get_by_role("link", name="Take away Role: editor").press("Enter")
    expect(panel.page).to_have_url(panel.address("#users?search=an&status=active"))
    expect(panel.page.get_by_role("combobox", name="Role", exact=True)).to_have_value("")
    expect(panel.heading).to_be_focused()
    chosen.get_by_role("link", name="Clear").click()
    expect(panel.page).to_have_url(panel.address("#users"))
    expect(chosen).to_have_count(0)


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


def test_how_many_and_which_page_is_said_once(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    panel.page.evaluate("""() => {
        window.said = [];
        const listener = new MutationObserver(() => said.push(announcer.textContent));
        listener.observe(announcer, { childList: true, characterData: true, subtree: true });
    }""")
    panel.main.locator("a[rel=next]").click()
    expect(panel.main).to_contain_text("page 2 of 80")
    expect(panel.page.locator("#announcer")).to_have_text("2,000 users, page 2 of 80")
    assert panel.page.evaluate("said") == ["2,000 users, page 2 of 80"]


def test_another_page_begins_at_its_top_and_back_leads_to_where_one_was(panel: Panel) -> None:
    panel.open("#users?size=100").shows("users#index")
    following = panel.main.locator("a[rel=next]")
    following.scroll_into_view_if_needed()
    height = panel.page.evaluate("scrollY")
    assert height > 1000
    following.press("Enter")
    expect(panel.main).to_contain_text("page 2 of 20")
    expect(following).to_be_focused()
    panel.page.wait_for_function("scrollY === 0")
    panel.page.go_back()
    expect(panel.main).to_contain_text("page 1 of 20")
    expect(following).to_be_focused()
    panel.page.wait_for_function("height => Math.abs(scrollY - height) < 2", arg=height)


# Rows.


def test_a_click_anywhere_in_a_row_leads_where_its_name_leads(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    row = panel.main.locator("tbody tr").nth(3)
    id = row.get_attribute("data-id")
    row.locator("td").nth(2).click()
    panel.shows("users#show")
    expect(panel.page).to_have_url(panel.address(f"#users/{id}"))
    panel.page.go_back()
    row.locator(".pill").first.click()
    panel.shows("users#show")


def test_ctrl_and_the_middle_button_open_a_tab_wherever_in_the_row(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    row = panel.main.locator("tbody tr").nth(3)
    for cell in (row.locator("td").nth(2), row.get_by_role("link")):
        for how in ({"modifiers": ["ControlOrMeta"]}, {"button": "middle"}):
            with panel.page.context.expect_page() as tab:
                cell.click(**how)  # type: ignore[arg-type]
            expect(tab.value).to_have_url(panel.address(f"#users/{row.get_attribute('data-id')}"))
            tab.value.close()
    expect(panel.page).to_have_url(panel.address("#users"))


def test_text_in_a_row_can_be_selected_without_leaving(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    cell = panel.main.locator("tbody tr").nth(3).locator("td").nth(2)
    box = cell.bounding_box()
    assert box
    panel.page.mouse.move(box["x"] + 12, box["y"] + 20)
    panel.page.mouse.down()
    panel.page.mouse.move(box["x"] + 90, box["y"] + 20, steps=5)
    panel.page.mouse.up()
    selected = str(panel.page.evaluate("getSelection().toString()"))
    assert len(selected) > 4
    assert selected in cell.inner_text()
    expect(panel.page).to_have_url(panel.address("#users"))


def test_resting_anywhere_on_a_row_fetches_its_user_ahead(panel: Panel) -> None:
    panel.open("#users?size=100").shows("users#index")
    row = panel.main.locator("tbody tr").nth(3)
    id = row.get_attribute("data-id")
    panel.server.asked.clear()
    # Older than half a minute: a list answers for each of its members.
    panel.page.clock.install()
    panel.page.clock.fast_forward(60_000)
    row.locator("td").nth(2).hover()
    panel.page.clock.run_for(1000)
    panel.page.wait_for_timeout(500)
    assert panel.server.asked_for(f"/api/users/{id}") == [f"GET /api/users/{id}"]


def test_a_text_that_its_column_cuts_can_be_read_whole(panel: Panel) -> None:
    panel.server.change("UPDATE users SET email = 'x' || hex(randomblob(40)) || '@example.org' WHERE id = 1")
    panel.open("#users?search=ada.lindqvist").shows("users#index")
    cell = panel.main.locator("tbody td").nth(2)
    expect(cell).not_to_have_attribute("title", re.compile("."))
    cell.hover()
    expect(cell).to_have_attribute("title", cell.inner_text())


# Columns.


def columns(panel: Panel) -> list[str]:
    return panel.main.get_by_role("columnheader").all_inner_texts()


def test_columns_are_chosen_by_keyboard_while_the_table_changes_behind_the_menu(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    chooser = panel.page.get_by_role("button", name="Columns")
    chooser.press("Enter")
    menu = panel.page.get_by_role("group", name="Columns")
    expect(menu).to_be_visible()
    panel.page.keyboard.press("Tab")
    expect(menu.get_by_role("checkbox", name="Username")).to_be_focused()
    for _ in range(9):
        panel.page.keyboard.press("Tab")
    for is_shown in (True, False, True):
        panel.page.keyboard.press("Space")
        expect(menu.get_by_role("checkbox", name="Log-ins")).to_be_focused()
        expect(menu.get_by_role("checkbox", name="Log-ins")).to_be_checked(checked=is_shown)
        expect(menu).to_be_visible()
        assert ("Log-ins" in columns(panel)) == is_shown
    panel.page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(chooser).to_be_focused()
    panel.page.reload()
    panel.shows("users#index")
    assert columns(panel)[-2:] == ["Log-ins", "Last log-in"]
    chooser.click()
    menu.get_by_role("button", name="Reset to the usual").click()
    assert columns(panel) == ["Name", "Username", "E-mail", "Role", "Status", "Team", "Last log-in"]
    expect(menu).to_be_visible()


def test_another_person_in_the_same_browser_has_columns_of_their_own(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    panel.page.get_by_role("button", name="Columns").click()
    panel.page.get_by_role("group", name="Columns").get_by_role("checkbox", name="Team").uncheck()
    assert "Team" not in columns(panel)
    for id, has_team in ((2, True), (1, False)):
        panel.page.context.add_cookies([panel.server.sign_in(id)])
        # Who it was a moment ago is not believed.
        panel.page.evaluate("halfminute.storage.clear()")
        panel.page.reload()
        panel.shows("users#index")
        expect(panel.main.get_by_role("columnheader", name="Team")).to_have_count(int(has_team))


def test_columns_that_were_kept_badly_are_the_usual_ones(panel: Panel) -> None:
    panel.page.add_init_script("""localStorage.setItem("preferences halfminute / columns of 1", "<b>,,{")""")
    panel.open("#users").shows("users#index")
    assert len(columns(panel)) == 7


def test_what_is_scrolled_sideways_stays_so_when_the_table_is_drawn_anew(panel: Panel) -> None:
    panel.page.set_viewport_size({"width": 390, "height": 780})
    panel.open("#users").shows("users#index")
    panel.main.get_by_role("link", name="Team").press("Enter")
    expect(panel.main.get_by_role("columnheader", name="Team")).to_have_attribute("aria-sort", "ascending")
    left = panel.page.evaluate("document.querySelector('.scroller').scrollLeft")
    assert left > 100
    panel.main.get_by_role("link", name="Team").press("Enter")
    expect(panel.main.get_by_role("columnheader", name="Team")).to_have_attribute("aria-sort", "descending")
    assert panel.page.evaluate("document.querySelector('.scroller').scrollLeft") == left
    assert panel.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_new_user_is_one_click_away(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    panel.button("new").click()
    panel.shows("users#new")


def test_the_row_with_the_focus_is_never_under_a_bar(panel: Panel) -> None:
    panel.page.set_viewport_size({"width": 390, "height": 600})
    panel.open("#users").shows("users#index")
    seen = """() => {
        const { top, bottom } = document.activeElement.getBoundingClientRect();
        const bar = document.querySelector(".top").getBoundingClientRect();
        const rail = document.querySelector(".rail").getBoundingClientRect();
        return document.activeElement.matches("[data-row]") && top >= bar.bottom && bottom <= rail.top;
    }"""
    for key in ["j"] * 20 + ["k"] * 15:
        panel.page.keyboard.press(key)
        assert panel.page.evaluate(seen), key
