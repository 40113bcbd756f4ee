"""Query contract, line 28: tabs of one browser, each with a cache of its own."""

import json

from app.query.cache import Cache
from app.query.ends import Ended, Forgotten
from app.query.tabs import MAX_SIZE, Tabs
from app.query.turns import LINGER, Turns
from tests.unit.check import outcome, settle, wait_for
from tests.unit.fakes import Asker, Channel, Clock, Locks, unheard

SCOPE = "/api"


class Tab:
    """Looks at user 7. `told` is what it was shown."""

    def __init__(self, first=None, scope=SCOPE):
        self.clock = first.clock if first else Clock()
        self.channel = Channel(first.channel if first else None)
        self.locks = Locks(first.locks if first else None)
        number = len(self.channel._tabs) / 100
        turns = Turns(self.locks, self.clock)
        self.cache = Cache(self.clock, 30.0, unheard.append, turns=turns, random=lambda: number)
        Tabs(self.cache, self.channel, scope)
        self.ask, self.told = Asker(), []
        self.entry = self.cache.entry("user 7")
        self.entry.observe(lambda: self.told.append(self.entry.data))

    def fetch(self, **more):
        return self.cache.fetch("user 7", self.ask, **more)

    async def answer(self, data, size=0):
        self.ask[-1].settle(data, size=size)
        await settle()
        self.clock.advance(0)


def tabs(count=2):
    first = Tab()
    return [first] + [Tab(first) for _ in range(count - 1)]


async def test_an_answer_in_one_tab_serves_the_others():
    """Query contract, line 28."""
    one, other = tabs()
    one.fetch()
    await one.answer({"name": "Ada"})
    assert other.told == [{"name": "Ada"}]
    assert other.fetch().value == {"name": "Ada"}
    assert len(other.ask) == 0


async def test_an_answer_is_as_old_in_the_others_as_in_the_tab_that_asked():
    """Query contract, lines 3 and 28."""
    one, other = tabs()
    one.fetch()
    await one.answer({"name": "Ada"})
    one.clock.advance(29.9)
    other.fetch()
    assert len(other.ask) == 0
    one.clock.advance(0.1)
    other.fetch()
    assert len(other.ask) == 1


async def test_five_tabs_that_ask_at_once_make_one_call_and_all_have_its_answer():
    """Query contract, line 28."""
    five = tabs(5)
    promises = [tab.fetch() for tab in five]
    assert [len(tab.ask) for tab in five] == [1, 0, 0, 0, 0]
    await five[0].answer({"name": "Ada"})
    five[0].clock.advance(LINGER)
    assert [promise.value for promise in promises] == [{"name": "Ada"}] * 5
    assert [len(tab.ask) for tab in five] == [1, 0, 0, 0, 0]


async def test_five_tabs_on_one_user_for_a_minute_cost_two_calls():
    """Query contract, line 28."""
    five = tabs(5)
    for _ in range(60):
        for tab in five:
            tab.fetch()
            for each in five:
                if each.entry.is_asking and each.ask.asked:
                    await each.answer({"name": "Ada"})
        five[0].clock.advance(0.99)
    assert sum([len(tab.ask) for tab in five]) == 2


async def test_a_tab_that_is_killed_while_it_asks_does_not_leave_the_others_waiting():
    """Query contract, line 28."""
    one, other = tabs()
    one.fetch()
    promise = other.fetch()
    one.locks.kill()
    assert len(other.ask) == 1
    await other.answer({"name": "Ada"})
    assert promise.value == {"name": "Ada"}


async def test_when_the_tab_that_asks_fails_another_asks_for_itself():
    """Query contract, lines 12 and 28."""
    one, other = tabs()
    one.fetch()
    other.fetch()
    await one.answer(ValueError("no"))
    assert len(other.ask) == 1
    assert other.entry.error is None


async def test_a_forced_call_does_not_wait_for_another_tab():
    """Query contract, lines 8 and 28."""
    one, other = tabs()
    one.fetch()
    promise = other.fetch(force_refetch=True)
    assert len(other.ask) == 1
    await other.answer({"name": "new"})
    await one.answer({"name": "old"})
    assert promise.value == {"name": "new"}
    assert other.entry.data == {"name": "new"}
    assert one.entry.data == {"name": "new"}


async def test_a_write_in_one_tab_shows_in_the_others_without_a_call():
    """Query contract, lines 9 and 28."""
    one, other = tabs()
    one.fetch()
    await one.answer({"name": "Ada"})
    heard = []
    other.cache.listen(lambda kind, entry, is_foreign: heard.append((kind, is_foreign)))
    asked = Asker()
    end = wait_for(one.entry.write(asked))
    await settle()
    asked[0].settle({"name": "written"})
    await end
    assert other.told == [{"name": "Ada"}, {"name": "written"}]
    assert heard == [("written", True)]
    assert len(other.ask) == 0


