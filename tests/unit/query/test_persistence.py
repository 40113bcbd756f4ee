"""Query contract, line 27: what outlives a reload."""

import json

from app.query.cache import Cache
from app.query.persistence import MAX_AGE, MAX_SIZE, PRUNE_EVERY, Persistence
from tests.unit.check import settle, wait_for
from tests.unit.fakes import Asker, Clock, Storage, World, unheard

SCOPE = "/api"


class Visit:
    """One visit of the page; the next one finds its storage and a clock that went on."""

    def __init__(self, before=None, scope=SCOPE):
        self.clock = before.clock if before else Clock()
        self.storage = before.storage if before else Storage()
        self.world = World()
        self.cache = Cache(self.clock, 30.0, unheard.append, world=self.world)
        Persistence(self.cache, self.storage, scope)
        self.ask = Asker()

    def fetch(self, key="user 7", **more):
        return self.cache.fetch(key, self.ask, **more)

    async def know(self, data, key="user 7", tag=None, size=0):
        self.fetch(key, force_refetch=True)
        self.ask[-1].settle(data, tag, size)
        await settle()
        self.clock.advance(0)


async def visited(data=None, **more):
    visit = Visit()
    await visit.know(data or {"name": "Ada"}, **more)
    return visit


async def test_a_reload_within_30_seconds_costs_no_call():
    """Query contract, line 27."""
    visit = await visited()
    visit.clock.advance(29.9)
    again = Visit(visit)
    assert again.fetch().value == {"name": "Ada"}
    assert len(again.ask) == 0


async def test_a_reload_later_shows_what_was_known_and_asks():
    """Query contract, lines 5 and 27: with its original time."""
    visit = await visited()
    visit.clock.advance(30.0)
    again = Visit(visit)
    again.fetch()
    assert again.cache.entry("user 7").data == {"name": "Ada"}
    assert len(again.ask) == 1


async def test_the_original_time_counts_on_a_page_whose_monotonic_clock_began_anew():
    """Query contract, lines 6 and 27."""
    visit = await visited()
    visit.clock.advance(20.0)
    visit.clock.stand_still(-900.0)  # as after a reload: a smaller number, while the wall clock goes on
    again = Visit(visit)
    assert again.cache.entry("user 7").age == 20.0
    again.clock.advance(10.0)
    again.fetch()
    assert len(again.ask) == 1


async def test_what_was_kept_before_the_clock_was_set_back_is_shown_but_never_fresh():
    """Query contract, lines 6 and 27."""
    visit = await visited()
    visit.clock.set_wall(-86400.0)
    again = Visit(visit)
    again.fetch()
    assert again.cache.entry("user 7").data == {"name": "Ada"}
    assert len(again.ask) == 1


async def test_an_answer_after_the_clock_was_set_back_replaces_what_was_kept():
    """Query contract, lines 6, 10 and 27."""
    visit = await visited()
    visit.clock.set_wall(-86400.0)
    again = Visit(visit)
    await again.know({"name": "new"})
    assert again.cache.entry("user 7").data == {"name": "new"}
    assert Visit(again).cache.entry("user 7").data == {"name": "new"}


async def test_a_day_later_nothing_of_it_is_shown():
    """Query contract, line 27."""
    visit = await visited()
    visit.clock.advance(MAX_AGE)
    assert not Visit(visit).cache.entry("user 7").is_known


async def test_failures_are_not_kept_and_do_not_touch_what_is():
    """Query contract, lines 12 and 27."""
    visit = await visited()
    visit.fetch(force_refetch=True)
    visit.ask[-1].settle(ValueError("no"))
    await settle()
    visit.clock.advance(0)
    assert Visit(visit).fetch().value == {"name": "Ada"}


async def test_the_tag_outlives_the_reload():
    """Query contract, lines 24 and 27."""
    visit = await visited(tag='"1"')
    visit.clock.advance(30.0)
    again = Visit(visit)
    again.fetch()
    assert again.ask[0].sent_tag == '"1"'


async def test_what_was_written_is_what_the_next_visit_finds_without_what_was_only_shown():
    """Query contract, lines 9, 21 and 27."""
    visit, asked = await visited(), Asker()
    wait_for(visit.cache.entry("user 7").write(asked, lambda data: {"name": "typed"}))
    await settle()
    visit.cache.entry("user 7").mark_stale()
    visit.clock.advance(0)
    assert Visit(visit).cache.entry("user 7").data == {"name": "Ada"}
    asked[0].settle({"name": "written"})
    await settle()
    visit.clock.advance(0)
    assert Visit(visit).fetch().value == {"name": "written"}


