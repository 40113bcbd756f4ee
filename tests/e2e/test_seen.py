"""What was last seen stands there again at once, while Python starts, and nobody sees what is not theirs."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Route, expect

from tests.e2e.conftest import Panel

# The names of what is kept of it, and all of the texts.
KEPT = 'Object.keys(localStorage).filter((name) => name.startsWith("halfminute.seen"))'
TEXT = f"{KEPT}.map((name) => localStorage.getItem(name)).join()"
# As if it had been kept so many milliseconds before; the page that is left would keep it anew.
OLDER = f"""(milliseconds) => {{
    const [name] = {KEPT};
    const pages = JSON.parse(localStorage.getItem(name)).map((page) => ({{ ...page, at: page.at - milliseconds }}));
    localStorage.setItem(name, JSON.stringify(pages));
    document.querySelector("main").dataset.route = "";
}}"""
HELD = "**/app-*.romfs"


@pytest.fixture
def seen(panel: Panel) -> Locator:
    return panel.page.locator("main[data-seen]")


@pytest.fixture
def held(panel: Panel) -> Iterator[list[Route]]:
    """From its use on Python waits for the app, which stands here."""
    routes: list[Route] = []
    yield routes
    panel.page.unroute_all(behavior="ignoreErrors")


def come_back(panel: Panel, held: list[Route], fragment: str) -> None:
    """After a while elsewhere, until Python would start."""
    panel.page.goto("about:blank")
    panel.page.route(HELD, lambda route: held.append(route))
    with panel.page.expect_request(HELD):
        panel.page.goto(panel.address(fragment), wait_until="commit")
    expect(panel.page.locator("html[data-interpreter]")).to_be_attached()


def let_go(held: list[Route]) -> None:
    held.pop().continue_()


def wait_until_kept(panel: Panel, text: str) -> None:
    """It takes half a second of rest."""
    panel.page.evaluate(
        f"""async (text) => {{
            while (!({TEXT}).includes(text)) await new Promise((resolve) => setTimeout(resolve, 50));
        }}""",
        text,
    )


def test_it_is_there_before_python_is_and_says_how_old_it_is(panel: Panel, held: list[Route], seen: Locator) -> None:
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    expect(panel.sidebar).to_contain_text("Ada Lindqvist")
    come_back(panel, held, "#users/1")
    expect(panel.page.locator("body:not([data-app])")).to_be_attached()
    expect(panel.heading).to_have_text("Ada Lindqvist")
    expect(panel.sidebar).to_contain_text("Ada Lindqvist")
    expect(seen).to_have_attribute("data-seen", "As last seen")
    expect(panel.page).to_have_title("Ada Lindqvist · Halfminute")


def test_it_says_how_long_ago_that_was(panel: Panel, held: list[Route], seen: Locator) -> None:
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    wait_until_kept(panel, "users#show")
    panel.page.evaluate(OLDER, 5 * 60 * 1000)
    panel.page.goto("about:blank")
    come_back(panel, held, "#users/1")
    expect(seen).to_have_attribute("data-seen", "As last seen · 5 minutes ago")


def test_nothing_in_it_can_be_used_until_the_panel_has_drawn_it_itself(
    panel: Panel, held: list[Route], seen: Locator
) -> None:
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    come_back(panel, held, "#users/1")
    expect(seen).to_have_attribute("inert", "")
    expect(panel.page.locator("[inert]")).to_have_count(3)
    let_go(held)
    expect(panel.page.locator("body[data-app=ready]")).to_be_attached()
    panel.shows("users#show", heading="Ada Lindqvist")
    expect(seen).to_have_count(0)
    expect(panel.page.locator("[inert]")).to_have_count(0)
    panel.button("edit").click()
    panel.shows("users#edit")


@pytest.mark.parametrize("fragment", ["#users/2", "#users", "#users/1/edit"])
def test_another_page_is_not_taken_for_it(panel: Panel, held: list[Route], seen: Locator, fragment: str) -> None:
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    come_back(panel, held, fragment)
    expect(panel.page.locator(".skeleton")).to_be_visible()
    expect(seen).to_have_count(0)


def test_it_is_not_shown_in_another_language(panel: Panel, held: list[Route], seen: Locator) -> None:
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    panel.page.evaluate('localStorage.setItem("halfminute.language", "ar")')
    come_back(panel, held, "#users/1")
    expect(panel.page.locator(".skeleton")).to_be_visible()
    expect(seen).to_have_count(0)


def test_a_form_and_what_was_typed_are_never_kept(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    wait_until_kept(panel, "users#show")
    panel.go("#users/1/edit").shows("users#edit")
    panel.page.get_by_label("Team").fill("Analytical Engines")
    # As it is left for good, too.
    panel.page.evaluate('dispatchEvent(new PageTransitionEvent("pagehide"))')
    kept = panel.page.evaluate(TEXT)
    assert "users#show" in kept
    assert "users#edit" not in kept
    assert "Analytical Engines" not in kept


def test_nothing_of_it_is_left_after_a_sign_out(panel: Panel, held: list[Route], seen: Locator) -> None:
    panel.forgive("401")
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    wait_until_kept(panel, "users#show")
    panel.page.locator("#account-button").click()
    panel.button("sign-out").click()
    expect(panel.page.locator("#entrance[open]")).to_be_visible()
    come_back(panel, held, "#users/1")
    expect(seen).to_have_count(0)
    assert panel.page.evaluate(KEPT) == []


def test_nothing_of_it_is_left_after_a_session_has_ended(panel: Panel, held: list[Route], seen: Locator) -> None:
    panel.forgive("401")
    panel.open("#users/1").shows("users#show", heading="Ada Lindqvist")
    wait_until_kept(panel, "users#show")
    panel.server.sign_out_all()
    panel.button("refresh").click()
    expect(panel.page.locator("#entrance[open]")).to_be_visible()
    come_back(panel, held, "#users/1")
    expect(seen).to_have_count(0)
    assert panel.page.evaluate(KEPT) == []


def test_who_turns_out_to_be_gone_is_not_shown_again(panel: Panel, held: list[Route], seen: Locator) -> None:
    panel.forgive("404")
    panel.open("#users/12").shows("users#show")
    wait_until_kept(panel, "#users/12")
    panel.server.fault("GET /api/users/12$", status=404)
    panel.button("refresh").click()
    panel.shows("users#show", "not-found")
    come_back(panel, held, "#users/12")
    expect(panel.page.locator(".skeleton")).to_be_visible()
    expect(seen).to_have_count(0)


def test_who_was_deleted_here_is_not_shown_again(panel: Panel, held: list[Route], seen: Locator) -> None:
    panel.page.clock.install()
    panel.open("#users/12").shows("users#show")
    panel.page.clock.run_for(1_000)
    assert "#users/12" in panel.page.evaluate(TEXT)
    panel.main.locator("[data-action=delete]").click()
    panel.shows("users#index")
    panel.page.clock.run_for(9_000)
    expect(panel.page.locator("#messages")).to_contain_text("is deleted.")
    come_back(panel, held, "#users/12")
    expect(panel.page.locator(".skeleton")).to_be_visible()
    expect(seen).to_have_count(0)
