"""What can be done with a person: suspend, let in again, invite, delete, and think better of it."""

from playwright.sync_api import Browser, expect

from tests.e2e.conftest import BUILD, Panel
from tests.e2e.server import Server

PASSWORD = "correct horse battery"


def seed(server: Server) -> None:
    server.edit(2, name="Bo Ek", username="bo", role="viewer", status="active")


def act(panel: Panel, name: str) -> None:
    panel.main.locator(f'[data-action="{name}"]').click()


def confirm(panel: Panel, reason: str = "") -> None:
    dialog = panel.page.get_by_role("dialog")
    expect(dialog.get_by_label("Reason")).to_be_focused()
    dialog.get_by_label("Reason").fill(reason)
    dialog.get_by_label("Reason").press("Enter")


def said(panel: Panel, text: str) -> None:
    expect(panel.page.locator("#messages")).to_contain_text(text)


def test_somebody_is_suspended_with_a_reason_and_let_in_again(panel: Panel, browser: Browser) -> None:
    seed(panel.server)
    theirs = browser.new_context(service_workers="block")
    theirs.add_cookies([panel.server.sign_in(2)])
    panel.open("#users/2").shows("users#show", heading="Bo Ek")
    act(panel, "suspend")
    expect(panel.page.get_by_role("dialog")).to_contain_text("Suspend Bo Ek?")
    confirm(panel, "left the company")
    said(panel, "Bo Ek is suspended.")
    expect(panel.main).to_contain_text("suspended")
    expect(panel.sidebar).to_contain_text("suspended")
    assert theirs.request.get(panel.server.url + "api/session").status == 401
    panel.go("#users/2/dashboard").shows("users#dashboard")
    expect(panel.main.locator(".timeline")).to_contain_text("Suspended the account: left the company")
    act(panel, "reactivate")
    confirm(panel)
    said(panel, "Bo Ek can sign in again.")
    expect(panel.main.locator(".timeline")).to_contain_text("Reactivated the account")
    theirs.close()


def test_escape_in_the_question_does_nothing_and_the_focus_goes_back(panel: Panel) -> None:
    seed(panel.server)
    panel.open("#users/2").shows("users#show")
    act(panel, "suspend")
    expect(panel.page.get_by_role("dialog").get_by_label("Reason")).to_be_focused()
    panel.page.keyboard.press("Escape")
    expect(panel.page.get_by_role("dialog")).to_be_hidden()
    expect(panel.main.locator('[data-action="suspend"]')).to_be_focused()
    assert panel.server.asked_for("PATCH") == []


def test_a_refusal_is_said_in_the_question_and_the_reason_stays(panel: Panel) -> None:
    seed(panel.server)
    panel.forgive("503")
    panel.open("#users/2").shows("users#show")
    panel.server.fault("PATCH", status=503, body=b'{"detail": "The database is busy."}')
    act(panel, "suspend")
    confirm(panel, "left")
    dialog = panel.page.get_by_role("dialog")
    expect(dialog.get_by_role("alert")).to_contain_text("The database is busy.")
    expect(dialog.get_by_label("Reason")).to_have_value("left")
    dialog.get_by_label("Reason").press("Enter")
    said(panel, "Bo Ek is suspended.")


def test_somebody_is_invited_and_chooses_a_password_by_the_link(panel: Panel, browser: Browser) -> None:
    seed(panel.server)
    panel.open("#users/2").shows("users#show")
    act(panel, "invite")
    confirm(panel, "new here")
    link = panel.page.get_by_label("Link")
    expect(link).to_be_focused()
    address = link.input_value()
    assert address.startswith(panel.server.url)
    theirs = browser.new_context(service_workers="block", locale="en-GB")
    guest = Panel(theirs.new_page(), panel.server, BUILD)
    guest.page.goto(address)
    guest.shows("session#welcome")
    guest.page.get_by_label("New password").fill(PASSWORD)
    guest.page.get_by_label("New password").press("Enter")
    guest.shows("users#index")
    expect(guest.page.locator("#signed-in")).to_contain_text("Bo Ek")
    theirs.close()


def test_somebody_is_deleted_and_it_is_undone(panel: Panel) -> None:
    seed(panel.server)
    panel.open("#users?search=bo+ek").shows("users#index")
    panel.link("Bo Ek").click()
    panel.shows("users#show")
    act(panel, "delete")
    panel.shows("users#index")
    expect(panel.page).to_have_url(panel.address("#users?search=bo%20ek"))
    expect(panel.main.locator('tr[data-id="2"]')).to_have_count(0)
    panel.page.locator('#messages [data-action="undo"]').click()
    expect(panel.main.locator('tr[data-id="2"]')).to_be_visible()
    said(panel, "Bo Ek is kept.")
    assert panel.server.asked_for("DELETE") == []


def test_a_deletion_is_undone_by_its_key(panel: Panel) -> None:
    seed(panel.server)
    panel.open("#users/2").shows("users#show")
    act(panel, "delete")
    panel.shows("users#index")
    expect(panel.heading).to_be_focused()
    panel.page.keyboard.press("z")
    said(panel, "Bo Ek is kept.")


def test_after_some_seconds_somebody_is_deleted_for_good(panel: Panel) -> None:
    seed(panel.server)
    panel.page.clock.install()
    panel.open("#users/2").shows("users#show")
    act(panel, "delete")
    panel.shows("users#index")
    expect(panel.page.locator('#messages [data-action="undo"]')).to_be_visible()
    panel.page.clock.run_for(9000)
    expect(panel.page.locator('#messages [data-action="undo"]')).to_have_count(0)
    panel.forgive("404")
    panel.go("#users/2").shows("users#show", "not-found")
    assert panel.server.asked_for("DELETE") == ["DELETE /api/users/2"]


def test_a_deletion_that_is_refused_brings_the_row_back_and_leads_to_the_person(panel: Panel) -> None:
    seed(panel.server)
    panel.forgive("412")
    panel.page.clock.install()
    panel.open("#users?search=bo+ek").shows("users#index")
    panel.link("Bo Ek").click()
    panel.shows("users#show")
    panel.server.edit(2, title="Needed")
    act(panel, "delete")
    panel.shows("users#index")
    expect(panel.main.locator('tr[data-id="2"]')).to_have_count(0)
    panel.page.clock.run_for(9000)
    alert = panel.page.locator("#alerts")
    expect(alert).to_contain_text("Bo Ek was not deleted. Someone else changed this user in the meantime.")
    expect(panel.main.locator('tr[data-id="2"]')).to_be_visible()
    alert.get_by_role("button", name="Look again").click()
    panel.shows("users#show", heading="Bo Ek")
    expect(panel.main).to_contain_text("Needed")


def test_who_closes_the_page_meanwhile_has_deleted(panel: Panel) -> None:
    seed(panel.server)
    panel.open("#users/2").shows("users#show")
    act(panel, "delete")
    panel.shows("users#index")
    panel.forgive("404")
    panel.page.reload()
    panel.shows("users#index")
    panel.go("#users/2").shows("users#show", "not-found")


def test_nobody_is_offered_to_delete_or_suspend_themselves(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    expect(panel.main.locator('[data-action="invite"]')).to_be_visible()
    for name in ("delete", "suspend"):
        expect(panel.main.locator(f'[data-action="{name}"]')).to_have_count(0)
