"""What one may not do is not offered, and a refusal is explained."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.conftest import Panel
from tests.e2e.server import Server

HANA, OTHER = 7, 9
WRITES = ("edit", "delete", "suspend", "reactivate", "invite", "new")
SCREENS = ("#users", f"#users/{OTHER}", f"#users/{OTHER}/dashboard", f"#users/{HANA}")
# Somebody leaves the page, or comes back to it.
LOOK = """state => {
    Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
}"""

As = Callable[[str], Panel]


@pytest.fixture
def as_role(panel: Panel, context: BrowserContext) -> As:
    """User 7 is signed in, with this role."""

    def sign_in(role: str) -> Panel:
        set_role(panel.server, role)
        panel.server.change("UPDATE users SET status = 'active' WHERE id IN (?, ?)", HANA, OTHER)
        context.clear_cookies()
        context.add_cookies([panel.server.sign_in(HANA)])
        return panel

    return sign_in


def set_role(server: Server, role: str) -> None:
    server.change("UPDATE users SET role = ? WHERE id = ?", role, HANA)


def offered(panel: Panel) -> list[str]:
    """The writes that this page has a button or a link for."""
    expect(panel.page.locator("#signed-in .signed-in")).to_be_visible()
    expect(panel.page.locator("main:not([aria-busy])[data-state=ready]")).to_be_attached()
    return [action for action in WRITES if panel.button(action).count()]


def test_a_viewer_looks_and_is_offered_no_change(as_role: As) -> None:
    panel = as_role("viewer").open("#users")
    for screen in SCREENS:
        panel.go(screen)
        assert offered(panel) == [], screen


def test_a_viewer_who_types_the_address_of_a_form_saves_nothing(as_role: As) -> None:
    panel = as_role("viewer")
    panel.forgive("403")
    panel.open(f"#users/{OTHER}/edit")
    expect(panel.page.locator("#signed-in .signed-in")).to_be_visible()
    expect(panel.main).to_contain_text("This is not yours to change")
    assert panel.button("save").count() == 0


def test_an_editor_is_offered_to_edit_and_neither_to_delete_nor_to_invite(as_role: As) -> None:
    panel = as_role("editor").open(f"#users/{OTHER}")
    shown = offered(panel)
    assert "edit" in shown and not {"delete", "invite"} & set(shown)
    panel.button("edit").first.click()
    panel.shows("users#edit")
    panel.main.get_by_label("Title").fill("Countess")
    panel.main.get_by_label("Title").press("Enter")
    panel.shows("users#show")
    expect(panel.main).to_contain_text("Countess")


def test_a_role_that_is_taken_away_under_ones_feet_refuses_the_write_says_why_and_takes_the_offer_back(
    as_role: As,
) -> None:
    panel = as_role("editor")
    panel.forgive("403")
    panel.open(f"#users/{OTHER}")
    assert "edit" in offered(panel)
    panel.button("edit").first.click()
    panel.shows("users#edit")
    panel.main.get_by_label("Title").fill("Countess")
    set_role(panel.server, "viewer")
    with panel.page.expect_response(lambda answer: answer.request.method == "PATCH") as refused:
        panel.main.get_by_label("Title").press("Enter")
    assert refused.value.status == 403
    expect(panel.page.get_by_role("alert").filter(has_text="Only editors and administrators")).to_be_visible()
    panel.page.evaluate("window.isTheSamePage = true")
    panel.go(f"#users/{OTHER}")
    leave = panel.page.locator("#dialog [data-action=discard]")
    if leave.is_visible():
        leave.click()
    panel.shows("users#show")
    expect(panel.button("edit")).to_have_count(0)
    assert panel.page.evaluate("window.isTheSamePage")
    expect(panel.main).not_to_contain_text("Countess")


def test_a_role_that_is_given_in_another_browser_is_offered_when_one_comes_back_to_the_page(as_role: As) -> None:
    panel = as_role("viewer")
    panel.page.clock.install()
    panel.open(f"#users/{OTHER}")
    assert offered(panel) == []
    set_role(panel.server, "editor")
    panel.page.clock.fast_forward(31_000)
    for state in ("hidden", "visible"):
        panel.page.evaluate(LOOK, state)
    expect(panel.button("edit").first).to_be_visible()
