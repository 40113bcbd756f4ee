"""What outlives a reload: settled answers, each on its own, with their original time (query contract, 27)."""

from app.query.record import entry_text, from_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from app.query.cache import Cache
    from app.query.entry import Entry

    class Storage(Protocol):
        """Texts by key. What cannot be stored is not; nothing here raises.

        Of two texts for one key the one with the greater `order` stays, whoever comes first.
        """

        def take(self, key: str) -> str | None:
            """What the last visit left under this key, once; None where it left nothing."""

        def put(self, key: str, order: str, text: str) -> None: ...
        def clear(self) -> None: ...
        def prune(self, most: int, characters: int) -> None:
            """Keeps the newest: so many at most, and so many characters of text together."""


MAX_AGE = 24 * 3600.0  # seconds after which nobody wants to see it, even as old
MAX_SIZE = 1_000_000  # characters on the wire: a page of 1,000 users is half of it
MAX_RECORDS = 500
MAX_CHARACTERS = 8_000_000
# Records written between two prunings.
PRUNE_EVERY = 50
# Digits: numbers are kept as text that sorts as they do.
WIDTH = 20


class Persistence:
    """Reads a record when its entry is made; writes what has changed when the page has been drawn."""

    def __init__(self, cache: "Cache", storage: "Storage", scope: str) -> None:
        self._cache = cache
        self._storage = storage
        self._scope = scope
        self._changed: "list[Entry]" = []
        self._written = 0
        cache.listen(self._heard)
        cache.world.observe(self._world_changed)

    def _heard(self, kind: str, entry: "Entry | None", is_foreign: bool) -> None:
        if kind == "reset":
            # Also when another tab said so: a record of ours may be on its way behind its back.
            self._changed = []
            self._storage.clear()
        elif kind == "made" and entry is not None:
            self._read(entry)
        elif kind in ("answered", "written", "removed", "outdated") and entry is not None and not is_foreign:
            self._mark(entry)

    def _read(self, entry: "Entry") -> None:
        text = self._storage.take(entry.key)
        record = from_text(text, self._scope) if text is not None else None
        if record is None or record.key != entry.key:
            return
        self._cache.order.heard(record.number)
        if (
            record.data is not None
            and self._cache.now().wall - record.wall < MAX_AGE
            and entry.learn(record.answer(self._cache.now()))
        ):
            entry.is_outdated = record.is_outdated
            self._cache.traffic.note("kept", entry)

    def _mark(self, entry: "Entry") -> None:
        if not self._changed:
            self._cache.clock.later(0, self._write_all)
        if entry not in self._changed:
            self._changed.append(entry)

    def _world_changed(self) -> None:
        if not self._cache.world.is_visible:
            # The page may be about to go.
            self._write_all()

    def _write_all(self) -> None:
        changed, self._changed = self._changed, []
        for entry in changed:
            self._write(entry)

    def _write(self, entry: "Entry") -> None:
        if entry.answer is not None and entry.answer.size > MAX_SIZE:
            return
        self._storage.put(entry.key, _order(entry), entry_text(entry, self._scope))
        self._written += 1
        if self._written % PRUNE_EVERY == 0:
            self._storage.prune(MAX_RECORDS, MAX_CHARACTERS)


def _order(entry: "Entry") -> str:
    number = str(entry.answer.number if entry.answer is not None else entry.newest)
    return "0" * (WIDTH - len(number)) + number
