"""Fresh, stale, in flight; force_refetch; order and errors."""

from tests.unit.check import all_of, outcome, settle, wait_for
from tests.unit.query.desk import Desk

# Fresh, stale, in flight.


async def test_asked_while_fresh_the_promise_is_the_same_and_nothing_is_sent():
    """Query contract, line 3."""
    desk = Desk()
    promise = desk.fetch()
    desk.ask[0].settle({"name": "Ada"})
    await settle()
    desk.clock.advance(29.9)
    assert desk.fetch() is promise
    assert desk.fetch() is promise
    assert len(desk.ask) == 1


async def test_an_answer_of_exactly_the_stale_time_is_stale():
    """Query contract, line 3."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    desk.clock.advance(30.0)
    desk.fetch()
    assert len(desk.ask) == 2


async def test_age_counts_from_the_arrival_of_the_answer():
    """Query contract, line 3."""
    desk = Desk()
    desk.fetch()
    desk.clock.advance(20.0)
    desk.ask[0].settle({"name": "Ada"})
    await settle()
    assert desk.entry.age == 0
    desk.clock.advance(29.5)
    desk.fetch()
    assert len(desk.ask) == 1
    desk.clock.advance(0.5)
    desk.fetch()
    assert len(desk.ask) == 2


async def test_a_request_that_is_slower_than_the_stale_time_is_not_sent_twice():
    """Query contract, line 4."""
    desk = Desk()
    promise = desk.fetch()
    desk.clock.advance(31.0)
    assert desk.fetch() is promise
    assert len(desk.ask) == 1


async def test_a_request_that_is_out_is_shared_whatever_the_stale_time():
    """Query contract, line 4."""
    desk = Desk()
    promise = desk.fetch()
    assert desk.fetch(stale_time=0) is promise
    assert len(desk.ask) == 1


async def test_asked_while_stale_what_is_known_stays_and_one_question_goes_out():
    """Query contract, line 5."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    desk.clock.advance(31.0)
    promise = desk.fetch()
    assert desk.fetch() is promise
    assert not promise.is_settled
    assert desk.entry.data == {"name": "Ada"}
    assert len(desk.ask) == 2


async def test_an_equal_answer_keeps_the_old_objects_and_tells_nobody():
    """Query contract, line 5."""
    desk = Desk()
    await desk.know({"name": "Ada", "tags": ["a"]})
    old, told, changes = desk.entry.data, len(desk.told), desk.entry.changes
    desk.clock.advance(31.0)
    promise = desk.fetch()
    desk.ask[1].settle({"name": "Ada", "tags": ["a"]})
    await settle()
    assert desk.entry.data is old
    assert promise.value is old
    assert len(desk.told) == told
    assert desk.entry.changes == changes
    assert desk.entry.age == 0


async def test_another_answer_is_told_once():
    """Query contract, line 5."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    desk.clock.advance(31.0)
    desk.fetch()
    desk.ask[1].settle({"name": "Ada King"})
    await settle()
    assert desk.told == [{"name": "Ada"}, {"name": "Ada King"}]


async def test_a_laptop_that_slept_shows_nothing_old_as_fresh():
    """Query contract, line 6."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    desk.clock.set_wall(29.9)
    desk.fetch()
    assert len(desk.ask) == 1
    desk.clock.set_wall(0.2)
    desk.fetch()
    assert len(desk.ask) == 2


async def test_a_wall_clock_that_stands_still_hides_no_age():
    """Query contract, line 6."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    desk.clock.stand_still(29.9)
    desk.fetch()
    assert len(desk.ask) == 1
    desk.clock.stand_still(0.2)
    desk.fetch()
    assert len(desk.ask) == 2


async def test_a_wall_clock_that_was_set_back_shows_nothing_old_as_fresh():
    """Query contract, line 6."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    desk.clock.set_wall(-1.0)
    desk.fetch()
    assert len(desk.ask) == 2


async def test_a_stale_time_of_zero_always_asks_again():
    """Query contract, line 7."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    desk.fetch(stale_time=0)
    assert len(desk.ask) == 2


async def test_a_stale_time_of_none_asks_once_for_all_time():
    """Query contract, line 7."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    desk.clock.advance(1e6)
    desk.fetch(stale_time=None)
    assert len(desk.ask) == 1


