"""Query contract, line 24: asking whether what is known still holds."""

from tests.unit.check import settle
from tests.unit.query.desk import Desk


async def test_a_stale_entry_asks_with_its_tag_and_unchanged_makes_it_fresh_and_tells_nobody():
    """Query contract, line 24."""
    desk = Desk()
    await desk.know({"name": "Ada"}, tag='"1"')
    known, told = desk.entry.data, len(desk.told)
    desk.clock.advance(30.0)
    promise = desk.fetch()
    assert desk.ask[1].sent_tag == '"1"'
    desk.ask[1].settle_unchanged()
    assert await promise is known
    assert desk.entry.age == 0
    assert len(desk.told) == told
    assert desk.count("unchanged") == 1


async def test_after_unchanged_the_tag_still_stands():
    """Query contract, line 24."""
    desk = Desk()
    await desk.know({"name": "Ada"}, tag='"1"')
    desk.clock.advance(30.0)
    desk.fetch()
    desk.ask[1].settle_unchanged()
    await settle()
    desk.clock.advance(30.0)
    desk.fetch()
    assert desk.ask[2].sent_tag == '"1"'


async def test_another_answer_brings_another_tag_or_none():
    """Query contract, line 24."""
    desk = Desk()
    await desk.know({"name": "Ada"}, tag='"1"')
    desk.clock.advance(30.0)
    await desk.know({"name": "Ada King"}, tag='"2"')
    desk.clock.advance(30.0)
    await desk.know({"name": "Ada Lovelace"})
    desk.clock.advance(30.0)
    desk.fetch()
    assert [asked.sent_tag for asked in desk.ask.asked] == [None, '"1"', '"2"', None]


async def test_a_person_who_insists_gets_the_whole_answer_whatever_the_tag_says():
    """Query contract, lines 8 and 24: a server whose tag never changes must not keep old data in sight for ever."""
    desk = Desk()
    await desk.know({"name": "Ada"}, tag='"same for ever"')
    desk.fetch(force_refetch=True)
    assert desk.ask[1].sent_tag is None


async def test_what_a_list_or_a_write_taught_has_no_tag_of_an_older_answer():
    """Query contract, line 24."""
    desk = Desk()
    await desk.know({"name": "Ada"}, tag='"1"')
    desk.entry.learn(desk.answer({"name": "Ada King"}))
    desk.clock.advance(30.0)
    desk.fetch()
    assert desk.ask[1].sent_tag is None


async def test_unchanged_after_a_failure_ends_the_failure():
    """Query contract, lines 12 and 24."""
    desk = Desk()
    await desk.know({"name": "Ada"}, tag='"1"')
    desk.clock.advance(30.0)
    desk.fetch()
    desk.ask[1].settle(ValueError("no"))
    await settle()
    desk.fetch()
    desk.ask[2].settle_unchanged()
    await settle()
    assert desk.entry.error is None
    assert desk.entry.is_fresh(30.0)
    assert desk.entry.data == {"name": "Ada"}
