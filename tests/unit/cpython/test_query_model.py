"""Random histories of the query layer, step by step beside a model of its contract. CPython only: it needs Hypothesis.

A few hundred histories each time, always the same ones. For ten thousand others:

    HYPOTHESIS_RUNS=10000 .venv/bin/python -m pytest -n 0 tests/unit/cpython/test_query_model.py
"""

import asyncio

from hypothesis import given

from app.query.answer import Answer
from app.query.cache import Cache
from app.query.retry import Retry
from tests.unit.check import settle, wait_for
from tests.unit.cpython import query_model as model
from tests.unit.cpython.histories import PROFILE, histories, play
from tests.unit.fakes import Asked, Clock, World
from tests.unit.query.desk import Missing, Passing, Refusal

STALE_TIMES = [30.0, 0, None, 10.0]
DATA = [{"name": "Ada", "team": "A"}, {"name": "Bob", "team": "A"}, {"name": "Ada", "team": "B"}]
CHANGES = [None, {"name": "typed"}, {"team": "typed"}, {"name": "Ada"}]
PASSING, PASSING_LATER, FINAL, MISSING = "passing", "passing in 7 s", "final", "missing"
ERRORS = {
    PASSING: Passing, PASSING_LATER: lambda: Passing(7.0), FINAL: lambda: ValueError(FINAL), MISSING: Missing,
    "refused": Refusal, "unclear": lambda: OSError("the line broke"),
}  # fmt: skip
KEYS = ["a"] * 10 + ["b"] * 3 + ["c", "d", "e", "f"]
AT = [0, 1, 2, 3]  # the newest, the one before ...
RESTS = [True, True, False]


class Line:
    """One request on both sides: the one that was sent, and the one that the model expects."""

    def __init__(self, asked, key, at):
        self.asked, self.key, self.at = asked, key, at
        self.request = None
        self.is_heard = False  # its task has begun to listen
        self.result = None  # what was said to it: (data or error, tag)


class Writing:
    """One write on both sides."""

    def __init__(self, write):
        self.write, self.asked = write, Asked()
        self.is_sent = False
        self.result = self.task = self.end = None

    def send(self):
        self.is_sent = True
        return self.asked


class List:
    """What was asked for some time ago, and says something of its members once it is here."""

    def __init__(self, number, model_number):
        self.number, self.model_number = number, model_number
        self.moment = self.at = None


class Looking:
    """An observer on both sides: `told` is what it saw each time it was told."""

    def __init__(self, key, observer):
        self.key, self.observer, self.told, self.leave = key, observer, [], None


