from tests.unit.check import settle
from tests.unit.fakes import Browser, Event, page, problem, user

USER_7 = "GET /api/users/7"
PATCH_7 = "PATCH /api/users/7"
FIELDS = {"name": "User 7", "email": "user7@example.org", "title": "Engineer", "team": "Platform"}
FIELDS = FIELDS | {"bio": "First line.\nSecond line.", "role": "viewer", "status": "active"}


class Form(Browser):
    """The form for user 7."""

    def __init__(self, shelf=None):
        super().__init__("users/7/edit", shelf=shelf)

    async def load(self, **fields):
        self.network.out(USER_7).answer(user(7, **fields))
        await settle()
        assert self.main.state == "ready"

    def type(self, **fields):
        for name in fields:
            self.act("typed", Event(fields=FIELDS | fields, name=name))

    def leave(self, **fields):
        for name in fields:
            self.act("left", Event(fields=FIELDS | fields, name=name))

    async def sign_in(self, **fields):
        self.session.fetch()
        self.network.out("GET /api/session").answer({"user": user(1, **fields), "csrf_token": "t"})
        await settle()

    async def save(self, **fields):
        self.act("save", Event(fields=FIELDS | fields))
        await settle()

    async def answer(self, value, status=200):
        self.network.out(PATCH_7).answer(value, status)
        await settle()

    @property
    def place(self):
        return self.main.attributes["data-route"]


async def loaded(shelf=None, **fields):
    form = Form(shelf)
    await form.load(**fields)
    return form


async def test_the_form_holds_what_is_known():
    form = await loaded(title=None)
    assert 'name="name" value="User 7"' in form.main.text
    assert 'name="title" value=""' in form.main.text
    assert ">\nFirst line.\nSecond line.</textarea>" in form.main.text


async def test_only_changed_fields_are_sent():
    form = await loaded()
    await form.save(name="Ada", team="Analysis")
    assert form.network.last.line == PATCH_7
    assert form.network.last.body == {"name": "Ada", "team": "Analysis"}


async def test_a_key_saves_from_anywhere_in_the_form():
    form = await loaded()
    form.type(name="Ada")
    assert form.press("Mod+Enter", is_in_field=True)
    await settle()
    assert form.network.last.body == {"name": "Ada"}
    assert 'aria-keyshortcuts="Control+Enter"' in form.main.text


async def test_a_field_that_was_emptied_is_sent_empty():
    form = await loaded()
    await form.save(title="")
    assert form.network.last.body == {"title": ""}


async def test_what_the_browser_alone_changed_is_not_sent():
    form = await loaded(email=" user7@example.org ", bio="a\r\nb\rc", team="Plat\nform")
    await form.save(email="user7@example.org", bio="a\nb\nc", team="Platform")
    assert form.network.lines == [USER_7]
    assert form.shell.said == ["Nothing was changed."]


async def test_with_nothing_changed_nothing_is_sent_and_the_profile_shows():
    form = await loaded()
    form.type(name="Ada")
    await form.save()
    assert form.network.lines == [USER_7]
    assert form.place == "users#show"
    assert not form.shell.is_unsaved


async def test_after_a_save_the_profile_shows_what_the_server_made_of_it():
    """Query contract, line 9."""
    form = await loaded()
    await form.save(name=" Ada ")
    assert form.main.is_busy
    await form.answer(user(7, name="Ada", version=2))
    assert form.place == "users#show"
    assert form.history.fragment == "users/7"
    assert "Ada" in form.main.text
    assert "Ada" in form.sidebar.text
    assert form.shell.said == ["Saved Ada."]
    assert form.network.lines == [USER_7, PATCH_7]


async def test_a_second_submit_while_saving_is_ignored():
    form = await loaded()
    await form.save(name="Ada")
    await form.save(name="Ada")
    await form.save(name="Ada King")
    assert form.network.lines == [USER_7, PATCH_7]


