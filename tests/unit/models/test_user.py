from app.errors import Invalid, NetworkError, NotFound
from app.models.item import name_of
from tests.unit.check import outcome, settle, wait_for
from tests.unit.fakes import Models, page, problem, user

USER_7 = "GET /api/users/7"
PATCH_7 = "PATCH /api/users/7"


class Desk(Models):
    """The list and user 7."""

    def __init__(self):
        super().__init__()
        self.told = []
        self.user = self.users.get(7)
        self.list = self.users.page([("page", 1)])
        self.user.observe(lambda: self.told.append(self.user.name))

    async def know(self, **fields):
        """The user has been fetched."""
        promise = self.user.fetch()
        self.network.out(USER_7).answer(user(7, **fields))
        await settle()
        assert promise.is_settled

    async def know_list(self, *items):
        promise = self.list.fetch()
        self.network.out("GET /api/users?page=1&size=25").answer(page(list(items)))
        await settle()
        assert promise.is_settled

    async def save(self, changes):
        """A save that is out."""
        saving = wait_for(self.user.save(changes))
        await settle()
        return saving


async def test_save_sends_the_changes_alone():
    desk = Desk()
    await desk.know()
    await desk.save({"name": "Ada"})
    assert desk.network.lines == [USER_7, PATCH_7]
    assert desk.network.last.body == {"name": "Ada"}


async def test_after_a_save_everyone_sees_the_answer_of_the_server_without_asking():
    """Query contract, line 9."""
    desk = Desk()
    await desk.know()
    saving = await desk.save({"name": " Ada "})
    desk.network.out(PATCH_7).answer(user(7, name="Ada", version=2))
    await saving
    assert desk.told == ["User 7", "Ada"]
    assert desk.user.fetch().value == user(7, name="Ada", version=2)
    assert desk.network.lines == [USER_7, PATCH_7]


async def test_after_a_save_lists_show_the_new_row_and_are_stale():
    """Query contract, line 9."""
    desk = Desk()
    await desk.know_list(user(6), user(7), user(8))
    told = []
    desk.list.observe(lambda: told.append([item["name"] for item in desk.list.items]))
    saving = await desk.save({"name": "Ada"})
    desk.network.out(PATCH_7).answer(user(7, name="Ada", version=2))
    await saving
    assert told == [["User 6", "Ada", "User 8"]]
    desk.network.requests.clear()
    desk.list.fetch()
    assert desk.network.lines == ["GET /api/users?page=1&size=25"]


async def test_after_a_save_lists_without_the_user_are_stale_too():
    """Query contract, line 9: the user may belong there now."""
    desk = Desk()
    await desk.know_list(user(6))
    saving = await desk.save({"name": "Ada"})
    desk.network.out(PATCH_7).answer(user(7, name="Ada", version=2))
    await saving
    desk.network.requests.clear()
    desk.list.fetch()
    assert desk.network.lines == ["GET /api/users?page=1&size=25"]
    assert desk.list.items == [user(6)]


async def test_a_save_that_is_refused_changes_nothing_and_is_raised():
    desk = Desk()
    await desk.know_list(user(7))
    told = list(desk.told)
    saving = await desk.save({"email": "x"})
    desk.network.out(PATCH_7).answer(problem(422, "Look again.", {"email": ["no"]}), 422)
    error = await saving
    assert type(error) is Invalid
    assert error.errors == {"email": ["no"]}
    assert desk.told == told
    assert desk.user.data == user(7)
    assert desk.user.error is None
    desk.user.fetch()
    desk.list.fetch()
    assert desk.network.lines == ["GET /api/users?page=1&size=25", PATCH_7]


async def test_a_save_that_never_arrived_changes_nothing_and_is_raised():
    desk = Desk()
    await desk.know()
    saving = await desk.save({"name": "Ada"})
    desk.network.out(PATCH_7).break_off()
    assert type(await saving) is NetworkError
    assert desk.user.name == "User 7"


