"""The inspector: what the cache holds, what it was asked for, and what that saved."""

from app.components.inspector_entries import COLUMNS, NUMBERS, Entries, refusal, state_of_entry
from app.components.inspector_events import Events
from app.components.inspector_sums import Sums
from app.html import NOTHING, Markup, html
from app.query.ends import Forgotten
from app.view import View
from app.views.forget import ForgetView
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol

    from app.panel import Panel
    from app.query.cache import Cache
    from app.query.entry import Entry
    from app.region import Visit

    class Hands(Protocol):
        """Where a person's hands are."""

        def is_held(self, region: str, part: str) -> bool:
            """Whether text is selected there, or a button held down: it must not be drawn now."""

        def focus(self, id: str) -> None: ...


# Seconds between two drawings, at least; and between two looks at the clock.
PAUSE = 0.25
TICK = 1.0


class InspectorView(View):
    """Watches the traffic from `shown` to `left`, and nothing before or after.

    Its frame is drawn once, its parts when they have changed. `place` is the region that it stands in.
    """

    target = "inspector#show"
    place = "main"

    def __init__(self, app: "Panel", cache: "Cache", hands: "Hands") -> None:
        super().__init__(app, [], None)
        self._cache = cache
        self._hands = hands
        self._began = cache.clock.monotonic()
        self._parts: "list[tuple[str, View]]" = []
        self._is_waiting = False
        self._stop_watching = self._stop_ticking = self._stop_waiting = _nothing
        self._acts: "dict[str, Callable[[Entry], None]]" = {
            "force": lambda entry: entry.force(),
            "expire": lambda entry: cache.invalidate(entry.key),
            "drop": self._drop,
        }
        self.actions = {
            "force": lambda event: self._act("force", event),
            "expire": lambda event: self._act("expire", event),
            "drop": lambda event: self._act("drop", event),
            "reset": lambda event: app.ask(ForgetView(app, self._forget)),
            "pause": lambda event: self._pause(),
            "clear": lambda event: self._clear(),
        }

    @property
    def title(self) -> str:  # type: ignore[override]
        return words.inspector

    # Watching.

    def shown(self, visit: "Visit") -> None:
        super().shown(visit)
        self._sums = Sums(self.app, self._cache.traffic)
        self._entries = Entries(self.app, self._cache, visit.child("entries").element)
        self._events = Events(self.app)
        count, pause = Words(self.app, self._entries.count), Words(self.app, self._pause_button)
        self._parts = [("sums", self._sums), ("count", count), ("entries", self._entries)]
        self._parts += [("pause", pause), ("events", self._events)]
        self._stop_watching = self._cache.traffic.watch(self._happened)
        self._stop_ticking = self.app.timer.later(TICK, self._tick)

    def drawn(self, visit: "Visit") -> None:
        self.regions = {name: visit.child(name) for name, _ in self._parts}
        for name, view in self._parts:
            self.regions[name].show(view)

    def left(self) -> None:
        self._stop_watching()
        self._stop_ticking()
        self._stop_waiting()

    def _happened(self, kind: str, entry: "Entry", amount: int) -> None:
        self._events.note(self._cache.clock.monotonic() - self._began, kind, entry.key, amount)
        self._entries.note(kind, entry.key)
        if not self._is_waiting:
            self._is_waiting = True
            self._stop_waiting = self.app.timer.later(PAUSE, self._look)

    def _tick(self) -> None:
        self._stop_ticking = self.app.timer.later(TICK, self._tick)
        self._look()

    def _look(self) -> None:
        """Shows what has happened since, but not where somebody's hands are: there at the next look."""
        self._draw([part for part in self._parts if not self._hands.is_held(self.place, part[0])])

    def _draw(self, parts: "list[tuple[str, View]]") -> None:
        self._stop_waiting()
        self._is_waiting = False
        for _, view in parts:
            view.visit.refresh()
            if view is self._entries:
                self._entries.tick()

    # Acting.

    def _act(self, action: str, event: "Any") -> None:
        entry = self._cache.entries.get(event.key)
        if entry is None:
            return
        reason = refusal(action, entry, state_of_entry(entry))
        if reason:
            self.app.say(reason)
        else:
            self._acts[action](entry)
            self._draw(self._parts)

    def _drop(self, entry: "Entry") -> None:
        """The focus goes to the same button of the next row: its own is gone."""
        neighbour = self._entries.neighbour(entry)
        self._cache.drop(entry.key)
        self._draw(self._parts)
        self._hands.focus(f"drop-{neighbour}" if neighbour else "inspector-heading")

    def _forget(self) -> None:
        """What is in sight is asked for anew."""
        self._cache.reset(Forgotten(words.everything_forgotten))
        self._cache.refetch()
        self._draw(self._parts)

    def _pause(self) -> None:
        self._events.is_paused = not self._events.is_paused
        self._draw(self._parts)

    def _clear(self) -> None:
        self._events.clear()
        self._draw(self._parts)

    # How it looks.

    def loaded(self) -> Markup:
        return html(
            '<div class="inspector"><header class="inspector-head">{}'
            '<button type="button" class="button button-small" data-action="reset">{}</button>{}'
            '</header><div class="inspector-sums" data-region="sums"></div>{}{}</div>',
            self._heading(),
            words.forget_everything,
            self._close(),
            _section("entries", words.entries, html('<span data-region="count" class="fine"></span>'), _entries_head()),
            _section("events", words.timeline, _events_tools(), _events_head()),
        )

    def _heading(self) -> Markup:
        return html(
            '<h1 tabindex="-1" id="inspector-heading">{}</h1><p class="hint">{}</p>',
            words.inspector,
            html(words.press_i, html("<kbd>i</kbd>")),
        )

    def _close(self) -> Markup:
        return NOTHING

    def _pause_button(self) -> Markup:
        return html(
            '<button type="button" class="button button-small" data-action="pause">{}</button>',
            words.resume if self._events.is_paused else words.pause,
        )


class Words(View):
    """A few words in the frame that change."""

    target = "inspector-words"

    def __init__(self, app: "Panel", make: "Callable[[], object]") -> None:
        super().__init__(app, [], None)
        self._make = make

    @property
    def stamp(self) -> object:
        return self._make()

    def loaded(self) -> Markup:
        return html("{}", self._make())


def _section(part: str, heading: str, tools: Markup, head: Markup) -> Markup:
    """The box scrolls and stays; what stands in it is drawn anew."""
    return html(
        '<section class="inspector-{}"><div class="inspector-bar">'
        '<h2 id="inspector-{}">{}</h2>{}</div><div class="scroller" role="region" aria-labelledby="inspector-{}" '
        'tabindex="0"><table class="table table-inspector"><thead><tr>{}</tr></thead><tbody data-region="{}"></tbody>'
        "</table></div></section>",
        part,
        part,
        heading,
        tools,
        part,
        head,
        part,
    )


def _entries_head() -> Markup:
    return _head([(column, column in NUMBERS) for column in COLUMNS])


def _events_head() -> Markup:
    return _head([("at", True), ("what", False), ("entry", False), ("size", True)])


def _head(columns: list[tuple[str, bool]]) -> Markup:
    return html(
        "{}",
        [
            html('<th scope="col" class="{}">{}</th>', "number" if numbers else None, words.entry_column(name))
            for name, numbers in columns
        ],
    )


def _events_tools() -> Markup:
    return html(
        '<span class="inspector-tools"><span data-region="pause"></span>'
        '<button type="button" class="button button-small" data-action="clear">{}</button></span>',
        words.clear,
    )


def _nothing() -> None:
    """There is nothing to stop."""
