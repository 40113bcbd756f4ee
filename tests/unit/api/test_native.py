import asyncio

from app.api.native import NativeApi
from app.api.transport import Transport
from app.errors import AnswerError
from tests.unit.check import outcome
from tests.unit.fakes import Clock, Network, page, user


def make_api(value=None):
    network = Network(lambda line, body: (200, value))
    return network, NativeApi(Transport(network, Clock(), "/api", 15.0))


def test_each_call_has_its_url():
    """API contract, Calls."""
    network, api = make_api()
    api.user("7")
    api.users([("search", "zoë"), ("role", ""), ("page", 2), ("size", 25)])
    api.update_user("7", {"name": "Ada"})
    api.activity("7", 2, 20)
    api.stats("7", 30)
    api.session()
    assert network.lines == [
        "GET /api/users/7",
        "GET /api/users?search=zo%C3%AB&page=2&size=25",
        "PATCH /api/users/7",
        "GET /api/users/7/activity?page=2&size=20",
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
    api = NativeApi(Transport(network, Clock(), "/api", 15.0))
    exchange = api.user("7")
    waiting = asyncio.create_task(outcome(exchange.answer()))
    await asyncio.sleep(0)
    exchange.abort()
    await waiting
    assert network.last.is_aborted
