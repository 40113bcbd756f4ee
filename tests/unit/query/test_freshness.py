from app.query.freshness import Moment, age, is_fresh

THEN = Moment(1000.0, 1700000000.0)


def after(monotonic, wall):
    return Moment(1000.0 + monotonic, 1700000000.0 + wall)


def test_an_answer_is_fresh_for_30_seconds():
    """Query contract, line 3."""
    assert is_fresh(THEN, after(29.9, 29.9), 30.0)
    assert not is_fresh(THEN, after(30.0, 30.0), 30.0)


def test_either_clock_can_say_that_an_answer_is_stale():
    """Query contract, line 6."""
    assert not is_fresh(THEN, after(30.0, 0.0), 30.0)
    assert not is_fresh(THEN, after(0.0, 30.0), 30.0)
    assert is_fresh(THEN, after(29.9, 0.0), 30.0)
    assert is_fresh(THEN, after(0.0, 29.9), 30.0)


def test_a_wall_clock_that_was_set_back_makes_everything_stale():
    """Query contract, line 6."""
    assert not is_fresh(THEN, after(1.0, -0.1), 30.0)
    assert is_fresh(THEN, after(1.0, 0.0), 30.0)


def test_nothing_is_fresh_before_it_was_answered():
    assert not is_fresh(None, THEN, 30.0)
    assert not is_fresh(None, THEN, None)


def test_a_stale_time_of_zero_is_never_fresh():
    """Query contract, line 7."""
    assert not is_fresh(THEN, THEN, 0)


def test_a_stale_time_of_none_never_ends():
    """Query contract, line 7."""
    assert is_fresh(THEN, after(1e9, 1e9), None)


def test_an_age_is_that_of_the_clock_that_says_more():
    assert age(THEN, after(5.0, 7.0)) == 7.0
    assert age(THEN, after(7.0, 5.0)) == 7.0


def test_an_age_cannot_be_told_when_the_wall_clock_was_set_back():
    assert age(THEN, after(5.0, -1.0)) == float("inf")
