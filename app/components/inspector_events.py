"""What happens between the panel and the server, as it happens."""

from app.components.key_text import key_text
from app.components.size import size_text
from app.html import Markup, html
from app.view import View
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Formats, Panel

MOST_EVENTS = 100

# Kind (see app/query/traffic.py) and colour: green spared a request, blue is one, grey is what came to it or of it,
# amber was in vain or on purpose, red is a failure.
COLOURS = {
    "ask": "grey",
    "hit": "green",
    "join": "green",
    "request": "blue",
    "batched": "green",
    "retry": "amber",
    "answer": "grey",
    "unchanged": "green",
    "failure": "red",
    "abort": "amber",
    "drop": "amber",
    "feed": "green",
    "tab": "green",
    "kept": "green",
    "write": "blue",
    "expire": "amber",
    "gone": "amber",
}
# Amounts stand with what they are an amount of: they follow it at once.
AMOUNTS = ("bytes", "saved")


class Event:
    """One thing that happened, `at` so many seconds after the timeline began."""

    def __init__(self, at: float, kind: str, key: str) -> None:
        self.at = at
        self.kind = kind
        self.key = key
        self.amounts: list[tuple[str, int]] = []
        self._row: tuple[str, Markup] | None = None

    def add(self, kind: str, amount: int) -> None:
        self.amounts, self._row = [(kind, amount)], None

    def row(self, formats: "Formats") -> Markup:
        """Written once a language: what has happened changes no more."""
        if self._row is None or self._row[0] != words.code:
            self._row = (words.code, self._written(formats))
        return self._row[1]

    def _written(self, formats: "Formats") -> Markup:
        return html(
            '<tr><td class="number">{}</td><td><span class="spot spot-{}">{}</span></td>'
            '<td class="inspector-key" title="{}" dir="auto">{}</td><td class="number">{}</td></tr>',
            time_text(self.at),
            COLOURS.get(self.kind, "grey"),
            words.traffic(self.kind),
            self.key,
            key_text(self.key),
            [_amount_text(formats, *amount) for amount in self.amounts],
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
        if kind not in AMOUNTS:
            self._events = [Event(at, kind, key)] + self._events[: MOST_EVENTS - 1]
        elif amount and self._events and self._events[0].key == key:
            self._events[0].add(kind, amount)
        self._changes += 1

    def clear(self) -> None:
        self._events = []
        self.is_paused = False
        self._changes += 1

    def loaded(self) -> Markup:
        self._drawn_changes = self._changes
        if self._events:
            return html("{}", [event.row(self.app.formats) for event in self._events])
        return html('<tr><td class="empty" colspan="4">{}</td></tr>', words.happened_nothing)


def _amount_text(formats: "Formats", kind: str, amount: int) -> str:
    text = size_text(formats, amount)
    return words.saved_size(text) if kind == "saved" else text


def time_text(seconds: float) -> str:
    """`83.27` -> "1:23.2"."""
    tenths = int(seconds * 10)
    minutes, tenths = tenths // 600, tenths % 600
    return f"{minutes}:{tenths // 10:02d}.{tenths % 10}"
