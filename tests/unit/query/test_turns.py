"""Query contract, line 28: one tab asks, the others wait for its answer."""

from app.query.turns import GATHER, LINGER, Turns
from tests.unit.fakes import Clock, Locks


class Tab:
    """Whose turn it was, in order."""

    def __init__(self, clock, others=None):
        self.locks = Locks(others.locks if others else None)
        self.turns = Turns(self.locks, clock)
        self.begun = []

    def take(self, key):
        return self.turns.take(key, lambda: self.begun.append(key))


def two_tabs():
    clock = Clock()
    one = Tab(clock)
    return clock, one, Tab(clock, one)


def test_alone_it_is_ones_turn_at_once():
    """Query contract, line 28."""
    tab = Tab(Clock())
    tab.take("user 7")
    assert tab.begun == ["user 7"]


def test_another_tab_waits_for_its_turn_and_has_it_when_the_first_has_failed():
    """Query contract, line 28."""
    _, one, other = two_tabs()
    end = one.take("user 7")
    other.take("user 7")
    assert other.begun == []
    end(False)
    assert other.begun == ["user 7"]


def test_another_key_is_another_turn():
    """Query contract, line 28."""
    _, one, other = two_tabs()
    one.take("user 7")
    other.take("user 8")
    assert other.begun == ["user 8"]


def test_a_turn_that_brought_an_answer_is_kept_until_the_answer_has_reached_the_others():
    """Query contract, line 28."""
    clock, one, other = two_tabs()
    end = one.take("user 7")
    end_other = other.take("user 7")
    end(True)
    assert other.begun == []
    end_other(False)  # the answer came through the channel
    clock.advance(LINGER)
    assert other.begun == []


def test_the_tab_whose_turn_it_was_need_not_wait_for_itself():
    """Query contract, line 28."""
    clock, one, other = two_tabs()
    end = one.take("user 7")
    end(True)
    again = one.take("user 7")
    assert one.begun == ["user 7", "user 7"]
    clock.advance(LINGER)
    other.take("user 7")
    assert other.begun == []
    again(False)
    assert other.begun == ["user 7"]


def test_a_tab_that_is_killed_while_it_asks_keeps_nobody_waiting():
    """Query contract, line 28."""
    _, one, other = two_tabs()
    one.take("user 7")
    other.take("user 7")
    one.locks.kill()
    assert other.begun == ["user 7"]


def test_who_stops_waiting_never_has_the_turn():
    """Query contract, line 28."""
    _, one, other = two_tabs()
    end = one.take("user 7")
    other.take("user 7")(False)
    end(False)
    assert other.begun == []


def test_a_turn_ends_once():
    """Query contract, line 28."""
    _, one, other = two_tabs()
    end = one.take("user 7")
    end(False)
    other.take("user 7")
    end(False)
    assert other.begun == ["user 7"]


def test_turns_that_are_taken_together_begin_together_although_their_locks_come_one_by_one():
    """Query contract, lines 26 and 28: one request may serve them all."""
    clock, locks = Clock(), LateLocks()
    turns, begun = Turns(locks, clock), []
    for key in ("a", "b", "c"):
        turns.take(key, lambda key=key: begun.append(key))
    locks.grant("a")
    locks.grant("b")
    assert begun == []
    locks.grant("c")
    assert begun == ["a", "b", "c"]


def test_one_that_another_tab_holds_up_does_not_hold_up_the_rest():
    """Query contract, lines 26 and 28."""
    clock, locks = Clock(), LateLocks()
    turns, begun = Turns(locks, clock), []
    for key in ("a", "b"):
        turns.take(key, lambda key=key: begun.append(key))
    locks.grant("a")
    clock.advance(GATHER)
    assert begun == ["a"]
    locks.grant("b")
    assert begun == ["a", "b"]


class LateLocks:
    """Grants when told."""

    def __init__(self):
        self._granted = {}

    def request(self, name, granted):
        self._granted[name] = granted
        return lambda: None

    def grant(self, name):
        self._granted[name]()
