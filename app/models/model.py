"""A thing on the server, as one live object that knows when to ask again."""

from app.query.cache import DEFAULT, Default

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.query.cache import Cache
    from app.query.entry import Entry
    from app.query.promise import Promise
    from app.query.question import Ask


class Model:
    """What is known under one key. `fetch` returns the shared promise; everything else reads what is known now.

    `ask(tag)` sends the question and returns what is out. Freshness belongs to the cache's entry, so that two models
    with one key never ask twice.
    """

    stale_time: "float | Default | None" = DEFAULT

    def __init__(self, cache: "Cache", key: str, ask: "Ask") -> None:
        self.key = key
        self._cache = cache
        self._ask = ask

    def fetch(self, force_refetch: bool = False) -> "Promise":
        """The promise of an answer at most `stale_time` seconds old, or sent after this call when forced."""
        return self._cache.fetch(self.key, self._ask, self.stale_time, force_refetch)

    def prefetch(self) -> None:
        """Warms the entry for somebody who may come: a fetch that nobody waits for."""
        self.fetch()

    def observe(
        self, callback: "Callable[[], None]", every: "float | Default | None" = DEFAULT
    ) -> "Callable[[], None]":
        """Calls back whenever what is known changes. Returns the way to leave.

        `every` is in seconds: what is observed is asked for again then. None: never; else as the cache does.
        """
        return self.entry.observe(callback, self._cache.poll if isinstance(every, Default) else every)

    def observe_asking(self, callback: "Callable[[Promise], None]") -> "Callable[[], None]":
        """Calls back with the promise when the cache asks of its own accord. Returns the way to leave."""
        return self.entry.observe_asking(callback)

    @property
    def entry(self) -> "Entry":
        return self._cache.entry(self.key)

    @property
    def is_known(self) -> bool:
        """Whether there is something to show. To ask this makes no entry."""
        entry = self._cache.entries.get(self.key)
        return entry is not None and entry.is_known

    @property
    def error(self) -> Exception | None:
        """What the newest question ended in, if it failed."""
        return self.entry.error

    @property
    def age(self) -> float | None:
        """Seconds since the answer arrived."""
        return self.entry.age

    @property
    def changes(self) -> int:
        """Grows by one whenever data or error become others: equal counts look equal."""
        return self.entry.changes

    @property
    def data(self) -> "dict[str, Any]":
        """The server's JSON; {} while nothing is known."""
        return self.entry.data or {}

    def text(self, name: str) -> str:
        """A field as text; "" where it is missing or null."""
        value = self.data.get(name)
        return "" if value is None else str(value)
