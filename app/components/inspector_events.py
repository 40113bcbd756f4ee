"""What happens between the panel and the server, as it happens."""

from app.components.key_text import key_text
from app.components.size import size_text
from app.html import Markup, html
from app.view import View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Panel

MOST_EVENTS = 100

# Kind (see app/query/traffic.py), the word for it, and its colour: green spared a request, blue is one, grey is what
# came to it or of it, amber was in vain or on purpose, red is a failure.
WORDS = [
    ("ask", "ask", "grey"),
    ("hit", "hit", "green"),
    ("join", "joined", "green"),
    ("request", "request", "blue"),
    ("batched", "batched", "green"),
    ("retry", "retry", "amber"),
    ("answer", "answer", "grey"),
    ("unchanged", "304 unchanged", "green"),
    ("failure", "failure", "red"),
    ("abort", "aborted", "amber"),
    ("drop", "answer dropped", "amber"),
    ("feed", "from a list", "green"),
    ("tab", "from a tab", "green"),
    ("kept", "from last visit", "green"),
    ("write", "write", "blue"),
    ("expire", "expired", "amber"),
    ("gone", "forgotten", "amber"),
]
_WORDS = {kind: (word, colour) for kind, word, colour in WORDS}
# Amounts stand with what they are an amount of: they follow it at once.
_AMOUNTS = {"bytes": "", "saved": " saved"}


class Event:
    """One thing that happened, `at` so many seconds after the timeline began."""

    def __init__(self, at: float, kind: str, key: str) -> None:
        self.at = at
        self.kind = kind
        self.key = key
        self.amount = ""
        self._row: Markup | None = None

    def add(self, amount: str) -> None:
        self.amount, self._row = amount, None

    def row(self) -> Markup:
        """Written once: what has happened changes no more."""
        if self._row is None:
            self._row = self._written()
        return self._row

    def _written(self) -> Markup:
        word, colour = _WORDS.get(self.kind, (self.kind, "grey"))
        return html(
            '<tr><td class="number">{}</td><td><span class="spot spot-{}">{}</span></td>'
            '<td class="inspector-key" title="{}" dir="auto">{}</td><td class="number">{}</td></tr>',
            time_text(self.at),
            colour,
            word,
            self.key,
            key_text(self.key),
            self.amount,
        )


class Events(View):
    """The last hundred, newest first. While it is paused what happens is kept, and shown later."""

    target = "inspector-events"

    def __init__(self, app: "Panel") -> None:
        super().__init__(app, [], None)
        self._events: list[Event] = []
        self._drawn_changes = self._changes = 0
        self.is_paused = False

    @property
    def stamp(self) -> object:
        return self._drawn_changes if self.is_paused else self._changes

    def note(self, at: float, kind: str, key: str, amount: int) -> None:
        if kind not in _AMOUNTS:
            self._events = [Event(at, kind, key)] + self._events[: MOST_EVENTS - 1]
        elif amount and self._events and self._events[0].key == key:
            self._events[0].add(size_text(amount) + _AMOUNTS[kind])
        self._changes += 1

    def clear(self) -> None:
        self._events = []
        self.is_paused = False
        self._changes += 1

    def loaded(self) -> Markup:
        self._drawn_changes = self._changes
        if self._events:
            return html("{}", [event.row() for event in self._events])
        return html('<tr><td class="empty" colspan="4">Nothing has happened since this was opened.</td></tr>')


def time_text(seconds: float) -> str:
    """`83.27` -> "1:23.2"."""
    tenths = int(seconds * 10)
    minutes, tenths = tenths // 600, tenths % 600
    return f"{minutes}:{tenths // 10:02d}.{tenths % 10}"
