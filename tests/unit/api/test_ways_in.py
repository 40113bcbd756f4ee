"""How people sign in, kind by kind."""

from app.api.checks import check_api
from app.api.connect import connect
from app.config import Config
from app.errors import AnswerError, ConfigError, Forbidden, Unauthorized
from app.query.retry import Retry
from tests.unit.check import raises, settle, wait_for
from tests.unit.fakes import Clock, Cookies, Network, Somebody

TOKEN = {"kind": "token", "sign_in": "/token", "me": "/me"}


class Desk:
    """An API with this way in; the test answers."""

    def __init__(self, session, dialect="json-server", cookies=None, fields=None):
        self.network, self.somebody, self.browser = Network(), Somebody(csrf_token="c"), Cookies(cookies)
        config = Config({"dialect": dialect, "session": session, "fields": fields or {}})
        check_api(config)
        self.api = connect(
            config, self.network, Clock(), self.browser, Retry(str), lambda: "key 1", lambda: self.somebody
        )

    async def answer(self, value, status=200):
        await settle()
        self.network.last.answer(value, status)
        await settle()

    def read(self):
        """The headers of a read."""
        self.api.users([])
        return self.network.last.headers

    def write(self):
        self.api.update_user("7", {})
        return self.network.last.headers

    async def enter(self, *answers):
        end = wait_for(self.api.sign_in("ada", "secret").answer())
        for value, status in answers:
            await self.answer(value, status)
        return await end


async def test_where_nobody_is_asked_nothing_is_sent():
    desk = Desk({"kind": "none"})
    assert await desk.api.session().answer() == {"user": {}, "csrf_token": ""}
    assert desk.network.lines == []
    assert sorted(desk.read()) == ["accept"]
    assert not desk.api.can("session")


# A token.


async def test_a_token_goes_along_with_everything_from_then_on():
    desk = Desk(TOKEN, fields={"name": "full_name"})
    session = await desk.enter(({"access_token": "t"}, 200), ({"id": 1, "full_name": "Ada"}, 200))
    assert session == {"user": {"id": 1, "name": "Ada"}, "csrf_token": ""}
    assert desk.network.lines == ["POST /api/token", "GET /api/me"]
    assert desk.network.requests[0].body == {"username": "ada", "password": "secret"}
    assert [headers["authorization"] for headers in (desk.read(), desk.write())] == ["Bearer t", "Bearer t"]
    assert "x-csrf-token" not in desk.write()


async def test_a_token_that_has_expired_does_not_keep_anybody_from_another():
    desk = Desk(TOKEN)
    desk.browser.tokens.put("token", "old")
    await desk.enter(({"access_token": "t"}, 200), ({"id": 1}, 200))
    assert "authorization" not in desk.network.requests[0].headers
    assert desk.read()["authorization"] == "Bearer t"


async def test_what_it_is_called_and_how_it_is_sent_can_be_said():
    desk = Desk(TOKEN | {"username": "email", "password": "pass", "token": "key", "scheme": "Token"})
    await desk.enter(({"key": "t"}, 200), ({"user": {"id": 1}}, 200))
    assert desk.network.requests[0].body == {"email": "ada", "pass": "secret"}
    assert desk.read()["authorization"] == "Token t"


async def test_an_answer_without_the_token_names_what_there_is_but_not_what_it_says():
    desk = Desk(TOKEN)
    for answer in ({"token": "t0ps3cret"}, {"access_token": 7}, {"access_token": "a\nb"}, ["t0ps3cret"], None):
        error = await desk.enter((answer, 200))
        assert type(error) is AnswerError
        assert "[panel.session] token" in error.detail
        assert "t0ps3cret" not in error.detail
    assert desk.browser.tokens.texts == {}


async def test_signing_out_forgets_the_token_whatever_the_server_says():
    for status in (200, 500):
        desk = Desk(TOKEN | {"sign_out": "/logout"})
        desk.browser.tokens.put("token", "t")
        end = wait_for(desk.api.sign_out().answer())
        await desk.answer({}, status)
        await end
        assert desk.network.lines == ["POST /api/logout"]
        assert desk.browser.tokens.texts == {}


async def test_where_there_is_no_place_to_sign_out_it_is_forgotten_all_the_same():
    desk = Desk(TOKEN)
    desk.browser.tokens.put("token", "t")
    await desk.api.sign_out().answer()
    assert (desk.network.lines, desk.browser.tokens.texts) == ([], {})


async def test_where_nobody_says_who_it_is_somebody_is_in_all_the_same():
    desk = Desk({"kind": "token"})
    assert await desk.enter(({"access_token": "t"}, 200)) == {"user": {}, "csrf_token": ""}
    assert desk.network.lines == ["POST /api/token"]


