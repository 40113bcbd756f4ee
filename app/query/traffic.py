"""What there was to ask, and what it cost: counts for each entry and for all, and a stream for who watches."""

from app.query.observers import Observers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.query.known import Known

# What is counted, in the order of a question's life. Amounts are times, but for the two of bytes: characters.
KINDS = [
    "ask",  # somebody wanted an answer
    "hit",  # and there was a fresh one
    "join",  # or a request that was out already
    "request",  # or one was sent
    "batched",  # which went along with another's
    "retry",  # once more, after a failure that may pass
    "answer",  # an answer came and was taken
    "unchanged",  # and said that nothing had changed (304)
    "failure",  # the request failed for good
    "abort",  # a request was given up
    "drop",  # an answer came too late to count
    "feed",  # learned from a list
    "tab",  # learned from another tab
    "kept",  # learned from the last visit
    "write",  # sent to be written
    "expire",  # marked stale
    "gone",  # dropped from the cache
    "bytes",
    "saved",  # bytes that were not asked for
]


class Traffic:
    """Counting costs an addition or two; the stream costs nothing while nobody watches."""

    def __init__(self, report: "Callable[[Exception], None]") -> None:
        self.counts: dict[str, int] = {}
        self._watchers = Observers(report)

    def watch(self, callback: "Callable[[str, Any, int], None]") -> "Callable[[], None]":
        """Calls back with kind, entry and amount, as it happens. Returns the way to leave."""
        return self._watchers.add(callback)

    def note(self, kind: str, entry: "Known", amount: int = 1) -> None:
        entry.counts[kind] = entry.counts.get(kind, 0) + amount
        self.counts[kind] = self.counts.get(kind, 0) + amount
        if len(self._watchers):
            self._watchers.notify(kind, entry, amount)

    def count(self, kind: str) -> int:
        return self.counts.get(kind, 0)

    @property
    def calls(self) -> int:
        """Requests that were made: a batch is one."""
        return self.count("request") - self.count("batched")

    @property
    def saved_calls(self) -> int:
        """Requests that were not made although somebody asked."""
        return max(0, self.count("ask") - self.calls)
