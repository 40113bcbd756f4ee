from app.messages import MESSAGE_TIME, Messages
from tests.unit.fakes import Clock


class Place:
    """What stands there: text and buttons by number."""

    def __init__(self):
        self.shown = []

    def put(self, number, text, is_failure, buttons):
        self.shown.append((number, text, buttons))

    def take_away(self, number):
        self.shown = [message for message in self.shown if message[0] != number]

    @property
    def texts(self):
        return [text for _, text, _ in self.shown]


class Desk:
    def __init__(self):
        self.clock = Clock()
        self.place = Place()
        self.messages = Messages(self.place, self.clock, lambda: "Close")
        self.heard = []

    def offer(self, text, seconds=10.0):
        """With a button."""
        act, gone = lambda: self.heard.append("undone " + text), lambda: self.heard.append("gone " + text)
        return self.messages.say(text, False, ("Undo", act), seconds, "undo", gone)

    def number(self, text):
        return next(str(number) for number, each, _ in self.place.shown if each == text)


def test_what_was_said_is_gone_after_its_time():
    desk = Desk()
    desk.messages.say("Saved Ada.")
    desk.clock.advance(MESSAGE_TIME - 0.1)
    assert desk.place.texts == ["Saved Ada."]
    desk.clock.advance(0.1)
    assert desk.place.texts == []


def test_two_in_a_row_stand_both_there_the_newest_last():
    desk = Desk()
    desk.messages.say("One.")
    desk.clock.advance(3.0)
    desk.messages.say("Two.")
    assert desk.place.texts == ["One.", "Two."]
    desk.clock.advance(2.0)
    assert desk.place.texts == ["Two."]


def test_the_same_again_takes_the_place_of_itself():
    desk = Desk()
    desk.messages.say("Again.", True)
    desk.messages.say("Again.", True)
    assert desk.place.texts == ["Again."]


def test_a_failure_stays_until_somebody_closes_it():
    desk = Desk()
    desk.messages.say("Not saved.", True)
    desk.clock.advance(3600.0)
    assert desk.place.shown == [(1, "Not saved.", [("dismiss", "Close")])]
    assert desk.messages.act("dismiss", "1")
    assert desk.place.texts == []
    assert not desk.messages.act("dismiss", "1")


def test_the_time_stands_still_while_the_pointer_or_the_focus_is_there():
    desk = Desk()
    desk.messages.say("Saved Ada.")
    desk.clock.advance(2.0)
    desk.messages.hold("1", "pointer")
    desk.clock.advance(60.0)
    desk.messages.hold("1", "focus")
    desk.messages.let_go("1", "pointer")
    desk.clock.advance(60.0)
    desk.messages.let_go("1", "focus")
    desk.clock.advance(2.9)
    assert desk.place.texts == ["Saved Ada."]
    desk.clock.advance(0.2)
    assert desk.place.texts == []


def test_who_leaves_at_the_last_moment_has_another():
    desk = Desk()
    desk.messages.say("Saved Ada.")
    desk.clock.advance(4.99)
    desk.messages.hold("1", "pointer")
    desk.messages.let_go("1", "pointer")
    desk.clock.advance(0.9)
    assert desk.place.texts == ["Saved Ada."]


def test_what_is_offered_is_done_once_and_the_message_goes():
    desk = Desk()
    desk.offer("Deleted Ada.")
    assert desk.place.shown[0][2] == [("undo", "Undo")]
    assert desk.messages.act("undo", "1")
    assert not desk.messages.act("undo", "1")
    desk.clock.advance(60.0)
    assert desk.heard == ["undone Deleted Ada."]
    assert desk.place.texts == []


def test_that_nobody_took_the_offer_is_heard_once():
    desk = Desk()
    desk.offer("Deleted Ada.", seconds=10.0)
    desk.clock.advance(9.9)
    assert desk.heard == []
    desk.clock.advance(60.0)
    assert desk.heard == ["gone Deleted Ada."]


def test_what_is_taken_back_is_heard_by_nobody():
    desk = Desk()
    take_back = desk.offer("Deleted Ada.")
    take_back()
    take_back()
    desk.clock.advance(60.0)
    assert desk.heard == []
    assert desk.place.texts == []


def test_two_offers_in_the_same_words_are_two():
    desk = Desk()
    desk.offer("Deleted Ada.")
    desk.offer("Deleted Ada.")
    assert len(desk.place.shown) == 2
    assert desk.messages.act("undo", "2")
    assert len(desk.place.shown) == 1


def test_there_are_three_at_most_and_the_least_makes_room():
    desk = Desk()
    desk.messages.say("Failed.", True)
    desk.offer("Deleted Ada.")
    desk.messages.say("Saved Ada.")
    desk.messages.say("Failed too.", True)
    assert desk.place.texts == ["Failed.", "Deleted Ada.", "Failed too."]
    desk.messages.say("Saved Bob.")
    assert desk.place.texts == ["Failed.", "Failed too.", "Saved Bob."]
    assert desk.heard == ["gone Deleted Ada."]


def test_a_message_that_is_held_or_closed_when_it_is_gone_is_nothing():
    desk = Desk()
    desk.messages.hold("7", "pointer")
    desk.messages.let_go("7", "pointer")
    assert not desk.messages.act("undo", "7")
    assert not desk.messages.act("undo", None)


def test_a_failure_may_offer_a_way_on():
    desk = Desk()
    desk.messages.say("Not deleted.", True, ("Open Ada", lambda: desk.heard.append("opened")))
    assert desk.place.shown[0][2] == [("act", "Open Ada"), ("dismiss", "Close")]
    assert desk.messages.act("act", desk.number("Not deleted."))
    assert desk.heard == ["opened"]
    assert desk.place.texts == []
