"""Query contract, line 25: focus, reconnect, polling."""

from app.query.cache import Cache
from tests.unit.check import settle
from tests.unit.fakes import Asker, Clock, World, unheard


class Desk:
    """Two entries: one is observed, the other is not. Both are known."""

    def __init__(self):
        self.clock, self.world = Clock(), World()
        self.cache = Cache(self.clock, 30.0, unheard.append, world=self.world)
        self.seen, self.unseen = Asker(), Asker()
        self.leave = self.cache.entry("seen").observe(str)

    async def know(self):
        for key, ask in (("seen", self.seen), ("unseen", self.unseen)):
            self.cache.fetch(key, ask)
            ask[-1].settle({"key": key})
        await settle()

    def look_away_and_back(self):
        self.world.change(is_visible=False)
        self.world.change(is_visible=True)

    def reconnect(self):
        self.world.change(is_online=False)
        self.world.change(is_online=True)

    async def answer(self, ask=None):
        (ask or self.seen)[-1].settle({"key": "seen"})
        await settle()


async def known():
    desk = Desk()
    await desk.know()
    return desk


async def test_coming_back_to_the_page_asks_for_what_is_stale_and_observed():
    """Query contract, line 25."""
    desk = await known()
    desk.clock.advance(30.0)
    desk.look_away_and_back()
    assert (len(desk.seen), len(desk.unseen)) == (2, 1)


async def test_coming_back_to_the_page_asks_nothing_that_is_fresh():
    """Query contract, line 25."""
    desk = await known()
    desk.clock.advance(29.9)
    desk.look_away_and_back()
    assert len(desk.seen) == 1


async def test_the_network_coming_back_asks_for_what_is_stale_and_observed():
    """Query contract, line 25."""
    desk = await known()
    desk.clock.advance(30.0)
    desk.reconnect()
    assert (len(desk.seen), len(desk.unseen)) == (2, 1)


async def test_the_network_coming_back_asks_again_for_what_failed():
    """Query contract, lines 12 and 25."""
    desk = await known()
    desk.cache.fetch("seen", desk.seen, force_refetch=True)
    desk.seen[1].settle(OSError("no network"))
    await settle()
    desk.reconnect()
    assert len(desk.seen) == 3


async def test_the_network_coming_back_to_a_hidden_page_waits_until_somebody_looks():
    """Query contract, line 25."""
    desk = await known()
    desk.clock.advance(30.0)
    desk.world.change(is_visible=False)
    desk.reconnect()
    assert len(desk.seen) == 1
    desk.world.change(is_visible=True)
    assert len(desk.seen) == 2


async def test_coming_back_again_and_again_asks_once_in_five_seconds():
    """Query contract, line 25."""
    desk = await known()
    desk.clock.advance(30.0)
    desk.look_away_and_back()
    desk.seen[1].settle(OSError("no"))
    await settle()
    desk.clock.advance(4.9)
    desk.look_away_and_back()
    assert len(desk.seen) == 2
    desk.clock.advance(0.1)
    desk.look_away_and_back()
    assert len(desk.seen) == 3


async def test_coming_back_while_a_question_is_out_sends_no_other():
    """Query contract, lines 4 and 25."""
    desk = await known()
    desk.clock.advance(30.0)
    desk.cache.fetch("seen", desk.seen)
    desk.look_away_and_back()
    assert len(desk.seen) == 2


async def test_who_looks_hears_that_the_cache_asks_of_its_own_accord():
    """Query contract, line 25: a background refetch is seen to be under way."""
    desk, promises = await known(), []
    desk.cache.entry("seen").observe_asking(promises.append)
    desk.clock.advance(30.0)
    desk.look_away_and_back()
    assert [promise.is_settled for promise in promises] == [False]
    assert desk.cache.fetch("seen", desk.seen) is promises[0]


# Polling.


async def test_what_is_polled_is_asked_for_again_at_its_interval():
    """Query contract, line 25."""
    desk = await known()
    desk.cache.entry("seen").observe(str, every=10.0)
    desk.clock.advance(9.9)
    assert len(desk.seen) == 1
    desk.clock.advance(0.1)
    assert len(desk.seen) == 2
    await desk.answer()
    desk.clock.advance(10.0)
    assert len(desk.seen) == 3


async def test_the_shortest_interval_wins_until_its_observer_leaves():
    """Query contract, line 25."""
    desk = await known()
    desk.cache.entry("seen").observe(str, every=10.0)
    leave = desk.cache.entry("seen").observe(str, every=4.0)
    desk.clock.advance(4.0)
    assert len(desk.seen) == 2
    await desk.answer()
    leave()
    desk.clock.advance(9.9)
    assert len(desk.seen) == 2
    desk.clock.advance(0.1)
    assert len(desk.seen) == 3


async def test_two_observers_with_one_interval_are_one_poll():
    """Query contract, line 25."""
    desk = await known()
    for _ in range(2):
        desk.cache.entry("seen").observe(str, every=10.0)
    desk.clock.advance(10.0)
    assert len(desk.seen) == 2


async def test_polling_rests_while_the_page_is_hidden_or_offline_and_goes_on_at_once():
    """Query contract, line 25."""
    for away, back in (({"is_visible": False}, {"is_visible": True}), ({"is_online": False}, {"is_online": True})):
        desk = await known()
        desk.cache.entry("seen").observe(str, every=10.0)
        desk.world.change(**away)
        desk.clock.advance(25.0)
        assert len(desk.seen) == 1
        desk.world.change(**back)
        desk.clock.advance(0.0)
        assert len(desk.seen) == 2


async def test_polling_counts_from_the_last_answer_wherever_it_came_from():
    """Query contract, lines 25 and 28."""
    desk = await known()
    desk.cache.entry("seen").observe(str, every=10.0)
    desk.clock.advance(9.0)
    desk.cache.learn("seen", {"key": "seen"})
    desk.clock.advance(9.9)
    assert len(desk.seen) == 1
    desk.clock.advance(0.1)
    assert len(desk.seen) == 2


async def test_polling_ends_with_its_last_observer():
    """Query contract, line 25."""
    desk = await known()
    leave = desk.cache.entry("seen").observe(str, every=10.0)
    leave()
    desk.clock.advance(100.0)
    assert len(desk.seen) == 1


async def test_who_leaves_twice_takes_nobody_elses_poll_along():
    """Query contract, lines 16 and 25."""
    desk = await known()
    desk.cache.entry("seen").observe(str, every=10.0)
    leave = desk.cache.entry("seen").observe(str, every=10.0)
    leave()
    leave()
    desk.clock.advance(10.0)
    assert len(desk.seen) == 2


async def test_a_poll_that_fails_is_tried_again_at_the_next_interval():
    """Query contract, lines 12 and 25."""
    desk = await known()
    desk.cache.entry("seen").observe(str, every=10.0)
    desk.clock.advance(10.0)
    desk.seen[1].settle(OSError("no"))
    await settle()
    desk.clock.advance(9.9)
    assert len(desk.seen) == 2
    desk.clock.advance(0.1)
    assert len(desk.seen) == 3


async def test_polling_what_nobody_has_asked_for_asks_nothing():
    """Query contract, line 25."""
    desk = Desk()
    desk.cache.entry("new").observe(str, every=1.0)
    desk.clock.advance(10.0)
    assert desk.cache.entry("new").error is None
    assert not desk.cache.entry("new").is_asking
