from app.errors import NetworkError, StaleToken, Unauthorized
from tests.unit.check import settle, wait_for
from tests.unit.fakes import Models, problem, user


async def test_nobody_is_signed_in_until_the_server_says_who():
    models = Models()
    assert models.session.user == {}
    models.session.fetch()
    models.network.out("GET /api/session").answer({"user": user(7), "csrf_token": None})
    await settle()
    assert models.session.user == user(7)


class SignedIn(Models):
    """Somebody is signed in and looks at user 7 and at the list."""

    def __init__(self):
        super().__init__()
        self.resets = []
        self.cache.listen(lambda kind, entry, is_foreign: self.resets.append(kind) if kind == "reset" else None)
        self.user, self.list = self.users.get(7), self.users.page([])
        for model in (self.session, self.user, self.list):
            model.observe(str)

    async def answer(self, line, value, status=200):
        self.network.out(line).answer(value, status)
        await settle()

    async def sign_in(self, id):
        self.session.fetch(force_refetch=True)
        await self.answer("GET /api/session", {"user": user(id), "csrf_token": "x"})


async def test_a_session_that_has_ended_ends_once_however_many_requests_are_refused():
    """Query contract, line 14."""
    desk = SignedIn()
    await desk.sign_in(1)
    desk.user.fetch()
    desk.list.fetch()
    await desk.answer("GET /api/users/7", problem(401, "Sign in."), 401)
    assert desk.resets == ["reset"]
    desk.session.fetch()
    await desk.answer("GET /api/session", problem(401, "Sign in."), 401)
    assert desk.resets == ["reset"]
    assert not desk.session.is_known
    assert [type(model.error) for model in (desk.user, desk.list)] == [Unauthorized, Unauthorized]


async def test_after_signing_in_again_another_end_is_told_again():
    """Query contract, line 14."""
    desk = SignedIn()
    await desk.sign_in(1)
    desk.user.fetch()
    await desk.answer("GET /api/users/7", problem(401, "Sign in."), 401)
    await desk.sign_in(1)
    desk.user.fetch()
    await desk.answer("GET /api/users/7", problem(401, "Sign in."), 401)
    assert desk.resets == ["reset", "reset"]


async def test_another_user_finds_nothing_of_the_one_before():
    """Query contract, line 20."""
    desk = SignedIn()
    await desk.sign_in(1)
    desk.user.fetch()
    await desk.answer("GET /api/users/7", user(7))
    await desk.sign_in(2)
    assert desk.resets == ["reset"]
    assert not desk.user.is_known
    assert desk.session.user["id"] == 2
    assert desk.network.last.line == "GET /api/users/7"


async def test_the_same_user_again_is_no_reason_to_forget():
    """Query contract, line 20."""
    desk = SignedIn()
    await desk.sign_in(1)
    await desk.sign_in(1)
    assert desk.resets == []


async def test_who_is_signed_in_again_sees_everything_again():
    """Query contract, line 14."""
    desk = SignedIn()
    await desk.sign_in(1)
    desk.user.fetch()
    desk.list.fetch()
    await desk.answer("GET /api/users/7", problem(401, "Sign in."), 401)
    asked = len(desk.network.lines)
    desk.user.fetch()
    await desk.answer("GET /api/users/7", user(7))
    assert sorted(desk.network.lines[asked:]) == [
        "GET /api/session",
        "GET /api/users/7",
        "GET /api/users?page=1&size=25",
    ]


async def test_who_signs_out_has_everything_forgotten():
    desk = SignedIn()
    await desk.sign_in(1)
    wait_for(desk.session.sign_out())
    await settle()
    assert desk.network.last.headers["x-csrf-token"] == "x"
    await desk.answer("DELETE /api/session", None, 204)
    assert desk.resets == ["reset"]
    assert not desk.session.is_known
    assert desk.session.is_over


async def test_a_sign_out_that_does_not_reach_the_server_changes_nothing():
    desk = SignedIn()
    await desk.sign_in(1)
    end = wait_for(desk.session.sign_out())
    await settle()
    desk.network.out("DELETE /api/session").break_off()
    assert isinstance(await end, NetworkError)
    assert desk.session.is_known
    assert desk.resets == []


async def test_each_role_is_offered_what_it_may_do():
    """API contract, Calls."""
    for role, offered in (
        ("viewer", []),
        ("editor", ["create", "edit"]),
        ("admin", ["create", "edit", "change-role", "delete", "invite"]),
    ):
        desk = SignedIn()
        desk.cache.learn(desk.session.key, {"user": user(1, role=role), "csrf_token": "x"})
        every = ("create", "edit", "change-role", "delete", "invite")
        assert [each for each in every if desk.session.may(each)] == offered
    assert not desk.session.may("nonsense")


async def test_an_editor_is_not_offered_what_locks_an_administrator_out():
    desk = SignedIn()
    desk.cache.learn(desk.session.key, {"user": user(1, role="editor"), "csrf_token": "x"})
    admin, viewer = user(2, role="admin"), user(3)
    assert [desk.session.may_change(admin, field) for field in ("name", "email", "status", "role")] == [
        True,
        False,
        False,
        False,
    ]
    assert [desk.session.may_change(viewer, field) for field in ("name", "email", "status", "role")] == [
        True,
        True,
        True,
        False,
    ]


async def test_a_write_with_the_token_of_a_session_before_is_sent_again_with_the_right_one():
    """In another tab somebody may have signed in since."""
    desk = SignedIn()
    await desk.sign_in(1)
    end = wait_for(desk.users.get(7).save({"title": "x"}))
    await settle()
    stale = problem(403, "Reload.") | {"type": "/problems/csrf-token"}
    await desk.answer("PATCH /api/users/7", stale, 403)
    await desk.answer("GET /api/session", {"user": user(1), "csrf_token": "y"})
    assert desk.network.out("PATCH /api/users/7").headers["x-csrf-token"] == "y"
    await desk.answer("PATCH /api/users/7", user(7, title="x"))
    assert await end is None


async def test_a_token_that_is_refused_twice_is_a_refusal():
    desk = SignedIn()
    await desk.sign_in(1)
    end = wait_for(desk.users.get(7).save({"title": "x"}))
    await settle()
    stale = problem(403, "Reload.") | {"type": "/problems/csrf-token"}
    for _ in range(2):
        await desk.answer("PATCH /api/users/7", stale, 403)
        await desk.answer("GET /api/session", {"user": user(1), "csrf_token": "x"})
    assert isinstance(await end, StaleToken)
