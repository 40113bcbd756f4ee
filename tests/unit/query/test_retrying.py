"""Query contract, line 13: asking again after a failure that may pass."""

from app.query.retry import Retry
from tests.unit.check import outcome, settle, wait_for
from tests.unit.fakes import World
from tests.unit.query.desk import Desk, Passing


def make_desk(**more):
    """Waits are whole: 0.5, 1 and 2 seconds."""
    return Desk(retry=Retry(lambda: 1.0), **more)


async def fail(desk, error=None):
    desk.ask[-1].settle(error or Passing())
    await settle()


async def test_a_read_that_failed_for_now_is_asked_again_three_times_then_the_error_counts():
    """Query contract, line 13."""
    desk = make_desk()
    promise, mistake = desk.fetch(), Passing()
    for wait, asked in ((0.5, 2), (1.0, 3), (2.0, 4)):
        await fail(desk)
        desk.clock.advance(wait - 0.01)
        assert len(desk.ask) == asked - 1
        desk.clock.advance(0.01)
        assert len(desk.ask) == asked
        assert not promise.is_settled
    await fail(desk, mistake)
    assert await outcome(promise) is mistake
    desk.clock.advance(60.0)
    assert len(desk.ask) == 4


async def test_an_answer_to_a_repetition_is_an_answer_like_any_other():
    """Query contract, line 13."""
    desk = make_desk()
    promise = desk.fetch()
    await fail(desk)
    desk.clock.advance(0.5)
    desk.ask[1].settle({"name": "Ada"})
    assert await promise == {"name": "Ada"}
    assert desk.entry.error is None
    assert desk.entry.age == 0
    assert desk.count("retry") == 1


async def test_while_a_repetition_waits_asking_shares_the_same_promise():
    """Query contract, lines 4 and 13."""
    desk = make_desk()
    promise = desk.fetch()
    await fail(desk)
    assert desk.fetch() is promise
    assert len(desk.ask) == 1


async def test_a_forced_call_does_not_wait_for_the_repetition():
    """Query contract, lines 8 and 13."""
    desk = make_desk()
    promise = desk.fetch()
    await fail(desk)
    desk.fetch(force_refetch=True)
    assert len(desk.ask) == 2
    desk.ask[1].settle({"name": "Ada"})
    assert await promise == {"name": "Ada"}
    desk.clock.advance(60.0)
    assert len(desk.ask) == 2


async def test_the_wait_that_the_server_asked_for_is_kept():
    """Query contract, line 13."""
    desk = make_desk()
    desk.fetch()
    await fail(desk, Passing(retry_after=7.0))
    desk.clock.advance(6.9)
    assert len(desk.ask) == 1
    desk.clock.advance(0.1)
    assert len(desk.ask) == 2


async def test_what_is_not_for_now_is_final():
    """Query contract, line 13."""
    desk = make_desk()
    promise = desk.fetch()
    mistake = ValueError("403")
    await fail(desk, mistake)
    assert await outcome(promise) is mistake
    desk.clock.advance(60.0)
    assert len(desk.ask) == 1


async def test_when_nobody_waits_there_are_no_more_attempts():
    """Query contract, line 13."""
    desk = make_desk()
    desk.fetch()
    desk.leave()
    await fail(desk)
    desk.clock.advance(60.0)
    assert len(desk.ask) == 1
    assert isinstance(desk.entry.error, Passing)


async def test_when_the_last_leaves_during_the_wait_there_are_no_more_attempts():
    """Query contract, line 13."""
    desk = make_desk()
    desk.fetch()
    await fail(desk)
    desk.leave()
    desk.clock.advance(60.0)
    assert len(desk.ask) == 1
    assert not desk.entry.is_asking


async def test_somebody_who_awaits_is_somebody_who_waits():
    """Query contract, line 13."""
    desk = make_desk()
    waiting = wait_for(desk.fetch())
    desk.leave()
    await settle()
    await fail(desk)
    desk.clock.advance(0.5)
    desk.ask[1].settle({"name": "Ada"})
    assert await waiting == {"name": "Ada"}


async def test_a_hidden_page_and_one_without_network_do_not_try_again_but_fail_and_recover():
    """Query contract, lines 13 and 25."""
    for change, back in (
        ({"is_visible": False}, {"is_visible": True}),
        ({"is_online": False}, {"is_online": True}),
    ):
        world = World()
        desk = make_desk(world=world)
        promise = desk.fetch()
        world.change(**change)
        await fail(desk)
        assert isinstance(await outcome(promise), Passing)
        world.change(**back)
        assert len(desk.ask) == 2
        desk.ask[1].settle({"name": "Ada"})
        await settle()
        assert desk.entry.data == {"name": "Ada"}


async def test_a_page_that_is_hidden_during_the_wait_gives_up():
    """Query contract, line 13."""
    world = World()
    desk = make_desk(world=world)
    promise = desk.fetch()
    await fail(desk)
    world.change(is_visible=False)
    desk.clock.advance(0.5)
    assert len(desk.ask) == 1
    assert promise.is_settled
