"""Who comes in, who goes, and what becomes of the page meanwhile."""

from app.query.ends import Ended
from tests.unit.check import settle
from tests.unit.fakes import Browser, Event, problem, user


def session(id=1, **fields):
    return {"user": user(id, username="ada", **fields), "csrf_token": "t"}


class Desk(Browser):
    """Somebody is signed in, or not, and looks at user 7."""

    def __init__(self, fragment="users/7"):
        super().__init__(fragment)
        self.sessions.start()
        self.session.fetch()

    async def answer(self, line, value, status=200):
        self.network.out(line).answer(value, status)
        await settle()

    async def arrive(self, **fields):
        await self.answer("GET /api/session", session(**fields))
        await self.answer("GET /api/users/7", user(7))

    async def end(self):
        """The next request finds that the session is over."""
        self.users.get(7).fetch(force_refetch=True)
        await self.answer("GET /api/users/7", problem(401, "Nobody is signed in."), 401)

    async def type_password(self, password="secret", name="ada"):
        self.act("enter", Event(fields={"username": name, "password": password}), "entrance")
        await settle()


async def test_who_is_not_signed_in_is_asked_to_before_everything_else():
    desk = Desk()
    await desk.answer("GET /api/session", problem(401, "Nobody is signed in."), 401)
    assert desk.shell.entrance == "whole"
    assert "Sign in to Halfminute" in desk.entrance.text
    assert desk.shell.failures == []


async def test_who_signs_in_sees_what_they_came_for():
    desk = Desk()
    await desk.answer("GET /api/session", problem(401, "Nobody is signed in."), 401)
    await desk.type_password()
    assert desk.network.last.body == {"username": "ada", "password": "secret"}
    await desk.answer("POST /api/session", session())
    assert desk.shell.entrance is None
    await desk.answer("GET /api/users/7", user(7))
    assert desk.main.state == "ready"
    assert desk.session.csrf_token == "t"


async def test_a_wrong_password_is_said_and_the_name_stays():
    desk = Desk()
    await desk.answer("GET /api/session", problem(401, "Nobody is signed in."), 401)
    await desk.type_password("wrong")
    await desk.answer("POST /api/session", problem(401, "The username or the password is wrong."), 401)
    assert "The username or the password is wrong." in desk.entrance.text
    assert 'value="ada"' in desk.entrance.text
    assert "wrong" not in desk.entrance.text.replace("password is wrong", "")
    assert desk.shell.entrance == "whole"
    assert desk.shell.focused[-1] == "entrance-password"


async def test_too_many_tries_are_told_and_what_was_typed_stays():
    desk = Desk()
    await desk.answer("GET /api/session", problem(401, "Nobody is signed in."), 401)
    await desk.type_password()
    await desk.answer("POST /api/session", problem(429, "Too many tries. Wait 30 seconds."), 429)
    assert "Wait 30 seconds." in desk.entrance.text
    assert 'value="secret"' in desk.entrance.text


async def test_what_is_missing_is_said_without_asking_the_server():
    desk = Desk()
    await desk.answer("GET /api/session", problem(401, "Nobody is signed in."), 401)
    asked = len(desk.network.lines)
    await desk.type_password("")
    assert "Enter a password." in desk.entrance.text
    assert len(desk.network.lines) == asked


async def test_a_second_enter_while_signing_in_signs_in_once():
    desk = Desk()
    await desk.answer("GET /api/session", problem(401, "Nobody is signed in."), 401)
    await desk.type_password()
    await desk.type_password()
    assert [line for line in desk.network.lines if line == "POST /api/session"] == ["POST /api/session"]


async def test_a_server_that_takes_its_time_is_said_and_nothing_typed_goes():
    desk = Desk()
    await desk.answer("GET /api/session", problem(401, "Nobody is signed in."), 401)
    await desk.type_password()
    desk.clock.advance(0.2)
    assert "Signing in…" not in desk.entrance.text
    desk.clock.advance(0.2)
    assert "Signing in…" in desk.entrance.text
    assert 'value="secret"' in desk.entrance.text
    await desk.answer("POST /api/session", problem(401, "The username or the password is wrong."), 401)
    assert "Signing in…" not in desk.entrance.text
    await desk.type_password()
    assert "Signing in…" not in desk.entrance.text


async def test_a_session_that_ends_asks_in_place_and_goes_on():
    desk = Desk()
    await desk.arrive()
    await desk.end()
    assert "Your session has ended." in desk.entrance.text
    assert 'value="ada"' in desk.entrance.text
    assert "User 7" not in desk.main.text
    await desk.type_password()
    await desk.answer("POST /api/session", session())
    assert desk.network.last.line == "GET /api/users/7"
    assert not desk.shell.is_anew


async def test_over_a_form_that_holds_something_the_entrance_lets_it_be_seen():
    desk = Desk()
    await desk.arrive()
    desk.app.router.hold(lambda resume: None)
    await desk.end()
    assert desk.shell.entrance == "over the page"
    assert "What you typed is still here." in desk.entrance.text


