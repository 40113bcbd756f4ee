"""The page before and around Python: first paint, themes, widths, accessibility."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import PYODIDE, Panel, everywhere, of_checkout
from tests.e2e.screens import finds_nothing
from tests.e2e.server import ROOT, Server

SCREENS = ["#users", "#users/1", "#users/1/dashboard", "#users/1/edit", "#nowhere", "#users?search=zzzz"]


def test_without_scripts_the_shell_says_what_is_missing(browser: Browser, server: Server) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(server.url)
    for role in ("banner", "navigation", "main", "complementary"):
        expect(page.get_by_role(role)).to_be_attached()  # type: ignore[arg-type]
    expect(page.locator("noscript p")).to_contain_text("Please allow JavaScript")
    expect(page.locator("noscript p")).to_be_visible()
    page.close()


def test_a_runtime_that_does_not_arrive_is_said(page: Page, server: Server) -> None:
    page.route("**/micropython*.wasm", lambda route: route.abort())
    page.goto(server.url)
    expect(page.get_by_role("alert").filter(has_text="could not start")).to_be_visible()


@of_checkout
def test_a_mistake_in_the_configuration_is_said_on_the_page(page: Page, server: Server) -> None:
    text = (ROOT / "pyscript.toml").read_text().replace("stale_time = 30", "stale_tiem = 30")
    page.route("**/pyscript.toml", lambda route: route.fulfill(body=text, content_type="application/toml"))
    page.goto(server.url)
    expect(page.locator("main")).to_contain_text("[panel] has 'stale_tiem', but only title")
    expect(page.locator("main")).to_have_attribute("data-state", "error")


@everywhere
def test_the_page_says_which_python_runs_it(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    python = "pyodide" if panel.interpreter == PYODIDE else "micropython"
    expect(panel.page.locator("html")).to_have_attribute("data-interpreter", python)


def test_the_theme_is_remembered(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    panel.page.get_by_role("button", name="Switch between light and dark").click()
    expect(panel.page.locator("html")).to_have_attribute("data-theme", "dark")
    panel.page.reload()
    expect(panel.page.locator("html")).to_have_attribute("data-theme", "dark")


@pytest.mark.parametrize("width", [1280, 800, 640, 390, 320])
def test_nothing_scrolls_sideways_but_a_table_in_its_box(panel: Panel, width: int) -> None:
    """640 and 320 are a window of 1280 at 200 % and 400 %."""
    panel.page.set_viewport_size({"width": width, "height": 400 if width == 640 else 800})
    panel.open("#users").shows("users#index")
    for screen in [*SCREENS, "#inspector", "#users/7", "#users/9/dashboard", "#users/11", "#users/13", "#users/19"]:
        panel.go(screen)
        expect(panel.page.locator("main:not([aria-busy])")).to_be_attached()
        wide = panel.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{screen} is {wide} pixels too wide at {width}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_on_any_screen_nor_in_any_dialog(panel: Panel, width: int, scheme: str) -> None:
    panel.page.set_viewport_size({"width": width, "height": 800})
    panel.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    panel.open("#users").shows("users#index")
    finds_nothing(panel)


# Messages.


def test_a_message_stays_while_the_pointer_is_on_it_and_goes_by_itself(panel: Panel) -> None:
    panel.page.clock.install()
    panel.open("#users/1/edit").shows("users#edit")
    panel.page.locator("[name=name]").fill("Ada King")
    panel.button("save").click()
    message = panel.page.locator("#messages .message")
    expect(message).to_have_text("Saved Ada King.")
    message.hover()
    panel.page.clock.run_for(20_000)
    expect(message).to_be_visible()
    panel.page.mouse.move(600, 5)
    panel.page.clock.run_for(6_000)
    expect(message).to_have_count(0)


def test_two_messages_in_a_row_are_both_there_the_newest_last(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    panel.go("#inspector").shows("inspector#show")
    expect(panel.main.locator("tr[data-key]")).to_have_count(2)
    panel.page.evaluate(
        """() => {
            const act = (key, action) => document.querySelector(`[data-key*=${key}] [data-action=${action}]`).click();
            act("session", "drop");
            act("users", "expire");
            act("users", "expire");
        }"""
    )
    said = ["Somebody looks at it: what is in sight stays known.", "It is not fresh."]
    expect(panel.page.locator("#messages .message")).to_have_text(said)


def test_a_failure_is_closed_by_hand_and_the_focus_goes_back(panel: Panel) -> None:
    panel.server.fault("DELETE /api/session", status=500, body=b"{}", times=1)
    panel.forgive("500")
    panel.open("#users/1").shows("users#show")
    panel.page.locator("#account-button").click()
    panel.button("sign-out").click()
    failure = panel.page.locator("#alerts .message")
    expect(failure).to_contain_text("Not signed out")
    panel.page.locator("#account-button").focus()
    failure.get_by_role("button", name="Close").focus()
    panel.page.keyboard.press("Enter")
    expect(failure).to_have_count(0)
    expect(panel.page.locator("#account-button")).to_be_focused()


# Edges.


def test_offline_is_said_above_the_page_until_the_network_is_back(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    panel.page.context.set_offline(True)
    bar = panel.page.get_by_role("status").filter(has_text="You are offline.")
    expect(bar).to_be_visible()
    expect(bar).to_contain_text("This page:")
    # What is drawn anew has its icons still: they are a part of the page.
    panel.go("#nowhere").shows("not-found", "not-found")
    assert panel.main.locator(".notice .icon use").evaluate("node => node.getBBox().width") > 0
    panel.page.context.set_offline(False)
    expect(bar).to_have_count(0)
    panel.forgive("ERR_INTERNET_DISCONNECTED")


def test_a_user_is_printed_without_the_panel_around(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    panel.page.get_by_role("button", name="Switch between light and dark").click()
    panel.page.emulate_media(media="print")
    expect(panel.heading).to_be_visible()
    expect(panel.main.get_by_text("ada.lindqvist@example.com")).to_be_visible()
    for part in (".top", ".rail", "aside", ".tabs", ".button", ".messages"):
        for each in panel.page.locator(part).all():
            expect(each).not_to_be_visible()
    # On paper the light theme holds, whatever is chosen.
    assert panel.page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    assert panel.heading.evaluate("node => getComputedStyle(node).color") == "rgb(26, 33, 41)"


def test_a_list_is_printed_whole(panel: Panel) -> None:
    panel.page.set_viewport_size({"width": 700, "height": 900})
    panel.open("#users").shows("users#index")
    panel.page.emulate_media(media="print")
    expect(panel.main.get_by_role("searchbox")).not_to_be_visible()
    cut = "nodes => nodes.filter(node => node.scrollWidth > node.clientWidth + 1).length"
    assert panel.page.locator("main td, main .scroller").evaluate_all(cut) == 0
    assert panel.page.locator("main th").first.evaluate("node => getComputedStyle(node).position") == "static"


def test_the_focus_is_seen_when_colours_are_forced(panel: Panel) -> None:
    panel.page.emulate_media(forced_colors="active")
    panel.open("#users/1").shows("users#show")
    for _ in range(8):
        panel.page.keyboard.press("Tab")
        ring = panel.page.evaluate(
            "() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth]; }"
        )
        assert ring == ["solid", "2px"]


def test_nothing_moves_for_those_who_asked_for_stillness(panel: Panel) -> None:
    panel.page.emulate_media(reduced_motion="reduce")
    panel.open("#users").shows("users#index")
    panel.server.fault("GET /api/users/2", delay=2.0)
    panel.go("#users/2")
    expect(panel.main.locator("[role=progressbar]")).to_be_visible()
    expect(panel.page.locator("main[data-slow]")).to_be_attached()
    assert panel.page.evaluate("document.getAnimations().length") == 0
    panel.shows("users#show")


def test_without_that_wish_what_loads_moves(panel: Panel) -> None:
    """The test above would hold of a page on which nothing ever moves."""
    panel.open("#users").shows("users#index")
    panel.server.fault("GET /api/users/2", delay=2.0)
    panel.go("#users/2")
    expect(panel.page.locator("main[data-slow]")).to_be_attached()
    assert panel.page.evaluate("document.getAnimations().length") > 0
    panel.shows("users#show")


def test_the_readme_picture_is_there() -> None:
    assert Path(ROOT / "docs" / "panel.png").stat().st_size > 10_000