async def test_typed_text_survives_a_refusal():
    """Query contract, line 23."""
    form = await loaded()
    await form.save(name="Ada", email="ada@nowhere")
    await form.answer(problem(422, "Look again.", {"email": ["is no address", "is too odd"]}), 422)
    assert form.place == "users#edit"
    assert 'name="email" value="ada@nowhere"' in form.main.text
    assert 'name="name" value="Ada"' in form.main.text
    assert 'aria-describedby="user-email-error" aria-invalid="true"' in form.main.text
    assert 'id="user-email-error" aria-live="polite">is no address is too odd</p>' in form.main.text
    assert form.main.text.count("aria-invalid") == 1
    assert 'role="alert"' in form.main.text
    assert form.shell.focused == ["invalid"]
    assert not form.main.is_busy


async def test_a_refusal_of_a_field_that_the_form_does_not_have_is_said_above_it():
    form = await loaded()
    await form.save(name="Ada")
    await form.answer(problem(422, "Look again.", {"shoe": ["is missing"]}), 422)
    assert "shoe: is missing" in form.main.text


async def test_typed_text_survives_a_line_that_is_down():
    """Query contract, line 23."""
    form = await loaded()
    await form.save(name="Ada")
    form.network.out(PATCH_7).break_off()
    await settle()
    assert 'name="name" value="Ada"' in form.main.text
    assert "Your work is still here." in form.main.text


async def test_after_a_refusal_it_can_be_sent_again():
    form = await loaded()
    await form.save(name="Ada", email="x@y")
    await form.answer(problem(422, "Look again.", {"email": ["no"]}), 422)
    await form.save(name="Ada", email="ada@example.org")
    assert form.network.last.body == {"name": "Ada", "email": "ada@example.org"}
    await form.answer(user(7, name="Ada", email="ada@example.org"))
    assert form.place == "users#show"


async def test_a_second_refusal_of_the_same_kind_is_shown_too():
    form = await loaded()
    for sentence in ("first", "second"):
        await form.save(email="x@y")
        await form.answer(problem(422, "Look again.", {"email": [sentence]}), 422)
        assert sentence in form.main.text


async def test_a_refetch_never_overwrites_what_was_typed():
    """Query contract, line 23."""
    form = await loaded()
    form.type(name="Ada")
    drawn = len(form.main.draws)
    form.act("refresh", inside="sidebar")
    form.network.out(USER_7).answer(user(7, name="Somebody else", version=2))
    await settle()
    assert len(form.main.draws) == drawn
    await form.save(name="Ada")
    assert form.network.last.body == {"name": "Ada"}


async def test_a_form_stays_open_although_the_user_is_gone():
    """Query contract, line 23."""
    form = await loaded()
    form.type(name="Ada")
    form.act("refresh", inside="sidebar")
    form.network.out(USER_7).answer(problem(404, "There is no user 7."), 404)
    await settle()
    assert form.place == "users#edit"
    assert form.main.state == "ready"


async def test_unsaved_changes_hold_the_page_and_its_closing():
    form = await loaded()
    form.type(name="Ada")
    assert form.shell.is_unsaved
    form.open("users")
    assert form.shell.is_dialog_open
    assert "User 7" in form.dialog.text
    assert form.history.fragment == "users/7/edit"
    assert form.place == "users#edit"


async def test_what_was_typed_back_holds_nothing():
    form = await loaded()
    form.type(name="Ada")
    form.type(name="User 7")
    assert not form.shell.is_unsaved
    form.open("users/7")
    assert not form.shell.is_dialog_open
    assert form.place == "users#show"


async def test_to_stay_keeps_what_was_typed():
    form = await loaded()
    form.type(name="Ada")
    form.open("users/7")
    form.act("stay", inside="dialog")
    assert not form.shell.is_dialog_open
    assert form.place == "users#edit"
    await form.save(name="Ada")
    assert form.network.last.body == {"name": "Ada"}


async def test_to_discard_goes_where_the_person_wanted_to_go():
    form = await loaded()
    form.type(name="Ada")
    form.open("users/7")
    form.act("discard", inside="dialog")
    assert not form.shell.is_dialog_open
    assert not form.shell.is_unsaved
    assert form.history.fragment == "users/7"
    assert form.place == "users#show"
    assert form.network.lines == [USER_7]


