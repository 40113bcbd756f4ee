from app.prefetch import REST, Prefetch
from tests.unit.fakes import Browser, Clock, user


def make_prefetch():
    clock, fetched = Clock(), []
    return clock, fetched, Prefetch(clock, fetched.append)


def test_a_link_that_is_rested_on_is_fetched_once():
    """Query contract, line 29."""
    clock, fetched, prefetch = make_prefetch()
    prefetch.arrive("#users/7")
    clock.advance(REST - 0.01)
    assert fetched == []
    prefetch.arrive("#users/7")
    clock.advance(0.01)
    assert fetched == ["#users/7"]
    clock.advance(1.0)
    assert fetched == ["#users/7"]


def test_a_link_that_is_passed_over_is_not_fetched():
    """Query contract, line 29."""
    clock, fetched, prefetch = make_prefetch()
    prefetch.arrive("#users/7")
    prefetch.arrive("#users/8")
    prefetch.arrive(None)
    clock.advance(1.0)
    assert fetched == []


async def test_what_a_link_leads_to_is_warm_when_it_is_followed_and_nobody_observes_it_before():
    """Query contract, line 29."""
    server = {"GET /api/users/7": user(7), "GET /api/users/8": user(8)}
    browser = Browser("users/7", lambda line, body: (200, server[line]))
    browser.app.router.prefetch("#users/8")
    assert browser.network.lines == ["GET /api/users/7", "GET /api/users/8"]
    assert not browser.users.get("8").entry.is_observed


async def test_a_link_to_nowhere_or_to_where_one_is_fetches_nothing():
    """Query contract, line 29."""
    browser = Browser("users/7", lambda line, body: (200, user(7)))
    for fragment in ("#nowhere/at/all", "#users/7", "#%", "#users/7/"):
        browser.app.router.prefetch(fragment)
    assert browser.network.lines == ["GET /api/users/7"]
