import asyncio

from app.api.connect import connect
from app.config import Config
from app.errors import AnswerError, Conflict, NetworkError, TimeoutExpired
from app.query.retry import Retry
from tests.unit.check import outcome, settle, wait_for
from tests.unit.fakes import Clock, Cookies, Network, Somebody, page, user


def make_api(value=None):
    network = Network(lambda line, body: (200, value))
    return network, api_on(network)


def api_on(network, clock=None, retry=None, renew=None):
    retry, session = retry or Retry(lambda: 1.0), Somebody(renew)
    return connect(Config({}), network, clock or Clock(), Cookies(), retry, lambda: "key 1", lambda: session)


def test_each_call_has_its_url():
    """API contract, Calls."""
    network, api = make_api()
    api.user("7")
    api.users([("search", "zoë"), ("role", ""), ("page", 2), ("size", 25)])
    api.update_user("7", {"name": "Ada"})
    api.delete_user("7")
    api.create_user({"name": "Grace"})
    api.activity("7", 2, 20)
    api.activity("7", 1, 20, kinds=["login", "update"])
    api.stats("7", 30)
    api.session()
    assert network.lines == [
        "GET /api/users/7",
        "GET /api/users?search=zo%C3%AB&page=2&size=25",
        "PATCH /api/users/7",
        "DELETE /api/users/7",
        "POST /api/users",
        "GET /api/users/7/activity?page=2&size=20",
        "GET /api/users/7/activity?action=login,update&page=1&size=20",
        "GET /api/users/7/stats?days=30",
        "GET /api/session",
    ]
    assert network.requests[2].body == {"name": "Ada"}


def test_an_id_is_one_segment_of_the_url_whatever_it_holds():
    network, api = make_api()
    for id in ("a/b c?d#e%2F", "9007199254740993", "../session"):
        api.user(id)
    assert network.lines == [
        "GET /api/users/a%2Fb%20c%3Fd%23e%252F",
        "GET /api/users/9007199254740993",
        "GET /api/users/..%2Fsession",
    ]


async def test_an_answer_of_another_shape_is_an_answer_error():
    calls = [
        (lambda api: api.user("7"), [None, [], "7", {}, {"id": None}, {"name": "Ada"}]),
        (lambda api: api.users([]), [None, [], {}, {"items": {}, "total": 0, "page": 1, "pages": 1}, {"items": []}]),
        (lambda api: api.stats("7", 30), [None, {"days": {}, "totals": {}}, {"days": []}]),
        (lambda api: api.session(), [None, {}, {"user": None}]),
    ]
    for call, answers in calls:
        for answer in answers:
            _, api = make_api(answer)
            end = await outcome(call(api).answer())
            assert type(end) is AnswerError, answer
            assert "The server's answer has no " in end.detail


async def test_an_answer_of_the_right_shape_comes_whole():
    _, api = make_api(user(7, extra=1))
    assert await api.user("7").answer() == user(7, extra=1)
    _, api = make_api(page([user(7)]))
    assert await api.users([]).answer() == page([user(7)])


async def test_a_call_can_be_given_up():
    network = Network()
    exchange = api_on(network).user("7")
    waiting = asyncio.create_task(outcome(exchange.answer()))
    await asyncio.sleep(0)
    exchange.abort()
    await waiting
    assert network.last.is_aborted


def test_a_read_says_which_answer_is_known_and_a_write_upon_which_version_it_was_made():
    """Query contract, lines 14 and 24."""
    network, api = make_api()
    api.user("7", '"3"')
    api.session('"s"')
    api.users([], '"u"')
    api.activity("7", 1, 20, '"a"')
    api.stats("7", 30, '"d"')
    assert [request.headers.get("if-none-match") for request in network.requests] == ['"3"', '"s"', '"u"', '"a"', '"d"']
    for upon, match in (({"version": 3}, '"3"'), ({"version": 0}, '"0"'), ({}, None), (None, None)):
        api.update_user("7", {}, upon)
        assert network.last.headers.get("if-match") == match
        api.delete_user("7", upon)
        assert network.last.headers.get("if-match") == match


async def test_what_has_not_changed_has_no_shape_to_be_held_to():
    """Query contract, line 24."""
    for call in (
        lambda api: api.user("7", '"3"'),
        lambda api: api.users([], '"3"'),
        lambda api: api.activity("7", 1, 20, '"3"'),
        lambda api: api.stats("7", 30, '"3"'),
        lambda api: api.session('"3"'),
    ):
        network = Network()
        asked = call(api_on(network))
        network.last.answer_text("", 304, "", {"etag": '"3"'})
        assert await asked.answer() is None
        assert (asked.is_unchanged, asked.tag, asked.size, asked.is_joined) == (True, '"3"', 0, False)