async def test_after_a_save_nothing_is_held_any_more():
    form = await loaded()
    form.type(name="Ada")
    await form.save(name="Ada")
    await form.answer(user(7, name="Ada"))
    assert not form.shell.is_unsaved
    form.open("users/7/dashboard")
    assert not form.shell.is_dialog_open
    assert form.place == "users#dashboard"


async def leave_while_saving(form):
    """The person saves, and goes to another page before the server has answered."""
    await form.save(name="Ada")
    form.open("users")
    if form.shell.is_dialog_open:
        form.act("discard", inside="dialog")
    form.network.out("GET /api/users?page=1&size=25").answer(page([user(7)]))
    await settle()
    assert form.place == "users#index"


async def test_a_save_that_ends_after_its_form_was_left_changes_no_page():
    """Query contract, lines 18 and 22."""
    form = await loaded()
    await leave_while_saving(form)
    await form.answer(user(7, name="Ada"))
    assert form.place == "users#index"
    assert form.history.fragment == "users"
    assert form.shell.said == ["Saved Ada."]


async def test_a_refusal_that_comes_after_its_form_was_left_draws_over_nothing():
    """Query contract, line 18."""
    form = await loaded()
    await leave_while_saving(form)
    drawn = len(form.main.draws)
    await form.answer(problem(422, "Look again.", {"name": ["no"]}), 422)
    assert form.place == "users#index"
    assert len(form.main.draws) == drawn


async def test_a_save_that_ends_late_leaves_the_hold_of_another_form_alone():
    form = await loaded()
    await leave_while_saving(form)
    form.open("users/8/edit")
    form.network.out("GET /api/users/8").answer(user(8))
    await settle()
    form.type(name="Typed in the other form")
    await form.answer(user(7, name="Ada", version=2))
    assert form.shell.said == ["Saved Ada."]
    assert form.shell.is_unsaved
    form.open("users")
    assert form.shell.is_dialog_open


async def test_a_refusal_that_comes_late_is_told_with_the_name_and_moves_no_focus():
    """Query contract, line 22."""
    form = await loaded()
    await leave_while_saving(form)
    focused = list(form.shell.focused)
    await form.answer(problem(422, "Look again.", {"name": ["no"]}), 422)
    assert form.shell.failures == ["User 7 was not saved. Look again."]
    assert form.shell.focused == focused


async def test_a_refusal_in_one_sentence_instead_of_a_list_is_one_sentence():
    form = await loaded()
    await form.save(name="Ada")
    await form.answer(problem(422, "Look again.", {"shoe": "is missing"}), 422)
    assert "shoe: is missing" in form.main.text


# Somebody else was first.


def refused(**theirs):
    return problem(412, "The user has changed.") | {"current": user(7, version=2, **theirs)}


async def test_a_save_says_on_which_version_it_was_made():
    """Query contract, line 14."""
    form = await loaded(version=1)
    await form.save(name="Mine")
    assert form.network.last.headers["if-match"] == '"1"'


async def test_what_others_changed_elsewhere_in_the_form_is_no_conflict():
    """Query contract, line 14."""
    form = await loaded(version=1)
    await form.save(name="Mine")
    await form.answer(refused(team="Theirs"), 412)
    assert form.network.last.body == {"name": "Mine"}
    assert form.network.last.headers["if-match"] == '"2"'
    await form.answer(user(7, name="Mine", team="Theirs", version=3))
    assert form.place == "users#show"
    assert "Theirs" in form.main.text


async def test_what_both_have_changed_is_shown_in_both_versions_and_nothing_typed_is_lost():
    """Query contract, lines 14 and 23."""
    form = await loaded(version=1)
    await form.save(name="Mine", title="Also mine")
    await form.answer(refused(name="Theirs"), 412)
    assert form.place == "users#edit"
    assert "Theirs" in form.main.text
    assert 'name="name" value="Mine"' in form.main.text
    assert 'name="title" value="Also mine"' in form.main.text
    assert 'data-action="keep-mine"' in form.main.text
    assert form.shell.is_unsaved


