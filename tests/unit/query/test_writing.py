"""Writes, and the reads that overlap them."""

from tests.unit.check import outcome, settle
from tests.unit.query.desk import Desk, Missing, Refusal


async def test_a_read_that_was_sent_before_a_write_and_answers_after_it_is_dropped():
    """Query contract, line 11."""
    desk = Desk()
    promise = desk.fetch()
    await (await desk.write()).settle({"name": "written"})
    desk.ask[0].settle({"name": "before"})
    await settle()
    assert desk.entry.data == {"name": "written"}
    assert await promise == {"name": "written"}


async def test_a_read_that_was_sent_before_a_write_and_answers_during_it_is_dropped():
    """Query contract, line 11."""
    desk = Desk()
    promise = desk.fetch()
    writing = await desk.write()
    desk.ask[0].settle({"name": "before"})
    await settle()
    assert not promise.is_settled
    await writing.settle({"name": "written"})
    await settle()
    assert desk.told == [{"name": "written"}]
    assert await promise == {"name": "written"}


async def test_a_read_that_was_sent_during_a_write_is_dropped():
    """Query contract, line 11."""
    desk = Desk()
    writing = await desk.write()
    desk.fetch()
    desk.ask[0].settle({"name": "before"})
    await settle()
    assert not desk.entry.is_known
    await writing.settle({"name": "written"})
    await settle()
    assert desk.told == [{"name": "written"}]


async def test_an_error_of_a_read_that_overlaps_a_write_is_dropped():
    """Query contract, lines 10 and 11."""
    desk = Desk()
    desk.fetch()
    writing = await desk.write()
    desk.ask[0].settle(ValueError("no"))
    await settle()
    await writing.settle({"name": "written"})
    await settle()
    assert desk.entry.error is None
    assert desk.entry.is_fresh(30.0)


async def test_what_a_write_answers_is_fresh_from_its_arrival():
    """Query contract, line 9."""
    desk = Desk()
    await desk.know({"name": "old"})
    desk.clock.advance(29.0)
    await (await desk.write()).settle({"name": "written"})
    desk.clock.advance(29.0)
    assert desk.fetch().value == {"name": "written"}
    assert len(desk.ask) == 1


async def test_after_a_write_that_failed_whoever_still_waits_gets_an_answer():
    """Query contract, line 11."""
    desk = Desk()
    promise = desk.fetch()
    writing = await desk.write()
    desk.ask[0].settle({"name": "before"})
    await settle()
    await writing.settle(Refusal("no"))
    assert len(desk.ask) == 2
    desk.ask[1].settle({"name": "after"})
    assert await promise == {"name": "after"}


async def test_a_write_that_failed_changes_nothing():
    desk = Desk()
    await desk.know({"name": "Ada"})
    told = len(desk.told)
    await (await desk.write()).settle(Refusal("no"))
    await settle()
    assert desk.entry.data == {"name": "Ada"}
    assert desk.entry.is_fresh(30.0)
    assert len(desk.told) == told
    assert len(desk.ask) == 1


# Shown before the server has answered.


def sets(**fields):
    """A change to what is known."""
    return lambda data: data | fields


async def test_an_optimistic_write_is_shown_at_once_and_replaced_by_the_servers_answer():
    """Query contract, line 21."""
    desk = Desk()
    await desk.know({"name": "Ada", "team": "A"})
    writing = await desk.write(sets(name="typed"))
    assert desk.told[-1] == {"name": "typed", "team": "A"}
    await writing.settle({"name": "Typed by the server", "team": "A"})
    assert desk.entry.data == {"name": "Typed by the server", "team": "A"}


async def test_a_write_that_is_refused_undoes_its_own_change():
    """Query contract, line 21."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    writing = await desk.write(sets(name="typed"))
    await writing.settle(Refusal("no"))
    assert desk.told == [{"name": "Ada"}, {"name": "typed"}, {"name": "Ada"}]


async def test_a_refusal_of_the_first_of_two_edits_keeps_the_second_in_sight():
    """Query contract, line 21."""
    desk = Desk()
    await desk.know({"name": "Ada", "team": "A"})
    first, second = await desk.write(sets(name="first")), await desk.write(sets(team="second"))
    assert desk.entry.data == {"name": "first", "team": "second"}
    await first.settle(Refusal("no"))
    assert desk.entry.data == {"name": "Ada", "team": "second"}
    await second.settle({"name": "Ada", "team": "second"})
    assert desk.entry.data == {"name": "Ada", "team": "second"}


async def test_two_edits_that_are_both_refused_leave_what_was_there():
    """Query contract, line 21."""
    desk = Desk()
    await desk.know({"name": "Ada", "team": "A"})
    first, second = await desk.write(sets(name="first")), await desk.write(sets(team="second"))
    await first.settle(Refusal("no"))
    await second.settle(Refusal("no"))
    assert desk.entry.data == {"name": "Ada", "team": "A"}
    assert desk.entry.is_fresh(30.0)


async def test_the_answer_to_the_first_edit_does_not_hide_the_second():
    """Query contract, line 21."""
    desk = Desk()
    await desk.know({"name": "Ada", "team": "A"})
    first, second = await desk.write(sets(name="first")), await desk.write(sets(team="second"))
    await first.settle({"name": "first", "team": "A"})
    assert desk.told[-1] == {"name": "first", "team": "second"}
    await second.settle({"name": "first", "team": "second"})
    assert desk.entry.data == {"name": "first", "team": "second"}


async def test_a_refetch_during_an_edit_does_not_flicker():
    """Query contract, lines 11 and 21."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    writing = await desk.write(sets(name="typed"))
    desk.fetch(force_refetch=True)
    desk.ask[1].settle({"name": "Ada"})
    await settle()
    await writing.settle({"name": "typed"})
    assert desk.told == [{"name": "Ada"}, {"name": "typed"}]


