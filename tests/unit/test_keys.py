from app.commands import Command, Commands
from app.keys import HINT, WAIT, Keys
from app.region import Region
from app.view import View
from tests.unit.fakes import Clock, Element


class Place(View):
    """A view of nothing but commands."""

    def __init__(self, *commands):
        super().__init__(None, [], None)
        self.commands = list(commands)

    def loaded(self):
        return ""


class Desk:
    """Keys over a page with an inspector, and a list of what was done."""

    def __init__(self, here=(), there=(), in_dialog=(), may=lambda permission: True):
        self.done = []
        self.clock = Clock()
        self.hints = []
        self.regions = {}
        for name, commands in (("main", here), ("dialog", in_dialog), ("inspector", ())):
            self.regions[name] = Region(Element(), self.clock)
            self.regions[name].visit = Visit(Place(*[self.made(*each) for each in commands]))
        self.commands = Commands(self.regions, may)
        self.commands.everywhere = [self.made(*each) for each in there]
        self.keys = Keys(self.clock, self.commands)
        self.keys.hint = lambda following: self.hints.append([command.name for command in following])

    def made(self, name, keys, more=None):
        return Command(name, lambda: self.done.append(name), keys, **(more or {}))

    def press(self, *keys, **more):
        """Each in turn; whether the last was taken."""
        names = more.pop("names", ["main"])
        return [self.keys.press(key, names, **more) for key in keys][-1]


class Visit:
    def __init__(self, view):
        self.view = view


def test_a_key_does_what_it_stands_for_wherever_the_focus_is():
    desk = Desk(here=[("edit", "e")], there=[("inspector", "i")])
    assert desk.press("i")
    assert desk.press("i", names=[])
    assert desk.press("e", names=["sidebar"])
    assert not desk.press("j")
    assert desk.done == ["inspector", "inspector", "edit"]


def test_in_a_field_a_letter_is_a_letter():
    desk = Desk(there=[("inspector", "i"), ("close", "Escape"), ("palette", "Mod+k")])
    assert not desk.press("i", is_in_field=True)
    assert desk.press("Escape", is_in_field=True)
    assert desk.press("Mod+k", is_in_field=True)
    assert desk.done == ["close", "palette"]


def test_a_key_of_a_place_is_nothing_elsewhere():
    desk = Desk(there=[("close", "Escape", {"inside": "inspector"})])
    assert desk.press("Escape", names=["inspector", "entries"])
    assert not desk.press("Escape", names=["main", "inspector"])
    assert not desk.press("Escape", names=[])


def test_who_had_nothing_to_do_leaves_the_key_to_others():
    desk = Desk(there=[("second", "i")])
    desk.commands.everywhere.insert(0, Command("first", lambda: False, "i"))
    assert desk.press("i")
    assert desk.done == ["second"]


def test_the_innermost_place_comes_first_then_the_page_then_everywhere():
    desk = Desk(here=[("of the page", "e")], there=[("everywhere", "e")])
    outer, inner = Place(desk.made("outer", "e"), desk.made("outer alone", "o")), Place(desk.made("inner", "e"))
    desk.regions["inspector"].visit = Visit(outer)
    outer.regions["part"] = Region(Element(), desk.clock)
    outer.regions["part"].visit = Visit(inner)
    for names in (["inspector", "part"], ["inspector"], ["main"]):
        desk.press("e", names=names)
    desk.press("o", names=["inspector", "part"])
    assert desk.done == ["inner", "outer", "of the page", "outer alone"]


def test_what_may_not_be_done_has_no_key():
    desk = Desk(there=[("new-user", "c", {"permission": "create"})], may=lambda permission: permission != "create")
    assert not desk.press("c")
    assert desk.done == []


def test_what_makes_no_sense_now_has_no_key():
    desk = Desk(there=[("undo", "z", {"when": lambda: False})])
    assert not desk.press("z")


def test_a_key_that_is_held_does_its_thing_once_unless_it_repeats():
    desk = Desk(here=[("next-row", "j", {"repeats": True}), ("edit", "e")])
    assert desk.press("j", is_repeat=True)
    assert not desk.press("e", is_repeat=True)
    assert desk.done == ["next-row"]


# Two keys, one after the other.


def two():
    return Desk(there=[("go-users", "g u"), ("go-inspector", "g i"), ("inspector", "i"), ("users", "u")])


def test_two_keys_one_after_the_other():
    desk = two()
    assert desk.press("g")
    assert desk.press("u")
    assert desk.press("i")
    assert desk.done == ["go-users", "inspector"]
    assert desk.clock.timers == 0


def test_the_first_key_waits_for_a_moment_and_no_longer():
    desk = two()
    desk.press("g")
    desk.clock.advance(WAIT - 0.01)
    desk.press("u")
    desk.press("g")
    desk.clock.advance(WAIT)
    desk.press("u")
    assert desk.done == ["go-users", "users"]


def test_escape_takes_the_first_key_back():
    desk = two()
    assert desk.press("g", "Escape")
    desk.press("u")
    assert desk.done == ["users"]


def test_a_slip_does_nothing_else():
    desk = two()
    assert desk.press("g", "z")
    assert desk.press("g", "g")
    assert desk.press("u")
    assert desk.done == ["users"]


def test_the_first_key_held_down_stays_the_first():
    desk = two()
    desk.press("g")
    desk.press("g", is_repeat=True)
    desk.press("u")
    assert desk.done == ["go-users"]


def test_a_letter_in_a_field_ends_what_was_begun_and_is_written():
    desk = two()
    desk.press("g")
    assert not desk.press("u", is_in_field=True)
    desk.press("u")
    assert desk.done == ["users"]


def test_what_may_follow_is_said_after_a_moment_until_it_is_over():
    desk = two()
    desk.press("g")
    desk.clock.advance(HINT - 0.01)
    assert desk.hints == []
    desk.clock.advance(0.01)
    assert desk.hints == [["go-users", "go-inspector"]]
    desk.press("u")
    assert desk.hints[1:] == [[]]
    desk.press("g", "i")
    desk.clock.advance(WAIT)
    assert ["go-users", "go-inspector"] not in desk.hints[1:]


# Dialogs, and keys that are switched off.


def test_in_a_dialog_only_its_own_keys_do_something():
    desk = Desk(here=[("edit", "e")], there=[("inspector", "i")], in_dialog=[("next", "ArrowDown")])
    for key in ("e", "i", "ArrowDown"):
        desk.press(key, names=["dialog"], is_in_dialog=True)
    assert not desk.press("i", names=[], is_in_dialog=True)
    assert desk.done == ["next"]


def test_letters_and_signs_can_be_switched_off_and_on_again():
    """WCAG 2.1.4."""
    desk = Desk(there=[("go", "g u"), ("keys", "?"), ("palette", "Mod+k"), ("close", "Escape")])
    remembered = []
    desk.keys.remember = remembered.append
    desk.keys.switch_letters()
    for key in ("g", "u", "?", "Mod+k", "Escape"):
        desk.press(key)
    assert desk.done == ["palette", "close"]
    desk.keys.switch_letters()
    desk.press("?")
    assert desk.done == ["palette", "close", "keys"]
    assert remembered == [False, True]
