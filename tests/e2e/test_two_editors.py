"""Two people, each in a browser of their own, change the same user at once: nothing is lost."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.conftest import BUILD, Panel
from tests.e2e.server import Server

Both = tuple[Panel, Panel]


@pytest.fixture
def both(panel: Panel, browser: Browser, server: Server) -> Iterator[Both]:
    """The first administrator, and a second one in another browser; both have the form for user 3 open."""
    server.change("UPDATE users SET role = 'admin', status = 'active', title = 'Clerk', team = 'Sales' WHERE id = 2")
    server.change("UPDATE users SET title = 'Clerk', team = 'Sales', phone = NULL WHERE id = 3")
    context = browser.new_context(service_workers="block", locale="en-GB")
    context.add_cookies([server.sign_in(2)])
    other = Panel(context.new_page(), server, BUILD)
    for each in (panel, other):
        each.forgive("412")
        each.open("#users/3/edit").shows("users#edit")
    yield panel, other
    assert other.unforgiven == []
    context.close()


def save(panel: Panel, **fields: str) -> None:
    for label, text in fields.items():
        panel.page.get_by_label(label, exact=True).fill(text)
    panel.main.get_by_role("button", name="Save", exact=True).click()


def test_different_fields_are_both_kept_without_a_question(both: Both) -> None:
    first, second = both
    save(first, Title="Director")
    first.shows("users#show")
    save(second, Team="Support", Phone="+1 55")
    second.shows("users#show")
    expect(second.page.get_by_role("status").filter(has_text="Saved")).to_contain_text("Title meanwhile: both are kept")
    for text in ("Director", "Support", "+1 55"):
        expect(second.main).to_contain_text(text)


def test_the_same_field_is_asked_about_and_what_neither_chose_is_not_lost(both: Both) -> None:
    first, second = both
    save(first, Title="Director", Team="Board")
    first.shows("users#show")
    save(second, Title="Chair", Phone="+1 55")
    versions = second.main.locator(".conflict")
    for text in ("Clerk", "Director", "Chair"):
        expect(versions).to_contain_text(text)
    expect(versions).not_to_contain_text("Board")
    second.button("keep-mine").click()
    second.shows("users#show")
    for text in ("Chair", "Board", "+1 55"):
        expect(second.main).to_contain_text(text)
    first.button("refresh").click()
    expect(first.main).to_contain_text("Chair")


def test_at_the_same_moment_one_is_first_and_the_other_is_told(both: Both) -> None:
    first, second = both
    first.server.fault("PATCH", times=2, delay=0.5)
    save(first, Title="Director")
    save(second, Title="Chair")
    first.shows("users#show")
    expect(second.main.locator(".conflict")).to_contain_text("Director")
    second.button("take-theirs").click()
    second.main.get_by_role("link", name="Cancel").click()
    second.shows("users#show")
    expect(second.main).to_contain_text("Director")


def test_whom_another_has_deleted_is_said_to_be_gone_and_what_was_typed_stays(both: Both) -> None:
    first, second = both
    second.forgive("404")
    first.server.change("DELETE FROM users WHERE id = 3")
    save(second, Title="Chair")
    expect(second.main.get_by_role("alert")).to_contain_text("There is no user 3.")
    expect(second.page.get_by_label("Title")).to_have_value("Chair")
