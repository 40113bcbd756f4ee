from app.components.memo import Memo
from app.html import Markup


class Maker:
    """Makes another markup each time."""

    def __init__(self):
        self.times = 0

    def __call__(self):
        self.times += 1
        return Markup(str(self.times))


class Known:
    """What a model knows, and how often that has changed."""

    def __init__(self, changes=1, data=None):
        self.changes = changes
        self.data = data or {}


ONE = Known(1)


def test_what_has_not_changed_is_made_once():
    memo, make = Memo(), Maker()
    assert memo.markup("users", ONE, make) is memo.markup("users", ONE, make)
    assert make.times == 1


def test_a_change_makes_it_anew_and_forgets_the_old():
    memo, make = Memo(), Maker()
    memo.markup("users", ONE, make)
    two = Known(2, ONE.data)
    assert memo.markup("users", two, make).text == "2"
    assert memo.markup("users", two, make).text == "2"
    assert memo.markup("users", ONE, make).text == "3"


def test_other_keys_are_other_markup():
    memo, make = Memo(), Maker()
    assert memo.markup("users", ONE, make).text == "1"
    assert memo.markup("teams", ONE, make).text == "2"
    assert memo.markup("users", ONE, make).text == "1"


def test_only_the_last_few_are_kept():
    memo, make = Memo(2), Maker()
    for key in ("a", "b", "c"):
        memo.markup(key, ONE, make)
    memo.markup("b", ONE, make)
    memo.markup("c", ONE, make)
    assert make.times == 3
    memo.markup("a", ONE, make)
    assert make.times == 4


def test_what_was_forgotten_and_is_known_anew_is_made_anew_although_it_has_changed_as_often():
    memo, make = Memo(), Maker()
    memo.markup("users", Known(1, {"items": []}), make)
    assert memo.markup("users", Known(1, {"items": []}), make).text == "2"
