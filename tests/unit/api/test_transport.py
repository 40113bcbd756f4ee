import asyncio

from app.api.call import Call
from app.api.conditions import match, once
from app.api.transport import Transport
from app.errors import (
    AnswerError,
    Forbidden,
    Invalid,
    NetworkError,
    NotFound,
    StatusError,
    TimeoutExpired,
    Unauthorized,
)
from tests.unit.check import outcome, raises, settle, wait_for
from tests.unit.fakes import Clock, Network, problem


class Line:
    """A transport and both of its ends."""

    def __init__(self):
        self.clock = Clock()
        self.network = Network()
        self.refused = []
        self.token = ""
        self.transport = Transport(
            self.network, self.clock, "/api", 15.0, self.clock.wall, self.refused.append, self._headers
        )

    def _headers(self, call):
        return {"x-csrf-token": self.token} if self.token and call.method != "GET" else {}

    def get(self, tag=None):
        return self.transport.send(Call("GET", "/users/7"), tag)

    async def ask(self, answer):
        """What a GET ends in, after `answer(request)`."""
        exchange = self.get()
        waiting = wait_for(exchange.answer())
        await settle()
        answer(self.network.last)
        return await waiting


async def ask(answer):
    return await Line().ask(answer)


def test_a_request_is_out_when_the_call_returns():
    line = Line()
    line.get()
    assert line.network.lines == ["GET /api/users/7"]
    assert line.network.last.headers == {"accept": "application/json"}
    assert line.network.last.body is None


def test_a_write_carries_its_changes_as_json():
    line = Line()
    line.transport.send(Call("PATCH", "/users/7", {"name": 'Zoë "😀"\n\x00', "bio": None}))
    assert line.network.lines == ["PATCH /api/users/7"]
    assert line.network.last.headers == {"accept": "application/json", "content-type": "application/json"}
    assert line.network.last.body == {"name": 'Zoë "😀"\n\x00', "bio": None}


async def test_an_answer_is_its_json():
    assert await ask(lambda request: request.answer({"id": 9007199254740993})) == {"id": 9007199254740993}


async def test_json_may_say_its_charset_and_its_kind():
    kinds = (
        "application/json; charset=utf-8",
        "application/json ;charset=utf-8",
        "application/hal+json",
        "Application/JSON",
    )
    for kind in kinds:
        end = await ask(lambda request, kind=kind: request.answer_text("[1]", 200, kind))
        assert end == [1], kind


async def test_an_answer_without_a_body_is_none():
    assert await ask(lambda request: request.answer_text("", 204, "")) is None


async def test_html_where_json_was_expected_is_an_answer_error():
    end = await ask(lambda request: request.answer_text("<!doctype html>", 200, "text/html; charset=utf-8"))
    assert type(end) is AnswerError
    assert end.detail == "The server answered 200 with text/html where JSON was expected."
    assert end.status == 200
    assert end.request == "GET /api/users/7"


async def test_a_body_without_a_type_is_an_answer_error():
    end = await ask(lambda request: request.answer_text("hello", 200, ""))
    assert end.detail == "The server answered 200 with a body without a type where JSON was expected."


async def test_half_a_json_document_is_an_answer_error():
    end = await ask(lambda request: request.answer_text('{"id": 7, "name": "Ad', 200))
    assert type(end) is AnswerError
    assert end.detail == "The server answered 200 with JSON that cannot be read."


async def test_a_404_is_not_found_in_the_words_of_the_server():
    end = await ask(lambda request: request.answer(problem(404, "There is no user 7."), 404))
    assert type(end) is NotFound
    assert end.detail == "There is no user 7."


async def test_a_422_says_what_is_wrong_with_each_field():
    errors = {"email": ["is taken", "is too long"]}
    end = await ask(lambda request: request.answer(problem(422, "Look again.", errors), 422))
    assert type(end) is Invalid
    assert end.errors == errors


async def test_a_500_speaks_where_it_brought_a_problem_and_is_named_where_not():
    end = await ask(lambda request: request.answer(problem(500, "The disk is full."), 500))
    assert type(end) is StatusError
    assert end.detail == "The disk is full."
    for text, kind in (("<h1>500</h1>", "text/html"), ("", ""), ("[1]", "application/json")):
        end = await ask(lambda request, text=text, kind=kind: request.answer_text(text, 500, kind))
        assert type(end) is StatusError
        assert end.detail == "The server answered 500."


async def test_a_refusal_that_breaks_off_is_still_that_refusal():
    """Query contract, lines 13 and 14: the status alone says that the session is over, or to try again."""
    for status, kind, is_temporary in ((401, Unauthorized, False), (404, NotFound, False), (503, StatusError, True)):
        line = Line()
        end = await line.ask(
            lambda request, status=status: request.answer_text('{"detail": "Th', status, "application/problem+json")
        )
        assert type(end) is kind
        assert (end.status, end.is_temporary, end.problem) == (status, is_temporary, {})
        assert line.refused == ([end] if status == 401 else [])


async def test_a_404_in_html_is_not_found_too():
    end = await ask(lambda request: request.answer_text("<h1>Not found</h1>", 404, "text/html"))
    assert type(end) is NotFound


async def test_a_line_that_breaks_is_a_network_error():
    end = await ask(lambda request: request.break_off())
    assert type(end) is NetworkError
    assert end.detail == "The server could not be reached, or its answer broke off."
    assert end.status is None


async def test_a_server_that_does_not_answer_in_time_is_given_up():
    line = Line()
    end = await line.ask(lambda request: line.clock.advance(15.0))
    assert type(end) is TimeoutExpired
    assert end.detail == "The server did not answer within 15 seconds."
    assert line.network.last.is_aborted


