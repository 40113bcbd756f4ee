"""Query contract, line 19: what nobody looks at is dropped."""

from app.query.cache import Cache
from tests.unit.check import settle, wait_for
from tests.unit.fakes import Asker, Clock, unheard


def make_cache(**more):
    return Cache(Clock(), 30.0, unheard.append, **more)


async def answered(cache, key):
    ask = Asker()
    cache.fetch(key, ask)
    ask[0].settle({"key": key})
    await settle()


async def test_an_entry_without_observers_is_dropped_after_five_minutes():
    """Query contract, line 19."""
    cache = make_cache()
    await answered(cache, "user 7")
    cache.clock.advance(299.9)
    assert "user 7" in cache.entries
    cache.clock.advance(0.1)
    assert "user 7" not in cache.entries


async def test_an_entry_that_is_observed_stays_and_counts_from_the_moment_it_is_left():
    """Query contract, line 19."""
    cache = make_cache()
    leave = cache.entry("user 7").observe(print)
    await answered(cache, "user 7")
    cache.clock.advance(1000.0)
    assert "user 7" in cache.entries
    leave()
    cache.clock.advance(299.9)
    assert "user 7" in cache.entries
    cache.clock.advance(0.2)
    assert "user 7" not in cache.entries


async def test_an_entry_that_is_asked_for_again_starts_anew():
    """Query contract, line 19."""
    cache = make_cache()
    await answered(cache, "user 7")
    cache.clock.advance(200.0)
    cache.fetch("user 7", Asker(), None)
    cache.clock.advance(200.0)
    assert "user 7" in cache.entries
    cache.clock.advance(101.0)
    assert "user 7" not in cache.entries


async def test_an_entry_that_is_being_asked_for_or_written_stays():
    """Query contract, line 19."""
    cache = make_cache()
    cache.fetch("asked", Asker())
    waiting = Asker()
    await answered(cache, "written")
    wait_for(cache.entry("written").write(waiting))
    await settle()
    cache.clock.advance(1000.0)
    assert sorted(cache.entries) == ["asked", "written"]
    waiting[0].settle({})
    await settle()
    cache.clock.advance(301.0)
    assert sorted(cache.entries) == ["asked"]


async def test_there_is_one_timer_for_the_whole_cache_and_none_when_it_is_empty():
    """Query contract, line 19."""
    cache = make_cache()
    assert cache.clock.timers == 0
    for number in range(50):
        await answered(cache, "user " + str(number))
        cache.clock.advance(1.0)
    assert cache.clock.timers == 1
    cache.clock.advance(400.0)
    assert cache.entries == {}
    assert cache.clock.timers == 0


async def test_past_the_bound_the_least_recently_used_goes_first():
    """Query contract, line 19."""
    cache = make_cache(max_entries=3)
    for key in ("a", "b", "c"):
        await answered(cache, key)
        cache.clock.advance(1.0)
    cache.fetch("a", Asker())
    cache.clock.advance(1.0)
    await answered(cache, "d")
    assert sorted(cache.entries) == ["a", "c", "d"]


async def test_past_the_bound_nothing_goes_that_somebody_looks_at():
    """Query contract, line 19."""
    cache = make_cache(max_entries=2)
    for key in ("a", "b", "c"):
        cache.entry(key).observe(print)
    await answered(cache, "d")
    await answered(cache, "e")
    assert sorted(cache.entries) == ["a", "b", "c", "e"]


async def test_ten_thousand_keys_stay_within_the_bound():
    """Query contract, line 19."""
    cache = make_cache(max_entries=100)
    for number in range(10000):
        cache.entry("user " + str(number))
    assert len(cache.entries) <= 100
    assert "user 9999" in cache.entries
    assert cache.clock.timers == 1


async def test_who_listens_hears_what_is_dropped():
    """Query contract, line 30."""
    cache, heard = make_cache(), []
    cache.listen(lambda kind, entry, is_foreign: heard.append((kind, entry.key)))
    await answered(cache, "user 7")
    cache.clock.advance(300.0)
    assert heard == [("made", "user 7"), ("answered", "user 7"), ("dropped", "user 7")]
