"""Asking again because the world has changed, or because somebody wants to be kept up to date (query contract, 25)."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.query.asking import Asking
    from app.query.cache import Cache

# Seconds within which a second return to the page, or a second reconnect, is not a reason to ask again.
THROTTLE = 5.0
# Seconds that a poll may come too early: a timer, and the difference of two times, are right but for a rounding error.
SLACK = 0.001


class Refetch:
    """When the page is looked at again, or the network is back: once, what is stale and observed."""

    def __init__(self, cache: "Cache") -> None:
        self._cache = cache
        self._was_there = self._is_there()
        self._last: float | None = None
        cache.world.observe(self._changed)

    def _changed(self) -> None:
        was_there, self._was_there = self._was_there, self._is_there()
        if self._was_there and not was_there and not self._is_throttled():
            self._last = self._cache.clock.monotonic()
            self._cache.refetch()

    def _is_there(self) -> bool:
        return self._cache.world.is_visible and self._cache.world.is_online

    def _is_throttled(self) -> bool:
        return self._last is not None and self._cache.clock.monotonic() - self._last < THROTTLE


class Polling:
    """Asks again for what is observed at an interval: the shortest wins. It rests while hidden or offline."""

    def __init__(self, cache: "Cache") -> None:
        self._cache = cache
        self._polled: "list[Asking]" = []
        self._stop_timer: "Callable[[], None]" = _nothing
        cache.world.observe(self.arm)

    def add(self, entry: "Asking") -> None:
        """Somebody polls this entry, or it has just been answered."""
        if entry.polls:
            if entry not in self._polled:
                self._polled.append(entry)
            self.arm()

    def arm(self) -> None:
        """Sets the one timer to the next that falls due."""
        self._stop_timer()
        self._stop_timer = _nothing
        self._polled = [entry for entry in self._polled if entry.polls]
        waiting = [self._due_in(entry) for entry in self._polled if entry.can_refetch]
        if waiting and self._cache.world.is_visible and self._cache.world.is_online:
            self._stop_timer = self._cache.clock.later(max(0.0, min(waiting)), self._run)

    def _run(self) -> None:
        for entry in self._polled:
            if entry.polls and entry.can_refetch and self._due_in(entry) < SLACK:
                entry.refetch()
        self.arm()

    def _due_in(self, entry: "Asking") -> float:
        """Seconds until it is to be asked again; counts from the last answer or failure, on both clocks."""
        return min([poll.every for poll in entry.polls]) - entry.rested


def _nothing() -> None:
    """No timer is set."""