class Tab:
    """Each command does one thing on both sides. Tasks run at the end of a step, or of a later one if it does not
    `rest`; `later` is what the model hears then, in the order in which an event loop runs its tasks."""

    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.clock, self.network, self.reported = Clock(), World(), []
        self.cache = Cache(
            self.clock, 30.0, self.reported.append, gc_time=model.GC_TIME, max_entries=model.MAX_ENTRIES,
            world=self.network, retry=Retry(lambda: 1.0),
        )  # fmt: skip
        self.model = model.Model(self.now)
        self.lines, self.new_lines, self.writings, self.lists = [], [], [], []
        self.promises, self.awaiters, self.lookings, self.later = {}, [], [], []
        self.sent, self.seen = 0, {}

    @property
    def now(self):
        return (self.clock.monotonic(), self.clock.wall())

    # A step.

    def step(self, action, rest=True):
        self.model.now = self.now
        self.before = list(self.cache.entries)
        self.idle = [thing.key for thing in self.model.things.values() if thing.is_idle]
        self.act(action)
        if rest:
            self.run_tasks()
        assert self.new_lines == [], "a request went out that should not have: " + self.new_lines[0].key
        self.compare(rest)

    def act(self, action):
        """Tasks may begin, as in a running loop, but none runs."""
        asyncio._set_running_loop(self.loop)
        try:
            action()
        finally:
            asyncio._set_running_loop(None)
        self.sweep()
        self.pair()

    def run_tasks(self):
        self.loop.run_until_complete(settle() if self.later else asyncio.sleep(0))
        while self.later:
            self.later.pop(0)()
            self.pair()

    def sweep(self):
        """What the cache has dropped, the model drops, if it may. Room is made for whoever is new, and no more."""
        gone = [key for key in self.model.things if key not in self.cache.entries]
        made = [key for key in self.cache.entries if key not in self.before]
        surplus = len(self.before) + 1 - model.MAX_ENTRIES
        if made:
            assert len(gone) == min(len(self.idle), max(0, surplus)), "19: the bound"
        kept = [key for key in self.model.things if key not in gone]
        for key in gone:
            self.model.dropped(key, kept, bool(made))

    def pair(self):
        """What must have gone out went out."""
        sent, self.model.sent = self.model.sent, []
        for request in sent:
            lines = [line for line in self.new_lines if line.key == request.thing.key]
            assert lines, "no request went out: " + request.thing.key
            self.begin_line(lines[0], request)

    def begin_line(self, line, request):
        self.new_lines.remove(line)
        self.sent += 1
        line.request = request
        if line.asked is not None:
            assert line.asked.sent_tag == request.tag, "24: the tag"
            self.lines.append(line)
            self.later.append(lambda: self.hear(line))

    def hear(self, line):
        line.is_heard = True
        if line.result is not None:
            self.model.deliver(line.request, *line.result)

    def ask_of(self, key):
        def ask(tag):
            if key in self.model.broken:
                self.new_lines.append(Line(None, key, self.now))
                raise self.model.broken[key]
            line = Line(Asked(tag), key, self.now)
            self.new_lines.append(line)
            return line.asked

        return ask

    # What must be the same on both sides.

    def compare(self, rest):
        assert self.reported == [], "something was raised: " + repr(self.reported)
        assert sorted(self.cache.entries) == sorted(self.model.things)
        for key, thing in self.model.things.items():
            self.compare_entry(self.cache.entries[key], thing)
        for promise, expected in self.promises.items():
            self.compare_promise(promise, expected)
        for line in self.lines:
            assert line.asked.is_aborted or not line.request.is_aborted, "8: not aborted"
            assert not line.asked.is_aborted or line.request.is_aborted or line.request.is_over, "17: aborted"
        for looking in self.lookings:
            assert looking.told == self.expected_told(looking), "5: told"
        if rest:
            self.compare_ends()
        self.compare_counts()

    def compare_entry(self, entry, thing):
        assert entry.data == thing.shown, "what is shown"
        was, self.seen[thing] = self.seen.get(thing), (thing.changes, entry.data)
        assert was is None or was[0] != thing.changes or was[1] is entry.data, "5: another object"
        assert entry.is_known == (thing.said is not None)
        assert is_same_error(entry.error, thing.error), "the error"
        assert entry.is_asking == thing.is_waiting, "whether a request is out"
        for stale_time in STALE_TIMES:
            assert entry.is_fresh(stale_time) == thing.is_fresh(stale_time, self.now), "fresh"

    def compare_promise(self, promise, expected):
        assert promise.is_settled == expected.is_settled, "whether the promise has settled"
        assert promise.value == expected.value, "what it has settled with"
        assert is_same_error(promise.error, expected.error)

    def expected_told(self, looking):
        return [(shown, name_of(error)) for shown, error in looking.observer.told]

    def compare_ends(self):
        for task, expected in self.awaiters:
            assert task.done() == expected.is_settled, "17: who waits"
            if task.done():
                assert task.result() == expected.value or is_same_error(task.result(), expected.error)
        for writing in self.writings:
            assert writing.is_sent == (writing.write.number is not None), "22: sent in its turn"
            assert writing.task.done() == (writing.end is not None), "22: how the write has ended"

    def compare_counts(self):
        counts = self.cache.traffic.counts
        assert counts.get("request", 0) == self.sent
        assert (counts.get("hit", 0), counts.get("join", 0)) == (self.model.hits, self.model.joins)
        assert self.clock.timers <= 2 + len(self.retrying), "a timer was left behind"

    @property
    def retrying(self):
        questions = [thing.question for thing in self.model.things.values()]
        return [question for question in questions if question is not None and question.retry_at is not None]

    # Asking.

    def ask(self, key, stale_time, rest):
        def act():
            promise = self.cache.fetch(key, self.ask_of(key), stale_time)
            self.know(promise, self.model.ask(key, stale_time), self.model.things[key])

        self.step(act, rest)

    def ask_for_any(self, key):
        self.ask(key, 30.0, True)

    def force(self, key, rest):
        def act():
            promise = self.cache.fetch(key, self.ask_of(key), 30.0, True)
            self.know(promise, self.model.force(key, 30.0), self.model.things[key])

        self.step(act, rest)

    def know(self, promise, expected, thing):
        """4: whoever joins has the same promise. 3: a hit has settled, with what is shown."""
        if expected is None:
            assert promise.is_settled
            assert promise.value == thing.shown, "3, 21: a fresh promise says what is shown"
            assert promise.error is None
        elif promise in self.promises:
            assert self.promises[promise] is expected, "another promise"
        else:
            assert expected not in self.promises.values(), "4: not the same promise"
            self.promises[promise] = expected

    def wait(self, at):
        if not self.open_promises:
            return
        promise, expected = pick(self.open_promises, at)

        def act():
            self.awaiters.append((wait_for(promise), expected))
            self.later.append(lambda: self.count_awaiter(expected, 1))

        self.step(act)

    @property
    def open_promises(self):
        return [pair for pair in self.promises.items() if not pair[1].is_settled]

    def count_awaiter(self, expected, step):
        expected.awaiters += step

    def stop_waiting(self, at):
        """17: cancelling one awaiter never cancels the others."""
        self.step(nothing)
        if self.waiting:
            awaiter = pick(self.waiting, at)
            self.awaiters.remove(awaiter)
            awaiter[0].cancel()
            awaiter[1].awaiters -= 1
            self.step(nothing)

    @property
    def waiting(self):
        return [awaiter for awaiter in self.awaiters if not awaiter[0].done()]

    # Answers.

    def answer(self, at, data, tag, rest):
        if not self.open_lines:
            return
        self.say(pick(self.open_lines, at), data, tag, rest)

    def answer_unchanged(self, at, rest):
        if not self.tagged_lines:
            return
        line = pick(self.tagged_lines, at)
        line.asked.is_unchanged = True
        self.say(line, None, line.asked.sent_tag, rest)

    def fail(self, at, error, rest):
        if not self.open_lines:
            return
        self.say(pick(self.open_lines, at), ERRORS[error](), None, rest)

    @property
    def open_lines(self):
        return [line for line in self.lines if line.result is None]

    @property
    def tagged_lines(self):
        return [line for line in self.open_lines if line.asked.sent_tag is not None]

    def say(self, line, result, tag, rest=True):
        def act():
            line.result = (result, tag)
            line.asked.settle(copy_of(result), tag)
            if line.is_heard:
                self.later.append(lambda: self.model.deliver(line.request, result, tag))

        self.step(act, rest)

    def cut(self, key, error):
        """12: a transport that raises at once."""
        self.model.broken[key] = ERRORS[error]()

    def mend(self):
        self.model.broken.clear()

    # Told without having asked.

    def learn(self, key, data, rest):
        def act():
            self.cache.learn(key, copy_of(data))
            self.model.learn(key, data, self.model.start(), self.now)

        self.step(act, rest)

    def ask_for_list(self):
        self.lists.append(List(self.cache.order.next(), self.model.start()))

    def list_says(self, at, key, data, rest):
        """A list arrives when it first says something; what it says later is as old."""
        if not self.lists:
            return
        asked = pick(self.lists, at)
        asked.moment, asked.at = asked.moment or self.cache.now(), asked.at or self.now

        def act():
            self.cache.entry(key).learn(Answer(copy_of(data), asked.number, asked.moment))
            self.model.learn(key, data, asked.model_number, asked.at)

        self.step(act, rest)

    def invalidate(self, key, rest):
        def act():
            self.cache.invalidate(key)
            self.model.invalidate(key)

        self.step(act, rest)

    def reset(self, has_reason, rest):
        def act():
            reason = ValueError("signed out") if has_reason else None
            self.cache.reset(reason)
            self.model.reset(reason)

        self.step(act, rest)

    def drop(self, key):
        def act():
            self.cache.drop(key)
            if key in self.model.things and self.model.things[key].is_idle:
                del self.model.things[key]

        self.step(act)

    # Looking.

    def observe(self, key, every, asks, rest):
        """One that `asks` does so whenever it is told something."""

        def act():
            entry, looking = self.cache.entry(key), Looking(key, model.Observer(every, asks))
            looking.leave = entry.observe(lambda: self.told(looking, entry), every)
            self.model.thing(key).observers.append(looking.observer)
            self.lookings.append(looking)

        self.step(act, rest)

    def told(self, looking, entry):
        looking.told.append((entry.data, name_of(entry.error)))
        if looking.observer.asks is not None and entry.error is None:
            self.cache.fetch(looking.key, self.ask_of(looking.key), looking.observer.asks)

    def leave(self, at, rest):
        if not self.lookings:
            return
        looking = pick(self.lookings, at)

        def act():
            looking.leave()
            self.lookings.remove(looking)
            thing = self.model.things[looking.key]
            thing.observers.remove(looking.observer)
            thing.used_at = self.now[0]

        self.step(act, rest)

    # Writing.

    def write(self, key, change, removes):
        def act():
            entry = self.cache.entry(key)
            writing = Writing(model.Write(self.model.thing(key), change, removes))
            writing.task = wait_for(entry.write(writing.send, change and (lambda data: data | change), removes))
            self.writings.append(writing)
            self.later.append(lambda: self.begin(writing))

        self.step(act)

    def begin(self, writing):
        self.model.write(writing.write)
        writing.write.thing.turns.append(writing)
        if writing.write.thing.turns == [writing]:
            self.go(writing)

    def go(self, writing):
        if writing.write in writing.write.thing.writes:
            writing.write.number = self.model.start()
        else:
            self.end(writing, model.Forgotten())

    def end(self, writing, result):
        """22: the next may go."""
        writing.end = result
        turns = writing.write.thing.turns
        was_first = turns[0] is writing
        turns.remove(writing)
        if was_first and turns:
            self.later.append(lambda: self.go(turns[0]))

    def write_succeeds(self, at, data, rest):
        if not self.open_writings:
            return
        self.finish(pick(self.open_writings, at), data, rest)

    def write_fails(self, at, error, rest):
        if not self.open_writings:
            return
        self.finish(pick(self.open_writings, at), ERRORS[error](), rest)

    @property
    def open_writings(self):
        return [writing for writing in self.writings if writing.is_sent and writing.result is None]

    def finish(self, writing, result, rest=True):
        def act():
            writing.result = (result,)
            writing.asked.settle(copy_of(result))
            self.later.append(lambda: self.finished(writing, result))

        self.step(act, rest)

    def finished(self, writing, result):
        if isinstance(result, Exception):
            self.model.unwritten(writing.write, isinstance(result, Refusal))
        else:
            self.model.written(writing.write, result)
        self.end(writing, result)

    def cancel_write(self, at):
        if not self.writings:
            return
        self.step(nothing)
        writing = pick(self.writings, at)

        def act():
            if not writing.task.done():
                writing.task.cancel()
                writing.result = writing.result or ("cancelled",)
                self.later.append(lambda: self.cancelled(writing))

        self.step(act)

    def cancelled(self, writing):
        self.model.unwritten(writing.write, False)
        self.end(writing, "cancelled")

    # The world.

    def tick(self, seconds):
        self.step(lambda: self.pass_time(seconds))

    def pass_time(self, seconds):
        self.clock.advance(seconds)
        for line in self.new_lines:
            self.model.sent_by_itself(line.key, line.at)
        self.model.pass_to(self.now)
        self.sweep()
        self.model.passed()

    def set_wall_clock(self, seconds):
        self.clock.set_wall(seconds)
        self.step(nothing)

    def change_world(self, is_visible, is_online, rest):
        def act():
            self.network.change(is_visible, is_online)
            self.model.world(is_visible, is_online)

        self.step(act, rest)

    # The end.

    def close(self):
        while tasks := asyncio.all_tasks(self.loop):
            for task in tasks:
                task.cancel()
            self.loop.run_until_complete(asyncio.sleep(0))
        self.loop.close()

    def end_all(self):
        """Nobody waits for ever, and nothing is left behind."""
        self.mend()
        self.tick(30.0)
        while self.open_writings or self.open_lines or self.retrying:
            self.answer_all()
            self.tick(2.0)
        assert self.open_promises == [], "somebody waits for ever"
        assert self.waiting == [], "somebody waits for ever"
        for looking in list(self.lookings):
            self.leave(-1 - self.lookings.index(looking), True)
        self.tick(3 * model.GC_TIME)
        assert sorted(self.cache.entries) == [], "19: kept although nobody looks"
        assert self.clock.timers == 0, "a timer was left behind"

    def answer_all(self):
        for writing in self.open_writings:
            self.finish(writing, DATA[0])
        for line in self.open_lines:
            self.say(line, DATA[0], None)


