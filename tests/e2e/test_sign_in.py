"""The way in and out: nobody gets past it, and nobody loses anything at it."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, expect

from server import way_in
from server.database import open_database
from tests.e2e.conftest import Panel, everywhere
from tests.e2e.screens import violations
from tests.e2e.server import Server
from tests.e2e.test_tabs import KEPT

PASSWORD = "correct horse battery"
ADA, HANA = "ada.lindqvist", 7
# What a form has to keep, character by character.
ODD = "Tea & <b>cake</b> \"'`  ŁØ 🏳️‍🌈 مرحبا"


@pytest.fixture
def stranger(panel: Panel, context: BrowserContext) -> Panel:
    """Nobody is signed in here; the administrator has a password."""
    context.clear_cookies()
    return _with_password(panel)


@pytest.fixture
def known(panel: Panel) -> Panel:
    """The administrator is signed in, and has a password."""
    return _with_password(panel)


def _with_password(panel: Panel) -> Panel:
    panel.server.set_password(1, PASSWORD)
    panel.forgive("401")
    return panel


@pytest.fixture
def tab(panel: Panel, context: BrowserContext, server: Server, interpreter: str) -> Panel:
    """One more of the same browser; its complaints count, too."""
    return _beside(panel, Panel(context.new_page(), server, interpreter))


@pytest.fixture
def elsewhere(panel: Panel, browser: Browser, browser_context_args: dict[str, Any], server: Server) -> Iterator[Panel]:
    """Another browser, in which nobody is signed in."""
    context = browser.new_context(**browser_context_args)
    yield _beside(panel, Panel(context.new_page(), server, panel.interpreter))
    context.close()


def _beside(panel: Panel, other: Panel) -> Panel:
    other.complaints, other.forgiven = panel.complaints, panel.forgiven
    return other


def entrance(panel: Panel) -> Locator:
    return panel.page.locator("#entrance")


def sign_in(panel: Panel, password: str = PASSWORD, name: str | None = None) -> None:
    """As people do: they type, and press Enter."""
    if name is not None:
        entrance(panel).get_by_label("Username or e-mail").fill(name)
    entrance(panel).get_by_label("Password").fill(password)
    entrance(panel).get_by_label("Password").press("Enter")


def sign_out(panel: Panel) -> None:
    panel.page.locator(".signed-in").click()
    panel.button("sign-out").click()


def kept(panel: Panel) -> str:
    """What storage keeps for the next visit."""
    return str(panel.page.evaluate(KEPT))


def link(server: Server) -> str:
    """What the first start of the server prints, from the # on."""
    database = open_database(server.database)
    found = way_in.make(database, None)
    database.close()
    assert found is not None
    return found.fragment


# In.


@everywhere
def test_a_stranger_signs_in_and_sees_what_they_came_for(stranger: Panel) -> None:
    stranger.open("#users/1/dashboard")
    expect(entrance(stranger)).to_contain_text("Sign in to Halfminute")
    expect(stranger.page.get_by_label("Username or e-mail")).to_be_focused()
    assert "Ada Lindqvist" not in stranger.page.content()
    sign_in(stranger, "wrong", ADA)
    expect(entrance(stranger).get_by_role("alert")).to_contain_text("The username or the password is wrong.")
    expect(stranger.page.get_by_label("Username or e-mail")).to_have_value(ADA)
    expect(stranger.page.get_by_label("Password")).to_have_value("")
    expect(stranger.page.get_by_label("Password")).to_be_focused()
    sign_in(stranger)
    expect(entrance(stranger)).to_be_hidden()
    stranger.shows("users#dashboard", heading="Ada Lindqvist")
    expect(stranger.page.locator("#signed-in")).to_contain_text("Ada Lindqvist")
    stranger.page.reload()
    stranger.shows("users#dashboard", heading="Ada Lindqvist")
    expect(entrance(stranger)).to_be_hidden()


def test_escape_does_not_lead_past_the_entrance(stranger: Panel) -> None:
    stranger.open("#users")
    expect(entrance(stranger)).to_be_visible()
    for _ in range(3):
        stranger.page.keyboard.press("Escape")
    expect(entrance(stranger)).to_be_visible()
    assert stranger.page.locator("main tbody tr").count() == 0


def test_signing_in_needs_no_pointer(stranger: Panel) -> None:
    stranger.open("#users")
    expect(stranger.page.get_by_label("Username or e-mail")).to_be_focused()
    stranger.page.keyboard.type(ADA)
    stranger.page.keyboard.press("Tab")
    stranger.page.keyboard.type(PASSWORD)
    stranger.page.keyboard.press("Tab")
    expect(entrance(stranger).get_by_role("button", name="Sign in")).to_be_focused()
    stranger.page.keyboard.press("Space")
    stranger.shows("users#index")
    expect(entrance(stranger)).to_be_hidden()
    expect(stranger.page.locator(":focus")).to_have_count(1)


