"""Every entry by its key, and what they share: the clock, the order, the world, and who is told."""

from app.query.answer import Answer
from app.query.ends import Forgotten
from app.query.entry import Entry
from app.query.freshness import STALE_TIME, Moment
from app.query.observers import Observers
from app.query.order import Order
from app.query.refetch import Polling, Refetch
from app.query.retry import Retry
from app.query.sweep import GC_TIME, MAX_ENTRIES, Sweep
from app.query.traffic import Traffic
from app.query.turns import NoTurns
from app.query.world import StillWorld

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol

    from app.query.asking import Asking
    from app.query.promise import Promise
    from app.query.question import Ask
    from app.query.turns import Turns
    from app.query.world import World

    class Clock(Protocol):
        """Two clocks, in seconds, and a timer that can be stopped. A test holds them still."""

        def monotonic(self) -> float: ...
        def wall(self) -> float: ...
        def later(self, seconds: float, callback: Callable[[], None]) -> Callable[[], None]: ...


# Questions that may be out although nobody waits any more; the oldest are given up first.
MOST_UNWATCHED = 4


class Default:
    """The stale time of the cache: None already says "never stale by age"."""


DEFAULT = Default()


class Cache:
    """Answers, one entry a key. `stale_time` is in seconds; `report` hears what observers and background work raise.

    `gc_time` (seconds) and `max_entries` bound what nobody looks at; `poll` (seconds) is for models that bring no
    interval of their own. Without a `world` somebody always looks, without
    `turns` there are no other tabs, without `retry` a failure is final.
    """

    def __init__(
        self,
        clock: "Clock",
        stale_time: float | None = STALE_TIME,
        report: "Callable[[Exception], None]" = print,
        *,
        gc_time: float = GC_TIME,
        max_entries: int = MAX_ENTRIES,
        poll: float | None = None,
        world: "World | None" = None,
        turns: "Turns | None" = None,
        retry: "Retry | None" = None,
        random: "Callable[[], float]" = lambda: 0.0,
    ) -> None:
        self.clock = clock
        self.stale_time = stale_time
        self.poll = poll
        self.report = report
        self.world = world or StillWorld()
        self.turns = turns or NoTurns()
        self.retry = retry or Retry(random, most=0)
        self.order = Order(clock, random)
        self.traffic = Traffic(report)
        self.entries: dict[str, Entry] = {}
        # What was asked for before the last reset is not to be known any more.
        self.reset_at = 0
        self.reset_reason: Exception | None = None
        # Nor is what was removed, even when its entry has been dropped: when, by its key.
        self.removed: dict[str, int] = {}
        self._listeners = Observers(report)
        self._asking: "list[Asking]" = []
        self._sweep = Sweep(self, gc_time, max_entries)
        self._polling = Polling(self)
        Refetch(self)

    # Asking.

    def entry(self, key: str) -> Entry:
        """The one entry for this key, made when first asked for."""
        if key not in self.entries:
            self._sweep.make_room()
            self.entries[key] = Entry(self, key)
            self.tell("made", self.entries[key])
        return self.entries[key]

    def fetch(
        self, key: str, ask: "Ask", stale_time: "float | Default | None" = DEFAULT, force_refetch: bool = False
    ) -> "Promise":
        """The promise for this key; `ask` sends the question if one has to go out."""
        limit = self.stale_time if isinstance(stale_time, Default) else stale_time
        return self.entry(key).fetch(ask, limit, force_refetch)

    def now(self) -> Moment:
        return Moment(self.clock.monotonic(), self.clock.wall())

    def learn(self, key: str, data: "Any", kind: str = "answered") -> None:
        """The server has just said this of the key, in answer to something else; the other tabs hear of it."""
        entry = self.entry(key)
        if entry.learn(Answer(data, self.order.next(), self.now())):
            self.tell(kind, entry)

    def refetch(self) -> None:
        """Asks again for what is stale and observed."""
        for entry in list(self.entries.values()):
            if entry.is_observed and entry.is_stale:
                entry.refetch()

    # Forgetting.

    def invalidate(self, key: str) -> None:
        """Marks stale, here and in the other tabs: the next ask asks again."""
        if key in self.entries:
            self.entries[key].mark_stale()
            self.tell("invalidated", self.entries[key])

    def drop(self, key: str) -> bool:
        """Frees the memory of an entry that nobody looks at. Whether it could be dropped."""
        entry = self.entries.get(key)
        if entry is None or not entry.is_idle:
            return False
        del self.entries[key]
        self.traffic.note("gone", entry)
        self.tell("dropped", entry)
        return True

    def reset(self, reason: Exception | None = None, number: int | None = None) -> None:
        """Forgets everything, at once and in all tabs: memory, what is kept, and answers on their way.

        Whoever looks or waits gets `reason`, or Forgotten. `number` is that of the reset in another tab.
        """
        entries, self.reset_reason = list(self.entries.values()), reason or Forgotten("Everything was forgotten.")
        self.reset_at = self.order.next() if number is None else number
        self.entries = {entry.key: entry for entry in entries if entry.is_observed}
        self.removed = {}
        self.tell("reset", None, number is not None)
        for entry in entries:
            entry.forget(self.reset_at, self.reset_reason)

    # Being told what happens to entries, and telling.

    def listen(self, callback: "Callable[[str, Any, bool], None]") -> "Callable[[], None]":
        """Calls back with what happened, the entry, and whether it happened in another tab or an earlier visit.

        `made`, `answered`, `written`, `removed`, `outdated` (marked stale), `invalidated` (on purpose), `dropped`, and
        `reset` with None for an entry. Returns the way to leave.
        """
        return self._listeners.add(callback)

    def tell(self, kind: str, entry: "Asking | None", is_foreign: bool = False) -> None:
        self._listeners.notify(kind, entry, is_foreign)

    # What entries report.

    def asking(self, entry: "Asking") -> None:
        """A question goes out. The oldest whose askers have all left are given up when too many are out."""
        self._asking = [each for each in self._asking if each.is_asking and each is not entry] + [entry]
        idle = [each for each in self._asking if not each.is_watched]
        for each in idle[: max(0, len(idle) - MOST_UNWATCHED)]:
            each.abandon()

    def touched(self) -> None:
        self._sweep.arm()

    def polled(self, entry: "Asking") -> None:
        self._polling.add(entry)
