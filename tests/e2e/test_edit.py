"""The form: what is typed is never lost, and what is saved is seen everywhere."""

from playwright.sync_api import Dialog, expect

from tests.e2e.conftest import Panel, everywhere


@everywhere
def test_a_saved_change_is_seen_in_every_view_without_asking_again(panel: Panel) -> None:
    """Query contract, line 9."""
    panel.open("#users?search=ada.lindqvist").shows("users#index")
    panel.link("Ada Lindqvist").click()
    panel.button("edit").click()
    panel.shows("users#edit")
    panel.page.get_by_label("Title").fill("Countess")
    panel.page.get_by_label("Name", exact=True).fill("Ada King")
    panel.page.get_by_label("Name", exact=True).press("Enter")
    panel.shows("users#show", heading="Ada King")
    expect(panel.main).to_contain_text("Countess")
    expect(panel.sidebar).to_contain_text("Ada King")
    expect(panel.page.get_by_role("status").filter(has_text="Saved")).to_have_text("Saved Ada King.")
    assert panel.server.asked_for("/api/users/1") == ["PATCH /api/users/1"]
    panel.go("#users?search=ada.lindqvist").shows("users#index")
    expect(panel.link("Ada King")).to_be_visible()


def test_only_what_was_changed_is_sent(panel: Panel) -> None:
    panel.open("#users/1/edit").shows("users#edit")
    panel.page.get_by_label("Team").fill("Analytical Engines")
    with panel.page.expect_request(lambda request: request.method == "PATCH") as sent:
        panel.main.get_by_role("button", name="Save", exact=True).click()
    assert sent.value.post_data_json == {"team": "Analytical Engines"}
    panel.shows("users#show")


def test_a_refusal_stands_beside_its_field_and_the_text_stays(panel: Panel) -> None:
    """Query contract, line 23."""
    panel.forgive("422")
    panel.open("#users/1/edit").shows("users#edit")
    panel.page.get_by_label("E-mail").fill("not an address")
    panel.page.get_by_label("Title").fill("Kept")
    panel.main.get_by_role("button", name="Save", exact=True).click()
    field = panel.page.get_by_label("E-mail")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_be_focused()
    expect(field).to_have_value("not an address")
    expect(panel.page.get_by_label("Title")).to_have_value("Kept")
    described = panel.page.locator("#" + str(field.get_attribute("aria-describedby")))
    expect(described).to_contain_text("@")
    expect(panel.main.get_by_role("alert")).to_contain_text("Not saved yet")


def test_an_address_that_is_taken_is_said_beside_its_field(panel: Panel) -> None:
    panel.forgive("409")
    panel.open("#users/1/edit").shows("users#edit")
    panel.page.get_by_label("E-mail").fill("quote@example.com")
    panel.main.get_by_role("button", name="Save", exact=True).click()
    expect(panel.page.get_by_label("E-mail")).to_have_attribute("aria-invalid", "true")
    expect(panel.page.get_by_label("E-mail")).to_have_value("quote@example.com")


def test_a_server_that_is_down_loses_nothing_and_the_next_try_saves(panel: Panel) -> None:
    """Query contract, line 23."""
    panel.forgive("Failed to load resource")
    panel.open("#users/1/edit").shows("users#edit")
    panel.server.fault("PATCH", drop=True)
    panel.server.fault("PATCH", status=500, body=b"<h1>Oops</h1>", content_type="text/html")
    panel.page.get_by_label("Title").fill("Countess")
    for _ in range(2):
        panel.main.get_by_role("button", name="Save", exact=True).click()
        expect(panel.main.get_by_role("alert")).to_be_visible()
        expect(panel.page.get_by_label("Title")).to_have_value("Countess")
        expect(panel.page.locator("main:not([aria-busy])")).to_be_attached()
    panel.main.get_by_role("button", name="Save", exact=True).click()
    panel.shows("users#show")
    expect(panel.main).to_contain_text("Countess")


