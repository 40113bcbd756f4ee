"""Random histories of tabs that share a channel and locks, and what must never be seen in any of them.

CPython only: it needs Hypothesis. For ten thousand histories, a quarter of each kind:

    HYPOTHESIS_RUNS=10000 .venv/bin/python -m pytest -n 0 tests/unit/cpython/test_query_tabs.py
"""

import asyncio

import pytest
from hypothesis import given, settings

from app.query.cache import Cache
from app.query.retry import Retry
from app.query.tabs import Tabs
from app.query.turns import Turns
from tests.unit.check import settle, wait_for
from tests.unit.cpython.histories import PROFILE, RUNS, histories, play
from tests.unit.fakes import Asked, Clock, Locks
from tests.unit.query.desk import Missing, Passing, Refusal

TABS, KEYS = [0, 1, 2], ["a", "a", "a", "b"]
AT = [0, 1, 2, 3]
ERRORS = {"passing": Passing, "passing in 7 s": lambda: Passing(7.0), "final": lambda: ValueError("final")}
STEP = 0.02  # seconds between two commands: what happens later has the greater number in all tabs


class Server:
    """One user a key. Each answer says which version it shows, and in which session it was asked for."""

    def __init__(self):
        self.versions = {"a": 1, "b": 1}
        self.gone = set()
        self.session = 1

    def read(self, key):
        return Missing(key) if key in self.gone else {"version": self.versions[key], "session": self.session}

    def change(self, key):
        self.versions[key] += 1
        return self.read(key)


class Post:
    """A tab's end of the channel. What is posted waits until the test delivers it."""

    def __init__(self, tab):
        self.tab = tab
        self.callback = None

    def listen(self, callback):
        self.callback = callback

    def post(self, text):
        for tab in self.tab.others if not self.tab.is_dead else []:
            self.tab.browser.posted.append((tab, text, self.tab.browser.server.session))


class SlowLocks(Locks):
    """A lock is granted `seconds` after it was asked for, or has fallen free. A dead tab asks for none."""

    def __init__(self, tab, others, seconds):
        super().__init__(others)
        self.tab, self.seconds = tab, seconds

    def request(self, name, granted):
        if self.tab.is_dead:
            return lambda: None
        later = self.tab.browser.clock.later
        return super().request(name, (lambda: later(self.seconds, granted)) if self.seconds else granted)


class Line:
    """One request that is out. Its answer is what the server knew when it was sent."""

    def __init__(self, tab, key, tag, is_forced):
        self.tab, self.key, self.is_forced = tab, key, is_forced
        self.asked, self.answer = Asked(tag), tab.browser.server.read(key)
        self.is_over = False

    @property
    def is_out(self):
        return not (self.is_over or self.asked.is_aborted or self.tab.is_dead)


class Writing:
    """One write on its way: the server does it when it is answered, if at all."""

    def __init__(self, tab, key, removes):
        self.tab, self.key, self.removes, self.session = tab, key, removes, tab.session
        self.asked, self.is_sent, self.is_over, self.task = Asked(), False, False, None

    def send(self):
        self.is_sent = True
        return self.asked


class Tab:
    """Looks at both users. `floors` are the least versions that it may show, `session` the earliest session."""

    def __init__(self, browser, number, seconds):
        self.browser, self.is_dead = browser, False
        self.post, clock = Post(self), browser.clock
        self.locks = SlowLocks(self, browser.tabs[0].locks if browser.tabs else None, seconds)
        self.cache = Cache(
            clock, 30.0, browser.reported.append, turns=Turns(self.locks, clock), retry=Retry(lambda: 1.0),
            random=lambda: number / 100,
        )  # fmt: skip
        Tabs(self.cache, self.post, "/api")
        self.floors, self.session = {"a": 0, "b": 0}, 0
        self.is_forcing = self.is_cut = False
        for key in self.floors:
            self.cache.entry(key).observe(lambda key=key: self.look(key), every=10.0 if number == 0 else None)

    @property
    def others(self):
        return [tab for tab in self.browser.tabs if tab is not self]

    def ask_of(self, key):
        def ask(tag):
            if self.is_cut:
                raise Passing()
            self.browser.lines.append(Line(self, key, tag, self.is_forcing))
            return self.browser.lines[-1].asked

        return ask

    def look(self, key):
        """Whatever is shown, however briefly."""
        data = self.cache.entries[key].data
        if data is not None:
            assert data["version"] >= self.floors[key], "10, 11, 15, 28: older than what was shown before"
            assert data["session"] >= self.session, "20: from before the reset"
            self.floors[key] = data["version"]


