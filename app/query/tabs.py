"""How tabs agree: what one has learned serves the others (query contract, 28)."""

from app.query.ends import Ended, Forgotten, Gone
from app.query.record import entry_text, from_text, to_text

# Characters on the wire: what is larger stays where it was asked for.
MAX_SIZE = 1_000_000
# Why a reset came: whoever was signed in is so no more.
ENDED = "ended"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from app.query.cache import Cache
    from app.query.entry import Entry
    from app.query.record import Record

    class Channel(Protocol):
        """Texts to all other tabs, and from them."""

        def post(self, text: str) -> None: ...
        def listen(self, callback: Callable[[str], None]) -> None: ...


class Tabs:
    """Posts what happens here, and does here what others post.

    A message is a line with what happened, and a record. It never replaces newer by older, or something by nothing.
    """

    def __init__(self, cache: "Cache", channel: "Channel", scope: str) -> None:
        self._cache = cache
        self._channel = channel
        self._scope = scope
        self._answered: "list[Entry]" = []
        self._actions = {
            "answered": self._learn,
            "written": self._learn_written,
            "removed": self._remove,
            "invalidated": self._invalidate,
            "reset": self._reset,
        }
        cache.listen(self._happened)
        channel.listen(self._heard)

    # What happens here.

    def _happened(self, kind: str, entry: "Entry | None", is_foreign: bool) -> None:
        if kind == "reset":
            self._answered = []
        if is_foreign or kind not in self._actions:
            return
        if kind == "answered" and entry is not None:
            self._post_later(entry)
        else:
            self._post(kind, entry)

    def _post_later(self, entry: "Entry") -> None:
        """When the page has been drawn: writing a thousand users as text takes its time."""
        if not self._answered:
            self._cache.clock.later(0, self._post_answered)
        self._answered.append(entry)

    def _post_answered(self) -> None:
        answered, self._answered = self._answered, []
        for entry in answered:
            if entry.is_known:
                self._post("answered", entry)

    def _post(self, kind: str, entry: "Entry | None") -> None:
        if entry is None:
            text = to_text(self._scope, self._why(), self._cache.reset_at, None)
        elif entry.answer is not None and entry.answer.size > MAX_SIZE:
            return
        else:
            text = entry_text(entry, self._scope)
        self._channel.post(kind + "\n" + text)

    def _why(self) -> str:
        """In the place of a key: whether somebody asked for the reset, or the session has ended."""
        return "" if type(self._cache.reset_reason) is Forgotten else ENDED

    # What happens elsewhere.

    def _heard(self, text: str) -> None:
        kind, _, rest = text.partition("\n")
        record = from_text(rest, self._scope)
        if record is not None and kind in self._actions:
            self._cache.order.heard(record.number)
            self._actions[kind](record)

    def _learn(self, record: "Record", kind: str = "answered") -> None:
        if record.data is None:
            return
        entry = self._cache.entry(record.key)
        if entry.learn(record.answer(self._cache.now())):
            self._cache.traffic.note("tab", entry)
            self._cache.tell(kind, entry, True)

    def _learn_written(self, record: "Record") -> None:
        self._learn(record, "written")

    def _remove(self, record: "Record") -> None:
        entry = self._cache.entry(record.key)
        if record.number > entry.newest:
            entry.remove(record.number, Gone(record.key), True)

    def _invalidate(self, record: "Record") -> None:
        if record.key in self._cache.entries:
            self._cache.entries[record.key].mark_stale()

    def _reset(self, record: "Record") -> None:
        if record.number <= self._cache.reset_at:
            return
        if record.key == ENDED:
            self._cache.reset(Ended("You were signed out in another tab."), record.number)
        else:
            self._cache.reset(Forgotten("Everything was forgotten in another tab."), record.number)
            self._cache.refetch()