async def test_a_wrong_password_is_one_whatever_status_it_has():
    for answer, status, said in (
        ({"non_field_errors": ["Unable to log in."]}, 400, "Unable to log in."),
        ({"detail": "Incorrect username or password"}, 401, "Incorrect username or password"),
        ({"message": "Invalid username or password"}, 401, "Invalid username or password"),
        ({"detail": [{"loc": ["body"], "msg": "x"}]}, 422, "The server answered 401."),
        ({}, 400, "The server answered 401."),
    ):
        desk = Desk(TOKEN)
        error = await desk.enter((answer, status))
        assert type(error) is Unauthorized
        assert error.detail == said
        assert desk.somebody.refusals == []


async def test_who_may_not_ask_who_they_are_is_nobody():
    """Django says 403 of it."""
    desk = Desk(TOKEN)
    end = wait_for(desk.api.session().answer())
    await desk.answer({"detail": "Authentication credentials were not provided."}, 403)
    assert type(await end) is Unauthorized
    assert len(desk.somebody.refusals) == 1


# Cookies.


async def test_a_write_repeats_the_cookie_that_a_page_may_read():
    desk = Desk({"kind": "cookie", "me": "/me"}, dialect="django", cookies={"csrftoken": "c00kie"})
    assert "x-csrftoken" not in desk.read()
    assert desk.write()["x-csrftoken"] == "c00kie"
    named = Desk({"kind": "cookie", "csrf_cookie": "xsrf", "csrf_header": "X-XSRF"}, cookies={"xsrf": "x"})
    assert named.write()["x-xsrf"] == "x"
    assert "x-csrftoken" not in Desk({"kind": "cookie"}).write()


async def test_a_write_that_django_refuses_for_its_token_is_sent_again_with_the_right_one():
    desk = Desk({"kind": "cookie", "me": "/me"}, dialect="django", cookies={"csrftoken": "old"})
    renewed = []

    async def renew():
        renewed.append(True)
        desk.browser.cookies["csrftoken"] = "new"

    desk.somebody._renew = renew
    end = wait_for(desk.api.update_user("7", {"name": "Ada"}).answer())
    await desk.answer({"detail": "CSRF Failed: CSRF token from the 'X-Csrftoken' HTTP header incorrect."}, 403)
    await desk.answer({"id": 7}, 200)
    assert await end == {"id": 7}
    assert [request.headers["x-csrftoken"] for request in desk.network.requests] == ["old", "new"]
    assert renewed == [True]


async def test_what_somebody_may_not_do_is_no_matter_of_tokens():
    desk = Desk({"kind": "cookie", "me": "/me"}, dialect="django")
    desk.somebody._renew = settle
    end = wait_for(desk.api.update_user("7", {}).answer())
    await desk.answer({"detail": "You do not have permission to perform this action."}, 403)
    assert type(await end) is Forbidden


async def test_a_form_is_sent_as_one():
    desk = Desk(TOKEN | {"body": "form"})
    await desk.enter(({"access_token": "t"}, 200), ({"id": 1}, 200))
    assert desk.network.requests[0].text == "username=ada&password=secret"
    assert desk.network.requests[0].headers["content-type"] == "application/x-www-form-urlencoded"


# What can be written in the table.


def test_a_slip_in_the_table_is_said():
    for table, said in (
        ({"dialect": "djano"}, "[panel] dialect = 'djano', but only django, fastapi-pagination, json-server"),
        ({"session": {"kind": "oauth"}}, "[panel.session] kind = 'oauth', but only cookie, native, none, token exist"),
        ({"session": {"kind": "token", "login": "/x"}}, "[panel.session] has 'login', but only kind, body, me"),
        ({"cannot": ["fly"]}, "[panel] can and cannot = 'fly', but only search, sort"),
        ({"activity": {"at": "when"}}, "[panel.activity] has no path"),
    ):
        with raises(ConfigError) as caught:
            check_api(Config(table))
        assert str(caught.error).startswith(said), str(caught.error)


async def test_a_write_that_is_refused_because_nobody_is_signed_in_says_so_although_the_status_does_not():
    """Django's 403 is both: who it is says which."""
    for me, kind in (({"detail": "Authentication credentials were not provided."}, Unauthorized), (None, Forbidden)):
        desk = Desk({"kind": "cookie", "me": "/me"}, dialect="django")

        async def renew(me=me, desk=desk):
            end = wait_for(desk.api.session().answer())
            await desk.answer(me or {"id": 1}, 403 if me else 200)
            if isinstance(await end, Exception):
                raise await end

        desk.somebody._renew = renew
        for upon in (None, {"id": 7}):
            end = wait_for(desk.api.update_user("7", {"name": "Ada"}, upon).answer())
            await desk.answer({"detail": "Authentication credentials were not provided."}, 403)
            await settle()
            assert type(await end) is kind
