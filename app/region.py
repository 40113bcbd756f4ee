"""A place on the page that shows one view. The newest visit wins."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol

    from app.html import Markup
    from app.query.promise import Promise
    from app.view import View

    class Element(Protocol):
        """What a region asks of the place where it stands."""

        def draw(self, markup: Markup) -> None: ...
        def set(self, name: str, value: str | None) -> None: ...
        def child(self, name: str) -> "Element": ...
        def write(self, name: str, text: str, classes: str) -> None:
            """Text and classes of the one descendant with `data-text="name"`."""

        def mark(self, id: str, sentence: str) -> None:
            """What is wrong with the control of this id, "" for nothing."""

    class Timer(Protocol):
        """Calls back after some seconds, unless the function that it returned was called before."""

        def later(self, seconds: float, callback: Callable[[], None]) -> Callable[[], None]: ...


# Seconds for which the page stays as it was: an answer that comes sooner is not announced.
PATIENCE = 0.3


class Region:
    """Shows one view at a time in an element. `drawn(visit, is_first)` is told after each drawing."""

    def __init__(
        self, element: "Element", timer: "Timer", drawn: "Callable[[Visit, bool], None] | None" = None
    ) -> None:
        self.element = element
        self.timer = timer
        self.visit: Visit | None = None
        self._drawn = drawn

    @property
    def view(self) -> "View | None":
        return self.visit.view if self.visit else None

    def show(self, view: "View") -> None:
        """Starts a visit. The one before it ends here and never draws again."""
        previous = self.view
        self.leave()
        self.visit = Visit(self, view, previous)
        self.visit.start()

    def leave(self) -> None:
        if self.visit is not None:
            self.visit.end()
            self.visit = None

    def child(self, name: str) -> "Region":
        """A region inside this one, for the part of its view that is marked `data-region="name"`."""
        return Region(self.element.child(name), self.timer)

    def act(self, names: list[str], action: str, event: "Any") -> bool:
        """Offers an action to the innermost of the named regions first. Whether anybody took it."""
        for view in self.views(names):
            taken = view.action(action)
            if taken is not None:
                taken(event)
                return True
        return False

    def views(self, names: list[str]) -> "list[View]":
        """The views of the named regions inside this one, the innermost first, and its own."""
        view = self.view
        if view is None:
            return []
        inner = view.regions.get(names[0]) if names else None
        return (inner.views(names[1:]) if inner is not None else []) + [view]

    def told(self, visit: "Visit", is_first: bool) -> None:
        if self._drawn is not None:
            self._drawn(visit, is_first)


class Visit:
    """One view in one region, from the moment it is shown until another is."""

    def __init__(self, region: Region, view: "View", previous: "View | None") -> None:
        self.view = view
        # Another page of the same list stays in sight until this one is there.
        self.follows_its_like = view.keeps_content and previous is not None and previous.target == view.target
        self._region = region
        self._leavings: "list[Callable[[], None]]" = []
        self._waits: "list[Callable[[], None]]" = []
        self._drawn_stamp: object = None
        self._has_ended = False

    def start(self) -> None:
        self._region.element.set("data-slow", None)
        self.view.shown(self)
        self._leavings = [model.observe(self.refresh) for model in self.view.models]
        self._leavings += [model.observe_asking(self.wait_for) for model in self.view.models]
        self._listen()
        self.refresh()
        if self._drawn_stamp is None:
            self._region.element.set("aria-busy", "true")

    def end(self) -> None:
        self._has_ended = True
        for leave in self._leavings + self._waits:
            leave()
        self._leavings = self._waits = []
        for region in self.view.regions.values():
            region.leave()
        self.view.left()

    def wait_for(self, promise: "Promise") -> None:
        """The view has asked again, or the cache has for its sake."""
        self.view.promise = promise
        if not self._has_ended:
            self._listen()
            self.refresh()

    def refresh(self) -> None:
        """Draws what is to be seen now, if that is not what stands there. A view that was left draws no more."""
        state = self.view.state
        if state != "loading" and not self._has_ended:
            self._draw(state)

    def redraw(self) -> None:
        """Draws although no model changed: the view itself did."""
        self._drawn_stamp = None if self._drawn_stamp is None else ()
        self.refresh()

    def child(self, name: str) -> Region:
        return self._region.child(name)

    # What changes without a redraw.

    def write(self, name: str, text: str, classes: str) -> None:
        if not self._has_ended:
            self._region.element.write(name, text, classes)

    def mark(self, id: str, sentence: str) -> None:
        if not self._has_ended:
            self._region.element.mark(id, sentence)

    def _listen(self) -> None:
        for leave in self._waits:
            leave()
        self._waits = []
        if self.view.promise is not None and self.view.is_busy:
            self._waits = [
                self.view.promise.when_settled(self.refresh),
                self._region.timer.later(PATIENCE, self._lose_patience),
            ]

    def _lose_patience(self) -> None:
        if self.view.state == "loading" and not self.follows_its_like:
            self._draw("loading")
        if self.view.is_busy:
            self._region.element.set("data-slow", "")

    def _draw(self, state: str) -> None:
        element, stamp = self._region.element, (state, self.view.stamp)
        if stamp != self._drawn_stamp:
            is_first, self._drawn_stamp = self._drawn_stamp is None, stamp
            self._replace(state)
            self._region.told(self, is_first)
        element.set("aria-busy", "true" if self.view.is_busy else None)
        if not self.view.is_busy:
            element.set("data-slow", None)

    def _replace(self, state: str) -> None:
        for region in self.view.regions.values():
            region.leave()
        element = self._region.element
        element.draw(self.view.markup(state))
        element.set("data-route", self.view.target)
        element.set("data-state", state)
        if state == "ready":
            self.view.drawn(self)
