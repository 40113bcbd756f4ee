from app.components.memo import Memo
from app.html import Markup


class Maker:
    """Makes another markup each time."""

    def __init__(self):
        self.times = 0

    def __call__(self):
        self.times += 1
        return Markup(str(self.times))


def test_what_has_not_changed_is_made_once():
    memo, make = Memo(), Maker()
    assert memo.markup("users", 1, make) is memo.markup("users", 1, make)
    assert make.times == 1


def test_a_change_makes_it_anew_and_forgets_the_old():
    memo, make = Memo(), Maker()
    memo.markup("users", 1, make)
    assert memo.markup("users", 2, make).text == "2"
    assert memo.markup("users", 2, make).text == "2"
    assert memo.markup("users", 1, make).text == "3"


def test_other_keys_are_other_markup():
    memo, make = Memo(), Maker()
    assert memo.markup("users", 1, make).text == "1"
    assert memo.markup("teams", 1, make).text == "2"
    assert memo.markup("users", 1, make).text == "1"


def test_only_the_last_few_are_kept():
    memo, make = Memo(2), Maker()
    for key in ("a", "b", "c"):
        memo.markup(key, 1, make)
    memo.markup("b", 1, make)
    memo.markup("c", 1, make)
    assert make.times == 3
    memo.markup("a", 1, make)
    assert make.times == 4
