from app.query.order import SHARE, Order
from tests.unit.fakes import Clock


def make_order(clock=None, tab=0.5):
    return Order(clock or Clock(), lambda: tab)


def test_numbers_only_grow_although_the_clock_stands_still():
    order = make_order()
    assert order.next() < order.next() < order.next()


def test_numbers_only_grow_although_the_clock_is_set_back_a_day():
    clock = Clock()
    order = make_order(clock)
    before = order.next()
    clock.set_wall(-86400.0)
    assert order.next() > before


def test_a_number_heard_from_another_tab_puts_the_next_one_behind_it():
    order, ahead = make_order(), make_order(tab=0.9)
    for _ in range(5):
        heard = ahead.next()
    order.heard(heard)
    assert order.next() > heard


def test_an_older_number_that_is_heard_changes_nothing():
    order = make_order()
    number = order.next()
    order.heard(number - 10 * SHARE)
    assert order.next() > number


def test_two_tabs_never_use_the_same_number():
    one, other = make_order(tab=0.1), make_order(tab=0.7)
    ones = [one.next() for _ in range(20)]
    others = [other.next() for _ in range(20)]
    assert not [number for number in ones if number in others]


def test_who_asks_a_millisecond_later_in_another_tab_is_the_newer():
    clock = Clock()
    one, other = make_order(clock, 0.9), make_order(clock, 0.1)
    number = one.next()
    clock.set_wall(0.002)
    assert other.next() > number


def test_a_number_fits_into_the_digits_in_which_it_is_kept():
    clock = Clock()
    clock.set_wall(1e11)  # the year 5100
    assert len(str(make_order(clock).next())) <= 20