def test_what_is_missing_is_said_before_the_server_is_asked(stranger: Panel) -> None:
    stranger.open("#users")
    sign_in(stranger, "", "")
    for label in ("Username or e-mail", "Password"):
        expect(entrance(stranger).get_by_label(label)).to_have_attribute("aria-invalid", "true")
    expect(stranger.page.get_by_label("Username or e-mail")).to_be_focused()
    assert stranger.server.asked_for("POST") == []


def test_enter_twice_at_a_slow_server_signs_in_once_and_says_that_it_takes_a_while(stranger: Panel) -> None:
    stranger.server.fault("POST /api/session", delay=2.0)
    stranger.open("#users")
    sign_in(stranger, PASSWORD, ADA)
    stranger.page.keyboard.press("Enter")
    expect(entrance(stranger)).to_have_attribute("aria-busy", "true")
    expect(entrance(stranger).get_by_role("status")).to_have_text("Signing in…")
    stranger.page.keyboard.press("Enter")
    stranger.shows("users#index")
    assert stranger.server.asked_for("POST") == ["POST /api/session"]


def test_a_server_that_is_away_is_said_and_what_was_typed_stays(stranger: Panel) -> None:
    stranger.forgive("Failed to load resource")
    stranger.server.fault("POST /api/session", drop=True)
    stranger.open("#users")
    sign_in(stranger, PASSWORD, ADA)
    expect(entrance(stranger).get_by_role("alert")).to_contain_text("Not signed in")
    expect(stranger.page.get_by_label("Password")).to_have_value(PASSWORD)
    stranger.page.keyboard.press("Enter")
    stranger.shows("users#index")


def test_who_guesses_has_to_wait_is_told_how_long_and_types_nothing_twice(stranger: Panel) -> None:
    stranger.forgive("429")
    stranger.open("#users")
    for number in range(5):
        sign_in(stranger, f"guess {number}", ADA)
        expect(stranger.page.get_by_label("Password")).to_have_value("")
    sign_in(stranger)
    expect(entrance(stranger).get_by_role("alert")).to_contain_text(
        re.compile(r"Too many tries\. Wait [23]\d seconds\.")
    )
    expect(stranger.page.get_by_label("Username or e-mail")).to_have_value(ADA)
    expect(stranger.page.get_by_label("Password")).to_have_value(PASSWORD)


# By a link.


def test_the_link_of_the_first_start_lets_its_owner_choose_a_password_once(
    panel: Panel, context: BrowserContext, elsewhere: Panel
) -> None:
    panel.forgive("401|403|422")
    context.clear_cookies()
    welcome = link(panel.server)
    panel.open(welcome).shows("session#welcome", heading="Welcome to Halfminute")
    expect(entrance(panel)).to_be_hidden()
    expect(panel.page.get_by_label("Username")).to_have_value(ADA)
    choose = panel.page.get_by_label("New password")
    expect(choose).to_be_focused()
    choose.fill("short")
    choose.press("Enter")
    expect(panel.main).to_contain_text("Use at least 12 characters.")
    choose.fill(PASSWORD)
    choose.press("Enter")
    panel.shows("users#index")
    expect(panel.page.locator("#signed-in")).to_contain_text("Ada Lindqvist")
    # Back leads past it.
    panel.go("#users/1").shows("users#show")
    panel.page.go_back()
    panel.shows("users#index")
    # Whoever finds the link comes too late.
    elsewhere.open(welcome).shows("session#welcome")
    elsewhere.page.get_by_label("New password").fill("another long secret")
    elsewhere.page.get_by_label("New password").press("Enter")
    expect(elsewhere.main.get_by_role("alert")).to_contain_text("This invitation was used already or has expired.")
    elsewhere.go("#users")
    sign_in(elsewhere, PASSWORD, ADA)
    elsewhere.shows("users#index")


# In the middle of things.


def test_a_session_that_ends_in_the_middle_of_a_form_costs_no_character(known: Panel) -> None:
    _type_and_lose_the_session(known)
    expect(entrance(known)).to_contain_text("Your session has ended. What you typed is still here.")
    expect(known.page.get_by_label("Username or e-mail")).to_have_value(ADA)
    expect(known.page.get_by_label("Password")).to_be_focused()
    _expect_typed(known)
    sign_in(known, "wrong")
    expect(entrance(known).get_by_role("alert")).to_contain_text("wrong")
    _expect_typed(known)


def test_a_save_that_the_end_of_the_session_interrupted_goes_on_once(known: Panel) -> None:
    answers: list[int] = []
    known.page.on(
        "response", lambda answer: answers.append(answer.status) if answer.request.method == "PATCH" else None
    )
    _type_and_lose_the_session(known)
    sign_in(known)
    known.shows("users#show")
    expect(known.main).to_contain_text(ODD)
    assert answers == [401, 200]


def _type_and_lose_the_session(panel: Panel) -> None:
    panel.open("#users/1/edit").shows("users#edit")
    panel.main.get_by_label("About").fill(f"{ODD}\n\n  second line ")
    panel.main.get_by_label("Title").fill(ODD)
    panel.server.sign_out_all()
    panel.main.get_by_label("Title").press("Enter")
    expect(entrance(panel)).to_be_visible()


