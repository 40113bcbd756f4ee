"""What is kept although nobody looks at it, and for how long (query contract, 19)."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.query.cache import Cache

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
        wanted = surplus + self._max_entries // 10
        for _, key in sorted([(entry.used_at, entry.key) for entry in self._cache.entries.values()]):
            if wanted > 0 and self._cache.drop(key):
                wanted -= 1

    def _run(self) -> None:
        # One comparison an entry: whether it is idle is asked of those alone that are due. Of them who is in use
        # arms the timer when it is not any more.
        self._is_armed = False
        entries, now = list(self._cache.entries.values()), self._cache.clock.monotonic()
        for entry in [entry for entry in entries if now - entry.used_at >= self._gc_time]:
            self._cache.drop(entry.key)
        later = [entry.used_at for entry in entries if now - entry.used_at < self._gc_time]
        if later:
            self._set_timer(max(PAUSE, min(later) + self._gc_time - now))

    def _set_timer(self, seconds: float) -> None:
        self._is_armed = True
        self._cache.clock.later(seconds, self._run)
