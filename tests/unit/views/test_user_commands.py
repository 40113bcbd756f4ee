from app.deleting import undo
from app.views.signed_in import SignedIn
from tests.unit.check import settle
from tests.unit.fakes import Browser, Event, page, problem, user

PATCH_7 = "PATCH /api/users/7"
DELETE_7 = "DELETE /api/users/7"
INVITE_7 = "POST /api/users/7/invitation"


class Desk(Browser):
    """Somebody with a role looks at user 7."""

    def __init__(self, role="admin"):
        super().__init__("users/7")
        self.role = role

    async def load(self, **fields):
        self.session.fetch()
        self.network.out("GET /api/session").answer({"user": user(1, role=self.role), "csrf_token": "t"})
        self.network.out("GET /api/users/7").answer(user(7, **fields))
        await settle()

    @property
    def offered(self):
        return [command.name for command in self.app.commands.of_page()]

    async def confirm(self, reason=""):
        self.act("confirm", Event(fields={"reason": reason}), inside="dialog")
        await settle()

    async def answer(self, line, value, status=200):
        self.network.out(line).answer(value, status)
        await settle()


async def loaded(as_role="admin", **fields):
    desk = Desk(as_role)
    await desk.load(**fields)
    return desk


async def test_what_one_may_not_do_is_not_offered():
    assert (await loaded("admin")).offered == ["edit", "invite", "suspend", "delete"]
    assert (await loaded("admin", status="suspended")).offered == ["edit", "reactivate", "delete"]
    assert (await loaded("editor")).offered == ["edit", "suspend"]
    assert (await loaded("editor", role="admin")).offered == ["edit"]
    assert (await loaded("viewer")).offered == []


async def test_a_page_that_was_made_before_offers_what_can_be_done_now():
    desk = await loaded("admin")
    assert 'data-action="delete"' in desk.main.text
    desk.open("users/7/dashboard")
    desk.session.fetch(force_refetch=True)
    await desk.answer("GET /api/session", {"user": user(1, role="viewer"), "csrf_token": "t"})
    desk.open("users/7")
    assert 'data-action="delete"' not in desk.main.text


async def test_nobody_is_offered_to_suspend_or_delete_themselves():
    desk = Desk()
    desk.session.fetch()
    desk.network.out("GET /api/session").answer({"user": user(7, role="admin"), "csrf_token": "t"})
    desk.network.out("GET /api/users/7").answer(user(7, role="admin"))
    await settle()
    assert desk.offered == ["edit", "invite"]


async def test_to_suspend_asks_by_name_and_takes_a_reason():
    desk = await loaded(version=4)
    desk.act("suspend")
    assert desk.shell.is_dialog_open
    assert "Suspend User 7?" in desk.dialog.text
    assert "signed out everywhere at once" in desk.dialog.text
    await desk.confirm(" left the company ")
    assert desk.network.last.body == {"status": "suspended", "reason": "left the company"}
    assert desk.network.last.headers["if-match"] == '"4"'
    await desk.confirm("again")
    assert desk.network.count(PATCH_7) == 1
    await desk.answer(PATCH_7, user(7, status="suspended", version=5))
    assert not desk.shell.is_dialog_open
    assert desk.shell.said == ["User 7 is suspended."]
    assert "reactivate" in desk.offered


async def test_a_refusal_stands_in_the_question_and_the_reason_stays():
    desk = await loaded()
    desk.act("suspend")
    await desk.confirm("a reason")
    await desk.answer(PATCH_7, problem(409, "User 7 is the last administrator."), 409)
    assert desk.shell.is_dialog_open
    assert "User 7 is the last administrator." in desk.dialog.text
    assert 'value="a reason"' in desk.dialog.text


async def test_what_others_changed_elsewhere_is_not_in_the_way_of_a_suspension():
    desk = await loaded(version=4)
    desk.act("suspend")
    await desk.confirm()
    theirs = problem(412, "The user has changed.") | {"current": user(7, title="New", version=5)}
    await desk.answer(PATCH_7, theirs, 412)
    assert desk.network.last.headers["if-match"] == '"5"'
    assert desk.network.last.body == {"status": "suspended"}


