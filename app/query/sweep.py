"""What is kept although nobody looks at it, and for how long (query contract, 19)."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.query.cache import Cache
    from app.query.entry import Entry

GC_TIME = 300.0  # seconds after which what nobody looks at is dropped
MAX_ENTRIES = 1000
# Seconds between two sweeps, at least: entries that fall due one by one are not each worth a look at all.
PAUSE = 1.0


class Sweep:
    """One timer for the whole cache; none while it is empty."""

    def __init__(self, cache: "Cache", gc_time: float, max_entries: int) -> None:
        self._cache = cache
        self._gc_time = gc_time
        self._max_entries = max_entries
        self._is_armed = False

    def arm(self) -> None:
        """There is something that may fall due."""
        if not self._is_armed:
            self._set_timer(self._gc_time)

    def make_room(self) -> None:
        """At the bound the least recently used go, a tenth more than must, so that not every newcomer costs a look."""
        surplus = len(self._cache.entries) + 1 - self._max_entries
        if surplus <= 0:
            return
        idle = sorted([(entry.used_at, entry.key) for entry in self._cache.entries.values() if entry.is_idle])
        for _, key in idle[: surplus + self._max_entries // 10]:
            self._cache.drop(key)

    def _run(self) -> None:
        self._is_armed = False
        now = self._cache.clock.monotonic()
        for entry in [entry for entry in self._cache.entries.values() if self._is_due(entry, now)]:
            self._cache.drop(entry.key)
        idle = [entry.used_at for entry in self._cache.entries.values() if entry.is_idle]
        if idle:
            self._set_timer(max(PAUSE, min(idle) + self._gc_time - now))

    def _is_due(self, entry: "Entry", now: float) -> bool:
        return entry.is_idle and now - entry.used_at >= self._gc_time

    def _set_timer(self, seconds: float) -> None:
        self._is_armed = True
        self._cache.clock.later(seconds, self._run)
