from tests.unit.check import settle
from tests.unit.fakes import Browser, Event, page, problem, user

USER_7 = "GET /api/users/7"
PATCH_7 = "PATCH /api/users/7"
FIELDS = {"name": "User 7", "email": "user7@example.org", "title": "Engineer", "team": "Platform"}
FIELDS = FIELDS | {"bio": "First line.\nSecond line."}


class Form(Browser):
    """The form for user 7."""

    def __init__(self):
        super().__init__("users/7/edit")

    async def load(self, **fields):
        self.network.out(USER_7).answer(user(7, **fields))
        await settle()
        assert self.main.state == "ready"

    def type(self, **fields):
        self.act("typed", Event(fields=FIELDS | fields))

    async def save(self, **fields):
        self.act("save", Event(fields=FIELDS | fields))
        await settle()

    async def answer(self, value, status=200):
        self.network.out(PATCH_7).answer(value, status)
        await settle()

    @property
    def place(self):
        return self.main.attributes["data-route"]


async def loaded(**fields):
    form = Form()
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
    await form.save(name="Ada", email="not an address")
    await form.answer(problem(422, "Look again.", {"email": ["is no address", "is too odd"]}), 422)
    assert form.place == "users#edit"
    assert 'name="email" value="not an address"' in form.main.text
    assert 'name="name" value="Ada"' in form.main.text
    assert 'aria-describedby="user-email-error" aria-invalid="true"' in form.main.text
    assert '<p class="field-error" id="user-email-error">is no address is too odd</p>' in form.main.text
    assert form.main.text.count("aria-invalid") == 1
    assert 'role="alert"' in form.main.text
    assert form.shell.focused == ["invalid"]
    assert not form.main.is_busy


async def test_a_refusal_of_a_field_that_the_form_does_not_have_is_said_above_it():
    form = await loaded()
    await form.save(name="Ada")
    await form.answer(problem(422, "Look again.", {"phone": ["is missing"]}), 422)
    assert "phone: is missing" in form.main.text


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
    await form.save(name="Ada", email="x")
    await form.answer(problem(422, "Look again.", {"email": ["no"]}), 422)
    await form.save(name="Ada", email="ada@example.org")
    assert form.network.last.body == {"name": "Ada", "email": "ada@example.org"}
    await form.answer(user(7, name="Ada", email="ada@example.org"))
    assert form.place == "users#show"


async def test_a_second_refusal_of_the_same_kind_is_shown_too():
    form = await loaded()
    for sentence in ("first", "second"):
        await form.save(email="x")
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
    await form.answer(problem(422, "Look again.", {"phone": "is missing"}), 422)
    assert "phone: is missing" in form.main.text


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