async def test_somebody_who_was_suspended_can_be_let_in_again():
    desk = await loaded(status="suspended")
    desk.act("reactivate")
    await desk.confirm()
    assert desk.network.last.body == {"status": "active"}
    await desk.answer(PATCH_7, user(7, version=2))
    assert desk.shell.said == ["User 7 can sign in again."]


async def test_an_invitation_is_a_link_to_be_sent_by_hand():
    desk = await loaded(status="invited")
    desk.act("invite")
    await desk.confirm("new here")
    assert desk.network.last.body == {"reason": "new here"}
    await desk.answer(INVITE_7, {"token": "t-1", "username": "user7", "expires_at": "2026-02-01T00:00:00Z"}, 201)
    link = "https://panel.example/#welcome/user7/t-1"
    assert link in desk.dialog.text
    assert desk.shell.is_dialog_open
    desk.act("copy", inside="dialog")
    await settle()
    assert desk.shell.copied == [link]
    assert not desk.shell.is_dialog_open


async def test_a_browser_without_a_clipboard_leaves_the_link_to_be_copied_by_hand():
    desk = await loaded()
    desk.shell.may_copy = False
    desk.act("invite")
    await desk.confirm()
    await desk.answer(INVITE_7, {"token": "t-1", "username": "user7", "expires_at": "2026-02-01T00:00:00Z"}, 201)
    desk.act("copy", inside="dialog")
    await settle()
    assert desk.shell.is_dialog_open
    assert desk.shell.focused[-1] == "invitation"


# Deleting.


async def deleted():
    """From a list that was searched."""
    desk = await loaded()
    desk.open("users?search=user")
    await desk.answer("GET /api/users?search=user&page=1&size=25", page([user(7), user(8)]))
    desk.open("users/7")
    desk.act("delete")
    return desk


async def test_to_delete_leads_back_to_the_list_without_that_row_and_can_be_undone():
    desk = await deleted()
    assert desk.history.fragment == "users?search=user"
    assert 'data-id="7"' not in desk.main.text
    assert 'data-id="8"' in desk.main.text
    assert desk.network.count(DELETE_7) == 0
    assert undo(desk.app)
    assert 'data-id="7"' in desk.main.text
    assert not desk.shell.offers[-1].is_open
    await settle()
    assert desk.network.count(DELETE_7) == 0
    assert desk.shell.said[-1] == "User 7 is kept."
    assert not undo(desk.app)


async def test_after_some_seconds_it_is_done():
    desk = await deleted()
    assert desk.shell.offers[-1].seconds == 8.0
    desk.shell.offers[-1].expire()
    await settle()
    assert desk.shell.said[-1] == "User 7 is being deleted."
    assert desk.network.count(DELETE_7) == 1
    assert not undo(desk.app)
    await desk.answer(DELETE_7, None, 204)
    assert desk.shell.said[-1] == "User 7 is deleted."


async def test_a_refusal_brings_the_row_back_names_the_person_and_leads_there():
    desk = await deleted()
    desk.shell.offers[-1].expire()
    await settle()
    await desk.answer(DELETE_7, problem(409, "Someone else changed this user in the meantime."), 409)
    assert 'data-id="7"' in desk.main.text
    assert desk.shell.failures == ["User 7 was not deleted. Someone else changed this user in the meantime."]
    desk.shell.offers[-1].act()
    assert desk.history.fragment == "users/7"


async def test_who_signs_out_meanwhile_has_deleted_before_the_session_ends():
    desk = await deleted()
    account = SignedIn(desk.app, desk.session)
    account.action("sign-out")(Event())
    await settle()
    assert desk.network.lines[-1] == DELETE_7
    await desk.answer(DELETE_7, None, 204)
    assert desk.network.lines[-1] == "DELETE /api/session"