async def test_mine_is_saved_over_theirs_when_i_say_so():
    """Query contract, line 14."""
    form = await loaded(version=1)
    await form.save(name="Mine")
    await form.answer(refused(name="Theirs", team="Theirs, too"), 412)
    form.act("keep-mine")
    await settle()
    assert form.network.last.body == {"name": "Mine"}
    assert form.network.last.headers["if-match"] == '"2"'
    await form.answer(user(7, name="Mine", version=3))
    assert form.place == "users#show"


async def test_theirs_is_taken_where_both_have_changed_and_the_rest_of_mine_stays():
    """Query contract, line 14."""
    form = await loaded(version=1)
    await form.save(name="Mine", title="Also mine")
    await form.answer(refused(name="Theirs"), 412)
    form.act("take-theirs")
    assert 'name="name" value="Theirs"' in form.main.text
    assert 'name="title" value="Also mine"' in form.main.text
    await form.save(name="Theirs", title="Also mine")
    assert form.network.last.body == {"title": "Also mine"}
    assert form.network.last.headers["if-match"] == '"2"'


async def test_when_both_made_the_same_change_there_is_nothing_to_ask():
    """Query contract, line 14."""
    form = await loaded(version=1)
    await form.save(name="The same")
    await form.answer(refused(name="The same"), 412)
    assert form.network.last.headers["if-match"] == '"2"'
    await form.answer(user(7, name="The same", version=2))
    assert form.place == "users#show"


async def test_a_third_who_is_first_again_is_asked_about_again():
    """Query contract, line 14."""
    form = await loaded(version=1)
    await form.save(name="Mine")
    await form.answer(refused(name="Theirs"), 412)
    form.act("keep-mine")
    await settle()
    third = problem(412, "The user has changed.") | {"current": user(7, name="A third's", version=3)}
    await form.answer(third, 412)
    assert "A third" in form.main.text
    assert 'name="name" value="Mine"' in form.main.text


async def test_what_is_typed_while_a_save_is_out_is_not_lost_with_it():
    """Query contract, line 23."""
    form = await loaded(version=1)
    await form.save(name="Mine")
    form.type(name="Mine", team="typed meanwhile")
    await form.answer(user(7, name="Mine", version=2))
    assert form.place == "users#edit"
    assert 'name="team" value="typed meanwhile"' in form.main.text
    assert form.shell.is_unsaved
    await form.save(name="Mine", team="typed meanwhile")
    assert form.network.last.body == {"team": "typed meanwhile"}


async def test_two_fields_that_both_have_changed_are_chosen_one_by_one():
    """Query contract, line 14."""
    form = await loaded(version=1)
    await form.save(name="Mine", title="My title", team="My team")
    await form.answer(refused(name="Theirs", title="Their title"), 412)
    for version in ("User 7", "Theirs", "Mine", "Engineer", "Their title", "My title"):
        assert version in form.main.text
    form.act("keep-mine", Event(key="name"))
    assert form.network.count(PATCH_7) == 1
    assert 'data-key="name"' not in form.main.text
    assert "Their title" in form.main.text
    form.act("take-theirs")
    assert "conflict" not in form.main.text
    assert 'name="title" value="Their title"' in form.main.text
    await form.save(name="Mine", title="Their title", team="My team")
    assert form.network.last.body == {"name": "Mine", "team": "My team"}
    assert form.network.last.headers["if-match"] == '"2"'


async def test_while_versions_are_to_be_chosen_from_nothing_is_saved():
    form = await loaded(version=1)
    await form.save(name="Mine")
    await form.answer(refused(name="Theirs"), 412)
    await form.save(name="Mine")
    assert form.network.count(PATCH_7) == 1
    assert "Theirs" in form.main.text


async def test_what_others_changed_and_was_kept_is_said():
    form = await loaded(version=1)
    await form.save(name="Mine")
    await form.answer(refused(team="Theirs"), 412)
    await form.answer(user(7, name="Mine", team="Theirs", version=3))
    assert form.shell.said == ["Saved Mine. Somebody else changed Team meanwhile: both are kept."]