def nothing():
    """Only rest."""


def pick(row, at):
    return row[-1 - at % len(row)]


def copy_of(data):
    """What came off the wire is never what was there before."""
    return dict(data) if isinstance(data, dict) else data


def name_of(error):
    """An error of the model and one of the cache are the same if the test made them, or if they are of one name."""
    return type(error).__name__ if type(error).__name__ in ("Gone", "Forgotten", "Abandoned") else error


def is_same_error(error, expected):
    return name_of(error) == name_of(expected)


HISTORIES = histories(
    {
        "ask": (6, KEYS, STALE_TIMES, RESTS),
        "ask_for_any": (1, sorted(set(KEYS))),
        "force": (4, KEYS, RESTS),
        "answer": (10, AT, DATA, [None, '"1"', '"2"'], RESTS),
        "answer_unchanged": (3, AT, RESTS),
        "fail": (5, AT, [PASSING, PASSING_LATER, FINAL, MISSING], RESTS),
        "tick": (5, [0.0, 0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 29.9, 30.0, 60.0, 70.0]),
        "write": (6, KEYS, CHANGES, [False, False, False, True]),
        "write_succeeds": (5, AT, DATA, RESTS),
        "write_fails": (4, AT, ["refused", "refused", "unclear"], RESTS),
        "cancel_write": (1, AT),
        "observe": (4, KEYS, [None, None, 10.0, 25.0], [None, None, 30.0, 0], RESTS),
        "leave": (3, AT, RESTS),
        "wait": (3, AT),
        "stop_waiting": (2, AT),
        "learn": (2, KEYS, DATA, RESTS),
        "ask_for_list": (2,),
        "list_says": (4, AT, KEYS, DATA, RESTS),
        "invalidate": (2, KEYS, RESTS),
        "change_world": (3, [True, True, False], [True, True, False], RESTS),
        "set_wall_clock": (1, [86400.0, -86400.0, 5.0, -5.0]),
        "reset": (2, [True, False], RESTS),
        "drop": (1, KEYS),
        "cut": (1, KEYS, [PASSING, PASSING_LATER, FINAL]),
        "mend": (1,),
    },
    [
        "ask force answer answer_unchanged fail tick",
        "ask answer write write_succeeds write_fails cancel_write force reset",
        "learn ask_for_list list_says write write_succeeds write_fails invalidate reset drop answer ask",
        "ask answer fail tick observe leave change_world learn set_wall_clock",
        "ask_for_any wait stop_waiting observe leave answer fail tick",
        "ask force wait stop_waiting fail tick",
        "ask learn observe tick",
    ],
)


@PROFILE
@given(HISTORIES)
def test_whatever_happens_in_whatever_order_the_contract_holds(history):
    """Query contract, lines 1 to 25, in one tab."""
    play(Tab(), history)
