"""What the cache holds, an entry a row."""

from app.components.age import age_text
from app.components.key_text import key_text
from app.html import Markup, html
from app.query.ends import Forgotten
from app.view import View
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Panel
    from app.query.cache import Cache
    from app.query.entry import Entry
    from app.region import Element

# Rows at most: who looks for more than that looks for something else.
MOST_ROWS = 50
COLUMNS = ["entry", "state", "age", "observers", "asks", "hits", "requests", "outcome", "actions"]
NUMBERS = ["age", "observers", "asks", "hits", "requests"]
ACTIONS = ["force", "expire", "drop"]
_COLOURS = {"asking": "blue", "fresh": "green", "stale": "hollow", "failed": "red", "gone": "red", "unknown": "grey"}
# What an entry can be told, by the kind of traffic (app/query/traffic.py).
OUTCOMES = ["answer", "unchanged", "feed", "tab", "kept"]


class Entries(View):
    """Those that somebody looks at first, then the latest used. It observes none of them.

    What time alone changes is written into its place and not drawn: a hint stays in sight, a selection stays selected.
    """

    target = "inspector-entries"

    def __init__(self, app: "Panel", cache: "Cache", element: "Element") -> None:
        super().__init__(app, [], None)
        self._cache = cache
        self._element = element
        # What a look found. The state is worked out once a look: each time it asks two clocks.
        self._listed: "list[Entry]" = []
        self._states: dict[str, str] = {}
        self._outcomes: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        self._rows: "dict[str, tuple[object, Markup]]" = {}
        self._written: dict[str, tuple[str, str]] = {}

    def note(self, kind: str, key: str) -> None:
        if kind in OUTCOMES:
            self._outcomes[key] = kind

    @property
    def stamp(self) -> object:
        self._listed = self.listed()
        self._states = {entry.key: state_of_entry(entry) for entry in self._listed}
        self._markup = html("{}", [self._row(entry) for entry in self._listed] or _nothing())
        return self._markup

    def loaded(self) -> Markup:
        return self._markup

    def drawn(self, visit: object) -> None:
        self._written = {}
        self.tick()

    def tick(self) -> None:
        """Time has passed since the last look: ages and states are others."""
        for entry in self._listed:
            number, state = str(self.number(entry.key)), self._states[entry.key]
            self._write("state-" + number, words.entry_state(state), "spot spot-" + _COLOURS[state])
            self._write("age-" + number, self._age(entry.age), "")
            self._write("outcome-" + number, self.outcome(entry), "")

    def listed(self) -> "list[Entry]":
        # Not by a stable sort: MicroPython has none.
        order = [(not entry.is_observed, -entry.used_at, entry.key) for entry in self._cache.entries.values()]
        return [self._cache.entries[key] for _, _, key in sorted(order)[:MOST_ROWS]]

    def number(self, key: str) -> int:
        """A key is any text; what stands in a selector or an id is not."""
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
        return self._numbers[key]

    def neighbour(self, entry: "Entry") -> int | None:
        """The number of the row below, or above the last."""
        keys = [each.key for each in self.listed()]
        at = keys.index(entry.key) if entry.key in keys else 0
        others = keys[at + 1 :] + list(reversed(keys[:at]))
        return self.number(others[0]) if others else None

    def count(self) -> str:
        """`"12 · 3 looked at"`."""
        entries, number = self._cache.entries.values(), self.app.formats.number
        observed = number(len([entry for entry in entries if entry.is_observed]))
        shown = number(MOST_ROWS) if len(entries) > MOST_ROWS else ""
        return words.entries_known(shown, number(len(entries)), observed)

    def outcome(self, entry: "Entry") -> str:
        """`"304"`, as old as the age says; `"500 The disk is full., 4 s ago"`."""
        if entry.is_asking:
            return words.entry_outcome("asking")
        if entry.ended_at is None:
            return words.entry_outcome("none")
        word = outcome_word(entry, self._outcomes.get(entry.key))
        return word if entry.error is None else words.failed_ago(word, age_text(self.app.formats, entry.rested))

    def _age(self, seconds: float | None) -> str:
        return "—" if seconds is None else age_text(self.app.formats, seconds)

    def _write(self, name: str, text: str, classes: str) -> None:
        if self._written.get(name) != (text, classes):
            self._written[name] = (text, classes)
            self._element.write(name, text, classes)

    def _row(self, entry: "Entry") -> Markup:
        """Made when its facts have changed: every look asks for a hundred of them."""
        state = self._states[entry.key]
        refusals = [refusal(action, entry, state) for action in ACTIONS]
        facts = (words.code, _counts(entry), str(entry.error), refusals)
        if entry.key not in self._rows or self._rows[entry.key][0] != facts:
            self._rows[entry.key] = (facts, self._made_row(entry, refusals))
        return self._rows[entry.key][1]

    def _made_row(self, entry: "Entry", refusals: list[str]) -> Markup:
        number = self.number(entry.key)
        return html(
            '<tr data-key="{}"><th scope="row" class="inspector-key" title="{}" dir="auto">{}</th>'
            '<td><span data-text="state-{}"></span></td><td class="number"><span data-text="age-{}"></span></td>{}'
            '<td class="inspector-outcome" title="{}"><span data-text="outcome-{}"></span></td>'
            '<td class="inspector-actions">{}</td></tr>',
            entry.key,
            entry.key,
            key_text(entry.key),
            number,
            number,
            [html('<td class="number">{}</td>', self.app.formats.number(count)) for count in _counts(entry)],
            str(entry.error) if entry.error is not None else None,
            number,
            [_button(ACTIONS[at], refusals[at], number, entry.key) for at in range(len(ACTIONS))],
        )