class Browser:
    """The tabs, the server, and what is under way between them. `is_late`: what is posted waits for `deliver`."""

    def __init__(self, is_late, seconds):
        self.loop = asyncio.new_event_loop()
        self.clock, self.server, self.is_late = Clock(), Server(), is_late
        self.tabs, self.posted, self.reported, self.lines, self.writings, self.promises = [], [], [], [], [], []
        asyncio._set_running_loop(self.loop)
        for number in TABS:
            self.tabs.append(Tab(self, number, seconds))
        asyncio._set_running_loop(None)

    # A step.

    def step(self, action):
        asyncio._set_running_loop(self.loop)
        try:
            self.clock.advance(STEP)
            action()
            if not self.is_late:
                self.deliver_all()
        finally:
            asyncio._set_running_loop(None)
        self.loop.run_until_complete(settle())
        if not self.is_late:
            self.loop.run_until_complete(self.deliver_and_settle())
        self.check()

    async def deliver_and_settle(self):
        self.deliver_all()
        await settle()

    def deliver_all(self):
        while self.posted:
            self.deliver_first()

    def deliver_first(self):
        tab, text, session = self.posted.pop(0)
        kind = text.partition("\n")[0]
        if kind == "reset":
            tab.session = max(tab.session, session)
        was_forcing, tab.is_forcing = tab.is_forcing, tab.is_forcing or kind == "invalidated"
        tab.post.callback(text)
        tab.is_forcing = was_forcing

    def check(self):
        assert self.reported == [], "something was raised: " + repr(self.reported)
        for tab in self.living:
            for key in tab.floors:
                tab.look(key)
                self.check_entry(tab, key, tab.cache.entries[key])
        for _, promise, floor in self.promises:
            if promise.is_settled and promise.error is None:
                assert promise.value["version"] >= floor, "8: sent before the forced call"
        for key in self.server.versions:
            out = [line for line in self.lines if line.is_out and line.key == key and not line.is_forced]
            assert len(out) <= 1, "28: two tabs ask the same at once"

    def check_entry(self, tab, key, entry):
        if entry.data is not None and not self.open_writings(tab, key):
            assert "typed" not in entry.data, "21: a change that is not on its way any more"

    def open_writings(self, tab, key):
        return [each for each in self.writings if each.tab is tab and each.key == key and not each.task.done()]

    @property
    def living(self):
        return [tab for tab in self.tabs if not tab.is_dead]

    # Commands.

    def ask(self, at, key, stale_time):
        tab = self.tabs[at]
        if not tab.is_dead:
            self.step(lambda: self.promises.append((tab, tab.cache.fetch(key, tab.ask_of(key), stale_time), 0)))

    def force(self, at, key):
        tab = self.tabs[at]
        if not tab.is_dead:
            self.step(lambda: self.forced(tab, key))

    def forced(self, tab, key):
        tab.is_forcing = True
        promise = tab.cache.fetch(key, tab.ask_of(key), 30.0, True)
        tab.is_forcing = False
        self.promises.append((tab, promise, self.server.versions[key]))

    def answer(self, at):
        self.say(at, lambda line: line.answer)

    def fail(self, at, error):
        self.say(at, lambda line: ERRORS[error]())

    def say(self, at, result):
        lines = [line for line in self.lines if not (line.is_over or line.tab.is_dead)]
        if lines:
            line = lines[-1 - at % len(lines)]
            line.is_over = True
            self.step(lambda: line.asked.settle(result(line)))

    def learn(self, at, key):
        tab, data = self.tabs[at], self.server.read(key)
        if not tab.is_dead and isinstance(data, dict):
            self.step(lambda: tab.cache.learn(key, data))

    def write(self, at, key, is_optimistic, removes):
        tab = self.tabs[at]
        if tab.is_dead:
            return
        writing = Writing(tab, key, removes)
        change = (lambda data: data | {"typed": True}) if is_optimistic else None

        def act():
            writing.task = wait_for(tab.cache.entry(key).write(writing.send, change, removes))
            self.writings.append(writing)

        self.step(act)

    def end_write(self, at, is_done, is_heard):
        """Done or refused, and whether the server's answer is heard, or the line has broken."""
        writings = [each for each in self.writings if each.is_sent and not (each.is_over or each.tab.is_dead)]
        if not writings:
            return
        writing = writings[-1 - at % len(writings)]
        writing.is_over = writing.tab.is_forcing = True
        result = self.done(writing) if is_done else Refusal("no")
        self.step(lambda: writing.asked.settle(result if is_heard else OSError("the line broke")))
        writing.tab.is_forcing = False
        if not isinstance(result, Refusal) and is_heard and writing.session == writing.tab.session:
            self.written(writing)

    def written(self, writing):
        """9, 28: from now on nobody shows less, but for who has heard nothing yet, is writing, or has just asked."""
        for tab in [writing.tab] if self.is_late else self.living:
            if not (self.open_writings(tab, writing.key) or tab.cache.entries[writing.key].is_asking):
                tab.floors[writing.key] = self.server.versions[writing.key]
                tab.look(writing.key)

    def done(self, writing):
        if writing.key in self.server.gone:
            return Refusal("there is no such user")
        answer = self.server.change(writing.key)
        if writing.removes:
            self.server.gone.add(writing.key)
            return None
        return answer

    def change_elsewhere(self, key):
        """By somebody else; who was deleted is made anew."""
        self.server.gone.discard(key)
        self.server.change(key)

    def invalidate(self, at, key):
        tab = self.tabs[at]
        if not tab.is_dead:
            self.step(lambda: self.invalidated(tab, key))

    def invalidated(self, tab, key):
        tab.is_forcing = True
        tab.cache.invalidate(key)
        tab.is_forcing = False

    def reset(self, at):
        tab = self.tabs[at]
        if not tab.is_dead:
            self.step(lambda: self.signed_out(tab))

    def signed_out(self, tab):
        self.server.session += 1
        tab.session = self.server.session
        tab.cache.reset()
        if not self.is_late:
            self.deliver_all()
            for other in self.living:
                other.session = self.server.session

    def deliver(self):
        if self.posted:
            self.step(self.deliver_first)

    def tick(self, seconds):
        self.step(lambda: self.clock.advance(seconds))

    def kill(self, at):
        tab = self.tabs[at]
        if not tab.is_dead and len(self.living) > 1:
            tab.is_dead = True
            self.step(tab.locks.kill)

    def cut(self, at):
        self.tabs[at].is_cut = not self.tabs[at].is_cut

    # The end.

    def end_all(self):
        """Nobody waits for ever, nobody keeps a turn, and all agree."""
        for tab in self.tabs:
            tab.is_cut = False
        self.is_late = False
        self.answer_all()
        waiting = [promise for tab, promise, _ in self.promises if not (tab.is_dead or promise.is_settled)]
        assert waiting == [], "somebody waits for ever"
        for tab in self.living:
            for key in tab.floors:
                self.step(lambda tab=tab, key=key: self.forced(tab, key))
        self.answer_all()
        for tab in self.living:
            for key in tab.floors:
                self.check_end(key, tab.cache.entries[key])
        if not [line for line in self.lines if line.is_out]:
            assert [queue for queue in self.tabs[0].locks._queues.values() if queue] == [], "somebody keeps a turn"

    def check_end(self, key, entry):
        expected = self.server.read(key)
        if isinstance(expected, Missing):
            assert not entry.is_known
        else:
            assert entry.data["version"] == expected["version"], "all tabs agree"

    def answer_all(self):
        self.tick(0.0)
        for _ in range(20):
            for line in [line for line in self.lines if line.is_out]:
                line.is_over = True
                self.step(lambda line=line: line.asked.settle(line.answer))
            self.end_write(0, True, True)
            self.tick(0.5)

    def close(self):
        while tasks := asyncio.all_tasks(self.loop):
            for task in tasks:
                task.cancel()
            self.loop.run_until_complete(asyncio.sleep(0))
        self.loop.close()


