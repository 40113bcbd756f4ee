"""What is known of one thing, and who is told."""

from app.query.answer import Answer
from app.query.freshness import age, is_fresh
from app.query.observers import Observers
from app.query.write import Writes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.query.cache import Cache


class Known:
    """The server's last answer, what is shown of it, and since when.

    The first part of an entry; the second asks (Asking), the third writes (Entry).
    """

    def __init__(self, cache: "Cache", key: str) -> None:
        self.key = key
        self.data: "Any" = None  # what is shown: the answer with the open changes over it
        self.answer: Answer | None = None
        self.error: Exception | None = None
        self.is_outdated = False
        self.newest = max(cache.reset_at, cache.removed.get(key, 0))
        self.changes = 0
        self.used_at = 0.0
        self.counts: dict[str, int] = {}
        self._cache = cache
        self._outdated_at = 0  # an answer that was asked for before is outdated too
        self._observers = Observers(cache.report)
        self._writes = Writes()

    @property
    def is_known(self) -> bool:
        return self.answer is not None

    @property
    def is_observed(self) -> bool:
        return len(self._observers) > 0

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

    # Being told.

    def observe(self, callback: "Callable[[], None]") -> "Callable[[], None]":
        """Calls back when what is shown changes. Returns the way to leave."""
        leave = self._observers.add(callback)
        return lambda: self._left(leave)

    def _left(self, leave: "Callable[[], None]") -> None:
        leave()
        self.touch()

    def touch(self) -> None:
        """Somebody has just had to do with it."""
        self.used_at = self._cache.clock.monotonic()
        self._cache.touched()

    # Changing.

    def replace(self, data: "Any") -> None:
        """What is known is this now, as old as it was."""
        if self.answer is not None:
            was = self.answer
            self.answer = Answer(data, was.number, was.moment, None, was.size)
            self._show(False)

    def look_again(self) -> None:
        """What lies over it is another now: everybody who shows it draws anew."""
        self.changes += 1
        self._observers.notify()

    def _take(self, answer: Answer) -> None:
        is_news = self.answer is None or self.error is not None
        if self.answer is not None and answer.data == self.answer.data:
            # An equal answer keeps the old objects: nobody has to look again.
            answer.data = self.answer.data
        self.answer, self.error, self.is_outdated = answer, None, answer.number < self._outdated_at
        self.newest = max(self.newest, answer.number)
        self._show(is_news, is_answer=True)
        self._ended()

    def _fail(self, error: Exception) -> None:
        self.error = error
        self.changes += 1
        self._refuse(error)
        self._observers.notify()
        self._ended()

    def _show(self, is_news: bool, is_answer: bool = False) -> None:
        data = self._writes.over(self.answer.data) if self.answer is not None else None
        has_changed = is_news or (data is not self.data and data != self.data)
        if has_changed:
            self.data = data
            self.changes += 1
        if has_changed or is_answer:
            # Before observers are told: what they do may be to ask.
            self._settle(is_answer)
        if has_changed:
            self._observers.notify()

    # What the second part does for those who wait.

    def _settle(self, is_answer: bool) -> None: ...
    def _refuse(self, error: Exception) -> None: ...

    def _ended(self) -> None:
        """A question or a write has come to its end, or somebody else's has."""
        self.touch()

    def _note(self, kind: str, amount: int = 1) -> None:
        self._cache.traffic.note(kind, self, amount)
