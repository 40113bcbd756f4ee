from app.components.inspector_events import AMOUNTS, COLOURS, Events, time_text
from app.query.traffic import KINDS
from app.words import words as language
from tests.unit.fakes import Formats


class App:
    formats = Formats()


def made(*kinds):
    events = Events(App())
    for kind in kinds:
        events.note(0.0, kind, "s'users'/s'7'", 1200)
    return events


def words(events):
    return [part.partition("<")[0] for part in str(events.loaded()).split('<span class="spot spot-')[1:]]


def test_every_kind_of_traffic_has_its_word_but_the_amounts():
    assert sorted(list(COLOURS) + list(AMOUNTS)) == sorted(KINDS)
    assert all(language.traffic(kind) for kind in COLOURS)


def test_the_newest_stands_first_and_a_hundred_are_kept():
    events = made(*(["ask"] * 100 + ["hit"]))
    assert words(events)[:2] == ['green">hit', 'grey">ask']
    assert len(words(events)) == 100


def test_an_amount_stands_with_what_it_is_an_amount_of():
    text = str(made("answer", "bytes").loaded())
    assert ">1.2 kB</td>" in text
    assert text.count("<tr>") == 1
    assert ">1.2 kB saved</td>" in str(made("hit", "saved").loaded())


def test_no_amount_is_not_said():
    events = made("unchanged", "saved")
    events.note(0.0, "bytes", "s'users'/s'7'", 0)
    assert ">1.2 kB saved</td>" in str(events.loaded())


def test_an_amount_of_another_entry_is_not_added():
    events = made("answer")
    events.note(0.0, "bytes", "s'users'/s'8'", 5000)
    assert "5.0 kB" not in str(events.loaded())


def test_what_happens_while_paused_is_shown_later():
    events = made("ask")
    events.loaded()
    stamp = events.stamp
    events.is_paused = True
    events.note(0.0, "hit", "s'users'/s'7'", 1)
    assert events.stamp == stamp
    events.is_paused = False
    assert events.stamp != stamp
    assert len(words(events)) == 2


def test_cleared_it_says_so():
    events = made("ask")
    events.clear()
    assert "Nothing has happened" in str(events.loaded())


def test_times_have_tenths():
    assert [time_text(seconds) for seconds in (0.0, 5.27, 59.99, 83.2)] == ["0:00.0", "0:05.2", "0:59.9", "1:23.2"]
