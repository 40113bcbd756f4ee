"""By keyboard alone: keys, the palette, the sheet of keys, and where the focus is meanwhile."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.conftest import Panel, everywhere
from tests.e2e.screens import violations

COMBOBOX = "#palette-field"


def palette(panel: Panel) -> Locator:
    return panel.page.locator("dialog#dialog[open][data-route=palette]")


def sheet(panel: Panel) -> Locator:
    return panel.page.locator("dialog#dialog[open][data-route=keys]")


def option(panel: Panel, name: str) -> Locator:
    return palette(panel).get_by_role("option", name=name)


def press(panel: Panel, *keys: str) -> None:
    for key in keys:
        panel.page.keyboard.press(key)


def opened(panel: Panel, fragment: str = "#users/1") -> Locator:
    panel.open(fragment).shows("users#index" if fragment.startswith("#users?") else "users#show")
    press(panel, "Control+k")
    expect(panel.page.locator(COMBOBOX)).to_be_focused()
    return palette(panel)


@everywhere
def test_a_day_by_keyboard_alone(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    press(panel, "/")
    search = panel.page.get_by_role("searchbox")
    expect(search).to_be_focused()
    panel.page.keyboard.type("ada.lindqvist")
    expect(panel.main.locator("tbody tr")).to_have_count(1)
    expect(search).to_be_focused()
    press(panel, "Enter")
    expect(panel.link("Ada Lindqvist")).to_be_focused()
    press(panel, "j", "k")
    expect(panel.link("Ada Lindqvist")).to_be_focused()
    press(panel, "Enter")
    panel.shows("users#show", heading="Ada Lindqvist")
    expect(panel.heading).to_be_focused()
    press(panel, "g", "d")
    panel.shows("users#dashboard", heading="Ada Lindqvist")
    expect(panel.heading).to_be_focused()
    press(panel, "Control+k")
    expect(panel.page.locator(COMBOBOX)).to_be_focused()
    panel.page.keyboard.type("jade.morrison")
    expect(option(panel, "Jade Morrison")).to_have_attribute("aria-selected", "true")
    press(panel, "Enter")
    panel.shows("users#show", heading="Jade Morrison")
    expect(panel.heading).to_be_focused()
    press(panel, "?")
    expect(sheet(panel)).to_be_visible()
    expect(panel.button("close")).to_be_focused()
    press(panel, "Escape")
    expect(panel.heading).to_be_focused()
    press(panel, "g", "u")
    panel.shows("users#index")
    expect(panel.heading).to_be_focused()
    expect(panel.main.locator("tbody tr")).to_have_count(25)


def test_j_and_k_walk_through_the_rows_and_stay_at_the_ends(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    rows = panel.main.locator("tbody a[data-row]")
    press(panel, "j")
    expect(rows.nth(0)).to_be_focused()
    press(panel, "k")
    expect(rows.nth(0)).to_be_focused()
    press(panel, *"jjj")
    expect(rows.nth(3)).to_be_focused()
    # From where it was, although the focus is elsewhere now.
    panel.page.get_by_role("button", name="Keys", exact=True).focus()
    press(panel, "k")
    expect(rows.nth(2)).to_be_focused()
    press(panel, *"j" * 30)
    expect(rows.nth(24)).to_be_focused()
    expect(rows.nth(24)).to_be_in_viewport()
    press(panel, "e")
    panel.shows("users#edit")


def test_a_slash_finds_the_search_from_any_page(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    press(panel, "/")
    panel.shows("users#index")
    expect(panel.page.get_by_role("searchbox")).to_be_focused()
    expect(panel.page.get_by_role("searchbox")).to_have_value("")


def test_what_may_follow_a_first_key_is_shown_and_escape_takes_it_back(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    press(panel, "g")
    hint = panel.page.locator("#key-hint")
    expect(hint).to_contain_text("Dashboard of the user at hand")
    press(panel, "Escape", "u")
    expect(hint).to_be_empty()
    panel.shows("users#show")


@pytest.mark.parametrize(("key", "code"), [("ш", "KeyI"), ("ه", "KeyI")])
def test_a_keyboard_without_latin_letters_has_the_same_keys(panel: Panel, key: str, code: str) -> None:
    panel.open("#users/1").shows("users#show")
    event = {"key": key, "code": code, "bubbles": True, "cancelable": True}
    panel.page.evaluate("event => document.body.dispatchEvent(new KeyboardEvent('keydown', event))", event)
    expect(panel.page.locator("#inspector")).to_be_visible()


def test_the_theme_and_the_user_at_hand_have_keys(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    press(panel, "t")
    expect(panel.page.locator("html")).to_have_attribute("data-theme", "dark")
    press(panel, "r")
    expect(panel.sidebar).not_to_have_attribute("aria-busy", "true")
    assert len(panel.server.asked_for("GET /api/users/1")) == 2


# The palette.


@pytest.mark.parametrize("close", ["Escape", "Control+k"])
def test_the_focus_goes_back_to_where_it_was(panel: Panel, close: str) -> None:
    panel.open("#users/1").shows("users#show")
    panel.button("edit").focus()
    press(panel, "Control+k")
    expect(panel.page.locator(COMBOBOX)).to_be_focused()
    press(panel, close)
    expect(palette(panel)).to_have_count(0)
    expect(panel.button("edit")).to_be_focused()


def test_the_focus_finds_its_place_although_the_page_was_drawn_anew_meanwhile(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    panel.button("edit").focus()
    press(panel, "Control+k")
    panel.server.edit(1, name="Ada Byron")
    panel.page.keyboard.type("refresh")
    press(panel, "Enter")
    expect(panel.heading).to_have_text("Ada Byron")
    expect(panel.button("edit")).to_be_focused()


def test_a_page_drawn_anew_under_the_palette_does_not_lose_the_focus(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    panel.server.edit(1, name="Ada Byron")
    panel.server.fault("GET /api/users/1$", delay=0.5)
    panel.button("edit").focus()
    press(panel, "r", "Control+k")
    expect(panel.heading).to_have_text("Ada Byron")
    expect(panel.page.locator(COMBOBOX)).to_be_focused()
    press(panel, "Escape")
    expect(panel.button("edit")).to_be_focused()


def test_the_button_in_the_bar_opens_it_and_a_click_chooses(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    panel.page.get_by_role("button", name="Search or do…").click()
    option(panel, "Light or dark").click()
    expect(panel.page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(palette(panel)).to_have_count(0)
    expect(panel.page.get_by_role("button", name="Search or do…")).to_be_focused()


def test_a_click_beside_it_closes_it(panel: Panel) -> None:
    opened(panel)
    panel.page.mouse.click(5, 400)
    expect(palette(panel)).to_have_count(0)
    panel.shows("users#show")


def test_the_chosen_line_is_the_one_that_is_read(panel: Panel) -> None:
    opened(panel)
    field = panel.page.locator(COMBOBOX)
    for key in ("ArrowDown", "End", "Home", "ArrowUp"):
        press(panel, key)
        chosen = palette(panel).locator("[role=option][aria-selected=true]")
        expect(chosen).to_have_count(1)
        expect(field).to_have_attribute("aria-activedescendant", str(chosen.get_attribute("id")))
        expect(chosen).to_be_in_viewport()
    expect(field).to_be_focused()


def test_older_answers_never_win_and_slow_ones_are_said_to_come(panel: Panel) -> None:
    """Query contract, lines 10 and 18."""
    panel.server.fault("search=jad&", times=-1, delay=1.0)
    opened(panel)
    panel.page.keyboard.type("jad")
    expect(palette(panel).get_by_role("status")).to_have_text("Searching for more people…")
    panel.page.wait_for_timeout(400)
    panel.page.locator(COMBOBOX).fill("mar.nadal")
    expect(option(panel, "Mar Nadal")).to_be_visible()
    panel.page.wait_for_timeout(1000)
    expect(option(panel, "Jade Morrison")).to_have_count(0)
    expect(palette(panel).get_by_role("status")).to_have_text("1 person")


def test_a_search_that_fails_is_said_and_commands_stay(panel: Panel) -> None:
    panel.server.fault(
        "search=dark", times=-1, status=400, body=b'{"status": 400, "title": "No", "detail": "Not now."}'
    )
    panel.forgive("400")
    opened(panel)
    panel.page.keyboard.type("dark")
    expect(palette(panel).get_by_role("status")).to_contain_text("People could not be searched.")
    press(panel, "Enter")
    expect(panel.page.locator("html")).to_have_attribute("data-theme", "dark")


def test_back_closes_it(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    panel.go("#users/2").shows("users#show")
    press(panel, "Control+k")
    expect(panel.page.locator(COMBOBOX)).to_be_focused()
    panel.page.go_back()
    panel.shows("users#show", heading="Ada Lindqvist")
    expect(palette(panel)).to_have_count(0)


def test_a_form_that_is_not_saved_is_asked_for_as_by_a_link(panel: Panel) -> None:
    panel.open("#users/1/edit").shows("users#edit")
    panel.page.get_by_label("Title").fill("Countess")
    press(panel, "Control+k")
    panel.page.keyboard.type("jade.morrison")
    expect(option(panel, "Jade Morrison")).to_be_visible()
    press(panel, "Enter")
    expect(panel.page.locator("#dialog[open]")).to_contain_text("Leave without saving?")
    panel.button("stay").click()
    expect(panel.page.get_by_label("Title")).to_have_value("Countess")


# The sheet.


def test_switched_off_letters_stay_off_after_a_reload(panel: Panel) -> None:
    """WCAG 2.1.4."""
    panel.open("#users/1").shows("users#show")
    press(panel, "?")
    panel.page.get_by_role("switch", name="Keys that are letters or signs do something").press("Space")
    expect(panel.page.get_by_role("switch")).not_to_be_checked()
    expect(panel.page.get_by_role("switch")).to_be_focused()
    press(panel, "Escape")
    for _ in range(2):
        press(panel, "i", "?")
        expect(panel.page.locator("#inspector")).to_be_hidden()
        expect(sheet(panel)).to_have_count(0)
        panel.page.reload()
        panel.shows("users#show")
        expect(panel.page.locator("body[data-app=ready]")).to_be_attached()
    panel.page.get_by_role("button", name="Keys", exact=True).click()
    panel.page.get_by_role("switch").click()
    press(panel, "Escape", "i")
    expect(panel.page.locator("#inspector")).to_be_visible()


def test_without_storage_the_switch_holds_until_the_page_is_closed(panel: Panel) -> None:
    refuse = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    panel.page.add_init_script(refuse)
    panel.open("#users/1").shows("users#show")
    press(panel, "?")
    panel.page.get_by_role("switch").press("Space")
    press(panel, "Escape", "i")
    expect(panel.page.locator("#inspector")).to_be_hidden()


def test_the_sheet_is_a_table_that_can_be_read(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    press(panel, "?")
    row = sheet(panel).get_by_role("table", name="Two keys, to go somewhere").get_by_role("row", name="Users")
    expect(row.get_by_role("cell")).to_have_text(re.compile(r"g\s*then\s*u"))


# What may not be done.


def test_a_viewer_is_offered_no_new_user(panel: Panel) -> None:
    panel.server.change("UPDATE users SET role = 'viewer' WHERE id = 1")
    opened(panel)
    panel.page.keyboard.type("new user")
    expect(palette(panel).get_by_role("option")).to_have_text(["Search the list for “new user”"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_in_palette_and_sheet(panel: Panel, width: int, scheme: str) -> None:
    panel.page.set_viewport_size({"width": width, "height": 800})
    panel.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    panel.open("#users/1").shows("users#show")

    def look(what: str) -> None:
        assert violations(panel.page.locator("html")) == [], what
        wide = panel.page.evaluate("document.querySelector('dialog[open]').scrollWidth - innerWidth")
        assert wide <= 0, what

    press(panel, "Control+k")
    expect(palette(panel)).to_be_visible()
    look("palette")
    panel.page.keyboard.type("a")
    expect(palette(panel).get_by_role("status")).to_contain_text("people")
    look("palette with people")
    panel.page.locator(COMBOBOX).fill("zzzz")
    expect(palette(panel).get_by_role("status")).to_contain_text("0 to do")
    look("palette with nobody")
    press(panel, "Escape", "?")
    expect(sheet(panel)).to_be_visible()
    look("sheet")
