"""Query contract, line 30: everything can be watched."""

from tests.unit.check import settle
from tests.unit.fakes import unheard
from tests.unit.query.desk import Desk


async def test_asks_hits_and_requests_are_counted_for_each_key_and_for_all():
    """Query contract, line 30."""
    desk = Desk()
    desk.fetch()
    desk.fetch()
    desk.ask[0].settle({"name": "Ada"}, size=100)
    await settle()
    desk.fetch()
    assert desk.entry.counts == {"ask": 3, "request": 1, "join": 1, "answer": 1, "bytes": 100, "hit": 1, "saved": 100}
    assert desk.cache.traffic.counts == desk.entry.counts


async def test_saved_calls_are_those_that_were_asked_for_and_not_made():
    """Query contract, line 30."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    for _ in range(4):
        desk.fetch()
    traffic = desk.cache.traffic
    assert (traffic.count("ask"), traffic.calls, traffic.saved_calls) == (5, 1, 4)


async def test_a_batch_is_one_call_however_many_questions_it_answers():
    """Query contract, lines 26 and 30."""
    desk = Desk()
    for number in range(3):
        desk.cache.fetch("user " + str(number), desk.ask)
        desk.ask[-1].is_joined = number > 0
    for asked in desk.ask.asked:
        asked.settle({})
    await settle()
    assert desk.cache.traffic.calls == 1
    assert desk.cache.traffic.saved_calls == 2


async def test_aborts_and_answers_that_came_too_late_are_counted():
    """Query contract, line 30."""
    desk = Desk()
    desk.fetch()
    desk.fetch(force_refetch=True)
    desk.ask[0].settle({"name": "late"})
    desk.ask[1].settle({"name": "Ada"})
    await settle()
    assert (desk.count("abort"), desk.count("drop"), desk.count("answer")) == (1, 1, 1)


async def test_who_watches_hears_everything_as_it_happens_and_leaves():
    """Query contract, line 30."""
    desk, seen = Desk(), []
    leave = desk.cache.traffic.watch(lambda kind, entry, amount: seen.append((kind, entry.key)))
    await desk.know({"name": "Ada"})
    leave()
    desk.fetch()
    assert [kind for kind, _ in seen] == ["ask", "request", "answer", "bytes"]
    assert seen[0] == ("ask", "user 7")


async def test_a_watcher_that_raises_stops_nothing():
    """Query contract, lines 16 and 30."""
    desk = Desk()
    desk.cache.traffic.watch(lambda kind, entry, amount: {}["missing"])
    await desk.know({"name": "Ada"})
    assert desk.entry.is_known
    assert [type(error) for error in unheard] == [KeyError] * 4
    unheard.clear()