# Checked as one types.


async def test_a_field_is_left_in_peace_until_it_was_left_once():
    form = await loaded()
    form.type(email="ad")
    assert form.main.marks == {}
    form.leave(email="ada")
    assert form.main.marks == {"user-email": "Enter an e-mail address with one @."}
    form.type(email="ada@")
    form.type(email="ada@example.org")
    assert form.main.marks == {"user-email": ""}


async def test_what_breaks_a_rule_is_not_sent_and_the_first_wrong_field_has_the_focus():
    form = await loaded()
    await form.save(name=" ", email="ada")
    assert form.network.lines == [USER_7]
    assert "Enter a name." in form.main.text
    assert form.main.text.count("aria-invalid") == 2
    assert "Not saved yet" in form.main.text
    assert form.shell.focused == ["invalid"]
    await form.save(name="Ada")
    assert form.network.last.body == {"name": "Ada"}


async def test_what_stood_there_before_is_not_the_forms_to_judge():
    form = await loaded(email="no address at all")
    await form.save(name="Ada", email="no address at all")
    assert form.network.last.body == {"name": "Ada"}


async def test_what_the_server_said_goes_when_the_text_is_another():
    form = await loaded()
    await form.save(email="x@y")
    await form.answer(problem(409, "Taken.", {"email": ["This e-mail address is taken."]}), 409)
    assert "Not saved yet" in form.main.text
    form.type(email="x@yz")
    assert form.main.marks == {"user-email": ""}


async def test_a_role_says_what_it_means_and_what_it_was():
    form = await loaded()
    assert "May look at everything, and change nothing." in form.main.text
    form.leave(role="admin")
    assert form.main.written["user-role-hint"][0].startswith("Was viewer. May do everything")


async def test_what_may_not_be_changed_says_why():
    form = Form()
    await form.sign_in(role="editor")
    await form.load(role="admin")
    assert 'name="email" value="user7@example.org" type="email"' in form.main.text
    assert form.main.text.count("readonly") == 2
    assert form.main.text.count("disabled") == 2
    assert "Only administrators may change this of an administrator." in form.main.text


async def test_nobody_demotes_or_suspends_themselves():
    form = Form()
    form.session.fetch()
    form.network.out("GET /api/session").answer({"user": user(7, role="admin"), "csrf_token": "t"})
    await form.load(role="admin")
    assert "You cannot change your own role. Ask another administrator." in form.main.text
    assert "You cannot suspend yourself. Ask another administrator." in form.main.text


async def test_a_viewer_is_told_and_has_no_form():
    form = Form()
    await form.sign_in(role="viewer")
    await form.load()
    assert "This is not yours to change" in form.main.text
    assert "<form" not in form.main.text


async def test_a_form_gives_way_to_who_it_turns_out_to_be_unless_something_was_typed():
    for typed in (False, True):
        form = Form()
        form.sessions.start()
        await form.load()
        if typed:
            form.type(name="Ada")
        await form.sign_in(role="viewer")
        assert ("This is not yours to change" in form.main.text) == (not typed)
        assert ("<form" in form.main.text) == typed


# Leaving.


async def test_to_save_first_saves_and_then_goes_where_the_person_wanted_to_go():
    form = await loaded()
    form.type(name="Ada")
    form.open("users/7/dashboard")
    form.act("save", inside="dialog")
    form.act("save", inside="dialog")
    await settle()
    assert form.place == "users#edit"
    assert form.network.count(PATCH_7) == 1
    await form.answer(user(7, name="Ada", version=2))
    assert form.place == "users#dashboard"
    assert form.history.fragment == "users/7/dashboard"
    assert not form.shell.is_unsaved


async def test_to_save_first_and_be_refused_is_to_stay():
    form = await loaded()
    form.type(name="Ada")
    form.open("users/7/dashboard")
    form.act("save", inside="dialog")
    await settle()
    await form.answer(problem(422, "Look again.", {"name": ["no"]}), 422)
    assert form.place == "users#edit"
    await form.save(name="Ada B.")
    await form.answer(user(7, name="Ada B.", version=2))
    assert form.place == "users#show"


