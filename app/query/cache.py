"""Every entry by its key, and what they share: the clock, the numbers, and how many questions may be out for nobody."""

from app.query.entry import Entry
from app.query.freshness import STALE_TIME, Moment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from app.query.entry import Asked
    from app.query.promise import Promise

    class Clock(Protocol):
        """Two clocks, in seconds. A test holds them still."""

        def monotonic(self) -> float: ...
        def wall(self) -> float: ...


# Questions that may be out although nobody waits any more; the oldest are given up first.
MOST_UNWATCHED = 4


class Default:
    """The stale time of the cache: None already says "never stale by age"."""


DEFAULT = Default()


class Cache:
    """Answers, one entry a key. `stale_time` is in seconds; `report` hears what observers and background work raise."""

    def __init__(
        self, clock: "Clock", stale_time: float | None = STALE_TIME, report: "Callable[[Exception], None]" = print
    ) -> None:
        self.stale_time = stale_time
        self.report = report
        self._clock = clock
        self._entries: dict[str, Entry] = {}
        self._number = 0

    def entry(self, key: str) -> Entry:
        """The one entry for this key, made when first asked for."""
        if key not in self._entries:
            self._entries[key] = Entry(self, key)
        return self._entries[key]

    def fetch(
        self,
        key: str,
        ask: "Callable[[], Asked]",
        stale_time: "float | Default | None" = DEFAULT,
        force_refetch: bool = False,
    ) -> "Promise":
        """The promise for this key; `ask` sends the question if one has to go out, and is called at once."""
        limit = self.stale_time if isinstance(stale_time, Default) else stale_time
        return self.entry(key).fetch(ask, limit, force_refetch)

    def now(self) -> Moment:
        return Moment(self._clock.monotonic(), self._clock.wall())

    def take_number(self) -> int:
        """The next in the order in which questions and writes start."""
        self._number += 1
        return self._number

    def make_room(self) -> None:
        """Gives up the oldest questions whose askers have all left, when too many are out."""
        idle = [entry for entry in self._entries.values() if entry.is_asking and not entry.is_watched]
        idle.sort(key=lambda entry: entry.newest)
        for entry in idle[: len(idle) - MOST_UNWATCHED] if len(idle) > MOST_UNWATCHED else []:
            entry.abandon()