def test_a_second_click_while_saving_saves_once(panel: Panel) -> None:
    """Query contract, line 22."""
    panel.open("#users/1/edit").shows("users#edit")
    panel.server.fault("PATCH", delay=0.5)
    panel.page.get_by_label("Title").fill("Countess")
    panel.main.get_by_role("button", name="Save", exact=True).dblclick()
    panel.page.get_by_label("Title").press("Enter")
    panel.shows("users#show")
    assert panel.server.asked_for("PATCH") == ["PATCH /api/users/1"]


def test_nothing_changed_is_nothing_sent(panel: Panel) -> None:
    panel.open("#users/9/edit").shows("users#edit")
    panel.main.get_by_role("button", name="Save", exact=True).click()
    panel.shows("users#show")
    assert panel.server.asked_for("PATCH") == []


def test_a_refetch_does_not_overwrite_what_is_being_typed(panel: Panel) -> None:
    """Query contract, line 23."""
    panel.open("#users/1/edit").shows("users#edit")
    panel.page.get_by_label("Title").fill("Typed here")
    with panel.page.expect_response("**/api/users/1"):
        panel.button("refresh").click()
    expect(panel.page.get_by_label("Title")).to_have_value("Typed here")


def test_leaving_with_changes_asks_and_staying_keeps_them(panel: Panel) -> None:
    panel.open("#users/1").shows("users#show")
    panel.button("edit").click()
    panel.shows("users#edit")
    panel.page.get_by_label("Title").fill("Unsaved")
    panel.page.locator(".rail").get_by_role("link", name="Users").click()
    expect(panel.page.get_by_role("dialog")).to_be_visible()
    panel.button("stay").click()
    expect(panel.page.get_by_role("dialog")).to_be_hidden()
    panel.shows("users#edit")
    expect(panel.page.get_by_label("Title")).to_have_value("Unsaved")
    expect(panel.page).to_have_url(panel.address("#users/1/edit"))


