"""Query contract, line 26: several users asked for in one tick."""

import json

from app.api.connect import connect
from app.config import Config
from app.errors import AnswerError, NetworkError, NotFound
from app.query.retry import Retry
from tests.unit.check import all_of, settle, wait_for
from tests.unit.fakes import Clock, Cookies, Network, Somebody, page, problem, user


class Desk:
    """A tick that lasts until the test ends it."""

    def __init__(self):
        self.network, self.clock, self._ends = Network(), Clock(), []
        self.clock.soon = self._ends.append
        self.api = connect(Config({}), self.network, self.clock, Cookies(), Retry(lambda: 1.0), str, Somebody)

    def ask(self, *ids):
        """What was asked for, and the tasks of its ends."""
        asked = [self.api.user(id) for id in ids]
        return asked, [wait_for(each.answer()) for each in asked]

    async def end_tick(self):
        ends = list(self._ends)
        self._ends.clear()
        for end in ends:
            end()
        await settle()


async def test_users_asked_for_in_one_tick_are_one_call():
    """Query contract, line 26."""
    desk = Desk()
    asked, ends = desk.ask("7", "8", "9")
    assert desk.network.lines == []
    await desk.end_tick()
    assert desk.network.lines == ["GET /api/users?ids=7,8,9"]
    desk.network.last.answer(page([user(7), user(8), user(9)]))
    assert [end["id"] for end in await all_of(ends)] == [7, 8, 9]
    assert [each.is_joined for each in asked] == [False, True, True]


async def test_one_alone_is_asked_for_by_id_and_with_its_tag():
    """Query contract, lines 24 and 26."""
    desk = Desk()
    asked = desk.api.user("7", '"3"')
    end = wait_for(asked.answer())
    await desk.end_tick()
    assert desk.network.lines == ["GET /api/users/7"]
    assert desk.network.last.headers["if-none-match"] == '"3"'
    desk.network.last.answer_text("", 304, "", {"etag": '"3"'})
    assert await end is None
    assert (asked.is_unchanged, asked.tag, asked.is_joined) == (True, '"3"', False)


async def test_the_next_tick_is_another_call():
    """Query contract, line 26."""
    desk = Desk()
    for ids in (("7", "8"), ("9", "10")):
        desk.ask(*ids)
        await desk.end_tick()
    assert desk.network.lines == ["GET /api/users?ids=7,8", "GET /api/users?ids=9,10"]


async def test_the_same_user_twice_in_one_tick_is_asked_for_once_in_it():
    """Query contract, line 26."""
    desk = Desk()
    asked, ends = desk.ask("7", "7", "8")
    await desk.end_tick()
    assert desk.network.lines == ["GET /api/users?ids=7,8"]
    desk.network.last.answer(page([user(7), user(8)]))
    assert [end["id"] for end in await all_of(ends)] == [7, 7, 8]
    assert [each.is_joined for each in asked] == [False, True, True]


async def test_one_user_twice_and_nobody_else_is_one_call_by_id():
    """Query contract, line 26."""
    for id, line in (("7", "GET /api/users/7"), ("c,d", "GET /api/users/c%2Cd"), ("", "GET /api/users/")):
        desk = Desk()
        asked, ends = desk.ask(id, id)
        await desk.end_tick()
        assert desk.network.lines == [line]
        desk.network.last.answer(user(7), 200, {"etag": '"3"'})
        assert await all_of(ends) == [user(7), user(7)]
        assert [each.tag for each in asked] == ['"3"', '"3"']
        assert [each.is_joined for each in asked] == [False, True]


async def test_a_tag_goes_along_only_if_all_who_want_the_user_know_it():
    """Query contract, lines 24 and 26: who does not know it could do nothing with "unchanged"."""
    for tags, sent in ((('"3"', '"3"'), '"3"'), (('"3"', None), None), ((None, '"3"'), None), (('"2"', '"3"'), None)):
        desk = Desk()
        for tag in tags:
            desk.api.user("7", tag)
        await desk.end_tick()
        assert desk.network.last.headers.get("if-none-match") == sent, tags