def state_of_entry(entry: "Entry") -> str:
    """What `words.entry_state` has a word for."""
    if entry.is_asking:
        return "asking"
    if getattr(entry.error, "is_gone", False):
        return "gone"
    if entry.error is not None and not isinstance(entry.error, Forgotten):
        return "failed"
    if not entry.is_known:
        return "unknown"
    return "stale" if entry.is_stale else "fresh"


def outcome_word(entry: "Entry", last: str | None) -> str:
    """`last` is what was seen to happen; without it the counts say what may have been."""
    error = entry.error
    if error is not None:
        status, detail = getattr(error, "status", None), getattr(error, "detail", None)
        return (str(status) + " " if status else "") + str(detail or error or words.entry_outcome("failed"))
    seen = [kind for kind in OUTCOMES if entry.counts.get(kind)]
    return words.entry_outcome(last or (seen[0] if len(seen) == 1 else "some"))


def refusal(action: str, entry: "Entry", state: str) -> str:
    """Why this cannot be done now to the entry, which is in this state; "" if it can."""
    if action == "force":
        return "" if entry.can_force else words.entry_refusal("unasked")
    if action == "expire":
        return "" if state in ("fresh", "asking") else words.entry_refusal("stale")
    if entry.is_observed:
        return words.entry_refusal("observed")
    return "" if entry.is_idle else words.entry_refusal("busy")


def _button(action: str, reason: str, number: int, key: str) -> Markup:
    word = words.entry_action(action)
    return html(
        '<button type="button" class="button button-small" id="{}-{}" data-action="{}" aria-label="{} {}"{}>{}'
        "</button>",
        action,
        number,
        action,
        word,
        key_text(key),
        html(' aria-disabled="true" title="{}"', reason) if reason else "",
        word,
    )


def _counts(entry: "Entry") -> list[int]:
    return [entry.observers] + [entry.counts.get(kind, 0) for kind in ("ask", "hit", "request")]


def _nothing() -> Markup:
    return html('<tr><td class="empty" colspan="9">{}</td></tr>', words.knows_nothing)