async def test_a_save_that_was_cancelled_leaves_the_user_able_to_ask():
    desk = Desk()
    await desk.know()
    saving = await desk.save({"name": "Ada"})
    saving.cancel()
    await settle()
    promise = desk.user.fetch(force_refetch=True)
    desk.network.out(USER_7).answer(user(7, version=2))
    assert (await promise)["version"] == 2


async def test_a_read_sent_before_a_save_and_answered_after_it_does_not_undo_it():
    """Query contract, line 11."""
    desk = Desk()
    await desk.know()
    promise = desk.user.fetch(force_refetch=True)
    read = desk.network.out(USER_7)
    saving = await desk.save({"name": "Ada"})
    desk.network.out(PATCH_7).answer(user(7, name="Ada", version=2))
    await saving
    read.answer(user(7))
    await settle()
    assert desk.user.name == "Ada"
    assert (await promise)["name"] == "Ada"


async def test_a_read_sent_before_a_save_and_answered_during_it_does_not_undo_it():
    """Query contract, line 11."""
    desk = Desk()
    await desk.know()
    desk.user.fetch(force_refetch=True)
    read = desk.network.out(USER_7)
    saving = await desk.save({"name": "Ada"})
    read.answer(user(7, name="between"))
    await settle()
    assert desk.user.name == "User 7"
    desk.network.out(PATCH_7).answer(user(7, name="Ada", version=2))
    await saving
    assert desk.told == ["User 7", "Ada"]


async def test_a_read_sent_during_a_save_does_not_undo_it():
    """Query contract, line 11."""
    desk = Desk()
    await desk.know()
    saving = await desk.save({"name": "Ada"})
    desk.user.fetch(force_refetch=True)
    read = desk.network.out(USER_7)
    desk.network.out(PATCH_7).answer(user(7, name="Ada", version=2))
    await saving
    read.answer(user(7))
    await settle()
    assert desk.user.name == "Ada"


async def test_a_list_sent_before_a_save_does_not_undo_it():
    """Query contract, lines 2 and 11."""
    desk = Desk()
    await desk.know()
    desk.list.fetch()
    listing = desk.network.out("GET /api/users?page=1&size=25")
    saving = await desk.save({"name": "Ada"})
    desk.network.out(PATCH_7).answer(user(7, name="Ada", version=2))
    await saving
    listing.answer(page([user(7)]))
    await settle()
    assert desk.user.name == "Ada"


async def test_a_list_that_was_asked_for_before_a_save_is_asked_for_again():
    """Query contract, lines 9 and 11: its answer may be from before the write."""
    desk = Desk()
    await desk.know_list(user(7))
    promise = desk.list.fetch(force_refetch=True)
    before = desk.network.out("GET /api/users?page=1&size=25")
    saving = await desk.save({"name": "Ada"})
    desk.network.out(PATCH_7).answer(user(7, name="Ada", version=2))
    await saving
    before.answer(page([user(7)]))
    await settle()
    assert [item["name"] for item in desk.list.items] == ["Ada"]
    assert not promise.is_settled
    desk.network.out("GET /api/users?page=1&size=25").answer(page([user(7, name="Ada", version=2)]))
    assert (await promise)["items"][0]["name"] == "Ada"


async def test_a_user_whom_the_server_does_not_know_any_more_is_known_nowhere():
    """Query contract, line 14."""
    desk = Desk()
    await desk.know()
    promise = desk.user.fetch(force_refetch=True)
    desk.network.out(USER_7).answer(problem(404, "There is no user 7."), 404)
    assert type(await outcome(promise)) is NotFound
    assert type(desk.user.error) is NotFound
    assert not desk.user.is_known


def test_a_person_is_called_by_the_name_else_the_username():
    assert name_of({"name": "Ada", "username": "al"}) == "Ada"
    assert name_of({"name": "  ", "username": "al"}) == "al"
    assert name_of({"name": None, "username": "al"}) == "al"
    assert name_of({}) == ""


