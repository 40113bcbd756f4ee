"""What random histories have found (tests/unit/cpython/test_query_model.py), each as short as it would go."""

from app.query.cache import Cache
from app.query.retry import Retry
from app.query.turns import Turns
from tests.unit.check import outcome, settle
from tests.unit.fakes import Asker, Clock, Locks, unheard
from tests.unit.query.desk import Desk, Passing, Refusal


def sets(**fields):
    """A change to what is known."""
    return lambda data: data | fields


async def test_after_a_forced_call_during_a_deletion_the_next_ask_is_answered():
    """Query contract, line 8. Found by: a write that removes, a forced call, the write succeeds, an ask, its answer."""
    desk = Desk()
    writing = await desk.write(removes=True)
    forced = desk.fetch(force_refetch=True)
    await writing.settle(None)
    assert (await outcome(forced)).is_gone
    promise = desk.fetch()
    desk.ask[-1].settle({"name": "made anew"})
    await settle()
    assert promise.value == {"name": "made anew"}


async def test_who_asks_while_fresh_is_told_what_is_shown():
    """Query contract, lines 3 and 21. Found by: an ask, its answer, an optimistic write, an ask."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    writing = await desk.write(sets(name="typed"))
    assert desk.fetch().value == {"name": "typed"}
    await writing.settle(Refusal("no"))
    assert desk.fetch().value == {"name": "Ada"}
    assert len(desk.ask) == 1


async def test_a_change_that_was_undone_is_told_to_nobody_who_asks_afterwards():
    """Query contract, line 21. Found by: an ask, two optimistic writes, the first succeeds, the second is refused."""
    desk = Desk()
    desk.fetch()
    first, second = await desk.write(), await desk.write(sets(team="typed"))
    await first.settle({"name": "Ada", "team": "A"})
    await second.settle(Refusal("no"))
    assert desk.entry.data == {"name": "Ada", "team": "A"}
    assert desk.fetch().value == {"name": "Ada", "team": "A"}


async def test_polling_begins_with_the_first_ask_although_the_answer_was_there_before():
    """Query contract, line 25. Found by: an observer that polls, something learned from a list, an ask, time."""
    desk = Desk()
    desk.entry.observe(str, every=10.0)
    desk.entry.learn(desk.answer({"name": "seen in a list"}))
    desk.fetch()
    desk.clock.advance(9.9)
    assert len(desk.ask) == 0
    desk.clock.advance(0.1)
    assert len(desk.ask) == 1


class Impatient(Clock):
    """Stops who sets one timer after the other without any time passing."""

    def __init__(self):
        super().__init__()
        self.later_calls = 0

    def later(self, seconds, callback):
        self.later_calls += 1
        assert self.later_calls < 100, "It sets timers for ever."
        return super().later(seconds, callback)


async def test_a_poll_that_is_due_but_for_a_rounding_error_is_due():
    """Query contract, lines 6 and 25. Found by: an observer that polls, a wall clock that is set back, time."""
    clock, ask = Impatient(), Asker()
    cache = Cache(clock, 30.0, unheard.append)
    clock.advance(15.1)
    cache.entry("user 7").observe(str, every=10.0)
    cache.fetch("user 7", ask)
    ask[0].settle({"name": "Ada"})
    await settle()
    clock.set_wall(-5.0)
    clock.advance(10.0)
    assert len(ask) == 2


async def test_an_entry_that_was_written_in_vain_is_dropped_like_any_other():
    """Query contract, line 19. Found by: a write, five minutes, its refusal, five minutes."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    writing = await desk.write()
    desk.leave()
    desk.clock.advance(301.0)
    await writing.settle(Refusal("no"))
    assert "user 7" in desk.cache.entries
    desk.clock.advance(299.9)
    assert "user 7" in desk.cache.entries
    desk.clock.advance(0.1)
    assert "user 7" not in desk.cache.entries


async def test_an_entry_whose_question_was_given_up_is_dropped_like_any_other():
    """Query contract, lines 17 and 19. Found by: an ask, five minutes, the question is given up, five minutes."""
    desk = Desk()
    desk.fetch()
    desk.leave()
    desk.clock.advance(301.0)
    desk.entry.abandon()
    desk.clock.advance(300.0)
    assert "user 7" not in desk.cache.entries


async def test_a_deleted_thing_does_not_come_back_through_an_older_list_when_its_entry_was_dropped():
    """Query contract, line 15. Found by: a list is asked for, a deletion, the entry is dropped, the list's answer."""
    desk = Desk()
    from_list = desk.answer({"name": "Ada"})
    await (await desk.write(removes=True)).settle(None)
    desk.leave()
    desk.cache.drop("user 7")
    assert not desk.cache.entry("user 7").learn(from_list)
    assert not desk.cache.entry("user 7").is_known


async def test_a_list_that_was_asked_for_before_a_thing_was_marked_stale_does_not_make_it_fresh():
    """Query contract, lines 2 and 9. Found by: a list is asked for, something is marked stale, the list's answer."""
    desk = Desk()
    await desk.know({"name": "old"})
    from_list = desk.answer({"name": "newer"})
    desk.entry.mark_stale()
    assert desk.entry.learn(from_list)
    assert desk.entry.data == {"name": "newer"}
    assert not desk.entry.is_fresh(None)


async def test_a_transport_that_raises_at_once_does_not_keep_the_turn_until_it_is_tried_again():
    """Query contract, lines 12, 13 and 28. Found by: a transport that raises at once, an ask, time."""
    clock, locks = Clock(), Locks()
    cache = Cache(clock, 30.0, unheard.append, turns=Turns(locks, clock), retry=Retry(lambda: 1.0))
    ask = Asker()
    cache.entry("user 7").observe(str)

    def breaks_once(tag):
        if cache.traffic.count("request") == 1:
            raise Passing()
        return ask(tag)

    promise = cache.fetch("user 7", breaks_once)
    clock.advance(0.5)
    ask[0].settle({"name": "Ada"})
    await settle()
    assert promise.value == {"name": "Ada"}
