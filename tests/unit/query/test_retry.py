from app.query.retry import LONGEST, Retry
from tests.unit.query.desk import Passing


def test_waits_double_from_half_a_second_and_end_after_three():
    """Query contract, line 13."""
    retry = Retry(lambda: 1.0)
    assert [retry.wait(retries, Passing()) for retries in range(4)] == [0.5, 1.0, 2.0, None]


def test_jitter_takes_away_up_to_half():
    """Query contract, line 13."""
    assert [Retry(lambda: 0.0).wait(retries, Passing()) for retries in range(3)] == [0.25, 0.5, 1.0]


def test_a_failure_that_does_not_pass_is_final():
    """Query contract, line 13."""
    assert Retry(lambda: 1.0).wait(0, ValueError("no")) is None


def test_the_server_is_left_alone_for_as_long_as_it_asks_within_reason():
    """Query contract, line 13."""
    retry = Retry(lambda: 1.0)
    assert retry.wait(0, Passing(retry_after=7.0)) == 7.0
    assert retry.wait(0, Passing(retry_after=0.0)) == 0.5
    assert retry.wait(0, Passing(retry_after=31536000.0)) == LONGEST


def test_nobody_waits_longer_than_half_a_minute():
    """Query contract, line 13."""
    retry = Retry(lambda: 1.0, 10)
    assert [retry.wait(retries, Passing()) for retries in (5, 6, 9, 10)] == [16.0, LONGEST, LONGEST, None]
    assert retry.wait(0, Passing(retry_after=29.9)) == 29.9


def test_none_means_none():
    """Query contract, line 13."""
    assert Retry(lambda: 1.0, 0).wait(0, Passing()) is None
