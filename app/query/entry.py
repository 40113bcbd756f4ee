"""What the cache holds for one key, and who may change it."""

import asyncio

from app.query.answer import Answer
from app.query.freshness import age, is_fresh
from app.query.observers import Observers
from app.query.promise import Promise
from app.query.question import Question
from app.query.write import Write, Writes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.query.cache import Cache
    from app.query.freshness import Moment
    from app.query.question import Ask, Asked
    from app.query.write import Change


class Abandoned(Exception):
    """The question was given up: nobody waited for its answer, and others were asked meanwhile."""


class Forgotten(Exception):
    """Everything that was known was forgotten: the session has ended, or somebody asked for it."""


class Gone(Exception):
    """The thing is not there any more: it was deleted here or in another tab."""

    is_gone = True


class Entry:
    """One thing that was asked for: what is known of it, since when, and the promise of the newest question.

    Requests and writes take growing numbers as they start. Only who holds the newest may change the entry: a late
    older answer is dropped, and so is a late older error (query contract, 8, 10 and 11).
    """

    def __init__(self, cache: "Cache", key: str) -> None:
        self.key = key
        self.data: "Any" = None  # what is shown: the answer with the open changes over it
        self.answer: Answer | None = None
        self.error: Exception | None = None
        self.is_outdated = False
        self.newest = max(cache.reset_at, cache.removed.get(key, 0))
        self._outdated_at = 0  # an answer that was asked for before is outdated too
        self.changes = 0
        self.used_at = 0.0
        self.ended_at: "Moment | None" = None
        self.counts: dict[str, int] = {}
        self.polls: list[float] = []
        self._cache = cache
        self._observers = Observers(cache.report)
        self._watchers = Observers(cache.report)
        self._promise: Promise | None = None
        self._ask: "Ask | None" = None
        self._stale_time = cache.stale_time
        self._question: Question | None = None
        self._writes = Writes()
        self._turn = asyncio.Lock()
        self._is_owed = False  # an answer to a question that was forced while a write was out
        self.touch()

    # What is known.

    @property
    def is_known(self) -> bool:
        return self.answer is not None

    @property
    def is_asking(self) -> bool:
        return self._promise is not None and not self._promise.is_settled

    @property
    def is_observed(self) -> bool:
        return len(self._observers) > 0

    @property
    def is_watched(self) -> bool:
        """Whether anyone observes it or waits for its answer."""
        return self.is_observed or (self._promise is not None and self._promise.is_awaited)

    @property
    def is_idle(self) -> bool:
        """Whether nothing would be lost for anybody but those who come back."""
        return not (self.is_observed or self.is_asking or len(self._writes))

    @property
    def observers(self) -> int:
        return len(self._observers)

    @property
    def age(self) -> float | None:
        """Seconds since the answer arrived; None before the first."""
        return None if self.answer is None else age(self.answer.moment, self._cache.now())

    def is_fresh(self, stale_time: float | None) -> bool:
        """Known, neither failed nor outdated since, and younger than `stale_time` seconds."""
        if self.answer is None or self.error is not None or self.is_outdated:
            return False
        return is_fresh(self.answer.moment, self._cache.now(), stale_time)

    @property
    def is_stale(self) -> bool:
        """Not fresh, by what the last asker calls fresh."""
        return not self.is_fresh(self._stale_time)

    @property
    def can_refetch(self) -> bool:
        """Somebody has asked before, and nobody is asking now."""
        return self._ask is not None and not self.is_asking

    @property
    def rested(self) -> float:
        """Seconds since the last answer or failure; 0 before the first."""
        return 0.0 if self.ended_at is None else age(self.ended_at, self._cache.now())

    # Being told.

    def observe(self, callback: "Callable[[], None]", every: float | None = None) -> "Callable[[], None]":
        """Calls back when what is shown changes, and asks again `every` so many seconds. Returns the way to leave."""
        leave = self._observers.add(callback)
        if every is not None:
            self.polls.append(every)
            self._cache.polled(self)
        return lambda: self._left(leave, every)

    def observe_asking(self, callback: "Callable[[Promise], None]") -> "Callable[[], None]":
        """Calls back with its promise when the cache asks of its own accord: nobody called `fetch`."""
        return self._watchers.add(callback)

    def _left(self, leave: "Callable[[], None]", every: float | None) -> None:
        leave()
        if every in self.polls:
            self.polls.remove(every)
        self.touch()

    def touch(self) -> None:
        """Somebody has just had to do with it."""
        self.used_at = self._cache.clock.monotonic()
        self._cache.touched()

    # Asking.

    def fetch(self, ask: "Ask", stale_time: float | None, force_refetch: bool) -> Promise:
        """The promise of an answer. A question goes out when forced, or when none is out and what is known is stale."""
        self._ask, self._stale_time = ask, stale_time
        self.used_at = self._cache.clock.monotonic()
        self._note("ask")
        if force_refetch:
            self._is_owed = len(self._writes) > 0
            self._send(is_forced=True)
        elif self.is_asking:
            self._note("join")
        elif self.is_fresh(stale_time):
            self._hit()
        else:
            self._send()
        assert self._promise is not None
        return self._promise

    def refetch(self) -> None:
        """Asks again what was asked last, because the world has changed and somebody looks."""
        if self.can_refetch:
            self._note("ask")
            self._send()
            self._watchers.notify(self._promise)

    def abandon(self) -> None:
        """Gives up the question that is out, as if it had never been asked."""
        promise, self._promise = self._promise, None
        self._give_up()
        if promise is not None and not promise.is_settled:
            promise.fail(Abandoned(self.key))
        self.touch()

    def _hit(self) -> None:
        assert self.answer is not None
        self._note("hit")
        self._note("saved", self.answer.size)
        self._cache.polled(self)
        if self._promise is None:
            self._promise = Promise(self._cache.report)
            self._promise.settle(self.data)

    def _send(self, is_forced: bool = False) -> None:
        assert self._ask is not None
        self._give_up()
        if not self.is_asking:
            self._promise = Promise(self._cache.report)
        # A person who insists gets the whole answer: a server may say "unchanged" for ever.
        tag = self.answer.tag if self.answer is not None and not is_forced else None
        self._question = Question(self._cache, self, self._ask, tag)
        self._cache.asking(self)
        if is_forced:
            self._question.start_now()
        else:
            self._question.start()

    def _ask_again(self) -> None:
        if self.is_asking and self._ask is not None:
            self._send(is_forced=True)

    def _give_up(self) -> None:
        question, self._question = self._question, None
        if question is not None:
            question.give_up()

    # What questions come back with.

    def answered(self, question: Question, asked: "Asked", data: "Any") -> None:
        if not self._may_speak(question):
            self._note("drop")
            return
        answer = self._read(question, asked, data)
        self._question = None
        self._note("bytes", asked.size)
        self._take(answer)
        self._cache.tell("answered", self)

    def failed(self, question: Question, error: Exception) -> None:
        if not self._may_speak(question):
            self._note("drop")
        elif getattr(error, "is_gone", False):
            self.remove(question.number, error)
        else:
            self._question = None
            self._note("failure")
            self._fail(error)

    def _may_speak(self, question: Question) -> bool:
        return question is self._question and not len(self._writes)

    def _read(self, question: Question, asked: "Asked", data: "Any") -> Answer:
        now, known = self._cache.now(), self.answer
        if asked.is_unchanged and known is not None:
            self._note("unchanged")
            self._note("saved", known.size)
            return Answer(known.data, question.number, now, known.tag, known.size)
        self._note("answer")
        return Answer(data, question.number, now, asked.tag, asked.size)

    # Told without having asked.

    def learn(self, answer: Answer) -> bool:
        """What a list, another tab or the last visit knows of this. Taken if it was asked for later than all else."""
        if answer.number <= self.newest:
            return False
        if len(self._writes):
            self.is_outdated = True
            return False
        self._give_up()
        self._take(answer)
        return True

    def replace(self, data: "Any") -> None:
        """What is known is this now, as old as it was."""
        if self.answer is not None:
            was = self.answer
            self.answer = Answer(data, was.number, was.moment, None, was.size)
            self._show(False)

    def mark_stale(self) -> None:
        """The next ask asks again, whatever the age. So does one that is out: its answer may be from before."""
        self.is_outdated, self._outdated_at = True, self._cache.order.next()
        self._note("expire")
        self._cache.tell("outdated", self)
        self._ask_again()

    def remove(self, number: int, error: Exception, is_foreign: bool = False) -> None:
        """The thing is not there any more, and no answer that was asked for before this number brings it back."""
        self._lose(number, error)
        self._cache.removed[self.key] = self.newest
        self._cache.tell("removed", self, is_foreign)

    def forget(self, number: int, error: Exception) -> None:
        """As if it had never been asked for; who looks or waits gets the error. Open writes end unheard."""
        self._writes.clear()
        self._lose(number, error)

    def _lose(self, number: int, error: Exception) -> None:
        self._give_up()
        self.newest = max(self.newest, number)
        self.answer = self.data = None
        self.is_outdated = self._is_owed = False
        self._fail(error)

    # Writing.

    async def write(self, send: "Callable[[], Asked]", change: "Change | None" = None, removes: bool = False) -> "Any":
        """Sends after the writes before it, and returns the server's answer or raises its refusal.

        `change` makes, from what is known, what is shown until then; a refusal lifts this one change and no other.
        From here on answers that were asked for before or during the write are dropped: they may not undo it.
        """
        write = self._writes.begin(change)
        self.newest = self._cache.order.next()
        self._show(False)
        try:
            async with self._turn:
                return await self._carry_out(write, send, removes)
        except BaseException as error:
            self._unwritten(write, error)
            raise

    async def _carry_out(self, write: Write, send: "Callable[[], Asked]", removes: bool) -> "Any":
        if write not in self._writes:
            raise Forgotten(self.key)
        write.is_sent = True
        self._note("write")
        asked = send()
        data = await asked.answer()
        if write in self._writes:
            self._written(write, None if removes else Answer(data, 0, self._cache.now(), asked.tag, asked.size))
        return data

    def _written(self, write: Write, answer: Answer | None) -> None:
        self._writes.end(write)
        number = self._cache.order.next()
        if answer is None:
            self.remove(number, Gone(self.key))
            return
        answer.number = number
        self._give_up()
        self._take(answer)
        self._cache.tell("written", self)
        if self._is_owed and not len(self._writes):
            self._is_owed = False
            self._ask_again()

    def _unwritten(self, write: Write, error: BaseException) -> None:
        if write not in self._writes:
            return
        self._writes.end(write)
        self.newest = self._cache.order.next()
        self._show(False)
        if write.is_sent and not getattr(error, "is_refusal", False):
            # Nobody knows whether the server did it.
            self.is_outdated = True
            self._cache.tell("outdated", self)
        if not len(self._writes):
            self._is_owed = False
            self._ask_again()
        self.touch()

    # Changing.

    def _take(self, answer: Answer) -> None:
        is_news = self.answer is None or self.error is not None
        if self.answer is not None and answer.data == self.answer.data:
            # An equal answer keeps the old objects: nobody has to look again.
            answer.data = self.answer.data
        self.answer, self.error, self.is_outdated = answer, None, answer.number < self._outdated_at
        self.newest = max(self.newest, answer.number)
        self._show(is_news, self._settle)
        self._ended()

    def _fail(self, error: Exception) -> None:
        self.error = error
        self.changes += 1
        if self._promise is not None and self.is_asking:
            self._promise.fail(error)
        self._observers.notify()
        self._ended()

    def _settle(self) -> None:
        if self._promise is None or not self.is_asking:
            self._promise = None
        elif not self._is_owed:
            self._promise.settle(self.data)

    def _show(self, is_news: bool, before_telling: "Callable[[], None] | None" = None) -> None:
        data = self._writes.over(self.answer.data) if self.answer is not None else None
        has_changed = is_news or (data is not self.data and data != self.data)
        if has_changed:
            self.data = data
            self.changes += 1
            # Who asks from now on is not to be told what is not shown any more.
            self._promise = self._promise if self.is_asking else None
        if before_telling is not None:
            before_telling()
        if has_changed:
            self._observers.notify()

    def _ended(self) -> None:
        self.ended_at = self._cache.now()
        self._cache.polled(self)
        self.touch()

    def _note(self, kind: str, amount: int = 1) -> None:
        self._cache.traffic.note(kind, self, amount)