def test_leaving_by_back_asks_and_discarding_goes_there(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    panel.go("#users/1").shows("users#show")
    panel.go("#users/1/edit").shows("users#edit")
    panel.page.get_by_label("Title").fill("Unsaved")
    panel.page.evaluate("history.back()")
    expect(panel.page.get_by_role("dialog")).to_be_visible()
    panel.button("discard").click()
    panel.shows("users#show")
    expect(panel.page).to_have_url(panel.address("#users/1"))
    panel.page.go_back()
    panel.shows("users#index")


def test_escape_in_the_question_means_stay(panel: Panel) -> None:
    panel.open("#users/1/edit").shows("users#edit")
    panel.page.get_by_label("Title").fill("Unsaved")
    panel.go("#users")
    expect(panel.page.get_by_role("dialog")).to_be_visible()
    panel.page.keyboard.press("Escape")
    expect(panel.page.get_by_role("dialog")).to_be_hidden()
    expect(panel.page.get_by_label("Title")).to_have_value("Unsaved")


def test_closing_the_page_with_changes_is_asked_by_the_browser(panel: Panel) -> None:
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    panel.open("#users/1/edit").shows("users#edit")
    panel.page.on("dialog", answer)
    panel.page.get_by_label("Title").fill("Unsaved")
    panel.page.reload()
    assert asked == ["beforeunload"]


def test_markup_typed_into_every_field_is_text_in_every_view(panel: Panel) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    panel.open("#users/1/edit").shows("users#edit")
    for label in ("Name", "Title", "Team", "About"):
        panel.page.get_by_label(label, exact=True).fill(hostile)
    panel.main.get_by_role("button", name="Save", exact=True).click()
    panel.shows("users#show", heading=hostile)
    for fragment, route in (("#users/1/dashboard", "users#dashboard"), ("#users/1/edit", "users#edit")):
        panel.go(fragment).shows(route, heading=hostile)
        expect(panel.page.locator("main img, aside img")).to_have_count(0)


def test_when_two_people_change_the_same_user_both_versions_are_shown_and_one_is_chosen(panel: Panel) -> None:
    """Query contract, line 14."""
    panel.forgive("412")
    panel.open("#users/1/edit").shows("users#edit")
    panel.server.edit(1, title="Theirs", team="Their team")
    panel.page.get_by_label("Title").fill("Mine")
    panel.main.get_by_role("button", name="Save", exact=True).click()
    versions = panel.main.get_by_role("alert")
    expect(versions).to_contain_text("Theirs")
    expect(versions).to_contain_text("Mine")
    expect(versions).not_to_contain_text("Their team")
    expect(panel.page.get_by_label("Title")).to_have_value("Mine")
    panel.button("keep-mine").click()
    panel.shows("users#show")
    expect(panel.main).to_contain_text("Mine")
    expect(panel.main).to_contain_text("Their team")


def save(panel: Panel) -> None:
    panel.main.get_by_role("button", name="Save", exact=True).click()


def test_what_is_wrong_is_said_when_the_field_is_left_and_goes_with_the_next_key(panel: Panel) -> None:
    panel.open("#users/1/edit").shows("users#edit")
    email = panel.page.get_by_label("E-mail")
    email.fill("ada")
    expect(panel.main.locator("#user-email-error")).to_be_empty()
    email.press("Tab")
    expect(panel.main.locator("#user-email-error")).to_have_text("Enter an e-mail address with one @.")
    expect(email).to_have_attribute("aria-invalid", "true")
    email.press_sequentially("@x")
    expect(panel.main.locator("#user-email-error")).to_be_empty()
    expect(email).not_to_have_attribute("aria-invalid", "true")
    expect(email).to_be_focused()
    assert panel.server.asked_for("PATCH") == []


def test_a_role_says_what_it_means(panel: Panel) -> None:
    panel.open("#users/2/edit").shows("users#edit")
    panel.page.get_by_label("Role").select_option("admin")
    expect(panel.main.locator("#user-role-hint")).to_contain_text("May do everything")
    save(panel)
    panel.shows("users#show")
    expect(panel.main).to_contain_text("admin", ignore_case=True)


def test_nobody_can_demote_themselves(panel: Panel) -> None:
    panel.open("#users/1/edit").shows("users#edit")
    expect(panel.page.get_by_label("Role")).to_be_disabled()
    expect(panel.main.locator("#user-role-hint")).to_contain_text("Ask another administrator")


def test_a_user_is_made_and_back_does_not_lead_to_the_empty_form(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    panel.go("#users/new").shows("users#new", heading="New user")
    panel.page.get_by_label("Name", exact=True).fill("Grace Hopper")
    panel.page.get_by_label("Username").fill("grace.hopper")
    panel.page.get_by_label("E-mail").fill("grace.hopper@example.org")
    panel.server.fault("POST /api/users", drop=True)
    panel.forgive("Failed to load resource")
    panel.page.get_by_label("E-mail").press("Enter")
    panel.page.get_by_label("E-mail").press("Enter")
    panel.shows("users#show", heading="Grace Hopper")
    expect(panel.page.get_by_role("status").filter(has_text="Created")).to_contain_text("Created Grace Hopper.")
    panel.page.go_back()
    panel.shows("users#index")
    panel.go("#users?search=grace.hopper")
    expect(panel.main.locator("tbody tr[data-id]")).to_have_count(1)


def test_a_form_that_was_left_by_a_crash_offers_itself_again(panel: Panel) -> None:
    panel.open("#users/1/edit").shows("users#edit")
    panel.page.get_by_label("Title").fill("Countess")
    other = panel.page.context.new_page()
    panel.page.close(run_before_unload=False)
    panel.page, panel.main = other, other.locator("main")
    panel.open("#users/1/edit").shows("users#edit")
    expect(panel.page.get_by_label("Title")).to_have_value("Head of Platform")
    panel.button("restore-draft").click()
    expect(panel.page.get_by_label("Title")).to_have_value("Countess")
    expect(panel.page.get_by_label("Title")).to_be_focused()
    save(panel)
    panel.shows("users#show")
    panel.open("#users/1/edit").shows("users#edit")
    expect(panel.button("restore-draft")).to_have_count(0)


def test_leaving_can_save_first_and_goes_there_once(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    panel.go("#users/1").shows("users#show")
    panel.go("#users/1/edit").shows("users#edit")
    panel.page.get_by_label("Title").fill("Countess")
    panel.page.evaluate("history.back()")
    panel.page.get_by_role("dialog").get_by_role("button", name="Save and leave").dblclick()
    panel.shows("users#show")
    expect(panel.main).to_contain_text("Countess")
    expect(panel.page).to_have_url(panel.address("#users/1"))
    assert panel.server.asked_for("PATCH") == ["PATCH /api/users/1"]
    panel.page.go_back()
    panel.shows("users#index")


def test_leaving_that_saves_and_is_refused_stays(panel: Panel) -> None:
    panel.open("#users/1/edit").shows("users#edit")
    panel.page.get_by_label("E-mail").fill("no address")
    panel.go("#users")
    panel.page.get_by_role("dialog").get_by_role("button", name="Save and leave").click()
    expect(panel.page.get_by_label("E-mail")).to_be_focused()
    expect(panel.page).to_have_url(panel.address("#users/1/edit"))
    expect(panel.main.get_by_role("alert")).to_contain_text("Not saved yet")


def test_back_pressed_twice_at_once_asks_once_and_loses_nothing(panel: Panel) -> None:
    panel.open("#users").shows("users#index")
    panel.go("#users/1").shows("users#show")
    panel.go("#users/1/edit").shows("users#edit")
    panel.page.get_by_label("Title").fill("Unsaved")
    panel.page.evaluate("history.back(); history.back()")
    expect(panel.page.get_by_role("dialog")).to_be_visible()
    panel.button("stay").click()
    panel.shows("users#edit")
    expect(panel.page.get_by_label("Title")).to_have_value("Unsaved")
    expect(panel.page).to_have_url(panel.address("#users/1/edit"))


def test_a_save_without_a_network_says_so_and_the_next_one_works(panel: Panel) -> None:
    panel.forgive("Failed to load resource")
    panel.open("#users/1/edit").shows("users#edit")
    panel.page.get_by_label("Title").fill("Countess")
    panel.page.context.set_offline(True)
    save(panel)
    expect(panel.main.get_by_role("alert")).to_be_visible()
    expect(panel.page.get_by_label("Title")).to_have_value("Countess")
    panel.page.context.set_offline(False)
    save(panel)
    panel.shows("users#show")
    expect(panel.main).to_contain_text("Countess")


def test_a_text_that_is_too_long_is_refused_where_it_stands_and_not_cut(panel: Panel) -> None:
    panel.open("#users/1/edit").shows("users#edit")
    about = panel.page.get_by_label("About")
    about.fill("word " * 1200)
    save(panel)
    expect(panel.main.locator("#user-bio-error")).to_have_text("Use at most 5,000 characters.")
    expect(about).to_have_value("word " * 1200)
    assert panel.server.asked_for("PATCH") == []


def test_a_text_of_five_megabytes_breaks_nothing(panel: Panel) -> None:
    panel.open("#users/1/edit").shows("users#edit")
    panel.page.get_by_label("About").evaluate(
        """node => {
            node.hidden = true;  // the browser alone would need a minute to lay it out
            node.value = "x".repeat(5_000_000);
            node.dispatchEvent(new Event("input", { bubbles: true }));
            node.form.requestSubmit();
        }"""
    )
    expect(panel.main.locator("#user-bio-error")).to_have_text("Use at most 5,000 characters.")
    assert panel.server.asked_for("PATCH") == []


def test_two_fields_that_both_have_changed_are_chosen_one_by_one(panel: Panel) -> None:
    panel.forgive("412")
    panel.open("#users/1/edit").shows("users#edit")
    panel.server.edit(1, title="Their title", team="Their team", phone="1")
    panel.page.get_by_label("Title").fill("My title")
    panel.page.get_by_label("Team").fill("My team")
    save(panel)
    versions = panel.main.locator(".conflict")
    expect(versions).to_be_focused()
    for text in ("Head of Platform", "Their title", "My title", "Engineering", "Their team", "My team"):
        expect(versions).to_contain_text(text)
    versions.get_by_role("button", name="Title: Use mine").click()
    versions.get_by_role("button", name="Take theirs").click()
    expect(versions).to_be_hidden()
    expect(panel.page.get_by_label("Team")).to_have_value("Their team")
    save(panel)
    panel.shows("users#show")
    for text in ("My title", "Their team", "1"):
        expect(panel.main).to_contain_text(text)
