from app.query.observers import Observers


def test_a_listener_that_raises_is_reported_and_does_not_stop_the_others():
    """Query contract, line 16."""
    reported, told = [], []
    observers = Observers(reported.append)
    mistake = ValueError("mine")

    def breaks():
        raise mistake

    observers.add(breaks)
    observers.add(lambda: told.append("other"))
    observers.notify()
    assert told == ["other"]
    assert reported == [mistake]


def test_one_that_leaves_while_it_is_told_does_not_skip_its_neighbour():
    """Query contract, line 16."""
    told = []
    observers = Observers(print)

    def leaves():
        told.append("first")
        leave()

    leave = observers.add(leaves)
    observers.add(lambda: told.append("second"))
    observers.notify()
    observers.notify()
    assert told == ["first", "second", "second"]


def test_one_that_was_removed_by_its_neighbour_is_told_no_more():
    """Query contract, line 16."""
    told, leaving = [], []
    observers = Observers(print)
    observers.add(lambda: leaving[0]())
    leaving.append(observers.add(lambda: told.append("gone")))
    observers.notify()
    assert told == []


def test_one_that_comes_while_others_are_told_hears_the_next_news():
    told = []
    observers = Observers(print)
    leave = observers.add(lambda: observers.add(lambda: told.append("new")))
    observers.notify()
    assert told == []
    leave()
    observers.notify()
    assert told == ["new"]


def test_leaving_twice_removes_nobody_else():
    told = []
    observers = Observers(print)
    leave = observers.add(lambda: told.append("one"))
    observers.add(lambda: told.append("two"))
    leave()
    leave()
    observers.notify()
    assert told == ["two"]
    assert len(observers) == 1