async def test_what_one_tab_shows_before_the_server_has_answered_stays_its_own():
    """Query contract, lines 21 and 28."""
    one, other = tabs()
    one.fetch()
    await one.answer({"name": "Ada"})
    wait_for(one.entry.write(Asker(), lambda data: {"name": "typed"}))
    await settle()
    one.fetch(force_refetch=True)
    one.clock.advance(0)
    assert one.entry.data == {"name": "typed"}
    assert other.told == [{"name": "Ada"}]


async def test_what_is_deleted_in_one_tab_is_gone_in_the_others():
    """Query contract, lines 15 and 28."""
    one, other = tabs()
    one.fetch()
    await one.answer({"name": "Ada"})
    one.entry.remove(one.cache.order.next(), KeyError("gone"))
    assert not other.entry.is_known
    assert other.entry.error.is_gone


async def test_marked_stale_on_purpose_is_stale_in_all_tabs():
    """Query contract, line 28."""
    one, other = tabs()
    one.fetch()
    await one.answer({"name": "Ada"})
    one.clock.advance(LINGER)
    one.cache.invalidate("user 7")
    other.fetch()
    assert len(other.ask) == 1


async def test_a_reset_empties_all_tabs_at_once():
    """Query contract, lines 20 and 28."""
    one, other = tabs()
    one.fetch()
    await one.answer({"name": "Ada"})
    promise = other.fetch(force_refetch=True)
    one.cache.reset()
    assert not other.entry.is_known
    assert other.ask[0].is_aborted
    assert isinstance(await outcome(promise), Forgotten)
    await other.answer({"name": "late"})
    assert not one.entry.is_known
    assert not other.entry.is_known


async def test_an_answer_posted_before_a_reset_and_heard_after_it_is_not_learned():
    """Query contract, lines 20 and 28."""
    one, other = tabs()
    one.fetch()
    await one.answer({"name": "Ada"})
    late = one.channel.posted[-1]
    one.cache.reset()
    other.channel._callback(late)
    assert not other.entry.is_known


async def test_an_answer_that_was_to_be_posted_when_a_reset_came_is_not_posted():
    """Query contract, lines 20 and 28."""
    one, _ = tabs()
    one.fetch()
    one.ask[0].settle({"name": "Ada"})
    await settle()
    one.cache.reset()
    one.clock.advance(1.0)
    assert [text.partition("\n")[0] for text in one.channel.posted] == ["reset"]


async def test_an_older_message_never_replaces_newer_data():
    """Query contract, line 28."""
    one, other = tabs()
    one.fetch()
    await one.answer({"name": "old"})
    old = one.channel.posted[-1]
    one.fetch(force_refetch=True)
    await one.answer({"name": "new"})
    other.channel._callback(old)
    assert other.entry.data == {"name": "new"}


async def test_a_message_from_another_version_or_another_panel_or_no_message_at_all_changes_nothing():
    """Query contract, lines 27 and 28."""
    one, other = tabs()
    stranger = Tab(one, scope="https://elsewhere.example/api")
    one.fetch()
    await one.answer({"name": "Ada"})
    assert stranger.told == []
    text = one.channel.posted[-1]
    record = json.loads(text.partition("\n")[2]) | {"number": one.cache.order.next(), "data": {"name": "forged"}}
    wrong = [{"version": 2}, {"scope": 7}, {"key": None}, {"number": "1"}, {"wall": "x"}, {"tag": 1}, {"data": None}]
    for fields in wrong:
        other.channel._callback("answered\n" + json.dumps(record | fields))
    for broken in ("", "answered", "answered\n{", "answered\n[]", "unheard of\n" + json.dumps(record), "reset\nnull"):
        other.channel._callback(broken)
    assert other.told == [{"name": "Ada"}]
    assert unheard == []


async def test_a_very_large_answer_stays_where_it_was_asked_for():
    """Query contract, line 28."""
    one, other = tabs()
    one.fetch()
    await one.answer({"name": "Ada"}, size=MAX_SIZE + 1)
    assert other.told == []


async def test_what_was_heard_is_not_posted_again():
    """Query contract, line 28."""
    one, other = tabs()
    one.fetch()
    await one.answer({"name": "Ada"})
    one.cache.invalidate("user 7")
    one.cache.reset()
    other.clock.advance(1.0)
    assert other.channel.posted == []


async def test_the_other_tabs_hear_why_everything_was_forgotten():
    """Query contract, lines 14, 20 and 28: what is only forgotten is asked for anew, what has ended is not."""
    one, other = tabs()
    other.fetch()
    await other.answer({"name": "Ada"})
    one.clock.advance(LINGER)
    one.cache.reset()
    assert str(other.cache.reset_reason) == "Everything was forgotten in another tab."
    assert len(other.ask) == 2
    one.cache.reset(ValueError("401"))
    assert isinstance(other.cache.reset_reason, Ended)
    assert len(other.ask) == 2