HISTORIES = histories(
    {
        "ask": (8, TABS, KEYS, [30.0, 30.0, 0]),
        "force": (4, TABS, KEYS),
        "answer": (10, AT),
        "fail": (4, AT, list(ERRORS)),
        "tick": (5, [0.0, 0.1, 0.5, 1.0, 10.0, 30.0]),
        "write": (4, TABS, KEYS, [True, False], [False, False, False, True]),
        "end_write": (5, AT, [True, True, False], [True, True, False]),
        "learn": (2, TABS, KEYS),
        "change_elsewhere": (4, KEYS),
        "invalidate": (2, TABS, KEYS),
        "reset": (1, TABS),
        "deliver": (5,),
        "kill": (1, TABS),
        "cut": (1, TABS),
    },
    [
        "ask force answer fail tick change_elsewhere deliver",
        "ask force answer write end_write deliver change_elsewhere",
        "ask answer learn reset deliver invalidate",
        "ask answer fail tick kill cut deliver",
    ],
)


@pytest.mark.parametrize(("is_late", "seconds"), [(False, 0), (True, 0), (False, 0.003), (True, 0.03)])
def test_whatever_happens_in_whatever_tab_nobody_sees_what_is_older(is_late, seconds):
    """Query contract, lines 8, 10, 11, 12, 15, 20, 21 and 28."""
    quarter = settings(PROFILE, max_examples=(RUNS or 400) // 4)
    quarter(given(HISTORIES)(lambda history: play(Browser(is_late, seconds), history)))()
