"""Query contract, line 20: sign-out, or another user."""

from app.query.ends import Forgotten
from tests.unit.check import outcome, settle
from tests.unit.fakes import unheard
from tests.unit.query.desk import Desk


async def test_a_reset_empties_memory_at_once():
    """Query contract, line 20."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    desk.cache.entry("user 8").learn(desk.answer({"name": "Bob"}))
    desk.cache.reset()
    assert desk.entry.data is None
    assert not desk.entry.is_known
    assert not desk.cache.entry("user 8").is_known


async def test_an_answer_on_its_way_during_a_reset_writes_nothing():
    """Query contract, line 20."""
    desk = Desk()
    promise = desk.fetch()
    desk.cache.reset()
    assert desk.ask[0].is_aborted
    desk.ask[0].settle({"name": "Ada"})
    await settle()
    assert not desk.entry.is_known
    assert isinstance(await outcome(promise), Forgotten)


async def test_an_error_on_its_way_during_a_reset_writes_nothing():
    """Query contract, line 20."""
    desk = Desk()
    desk.fetch()
    desk.cache.reset()
    desk.ask[0].settle(ValueError("late"))
    await settle()
    assert isinstance(desk.entry.error, Forgotten)


async def test_a_write_on_its_way_during_a_reset_writes_nothing():
    """Query contract, line 20."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    writing = await desk.write(lambda data: data | {"name": "optimistic"})
    desk.cache.reset()
    await writing.settle({"name": "written"})
    assert await writing.end == {"name": "written"}
    assert not desk.entry.is_known


async def test_a_write_that_waited_for_its_turn_is_not_sent_for_the_next_user():
    """Query contract, lines 20 and 22."""
    desk = Desk()
    first, second = await desk.write(), await desk.write()
    desk.cache.reset()
    await first.settle({"name": "first"})
    assert not second.is_sent
    assert isinstance(await second.end, Forgotten)


async def test_what_a_list_learned_before_a_reset_is_not_known_after_it():
    """Query contract, line 20."""
    desk = Desk()
    before = desk.answer({"name": "Ada"})
    desk.cache.reset()
    assert not desk.entry.learn(before)
    assert not desk.cache.entry("made after the reset").learn(before)


async def test_who_looks_is_told_the_reason_and_may_ask_anew():
    """Query contract, line 20."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    reason = ValueError("401")
    desk.cache.reset(reason)
    assert desk.entry.error is reason
    assert desk.told[-1] is None
    await desk.know({"name": "Ada"})
    assert desk.entry.error is None


async def test_a_reset_reports_nothing_as_broken():
    desk = Desk()
    desk.fetch()
    await desk.write()
    desk.cache.reset()
    await settle()
    assert unheard == []
