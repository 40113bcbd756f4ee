"""Asking for one thing: the promise of the newest question, and which answers count."""

from app.query.answer import Answer
from app.query.ends import Abandoned
from app.query.freshness import age
from app.query.known import Known
from app.query.observers import Observers
from app.query.promise import Promise
from app.query.question import Question

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.query.cache import Cache
    from app.query.freshness import Moment
    from app.query.question import Ask, Asked


class Poll:
    """Somebody's wish to be kept up to date, every so many seconds."""

    __slots__ = ("every",)

    def __init__(self, every: float) -> None:
        self.every = every


class Asking(Known):
    """Shares one promise among all who ask.

    Requests and writes take growing numbers as they start. Only who holds the newest may change the entry: a late
    older answer is dropped, and so is a late older error (query contract, 8, 10 and 11).
    """

    def __init__(self, cache: "Cache", key: str) -> None:
        super().__init__(cache, key)
        self.polls: list[Poll] = []
        self.ended_at: "Moment | None" = None
        self._watchers = Observers(cache.report)
        self._promise: Promise | None = None
        self._ask: "Ask | None" = None
        self._stale_time = cache.stale_time
        self._question: Question | None = None
        self._is_owed = False  # an answer to a question that was forced while a write was out

    @property
    def is_asking(self) -> bool:
        return self._promise is not None and not self._promise.is_settled

    @property
    def is_watched(self) -> bool:
        """Whether anyone observes it or waits for its answer."""
        return self.is_observed or (self._promise is not None and self._promise.is_awaited)

    @property
    def is_idle(self) -> bool:
        """Whether nothing would be lost for anybody but those who come back."""
        return not (self.is_observed or self.is_asking or len(self._writes))

    @property
    def is_stale(self) -> bool:
        """Not fresh, by what the last asker calls fresh."""
        return not self.is_fresh(self._stale_time)

    @property
    def can_refetch(self) -> bool:
        """Somebody has asked before, and nobody is asking now."""
        return self._ask is not None and not self.is_asking

    @property
    def can_force(self) -> bool:
        """Somebody has asked before: there is a question to repeat."""
        return self._ask is not None

    @property
    def rested(self) -> float:
        """Seconds since the last answer or failure; 0 before the first."""
        return 0.0 if self.ended_at is None else age(self.ended_at, self._cache.now())

    # Being told, and being asked for by the clock.

    def observe(self, callback: "Callable[[], None]", every: float | None = None) -> "Callable[[], None]":
        """Calls back when what is shown changes, and asks again `every` so many seconds. Returns the way to leave."""
        leave = super().observe(callback)
        if every is None:
            return leave
        poll = Poll(every)
        self.polls.append(poll)
        self._cache.polled(self)
        return lambda: self._stopped(leave, poll)

    def _stopped(self, leave: "Callable[[], None]", poll: "Poll") -> None:
        leave()
        if poll in self.polls:
            self.polls.remove(poll)

    def observe_asking(self, callback: "Callable[[Promise], None]") -> "Callable[[], None]":
        """Calls back with its promise when the cache asks of its own accord: nobody called `fetch`."""
        return self._watchers.add(callback)

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

    def force(self) -> None:
        """Asks again what was asked last, because a person insists; who looks sees that it is under way."""
        if self._ask is not None:
            self._watchers.notify(self.fetch(self._ask, self._stale_time, force_refetch=True))

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
            return
        self._question = None
        self._note("failure")
        if getattr(error, "is_gone", False):
            self.remove(question.number, error)
        else:
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

    # Who waits.

    def _ended(self) -> None:
        super()._ended()
        self.ended_at = self._cache.now()
        self._cache.polled(self)

    def _settle(self, is_answer: bool) -> None:
        """Who waits for an answer has it; who asks from now on is told what is shown now."""
        if self._promise is None or not self.is_asking:
            self._promise = None
        elif is_answer and not self._is_owed:
            self._promise.settle(self.data)

    def _refuse(self, error: Exception) -> None:
        if self._promise is not None and self.is_asking:
            self._promise.fail(error)

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