async def test_an_interrupted_save_goes_on_once():
    desk = Desk()
    await desk.arrive()
    resumed = []
    desk.view.resume = lambda: resumed.append(1)
    await desk.end()
    assert resumed == []
    await desk.type_password()
    await desk.answer("POST /api/session", session())
    assert resumed == [1]
    desk.session.fetch(force_refetch=True)
    await desk.answer("GET /api/session", session())
    assert resumed == [1]


async def test_somebody_else_begins_a_page_of_their_own():
    desk = Desk()
    await desk.arrive()
    await desk.end()
    resumed = []
    desk.view.resume = lambda: resumed.append(1)
    await desk.type_password(name="grace")
    await desk.answer("POST /api/session", session(2))
    assert desk.shell.is_anew
    assert resumed == []


async def test_somebody_else_who_is_found_signed_in_finds_nothing_of_the_one_before():
    desk = Desk()
    await desk.arrive()
    desk.session.fetch(force_refetch=True)
    await desk.answer("GET /api/session", session(2))
    assert desk.shell.is_anew
    assert not desk.users.get(7).is_known


async def test_signed_out_in_another_tab_is_signed_out_here():
    desk = Desk()
    await desk.arrive()
    desk.cache.reset(Ended("You were signed out in another tab."))
    assert "You were signed out in another tab." in desk.entrance.text
    assert "User 7" not in desk.main.text


async def test_signed_in_again_in_another_tab_is_signed_in_here():
    desk = Desk()
    await desk.arrive()
    desk.cache.reset(Ended("You were signed out in another tab."))
    desk.cache.learn(desk.session.key, session())
    assert desk.shell.entrance is None
    assert desk.network.last.line == "GET /api/users/7"


async def test_what_is_forgotten_on_purpose_ends_no_session():
    desk = Desk()
    await desk.arrive()
    desk.cache.reset()
    assert desk.shell.entrance is None


async def test_a_refusal_asks_again_who_one_is():
    """A role may have been changed under one's feet."""
    desk = Desk()
    await desk.arrive(role="editor")
    desk.users.get(7).fetch(force_refetch=True)
    await desk.answer("GET /api/users/7", problem(403, "You are a viewer."), 403)
    await desk.answer("GET /api/session", session(role="viewer"))
    assert not desk.app.may("edit")


async def test_who_was_invited_chooses_a_password_and_is_in():
    desk = Desk("welcome/ada/a-b_c")
    await desk.answer("GET /api/session", problem(401, "Nobody is signed in."), 401)
    assert desk.shell.entrance is None
    assert 'value="ada"' in desk.main.text
    desk.act("enter", Event(fields={"username": "ada", "password": "correct horse"}))
    await settle()
    assert desk.network.last.body == {"token": "a-b_c", "password": "correct horse"}
    await desk.answer("POST /api/session/welcome", session())
    assert desk.history.fragment == "users"
    assert desk.app.main.view.target == "users#index"
    assert desk.shell.entrance is None


async def test_an_invitation_that_is_used_up_is_said_so():
    desk = Desk("welcome/ada/a-b_c")
    await desk.answer("GET /api/session", problem(401, "Nobody is signed in."), 401)
    desk.act("enter", Event(fields={"username": "ada", "password": "correct horse"}))
    await settle()
    await desk.answer("POST /api/session/welcome", problem(403, "This invitation was used already."), 403)
    assert "This invitation was used already." in desk.main.text


async def test_who_leaves_the_welcome_without_a_session_has_to_sign_in():
    desk = Desk("welcome/ada/a-b_c")
    await desk.answer("GET /api/session", problem(401, "Nobody is signed in."), 401)
    desk.open("users")
    assert desk.shell.entrance == "whole"


async def test_a_password_is_changed_and_the_new_token_is_used():
    desk = Desk("password")
    await desk.answer("GET /api/session", session())
    desk.act("enter", Event(fields={"current": "old secret", "password": "short"}))
    await settle()
    refusal = problem(422, "Some values cannot be used.", {"password": ["Use at least 12 characters."]})
    await desk.answer("PUT /api/session/password", refusal, 422)
    assert "Use at least 12 characters." in desk.main.text
    desk.act("enter", Event(fields={"current": "old secret", "password": "correct horse"}))
    await settle()
    await desk.answer("PUT /api/session/password", session() | {"csrf_token": "new"})
    assert desk.session.csrf_token == "new"
    assert desk.app.main.view.target == "users#show"
    assert len(desk.shell.said) == 1


async def test_somebody_known_since_the_last_visit_is_told_that_the_session_has_ended():
    browser = Browser("users/7")
    browser.cache.learn(browser.session.key, session())
    browser.sessions.start()
    browser.network.out("GET /api/users/7").answer(problem(401, "Nobody is signed in."), 401)
    await settle()
    assert "Your session has ended." in browser.entrance.text
    assert 'value="ada"' in browser.entrance.text