async def test_an_answer_just_in_time_counts():
    line = Line()

    def answer(request):
        line.clock.advance(14.9)
        request.answer({"id": 7})

    assert await line.ask(answer) == {"id": 7}


async def test_an_answer_an_error_and_an_abort_stop_the_timer():
    line = Line()
    await line.ask(lambda request: request.answer({"id": 7}))
    assert line.clock.timers == 0
    await line.ask(lambda request: request.break_off())
    assert line.clock.timers == 0
    line.get().abort()
    assert line.network.last.is_aborted
    assert line.clock.timers == 0


async def test_an_abort_is_no_timeout():
    line = Line()
    exchange = line.get()
    waiting = wait_for(exchange.answer())
    await settle()
    exchange.abort()
    end = await waiting
    assert type(end) is NetworkError


async def test_one_who_gives_up_waiting_stops_the_timer():
    line = Line()
    waiting = asyncio.create_task(outcome(line.get().answer()))
    await settle()
    waiting.cancel()
    await settle()
    assert line.clock.timers == 0


# What is known already, when to come back, who is signed in.


async def test_an_answer_brings_its_tag_and_its_size():
    """Query contract, line 24."""
    line = Line()
    exchange = line.get()
    waiting = wait_for(exchange.answer())
    await settle()
    line.network.last.answer({"id": 7}, 200, {"etag": 'W/"3"'})
    await waiting
    assert (exchange.tag, exchange.size, exchange.is_unchanged) == ('W/"3"', 9, False)


async def test_unchanged_is_the_answer_to_a_question_with_a_tag():
    """Query contract, line 24."""
    line = Line()
    exchange = line.get('"3"')
    waiting = wait_for(exchange.answer())
    await settle()
    assert line.network.last.headers["if-none-match"] == '"3"'
    line.network.last.answer_text("", 304, "", {"etag": '"3"'})
    assert await waiting is None
    assert exchange.is_unchanged


async def test_unchanged_without_a_tag_makes_no_sense():
    """Query contract, line 24."""
    end = await ask(lambda request: request.answer_text("", 304, ""))
    assert type(end) is AnswerError
    assert end.detail == "The server answered 304 with nothing where JSON was expected."


async def test_a_refusal_says_when_to_come_back():
    """Query contract, line 13."""
    line = Line()
    for value, seconds in (("7", 7.0), ("Tue, 14 Nov 2023 22:14:20 GMT", 60.0), ("soon", None), ("", None)):
        end = await line.ask(lambda request, value=value: request.answer({}, 429, {"retry-after": value}))
        assert end.retry_after == seconds, value


async def test_every_answer_that_says_nobody_is_signed_in_is_told():
    """Query contract, line 14."""
    line = Line()
    end = await line.ask(lambda request: request.answer(problem(401, "Sign in."), 401))
    assert type(end) is Unauthorized
    assert line.refused == [end]


async def test_an_answer_that_says_somebody_may_not_is_told():
    """Perhaps they might a moment ago."""
    line = Line()
    end = await line.ask(lambda request: request.answer(problem(403, "No."), 403))
    assert type(end) is Forbidden
    assert line.refused == [end]


async def test_a_wrong_password_is_told_to_whoever_typed_it_alone():
    line = Line()
    waiting = wait_for(line.transport.send(Call("POST", "/session", {"password": "x"}, is_entering=True)).answer())
    await settle()
    line.network.last.answer(problem(401, "Wrong."), 401)
    assert type(await waiting) is Unauthorized
    assert line.refused == []


def test_writes_carry_the_token_of_the_session_and_reads_do_not():
    """API contract, Calls."""
    line = Line()
    line.token = "t"
    for method in ("POST", "PATCH", "PUT", "DELETE"):
        line.transport.send(Call(method, "/users/7", {}))
        assert line.network.last.headers["x-csrf-token"] == "t"
    line.get()
    assert "x-csrf-token" not in line.network.last.headers


async def test_a_deletion_has_no_body_and_no_answer():
    line = Line()
    waiting = wait_for(line.transport.send(Call("DELETE", "/users/7")).answer())
    await settle()
    assert line.network.last.line == "DELETE /api/users/7"
    assert line.network.last.body is None
    line.network.last.answer_text("", 204, "")
    assert await waiting is None


# What may stand in a header.

EVIL = ("a\r\nX-Evil: 1", "a\nb", "a\x00", "\x7f", "\t", "é")


def test_a_key_or_a_version_that_would_break_a_header_is_never_sent():
    for value in EVIL:
        for make in (once, match):
            for text in (value, '"' + value + '"'):
                with raises(ValueError):
                    make(text)


def test_a_write_never_loses_its_condition():
    """Query contract, line 14: it would undo what someone else did."""
    for tag in ("", "3", '"3', '"3", "4"'):
        with raises(ValueError):
            match(tag)
    assert match('"3"') == {"if-match": '"3"'}
    assert match('W/"3"') == {"if-match": 'W/"3"'}
    assert match(None) == {}


def test_a_key_is_a_line_that_says_something():
    for key in ("", " "):
        with raises(ValueError):
            once(key)
    assert once("key 1") == {"idempotency-key": "key 1"}
    assert once(None) == {}


async def test_a_known_tag_that_is_malformed_is_left_out_and_the_whole_is_asked_for():
    """Query contract, line 24: it comes out of storage, where anybody may have written."""
    line = Line()
    for tag in [value for evil in EVIL for value in (evil, '"' + evil + '"')] + ["", "3", '"3']:
        exchange = line.get(tag)
        assert line.network.last.headers == {"accept": "application/json"}, tag
        line.network.last.answer_text("", 304, "")
        assert type(await outcome(exchange.answer())) is AnswerError