def _expect_typed(panel: Panel) -> None:
    expect(panel.main.get_by_label("Title")).to_have_value(ODD)
    expect(panel.main.get_by_label("About")).to_have_value(f"{ODD}\n\n  second line ")


# Out.


def test_signing_out_in_one_tab_empties_every_tab_and_what_was_kept(known: Panel, tab: Panel) -> None:
    known.open("#users/1").shows("users#show")
    tab.open("#users?search=ada").shows("users#index")
    known.page.wait_for_timeout(200)
    assert "Ada Lindqvist" in kept(known)
    sign_out(known)
    expect(entrance(known)).to_contain_text("You have signed out.")
    expect(entrance(tab)).to_contain_text("You were signed out in another tab.")
    for each in (known, tab):
        for place in ("main", "aside[data-component=sidebar]", "#signed-in"):
            expect(each.page.locator(place)).not_to_contain_text("Lindqvist")
        assert "lindqvist@" not in each.page.content()
    assert kept(known) == ""


def test_somebody_else_who_signs_in_in_another_tab_finds_nothing_of_the_old_and_neither_does_this_tab(
    known: Panel, tab: Panel
) -> None:
    known.server.set_password(HANA, PASSWORD)
    known.server.change("UPDATE users SET username = 'hana', name = 'Hana', status = 'active' WHERE id = ?", HANA)
    known.open("#users/1").shows("users#show")
    tab.open("#users/1/dashboard").shows("users#dashboard")
    sign_out(tab)
    sign_in(tab, PASSWORD, "hana")
    for each in (known, tab):
        each.shows("users#index")
        expect(each.page.locator("#signed-in")).to_contain_text("Hana")
        expect(entrance(each)).to_be_hidden()
        expect(each.sidebar).not_to_contain_text("Lindqvist")


# Another password.


def test_a_changed_password_ends_the_session_in_other_browsers(known: Panel, elsewhere: Panel) -> None:
    elsewhere.open("#users/1")
    sign_in(elsewhere, PASSWORD, ADA)
    elsewhere.shows("users#show")
    known.open("#users").shows("users#index")
    known.page.locator(".signed-in").click()
    known.page.get_by_role("link", name="Change password").click()
    known.shows("session#password")
    known.page.get_by_label("Current password").fill(PASSWORD)
    known.page.get_by_label("New password").fill("another long secret")
    known.page.get_by_label("New password").press("Enter")
    known.shows("users#show", heading="Ada Lindqvist")
    expect(known.page.locator("#messages")).to_contain_text("Your password was changed.")
    elsewhere.button("refresh").click()
    expect(entrance(elsewhere)).to_contain_text("Your session has ended.")
    sign_in(elsewhere, PASSWORD)
    expect(entrance(elsewhere).get_by_role("alert")).to_contain_text("wrong")
    sign_in(elsewhere, "another long secret")
    elsewhere.shows("users#show", heading="Ada Lindqvist")


def test_who_does_not_know_the_old_password_chooses_no_new_one(known: Panel) -> None:
    known.forgive("422")
    known.open("#password").shows("session#password")
    known.page.get_by_label("Current password").fill("wrong")
    known.page.get_by_label("New password").fill("another long secret")
    known.page.get_by_label("New password").press("Enter")
    expect(known.page.get_by_label("Current password")).to_have_attribute("aria-invalid", "true")
    expect(known.page.get_by_label("Current password")).to_be_focused()
    expect(known.main).to_contain_text("This is not your password.")
    expect(known.page.get_by_label("New password")).to_have_value("another long secret")


# How it looks to everyone.


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_on_the_way_in_and_out(
    known: Panel, context: BrowserContext, width: int, scheme: str
) -> None:
    known.forgive("403")
    known.page.set_viewport_size({"width": width, "height": 800})
    known.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    known.open("#password").shows("session#password")
    known.page.get_by_role("button", name="Change password").click()
    expect(known.main.locator("[aria-invalid]").first).to_be_visible()
    assert violations(known.page.locator("html")) == []
    known.page.locator(".signed-in").click()
    assert violations(known.page.locator("html")) == []
    known.button("sign-out").click()
    expect(entrance(known)).to_be_visible()
    assert violations(known.page.locator("html")) == []
    sign_in(known, "wrong", ADA)
    expect(entrance(known).get_by_role("alert")).to_be_visible()
    assert violations(known.page.locator("html")) == []
    known.page.goto("about:blank")
    known.open("#welcome/ada.lindqvist/x").shows("session#welcome")
    assert violations(known.page.locator("html")) == []


@pytest.mark.parametrize("fragment", ["#users", "#welcome/ada.lindqvist/x"])
def test_at_400_percent_nothing_scrolls_sideways(stranger: Panel, fragment: str) -> None:
    stranger.page.set_viewport_size({"width": 320, "height": 256})
    stranger.open(fragment)
    expect(stranger.page.get_by_label("password").first).to_be_visible()
    wide = "each => each.scrollWidth - each.clientWidth"
    assert stranger.page.locator("html").evaluate(wide) <= 0
    assert entrance(stranger).evaluate(wide) <= 0