async def test_a_change_never_touches_what_the_server_said():
    """Query contract, line 21."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    said = desk.entry.answer.data
    await desk.write(sets(name="typed"))
    assert said == {"name": "Ada"}
    assert desk.entry.answer.data is said


async def test_a_change_of_what_is_not_known_shows_nothing():
    """Query contract, line 21."""
    desk = Desk()
    await desk.write(sets(name="typed"))
    assert desk.entry.data is None
    assert desk.told == []


# One after the other.


async def test_writes_go_out_in_the_order_in_which_they_were_made():
    """Query contract, line 22."""
    desk = Desk()
    writings = []
    for _ in range(3):
        writings.append(await desk.write())
    assert [each.is_sent for each in writings] == [True, False, False]
    await writings[0].settle({"n": 1})
    assert [each.is_sent for each in writings] == [True, True, False]
    await writings[1].settle(Refusal("no"))
    assert [each.is_sent for each in writings] == [True, True, True]


async def test_a_write_ends_and_tells_its_end_although_nobody_looks_any_more():
    """Query contract, line 22."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    writing = await desk.write()
    desk.leave()
    await writing.settle({"name": "written"})
    assert await writing.end == {"name": "written"}
    assert desk.entry.data == {"name": "written"}


async def test_a_write_that_was_cancelled_before_its_turn_is_not_sent_and_holds_nobody_up():
    """Query contract, line 22."""
    desk = Desk()
    first, second, third = await desk.write(), await desk.write(sets(name="second")), await desk.write()
    second.end.cancel()
    await settle()
    await first.settle({"name": "first"})
    assert not second.is_sent
    assert third.is_sent
    assert desk.entry.data == {"name": "first"}


# What nobody knows.


async def test_after_a_write_whose_end_nobody_knows_the_next_ask_asks():
    """Query contract, lines 9 and 11: the line broke, and the server may have done it."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    await (await desk.write()).settle(OSError("the line broke"))
    assert desk.entry.data == {"name": "Ada"}
    desk.fetch()
    assert len(desk.ask) == 2


async def test_a_forced_call_during_a_write_is_answered_by_a_request_sent_after_the_write():
    """Query contract, lines 8 and 11."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    writing = await desk.write()
    forced = desk.fetch(force_refetch=True)
    desk.ask[1].settle({"name": "before"})
    await writing.settle({"name": "written"})
    assert not forced.is_settled
    assert len(desk.ask) == 3
    desk.ask[2].settle({"name": "after"})
    assert await forced == {"name": "after"}


async def test_a_forced_call_during_two_writes_waits_for_both():
    """Query contract, lines 8, 11 and 22."""
    desk = Desk()
    first, second = await desk.write(), await desk.write()
    forced = desk.fetch(force_refetch=True)
    await first.settle({"name": "first"})
    assert not forced.is_settled
    await second.settle({"name": "second"})
    assert not forced.is_settled
    desk.ask[-1].settle({"name": "after"})
    assert await forced == {"name": "after"}


# Deleting.


async def test_a_deleted_thing_is_gone_for_everybody():
    """Query contract, line 9."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    await (await desk.write(removes=True)).settle(None)
    assert not desk.entry.is_known
    assert desk.entry.error.is_gone
    assert desk.told[-1] is None


async def test_a_deleted_thing_does_not_come_back_through_an_answer_on_its_way():
    """Query contract, line 15."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    from_list = desk.answer({"name": "Ada"})
    promise = desk.fetch(force_refetch=True)
    writing = await desk.write(removes=True)
    during = desk.answer({"name": "Ada"})
    await writing.settle(None)
    desk.ask[1].settle({"name": "Ada"})
    await settle()
    assert not desk.entry.learn(from_list)
    assert not desk.entry.learn(during)
    assert not desk.entry.is_known
    assert (await outcome(promise)).is_gone


async def test_a_deletion_that_is_refused_leaves_the_thing_where_it_was():
    """Query contract, line 9."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    writing = await desk.write(removes=True)
    await writing.settle(Refusal("the last administrator"))
    assert isinstance(await writing.end, Refusal)
    assert desk.entry.data == {"name": "Ada"}


async def test_a_known_thing_that_the_server_no_longer_knows_is_gone():
    """Query contract, line 14."""
    desk, heard = Desk(), []
    await desk.know({"name": "Ada"})
    desk.cache.listen(lambda kind, entry, is_foreign: heard.append(kind))
    promise = desk.fetch(force_refetch=True)
    missing = Missing("404")
    desk.ask[1].settle(missing)
    assert await outcome(promise) is missing
    assert not desk.entry.is_known
    assert desk.entry.data is None
    assert heard == ["removed"]


async def test_a_thing_that_was_made_anew_is_known_again():
    """Query contract, line 15."""
    desk = Desk()
    await desk.know({"name": "Ada"})
    await (await desk.write(removes=True)).settle(None)
    await desk.know({"name": "Ada, again"})
    assert desk.entry.data == {"name": "Ada, again"}


async def test_a_write_that_finds_nothing_removes_it_everywhere():
    """Query contract, line 14."""
    desk = Desk()
    await desk.know({"name": "known"})
    told = []
    desk.cache.listen(lambda kind, entry, is_foreign: told.append(kind))
    missing = Missing()
    writing = await desk.write()
    await writing.settle(missing)
    assert await writing.end is missing
    assert not desk.entry.is_known
    assert desk.entry.error is missing
    assert "removed" in told