async def test_every_request_has_a_timeout():
    """Query contract, line 13."""
    for call in (
        lambda api: api.user("7"),
        lambda api: api.users([]),
        lambda api: api.activity("7", 1, 20),
        lambda api: api.stats("7", 30),
        lambda api: api.session(),
        lambda api: api.update_user("7", {}),
        lambda api: api.delete_user("7"),
        lambda api: api.create_user({}),
    ):
        network, clock = Network(), Clock()
        end = wait_for(call(api_on(network, clock, Retry(lambda: 1.0, 0))).answer())
        await settle()
        clock.advance(15.0)
        assert isinstance(await end, TimeoutExpired)
        assert clock.timers == 0


# Creating: sent again under the same key.


class Desk:
    """A create that is out."""

    def __init__(self):
        self.clock, self.network = Clock(), Network()
        self.made = api_on(self.network, self.clock).create_user({"name": "Grace"})
        self.end = wait_for(self.made.answer())

    async def fail(self, status=503):
        self.network.last.answer({}, status)
        await settle()


async def test_a_create_that_failed_for_now_is_sent_again_with_the_same_key():
    """Query contract, line 13."""
    desk = Desk()
    await settle()
    desk.network.last.break_off()
    await settle()
    desk.clock.advance(0.5)
    await settle()
    await desk.fail()
    desk.clock.advance(1.0)
    await settle()
    assert [request.headers["idempotency-key"] for request in desk.network.requests] == ["key 1"] * 3
    assert [request.body for request in desk.network.requests] == [{"name": "Grace"}] * 3
    desk.network.last.answer(user(9, name="Grace"), 201)
    assert (await desk.end)["id"] == 9


async def test_a_create_is_sent_again_three_times_and_no_more():
    """Query contract, line 13."""
    desk = Desk()
    await settle()
    for wait in (0.5, 1.0, 2.0):
        await desk.fail()
        desk.clock.advance(wait)
        await settle()
    await desk.fail()
    assert (await desk.end).status == 503
    desk.clock.advance(60.0)
    await settle()
    assert len(desk.network.requests) == 4


async def test_a_create_that_is_refused_is_not_sent_again():
    """Query contract, line 13."""
    desk = Desk()
    await settle()
    await desk.fail(409)
    assert isinstance(await desk.end, Conflict)
    assert desk.clock.timers == 0


async def test_a_create_that_is_given_up_while_it_waits_is_not_sent_again():
    desk = Desk()
    await settle()
    await desk.fail()
    desk.made.abort()
    assert (await desk.end).status == 503
    desk.clock.advance(60.0)
    await settle()
    assert len(desk.network.requests) == 1
    assert desk.clock.timers == 0


async def test_a_create_that_is_given_up_while_it_is_out_is_not_sent_again():
    desk = Desk()
    await settle()
    desk.made.abort()
    assert isinstance(await desk.end, NetworkError)
    assert (len(desk.network.requests), desk.clock.timers) == (1, 0)


async def test_who_stops_waiting_between_two_tries_leaves_no_timer():
    desk = Desk()
    await settle()
    await desk.fail()
    assert desk.clock.timers == 1
    desk.end.cancel()
    await settle()
    assert desk.clock.timers == 0


async def test_a_create_waits_as_long_as_the_server_asks():
    """Query contract, line 13."""
    desk = Desk()
    await settle()
    desk.network.last.answer({}, 429, {"retry-after": "7"})
    await settle()
    desk.clock.advance(6.9)
    await settle()
    assert len(desk.network.requests) == 1
    desk.clock.advance(0.1)
    await settle()
    assert len(desk.network.requests) == 2
    desk.made.abort()
    await desk.end


async def test_two_creates_have_two_keys():
    """Query contract, line 13."""
    keys, clock, network = ["a", "b"], Clock(), Network()
    api = connect(Config({}), network, clock, Cookies(), Retry(str), lambda: keys.pop(0), Somebody)
    api.create_user({})
    api.create_user({})
    assert [request.headers["idempotency-key"] for request in network.requests] == ["a", "b"]


async def test_changes_and_deletions_are_never_sent_again():
    """Query contract, line 13: nothing tells the server that it has heard of them before."""
    clock, network = Clock(), Network()
    api = api_on(network, clock)
    for call in (lambda: api.update_user("7", {}), lambda: api.delete_user("7")):
        end = wait_for(call().answer())
        await settle()
        network.last.break_off()
        assert isinstance(await end, NetworkError)
    clock.advance(60.0)
    assert len(network.requests) == 2
