from app.query.cache import MOST_UNWATCHED, Cache
from tests.unit.check import settle, wait_for
from tests.unit.fakes import Asker, Clock, unheard


def make_cache(stale_time=30.0):
    return Cache(Clock(), stale_time, unheard.append)


async def test_all_who_ask_for_one_key_share_one_entry_one_request_and_one_promise():
    """Query contract, line 1."""
    cache, ask = make_cache(), Asker()
    assert cache.fetch("user 7", ask) is cache.fetch("user 7", ask)
    assert cache.entry("user 7") is cache.entry("user 7")
    assert len(ask) == 1


async def test_another_key_is_another_question():
    """Query contract, line 1."""
    cache, ask = make_cache(), Asker()
    assert cache.fetch("user 7", ask) is not cache.fetch("user 8", ask)
    assert len(ask) == 2


async def test_a_question_goes_out_within_the_call():
    cache, ask = make_cache(), Asker()
    cache.fetch("user 7", ask)
    assert len(ask) == 1


async def test_the_stale_time_of_the_cache_holds_where_a_call_brings_none():
    """Query contract, line 7."""
    clock = Clock()
    cache, ask = Cache(clock, 10.0, unheard.append), Asker()
    cache.fetch("user 7", ask)
    ask[0].settle({"id": 7})
    await settle()
    clock.advance(9.5)
    cache.fetch("user 7", ask)
    assert len(ask) == 1
    clock.advance(0.5)
    cache.fetch("user 7", ask)
    assert len(ask) == 2


async def test_a_read_in_flight_is_finished_and_kept_when_its_last_observer_leaves():
    """Query contract, line 17."""
    cache, ask = make_cache(), Asker()
    leave = cache.entry("user 7").observe(print)
    cache.fetch("user 7", ask)
    leave()
    assert not ask[0].is_aborted
    ask[0].settle({"id": 7})
    await settle()
    assert cache.entry("user 7").data == {"id": 7}


async def test_the_oldest_question_that_nobody_waits_for_is_given_up_when_much_else_is_asked():
    """Query contract, line 17."""
    cache, ask = make_cache(), Asker()
    for number in range(MOST_UNWATCHED):
        cache.fetch("user " + str(number), ask)
    assert [each.is_aborted for each in ask.asked] == [False] * MOST_UNWATCHED
    cache.fetch("one more", ask)
    assert [each.is_aborted for each in ask.asked] == [True] + [False] * MOST_UNWATCHED


async def test_a_question_that_somebody_waits_for_is_never_given_up():
    """Query contract, line 17."""
    cache, ask = make_cache(), Asker()
    observed, awaited = cache.fetch("observed", ask), cache.fetch("awaited", ask)
    cache.entry("observed").observe(str)
    waiting = wait_for(awaited)
    await settle()
    for number in range(3 * MOST_UNWATCHED):
        cache.fetch("user " + str(number), ask)
    assert not ask[0].is_aborted
    assert not ask[1].is_aborted
    ask[1].settle({"id": 7})
    assert await waiting == {"id": 7}
    assert not observed.is_settled


async def test_cancelling_one_awaiter_does_not_cancel_the_request_for_the_others():
    """Query contract, line 17."""
    cache, ask = make_cache(), Asker()
    one = wait_for(cache.fetch("user 7", ask))
    other = wait_for(cache.fetch("user 7", ask))
    await settle()
    one.cancel()
    await settle()
    assert not ask[0].is_aborted
    ask[0].settle({"id": 7})
    assert await other == {"id": 7}


async def test_an_observer_that_raises_does_not_keep_the_answer_from_others():
    """Query contract, line 16."""
    reported, told = [], []
    cache, ask = Cache(Clock(), 30.0, reported.append), Asker()
    cache.entry("user 7").observe(lambda: {}["missing"])
    cache.entry("user 7").observe(lambda: told.append("told"))
    promise = cache.fetch("user 7", ask)
    ask[0].settle({"id": 7})
    assert await promise == {"id": 7}
    assert told == ["told"]
    assert [type(error) for error in reported] == [KeyError]
