from app.query.promise import Promise
from tests.unit.check import all_of, outcome, raises, settle, wait_for


async def test_everyone_who_awaits_gets_the_value():
    promise = Promise(print)
    waiting = [wait_for(promise) for _ in range(3)]
    await settle()
    promise.settle("answer")
    assert await all_of(waiting) == ["answer", "answer", "answer"]


async def test_a_promise_may_be_awaited_again_after_it_settled():
    promise = Promise(print)
    promise.settle("answer")
    assert await promise == "answer"
    assert await promise == "answer"


async def test_an_error_reaches_everyone_who_awaits_each_time():
    """Query contract, line 12."""
    promise = Promise(print)
    waiting = [wait_for(promise) for _ in range(2)]
    await settle()
    mistake = ValueError("no")
    promise.fail(mistake)
    assert await all_of(waiting) == [mistake, mistake]
    assert await outcome(promise) is mistake


async def test_an_error_that_nobody_awaits_is_no_trouble():
    promise = Promise(print)
    promise.fail(ValueError("no"))
    await settle()
    assert promise.is_settled


async def test_cancelling_one_awaiter_leaves_the_others_waiting():
    """Query contract, line 17."""
    promise = Promise(print)
    one, other = wait_for(promise), wait_for(promise)
    await settle()
    one.cancel()
    await settle()
    assert one.done()
    assert not promise.is_settled
    promise.settle("answer")
    assert await other == "answer"


async def test_a_promise_knows_whether_anyone_would_notice():
    promise = Promise(print)
    assert not promise.is_awaited
    waiting = wait_for(promise)
    await settle()
    assert promise.is_awaited
    waiting.cancel()
    await settle()
    assert not promise.is_awaited
    leave = promise.when_settled(print)
    assert promise.is_awaited
    leave()
    assert not promise.is_awaited


def test_a_promise_settles_once():
    promise = Promise(print)
    promise.settle("first")
    with raises(RuntimeError):
        promise.fail(ValueError("late"))
    assert promise.value == "first"
    assert promise.error is None


def test_a_callback_is_called_within_the_turn_in_which_the_promise_settles():
    told = []
    promise = Promise(print)
    promise.when_settled(lambda: told.append(promise.value))
    assert told == []
    promise.settle("answer")
    assert told == ["answer"]


def test_a_callback_that_comes_too_late_is_called_at_once():
    told = []
    promise = Promise(print)
    promise.settle("answer")
    promise.when_settled(lambda: told.append(promise.value))
    assert told == ["answer"]


def test_a_callback_that_left_is_not_called():
    told = []
    promise = Promise(print)
    promise.when_settled(lambda: told.append("left"))()
    promise.settle("answer")
    assert told == []


def test_a_callback_that_raises_is_reported():
    """Query contract, line 16."""
    reported, told = [], []
    promise = Promise(reported.append)
    promise.when_settled(lambda: {}["missing"])
    promise.when_settled(lambda: told.append("other"))
    promise.settle("answer")
    assert told == ["other"]
    assert [type(error) for error in reported] == [KeyError]
