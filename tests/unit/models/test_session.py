from app.errors import Unauthorized
from tests.unit.check import settle
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
    assert sorted(desk.network.lines[asked:]) == ["GET /api/session", "GET /api/users/7", "GET /api/users?"]
