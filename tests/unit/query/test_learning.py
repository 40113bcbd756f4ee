"""What an entry is told without having asked, and what it forgets."""

from app.query.answer import Answer
from app.query.cache import Cache
from app.query.freshness import Moment
from tests.unit.check import settle
from tests.unit.fakes import Clock
from tests.unit.query.desk import Desk


async def test_a_newer_list_feeds_its_member():
    """Query contract, line 2."""
    desk = Desk()
    await desk.know({"name": "old"})
    desk.entry.learn(desk.answer({"name": "seen in a list"}))
    assert desk.told == [{"name": "old"}, {"name": "seen in a list"}]
    assert desk.fetch().value == {"name": "seen in a list"}
    assert len(desk.ask) == 1


async def test_an_older_list_does_not_feed_its_member():
    """Query contract, line 2."""
    desk = Desk()
    list_answer = desk.answer({"name": "from a list"})
    await desk.know({"name": "new"})
    desk.entry.learn(list_answer)
    assert desk.entry.data == {"name": "new"}


async def test_what_a_list_said_is_as_old_as_the_list():
    """Query contract, lines 2 and 3."""
    desk = Desk()
    then = desk.cache.now()
    desk.clock.advance(30.0)
    desk.entry.learn(Answer({"name": "Ada"}, desk.cache.order.next(), then))
    assert desk.entry.is_known
    desk.fetch()
    assert len(desk.ask) == 1


async def test_a_newer_list_answers_the_question_that_is_out():
    """Query contract, lines 2 and 10."""
    desk = Desk()
    promise = desk.fetch()
    desk.entry.learn(desk.answer({"name": "seen in a list"}))
    assert desk.ask[0].is_aborted
    desk.ask[0].settle({"name": "old"})
    await settle()
    assert await promise == {"name": "seen in a list"}
    assert desk.entry.data == {"name": "seen in a list"}


async def test_a_list_does_not_feed_a_member_that_is_being_written():
    """Query contract, line 11."""
    desk = Desk()
    await desk.know({"name": "old"})
    await desk.write()
    desk.entry.learn(desk.answer({"name": "before"}))
    assert desk.entry.data == {"name": "old"}


async def test_a_list_that_was_asked_for_during_a_write_does_not_feed_its_member_afterwards():
    """Query contract, line 11."""
    desk = Desk()
    await desk.know({"name": "old"})
    writing = await desk.write()
    list_answer = desk.answer({"name": "from a list"})
    await writing.settle({"name": "written"})
    desk.entry.learn(list_answer)
    assert desk.entry.data == {"name": "written"}


async def test_marked_stale_the_next_ask_asks_again():
    """Query contract, line 9."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    desk.entry.mark_stale()
    desk.fetch()
    assert len(desk.ask) == 2
    desk.ask[1].settle({"name": "Ada"})
    await settle()
    assert desk.entry.is_fresh(30.0)


async def test_marked_stale_while_a_question_is_out_another_takes_its_place():
    """Query contract, lines 9 and 11: the answer on its way may be from before the write."""
    desk = Desk()
    promise = desk.fetch()
    desk.entry.mark_stale()
    assert len(desk.ask) == 2
    assert desk.ask[0].is_aborted
    desk.ask[0].settle({"name": "before"})
    await settle()
    assert not promise.is_settled
    desk.ask[1].settle({"name": "after"})
    assert await promise == {"name": "after"}
    assert desk.entry.is_fresh(30.0)


async def test_replaced_data_is_as_old_as_it_was():
    desk = Desk()
    await desk.know({"name": "old"})
    desk.clock.advance(29.0)
    desk.entry.replace({"name": "new"})
    assert desk.told[-1] == {"name": "new"}
    assert desk.fetch().value == {"name": "new"}
    desk.clock.advance(1.0)
    desk.fetch()
    assert len(desk.ask) == 2


# Leaving.


async def test_a_question_that_was_given_up_changes_nothing_any_more():
    """Query contract, line 17."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    desk.fetch(force_refetch=True)
    desk.entry.abandon()
    assert desk.ask[1].is_aborted
    desk.ask[1].settle({"name": "late"})
    await settle()
    assert desk.entry.data == {"name": "Ada"}
    assert desk.fetch().value == {"name": "Ada"}


def test_the_age_of_what_is_not_known_is_not_told():
    cache = Cache(Clock())
    assert cache.entry("user 7").age is None
    assert not cache.entry("user 7").is_fresh(None)


def test_an_entry_keeps_the_moment_at_which_a_list_answered():
    cache = Cache(Clock())
    cache.entry("user 7").learn(Answer({"name": "Ada"}, 1, Moment(990.0, 1699999990.0)))
    assert cache.entry("user 7").age == 10.0