async def test_each_call_may_bring_its_own_stale_time():
    """Query contract, line 7."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    desk.clock.advance(10.0)
    desk.fetch(stale_time=10.5)
    assert len(desk.ask) == 1
    desk.fetch(stale_time=10.0)
    assert len(desk.ask) == 2


# force_refetch.


async def test_a_forced_call_asks_although_fresh():
    """Query contract, line 8."""
    desk = Desk()
    await desk.know({"name": "old"})
    promise = desk.fetch(force_refetch=True)
    assert len(desk.ask) == 2
    assert not promise.is_settled
    desk.ask[1].settle({"name": "new"})
    assert await promise == {"name": "new"}


async def test_a_forced_call_during_the_first_load_is_answered_by_a_later_request():
    """Query contract, line 8."""
    desk = Desk()
    first = desk.fetch()
    forced = desk.fetch(force_refetch=True)
    assert len(desk.ask) == 2
    assert desk.ask[0].is_aborted
    desk.ask[0].settle({"name": "old"})
    await settle()
    assert not forced.is_settled
    desk.ask[1].settle({"name": "new"})
    assert await forced == {"name": "new"}
    assert await first == {"name": "new"}


async def test_two_forced_calls_in_a_row_are_two_requests_and_the_second_answers_both():
    """Query contract, line 8."""
    desk = Desk()
    await desk.know({"name": "old"})
    first = desk.fetch(force_refetch=True)
    second = desk.fetch(force_refetch=True)
    assert len(desk.ask) == 3
    assert desk.ask[1].is_aborted
    assert not desk.ask[2].is_aborted
    desk.ask[1].settle({"name": "between"})
    await settle()
    assert not first.is_settled
    assert not second.is_settled
    desk.ask[2].settle({"name": "new"})
    assert await first == {"name": "new"}
    assert await second == {"name": "new"}


async def test_an_unforced_call_during_a_forced_one_shares_it():
    """Query contract, line 4."""
    desk = Desk()
    await desk.know({"name": "old"})
    forced = desk.fetch(force_refetch=True)
    assert desk.fetch() is forced
    assert len(desk.ask) == 2


# Order and errors.


async def test_a_late_older_answer_is_dropped():
    """Query contract, line 10."""
    desk = Desk()
    desk.fetch()
    desk.fetch(force_refetch=True)
    desk.ask[1].settle({"name": "new"})
    await settle()
    desk.ask[0].settle({"name": "old"})
    await settle()
    assert desk.entry.data == {"name": "new"}
    assert desk.told == [{"name": "new"}]


async def test_a_late_older_error_is_dropped():
    """Query contract, line 10."""
    desk = Desk()
    desk.fetch()
    desk.fetch(force_refetch=True)
    desk.ask[1].settle({"name": "new"})
    await settle()
    desk.ask[0].settle(ValueError("late"))
    await settle()
    assert desk.entry.error is None
    assert desk.entry.is_fresh(30.0)


async def test_an_older_error_does_not_end_the_wait_for_the_newer_answer():
    """Query contract, line 10."""
    desk = Desk()
    promise = desk.fetch()
    desk.fetch(force_refetch=True)
    desk.ask[0].settle(ValueError("aborted"))
    await settle()
    assert not promise.is_settled
    desk.ask[1].settle({"name": "new"})
    assert await promise == {"name": "new"}


async def test_an_error_reaches_everyone_who_awaited_it():
    """Query contract, line 12."""
    desk = Desk()
    waiting = [wait_for(desk.fetch()) for _ in range(3)]
    await settle()
    mistake = ValueError("no")
    desk.ask[0].settle(mistake)
    assert await all_of(waiting) == [mistake, mistake, mistake]


async def test_an_error_keeps_what_was_known():
    """Query contract, line 12."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    desk.clock.advance(31.0)
    desk.fetch()
    mistake = ValueError("no")
    desk.ask[1].settle(mistake)
    await settle()
    assert desk.entry.is_known
    assert desk.entry.data == {"name": "Ada"}
    assert desk.entry.error is mistake
    assert len(desk.told) == 2


async def test_after_an_error_the_next_ask_asks_again():
    """Query contract, line 12."""
    desk = Desk()
    desk.fetch()
    desk.ask[0].settle(ValueError("no"))
    await settle()
    promise = desk.fetch(stale_time=None)
    assert len(desk.ask) == 2
    desk.ask[1].settle({"name": "Ada"})
    assert await promise == {"name": "Ada"}
    assert desk.entry.error is None


async def test_an_error_is_never_fresh_although_what_is_known_is_young():
    """Query contract, line 12."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    desk.fetch(force_refetch=True)
    desk.ask[1].settle(ValueError("no"))
    await settle()
    desk.clock.advance(1.0)
    desk.fetch()
    assert len(desk.ask) == 3


async def test_the_same_answer_after_an_error_is_told():
    """Query contract, line 12."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    desk.fetch(force_refetch=True)
    desk.ask[1].settle(ValueError("no"))
    await settle()
    desk.fetch()
    desk.ask[2].settle({"name": "Ada"})
    await settle()
    assert len(desk.told) == 3
    assert desk.entry.error is None


async def test_a_transport_that_raises_at_once_is_an_error_like_any_other():
    """Query contract, line 12."""
    desk = Desk()
    mistake = ValueError("no transport")

    def breaks(tag):
        raise mistake

    promise = desk.cache.fetch("user 7", breaks)
    assert await outcome(promise) is mistake
    assert desk.entry.error is mistake
    desk.fetch()
    assert len(desk.ask) == 1