async def test_marked_stale_is_stale_after_the_reload():
    """Query contract, lines 9 and 27."""
    visit = await visited()
    visit.cache.entry("user 7").mark_stale()
    visit.clock.advance(0)
    again = Visit(visit)
    again.fetch()
    assert len(again.ask) == 1


async def test_what_is_gone_is_gone_after_the_reload():
    """Query contract, lines 14, 15 and 27."""
    visit = await visited()
    visit.cache.entry("user 7").remove(visit.cache.order.next(), KeyError("gone"))
    visit.clock.advance(0)
    assert not Visit(visit).cache.entry("user 7").is_known


async def test_a_reset_clears_what_was_kept_and_what_was_about_to_be():
    """Query contract, lines 20 and 27."""
    visit = await visited()
    visit.fetch("user 8")
    visit.ask[-1].settle({"name": "Bob"})
    await settle()
    visit.cache.reset()
    visit.clock.advance(1.0)
    assert visit.storage.texts == {}


async def test_a_reset_in_another_tab_clears_it_too():
    """Query contract, lines 20 and 27."""
    visit = await visited()
    visit.cache.reset(number=visit.cache.order.next())
    assert visit.storage.texts == {}


async def test_broken_and_foreign_records_are_dropped_without_a_word():
    """Query contract, line 27."""
    visit = await visited()
    text = visit.storage.texts["user 7"]
    good = json.loads(text)
    others = [good | {"version": 2}, good | {"scope": "elsewhere"}, good | {"number": None}, good | {"size": "1"}]
    for broken in ["", "{", "[]", "null", "7", text[:-9]] + [json.dumps(other) for other in others]:
        visit.storage.texts["user 7"] = broken
        assert not Visit(visit).cache.entry("user 7").is_known
    assert not Visit(visit, scope="https://elsewhere.example/api").cache.entry("user 7").is_known
    assert unheard == []


async def test_a_record_that_was_kept_under_another_key_is_dropped():
    """Query contract, line 27."""
    visit = await visited()
    visit.storage.texts["user 8"] = visit.storage.texts["user 7"]
    assert not Visit(visit).cache.entry("user 8").is_known


async def test_an_older_record_never_overwrites_newer_data():
    """Query contract, line 27."""
    slow = Visit()
    quick = Visit(slow)
    slow.fetch()
    slow.clock.advance(1.0)
    await quick.know({"name": "new"})
    slow.ask[0].settle({"name": "old"})
    await settle()
    slow.clock.advance(0)
    assert Visit(slow).cache.entry("user 7").data == {"name": "new"}


async def test_each_answer_is_written_on_its_own_when_the_page_has_been_drawn():
    """Query contract, line 27."""
    visit = Visit()
    for key in ("user 7", "user 8"):
        visit.fetch(key)
        visit.ask[-1].settle({"key": key})
    await settle()
    assert visit.storage.texts == {}
    visit.clock.advance(0)
    assert sorted(visit.storage.texts) == ["user 7", "user 8"]


async def test_a_page_that_is_hidden_writes_at_once_for_it_may_be_about_to_go():
    """Query contract, line 27."""
    visit = Visit()
    visit.fetch()
    visit.ask[0].settle({"name": "Ada"})
    await settle()
    visit.world.change(is_visible=False)
    assert sorted(visit.storage.texts) == ["user 7"]


async def test_what_is_kept_is_bounded():
    """Query contract, line 27."""
    visit = await visited(size=MAX_SIZE + 1)
    assert visit.storage.texts == {}
    for number in range(PRUNE_EVERY):
        await visit.know({"number": number}, "user " + str(number))
    assert len(visit.storage.pruned) == 1


async def test_a_storage_that_keeps_nothing_is_no_reason_to_fail():
    """Query contract, line 27."""
    visit = Visit()
    visit.storage.put = lambda key, order, text: None
    await visit.know({"name": "Ada"})
    assert visit.cache.entry("user 7").is_known
    assert not Visit(visit).cache.entry("user 7").is_known