# Drafts.


async def test_what_was_typed_survives_a_crash_and_offers_itself_again():
    form = await loaded()
    form.type(name="Ada", team="Analysis")
    again = await loaded(form.shelf)
    assert "You left something here that was not saved." in again.main.text
    assert "Name and Team." in again.main.text
    assert 'name="name" value="User 7"' in again.main.text
    again.act("restore-draft")
    assert 'name="name" value="Ada"' in again.main.text
    assert "You left something" not in again.main.text
    assert again.shell.is_unsaved
    await again.save(name="Ada", team="Analysis")
    assert again.network.last.body == {"name": "Ada", "team": "Analysis"}


async def test_a_draft_that_is_not_wanted_is_gone():
    form = await loaded()
    form.type(name="Ada")
    again = await loaded(form.shelf)
    again.act("drop-draft")
    assert "You left something" not in again.main.text
    assert form.shelf.texts == {}


async def test_a_draft_upon_what_somebody_has_changed_since_is_chosen_by_hand():
    form = await loaded()
    form.type(name="Mine")
    again = await loaded(form.shelf, name="Theirs", version=2)
    again.act("restore-draft")
    assert "Both of you changed" in again.main.text
    again.act("keep-mine")
    await settle()
    assert again.network.last.body == {"name": "Mine"}
    assert again.network.last.headers["if-match"] == '"2"'


async def test_what_was_saved_discarded_or_typed_back_leaves_no_draft():
    form = await loaded()
    form.type(name="Ada")
    assert form.shelf.texts
    form.type(name="User 7")
    assert form.shelf.texts == {}
    form.type(name="Ada")
    await form.save(name="Ada")
    await form.answer(user(7, name="Ada", version=2))
    assert form.shelf.texts == {}
    form.open("users/7/edit")
    form.type(name="Ada King")
    form.open("users/7")
    form.act("discard", inside="dialog")
    assert form.shelf.texts == {}


async def test_a_draft_is_offered_when_it_turns_out_who_is_here():
    form = Form()
    await form.sign_in(role="admin")
    await form.load()
    form.type(name="Ada")
    again = Form(form.shelf)
    again.sessions.start()
    await again.load()
    assert "You left something" not in again.main.text
    await again.sign_in(role="admin")
    assert "You left something" in again.main.text


async def test_nobody_is_offered_what_another_person_typed():
    form = Form()
    await form.sign_in()
    await form.load()
    form.type(name="Ada")
    other = Form(form.shelf)
    other.session.fetch()
    other.network.out("GET /api/session").answer({"user": user(2, role="admin"), "csrf_token": "t"})
    await other.load()
    assert "You left something" not in other.main.text


async def test_a_draft_that_cannot_be_read_is_none():
    form = await loaded()
    form.type(name="Ada")
    for broken in ("{", "[]", '{"version": 99}', '{"version": 1, "at": 0, "found": [], "typed": {}}'):
        for key in form.shelf.texts:
            form.shelf.texts[key] = broken
        again = await loaded(form.shelf)
        assert "You left something" not in again.main.text


# The session ends in the middle.


async def test_an_interrupted_save_goes_on_once_when_somebody_is_signed_in_again():
    form = Form()
    form.sessions.start()
    await form.sign_in(role="admin", username="ada")
    await form.load()
    await form.save(name="Ada")
    await form.answer(problem(401, "Nobody is signed in."), 401)
    assert form.shell.entrance == "over the page"
    assert 'name="name"' in form.main.text
    form.act("enter", Event(fields={"username": "ada", "password": "secret"}), "entrance")
    await settle()
    session = {"user": user(1, role="admin", username="ada"), "csrf_token": "new"}
    form.network.out("POST /api/session").answer(session)
    await settle()
    assert form.network.count(PATCH_7) == 2
    assert form.network.last.body == {"name": "Ada"}
    assert form.network.out(PATCH_7).headers["x-csrf-token"] == "new"
    await form.answer(user(7, name="Ada", version=2))
    assert form.place == "users#show"
    assert form.network.count(PATCH_7) == 2
