"""What the cache holds for one key, and who may change it."""

from app.query.background import start
from app.query.freshness import Moment, age, is_fresh
from app.query.observers import Observers
from app.query.promise import Promise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol

    from app.query.cache import Cache

    class Asked(Protocol):
        """A read that has been sent: its answer to await, and the way to give it up."""

        async def answer(self) -> "Any": ...
        def abort(self) -> None: ...


class Abandoned(Exception):
    """The question was given up: nobody waited for its answer, and others were asked meanwhile."""


class Entry:
    """One thing that was asked for: what is known of it, since when, and the promise of the newest question.

    Every question and every write takes a number when it starts. Only who holds the newest number may change the
    entry: a late older answer is dropped, and so is a late older error (query contract, 8, 10 and 11).
    """

    def __init__(self, cache: "Cache", key: str) -> None:
        self.key = key
        self.data: "Any" = None
        self.is_known = False
        self.is_outdated = False
        self.error: Exception | None = None
        self.answered_at: Moment | None = None
        self.newest = 0
        self.answered_number = 0
        self.changes = 0
        self.observers = Observers(cache.report)
        self.on_answer: "Callable[[Any], None] | None" = None
        self._cache = cache
        self._promise: Promise | None = None
        self._ask: "Callable[[], Asked] | None" = None
        self._asked: "Asked | None" = None
        self._writes_out = 0
        self._is_owed = False  # an answer to a question that was forced while a write was out

    # What is known.

    @property
    def is_asking(self) -> bool:
        return self._promise is not None and not self._promise.is_settled

    @property
    def is_watched(self) -> bool:
        """Whether anyone observes it or waits for its answer."""
        return len(self.observers) > 0 or (self._promise is not None and self._promise.is_awaited)

    @property
    def age(self) -> float | None:
        """Seconds since the answer arrived; None before the first."""
        return None if self.answered_at is None else age(self.answered_at, self._cache.now())

    def is_fresh(self, stale_time: float | None) -> bool:
        """Known, neither failed nor outdated since, and younger than `stale_time` seconds."""
        if self.error is not None or self.is_outdated:
            return False
        return is_fresh(self.answered_at, self._cache.now(), stale_time)

    # Asking.

    def fetch(self, ask: "Callable[[], Asked]", stale_time: float | None, force_refetch: bool) -> Promise:
        """The promise of an answer. A question goes out when forced, or when none is out and what is known is stale."""
        self._ask = ask
        if force_refetch and self._writes_out:
            self._is_owed = True
        if force_refetch or not (self.is_asking or self.is_fresh(stale_time)):
            self._send(ask)
        elif self._promise is None:
            self._promise = Promise(self._cache.report)
            self._promise.settle(self.data)
        assert self._promise is not None
        return self._promise

    def abandon(self) -> None:
        """Gives up the question that is out, as if it had never been asked."""
        promise, self._promise = self._promise, None
        self._give_up()
        if promise is not None and not promise.is_settled:
            promise.fail(Abandoned(self.key))

    def _send(self, ask: "Callable[[], Asked]") -> None:
        self._give_up()
        if not self.is_asking:
            self._promise = Promise(self._cache.report)
        self.newest = number = self._cache.take_number()
        try:
            self._asked = ask()
        except Exception as error:
            self._failed(number, error)
        else:
            start(self._hear(number, self._asked), self._cache.report)
            self._cache.make_room()

    async def _hear(self, number: int, asked: "Asked") -> None:
        try:
            data = await asked.answer()
        except Exception as error:
            self._failed(number, error)
        else:
            self._answered(number, data)

    def _answered(self, number: int, data: "Any") -> None:
        if self._may_speak(number):
            self._take(data, number, self._cache.now())
            if self.on_answer is not None:
                self.on_answer(self.data)

    def _failed(self, number: int, error: Exception) -> None:
        if not self._may_speak(number):
            return
        self._asked = None
        self.error = error
        self.changes += 1
        assert self._promise is not None
        self._promise.fail(error)
        self.observers.notify()

    def _may_speak(self, number: int) -> bool:
        return number == self.newest and self.is_asking and not self._writes_out

    def _give_up(self) -> None:
        asked, self._asked = self._asked, None
        if asked is not None:
            asked.abort()

    # Told without having asked.

    def feed(self, data: "Any", number: int, answered_at: Moment) -> None:
        """What a question about many, with this number, learned of this one. Taken if that question is the newer."""
        if number > self.newest and not self._writes_out:
            self._give_up()
            self.newest = number
            self._take(data, number, answered_at)

    def replace(self, data: "Any") -> None:
        """What is known is this now, as old as it was."""
        self.data = data
        self.changes += 1
        if not self.is_asking:
            self._promise = None
        self.observers.notify()

    def mark_stale(self) -> None:
        """The next ask asks again, whatever the age. So does one that is out: its answer may be from before."""
        self.is_outdated = True
        self._ask_again()

    def write_began(self) -> None:
        """From here on, answers to questions sent before or during the write are dropped: they may not undo it."""
        self._writes_out += 1
        self.newest = self._cache.take_number()

    def write_failed(self) -> None:
        """Nothing changed. Who waits for an answer that had to be dropped gets one to a new question."""
        self._writes_out -= 1
        if not self._writes_out:
            self._ask_again()

    def write_ended(self, data: "Any") -> None:
        """The server's own account of the thing after the write, for everyone but who forced a question since."""
        self._writes_out -= 1
        self._give_up()
        self.newest = self._cache.take_number()
        owed, self._is_owed = self._promise if self._is_owed and self.is_asking else None, False
        self._promise = None if owed else self._promise
        self._take(data, self.newest, self._cache.now())
        if owed:
            self._promise = owed
            self._ask_again()

    def _ask_again(self) -> None:
        if self.is_asking and self._ask is not None:
            self._send(self._ask)

    def _take(self, data: "Any", number: int, answered_at: Moment) -> None:
        self._asked = None
        has_changed = not self.is_known or self.error is not None or data != self.data
        # An equal answer keeps the old objects: nobody has to look again.
        if has_changed:
            self.data = data
            self.changes += 1
        self.answered_number, self.answered_at = number, answered_at
        self.is_known, self.is_outdated, self.error = True, False, None
        if self._promise is not None and not self._promise.is_settled:
            self._promise.settle(self.data)
        else:
            self._promise = None
        if has_changed:
            self.observers.notify()