async def test_a_user_of_whom_nothing_is_known_is_called_by_the_id():
    assert Models().users.get(7).name == "7"


async def test_a_read_forced_during_a_save_is_answered_by_a_request_sent_after_it():
    """Query contract, lines 8 and 11: neither the save's answer nor the read sent during it will do."""
    desk = Desk()
    await desk.know()
    saving = await desk.save({"name": "Ada"})
    promise = desk.user.fetch(force_refetch=True)
    desk.network.out(PATCH_7).answer(user(7, name="Ada", version=2))
    await saving
    assert desk.user.name == "Ada"
    assert not promise.is_settled
    desk.network.out(USER_7).answer(user(7, name="Ada", version=3))
    assert (await promise)["version"] == 3
    assert desk.network.lines == [USER_7, PATCH_7, USER_7, USER_7]


async def test_two_saves_of_one_user_go_out_one_after_the_other():
    """Query contract, line 22: the answer of the last one stands."""
    desk = Desk()
    await desk.know()
    first, second = await desk.save({"name": "Ada"}), await desk.save({"title": "Countess"})
    assert desk.network.count(PATCH_7) == 1
    desk.network.out(PATCH_7).answer(user(7, name="Ada", version=2))
    await first
    await settle()
    assert desk.network.last.body == {"title": "Countess"}
    desk.network.out(PATCH_7).answer(user(7, name="Ada", title="Countess", version=3))
    await second
    assert desk.user.data["version"] == 3


async def test_a_save_that_fails_does_not_hold_up_the_next():
    """Query contract, line 22."""
    desk = Desk()
    await desk.know()
    first, second = await desk.save({"name": ""}), await desk.save({"title": "Countess"})
    desk.network.out(PATCH_7).answer(problem(422, "Look again.", {"name": ["no"]}), 422)
    assert type(await first) is Invalid
    await settle()
    desk.network.out(PATCH_7).answer(user(7, title="Countess", version=2))
    assert await second is None
    assert desk.user.text("title") == "Countess"


async def test_after_a_save_of_which_nobody_knows_whether_it_was_done_the_user_is_stale():
    desk = Desk()
    await desk.know()
    saving = await desk.save({"name": "Ada"})
    desk.network.out(PATCH_7).break_off()
    await saving
    desk.user.fetch()
    assert desk.network.lines == [USER_7, PATCH_7, USER_7]


# Edits that are shown at once, conflicts, and the end of a user.


async def test_an_optimistic_save_is_shown_at_once_and_lifted_when_it_is_refused():
    """Query contract, line 21."""
    desk = Desk()
    await desk.know()
    saving = wait_for(desk.user.save({"name": "Ada"}, is_optimistic=True))
    await settle()
    assert desk.told[-1] == "Ada"
    desk.network.out(PATCH_7).answer(problem(422, "No.", {"name": ["Too short."]}), 422)
    assert isinstance(await saving, Invalid)
    assert desk.told[-1] == "User 7"


async def test_two_optimistic_saves_that_both_fail_do_not_erase_each_other():
    """Query contract, lines 21 and 22."""
    desk = Desk()
    await desk.know()
    first = wait_for(desk.user.save({"name": "Ada"}, is_optimistic=True))
    second = wait_for(desk.user.save({"team": "Analysis"}, is_optimistic=True))
    await settle()
    assert (desk.user.name, desk.user.text("team")) == ("Ada", "Analysis")
    desk.network.out(PATCH_7).answer(problem(422, "No."), 422)
    await first
    assert (desk.user.name, desk.user.text("team")) == ("User 7", "Analysis")
    await settle()
    desk.network.out(PATCH_7).answer(problem(422, "No."), 422)
    await second
    assert (desk.user.name, desk.user.text("team")) == ("User 7", "Platform")