async def test_those_who_share_a_call_share_its_size():
    desk = Desk()
    asked, ends = desk.ask("7", "8")
    await desk.end_tick()
    desk.network.last.answer(page([user(7), user(8)]))
    await all_of(ends)
    size = len(json.dumps(page([user(7), user(8)])))
    assert [each.size for each in asked] == [size // 2, size // 2]


async def test_an_id_that_no_list_can_hold_goes_alone_and_others_are_encoded():
    """Query contract, line 26."""
    for id, line in (("c,d", "GET /api/users/c%2Cd"), ("", "GET /api/users/")):
        desk = Desk()
        desk.ask("a/b", id, "é")
        await desk.end_tick()
        assert sorted(desk.network.lines) == [line, "GET /api/users?ids=a%2Fb,%C3%A9"]


async def test_more_than_a_hundred_are_more_than_one_call():
    """Query contract, line 26."""
    desk = Desk()
    for count, calls in ((100, [100]), (102, [100, 2])):
        desk = Desk()
        desk.ask(*[str(number) for number in range(count)])
        await desk.end_tick()
        assert [line.count(",") + 1 for line in desk.network.lines] == calls


async def test_the_one_who_is_left_over_is_asked_for_by_id():
    """Query contract, lines 24 and 26."""
    desk = Desk()
    desk.ask(*[str(number) for number in range(101)])
    await desk.end_tick()
    assert desk.network.lines[1:] == ["GET /api/users/100"]


async def test_a_user_whom_the_server_leaves_out_does_not_exist():
    """Query contract, lines 14 and 26."""
    desk = Desk()
    _, ends = desk.ask("7", "8")
    await desk.end_tick()
    desk.network.last.answer(page([user(7)]))
    found, missing = await all_of(ends)
    assert found["id"] == 7
    assert type(missing) is NotFound
    assert missing.detail == "There is no user 8."


async def test_a_failure_is_everybodys():
    """Query contract, lines 12 and 26."""
    for answer, kind in (
        (lambda request: request.break_off(), NetworkError),
        (lambda request: request.answer([]), AnswerError),
    ):
        desk = Desk()
        _, ends = desk.ask("7", "8")
        await desk.end_tick()
        answer(desk.network.last)
        assert [type(end) for end in await all_of(ends)] == [kind, kind]


async def test_a_call_that_cannot_be_made_is_everybodys_failure():
    """Query contract, lines 12 and 26."""
    desk = Desk()

    def break_down(line, body):
        raise OSError("no network here")

    desk.network.server = break_down
    _, ends = desk.ask("7", "8")
    await desk.end_tick()
    assert [type(end) for end in await all_of(ends)] == [OSError, OSError]


async def test_each_of_many_is_held_to_its_shape():
    """Query contract, lines 12 and 26."""
    desk = Desk()
    _, ends = desk.ask("7", "None")
    await desk.end_tick()
    desk.network.last.answer(page([user(7), {"id": None}]))
    found, broken = await all_of(ends)
    assert found == user(7)
    assert type(broken) is AnswerError


async def test_a_list_that_cannot_be_read_makes_nobody_gone():
    """Query contract, lines 14 and 26: the one who is missing may be the one without an id."""
    for broken in ({}, {"id": None}, {"id": 8.5}, "8", None):
        desk = Desk()
        _, ends = desk.ask("7", "8")
        await desk.end_tick()
        desk.network.last.answer(page([user(7), broken]))
        found, missing = await all_of(ends)
        assert found == user(7)
        assert type(missing) is AnswerError, broken


async def test_a_server_that_has_no_such_list_makes_nobody_gone():
    """Query contract, lines 14 and 26."""
    desk = Desk()
    _, ends = desk.ask("7", "8")
    await desk.end_tick()
    desk.network.last.answer(problem(404, "There is no such path."), 404)
    for end in await all_of(ends):
        assert (type(end), end.is_gone, end.is_temporary, end.status) == (AnswerError, False, False, 404)
        assert end.detail == "There is no such path."


async def test_an_id_that_no_address_can_hold_takes_nothing_from_the_others():
    """Query contract, line 26: CPython refuses to write half a character, MicroPython does not."""
    desk = Desk()
    desk.ask("7")
    try:
        desk.api.user("\ud800")
    except ValueError:
        pass
    desk.ask("8")
    await desk.end_tick()
    ids = desk.network.last.line.partition("?ids=")[2].split(",")
    assert (ids[0], ids[-1]) == ("7", "8")


async def test_one_who_stops_waiting_takes_nothing_from_the_others():
    """Query contract, line 17."""
    desk = Desk()
    _, ends = desk.ask("7", "8")
    await desk.end_tick()
    ends[0].cancel()
    await settle()
    assert not desk.network.last.is_aborted
    desk.network.last.answer(page([user(7), user(8)]))
    assert (await ends[1])["id"] == 8


async def test_one_who_gives_up_takes_nothing_from_the_others():
    """Query contract, lines 17 and 26."""
    desk = Desk()
    asked, ends = desk.ask("7", "8")
    await desk.end_tick()
    asked[0].abort()
    assert not desk.network.last.is_aborted
    desk.network.last.answer(page([user(7), user(8)]))
    assert (await ends[1])["id"] == 8


async def test_when_all_give_up_the_request_is_given_up():
    """Query contract, lines 17 and 26."""
    desk = Desk()
    asked, ends = desk.ask("7", "8")
    await desk.end_tick()
    asked[0].abort()
    assert not desk.network.last.is_aborted
    asked[1].abort()
    assert desk.network.last.is_aborted
    assert [type(end) for end in await all_of(ends)] == [NetworkError, NetworkError]
    assert desk.clock.timers == 0


async def test_when_all_give_up_before_the_tick_ends_nothing_is_sent():
    """Query contract, lines 17 and 26."""
    desk = Desk()
    asked, ends = desk.ask("7", "8")
    for each in asked:
        each.abort()
    await desk.end_tick()
    assert desk.network.lines == []
    assert [type(end) for end in await all_of(ends)] == [NetworkError, NetworkError]
    desk.ask("9")
    await desk.end_tick()
    assert desk.network.lines == ["GET /api/users/9"]


async def test_who_gives_up_before_the_tick_ends_is_not_asked_for():
    """Query contract, lines 17 and 26."""
    desk = Desk()
    asked, ends = desk.ask("7", "8")
    asked[0].abort()
    await desk.end_tick()
    assert desk.network.lines == ["GET /api/users/8"]
    asked[1].abort()
    await all_of(ends)


async def test_a_refusal_of_all_is_told_in_the_servers_words():
    desk = Desk()
    _, ends = desk.ask("7", "8")
    await desk.end_tick()
    desk.network.last.answer(problem(422, "Too many users at once."), 422)
    assert [end.detail for end in await all_of(ends)] == ["Too many users at once."] * 2