async def test_a_save_upon_an_old_version_is_refused_and_the_newer_one_is_shown():
    """Query contract, line 14."""
    desk = Desk()
    await desk.know(version=1)
    saving = wait_for(desk.user.save({"name": "Mine"}, {"version": 1}))
    await settle()
    assert desk.network.last.headers["if-match"] == '"1"'
    theirs = user(7, name="Theirs", version=2)
    desk.network.out(PATCH_7).answer(problem(412, "Someone was first.") | {"current": theirs}, 412)
    assert (await saving).current == theirs
    assert desk.user.name == "Theirs"
    assert desk.user.data["version"] == 2


async def test_a_deleted_user_is_gone_from_lists_and_does_not_come_back_with_an_answer_on_its_way():
    """Query contract, lines 9 and 15."""
    desk = Desk()
    await desk.know_list(user(7), user(8))
    reading = desk.user.fetch(force_refetch=True)
    ending = wait_for(desk.user.destroy())
    await settle()
    desk.network.out("DELETE /api/users/7").answer_text("", 204)
    await ending
    assert [item["id"] for item in desk.list.items] == [8]
    assert desk.list.total == 1
    assert not desk.user.is_known
    assert (await outcome(reading)).is_gone
    desk.list.fetch()
    assert desk.network.lines[-1] == "GET /api/users?page=1&size=25"


async def test_a_list_that_was_asked_for_before_a_deletion_does_not_bring_the_user_back():
    """Query contract, line 15."""
    desk = Desk()
    await desk.know()
    desk.list.fetch()
    early = desk.network.last
    ending = wait_for(desk.user.destroy())
    await settle()
    desk.network.out("DELETE /api/users/7").answer_text("", 204)
    await ending
    early.answer(page([user(7), user(8)]))
    await settle()
    assert not desk.user.is_known


async def test_a_deletion_that_is_refused_leaves_the_user_in_place():
    """Query contract, line 9."""
    desk = Desk()
    await desk.know_list(user(7))
    ending = wait_for(desk.user.destroy())
    await settle()
    desk.network.out("DELETE /api/users/7").answer(problem(409, "The last administrator."), 409)
    assert (await ending).detail == "The last administrator."
    assert desk.user.is_known
    assert len(desk.list.items) == 1


async def test_a_user_whom_the_server_no_longer_knows_leaves_the_lists():
    """Query contract, line 14."""
    desk = Desk()
    await desk.know_list(user(7), user(8))
    promise = desk.user.fetch(force_refetch=True)
    desk.network.out(USER_7).answer(problem(404, "There is no user 7."), 404)
    await outcome(promise)
    assert [item["id"] for item in desk.list.items] == [8]


async def test_a_new_user_is_known_without_asking_and_the_lists_are_stale():
    """Query contract, lines 9 and 13."""
    desk = Desk()
    await desk.know_list(user(7))
    making = wait_for(desk.users.create({"name": "Grace"}))
    await settle()
    assert desk.network.last.line == "POST /api/users"
    assert desk.network.last.headers["idempotency-key"]
    desk.network.last.answer(user(9, name="Grace"), 201)
    made = await making
    assert made is desk.users.get(9)
    assert made.fetch().value["name"] == "Grace"
    desk.list.fetch()
    assert desk.network.lines[-1] == "GET /api/users?page=1&size=25"


async def test_a_list_on_its_first_load_does_not_show_a_user_who_was_deleted_meanwhile():
    """Query contract, lines 9 and 15."""
    desk = Desk()
    await desk.know()
    promise = desk.list.fetch()
    early = desk.network.last
    ending = wait_for(desk.user.destroy())
    await settle()
    desk.network.out("DELETE /api/users/7").answer_text("", 204)
    await ending
    early.answer(page([user(7), user(8)]))
    await settle()
    assert not promise.is_settled
    desk.network.out("GET /api/users?page=1&size=25").answer(page([user(8)]))
    assert [item["id"] for item in (await promise)["items"]] == [8]
