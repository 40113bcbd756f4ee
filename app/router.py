"""A hash becomes a call, and a call becomes a hash."""

from app.errors import RouteError
from app.pattern import Pattern, canonical

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol

    class History(Protocol):
        """The address of the page: `fragment` is what stands behind the #."""

        @property
        def fragment(self) -> str: ...
        def push(self, fragment: str) -> None: ...
        def replace(self, fragment: str) -> None: ...
        def on_change(self, callback: "Callable[[], None]") -> None: ...
        def revert(self) -> "Callable[[], None]":
            """Undoes the last change, without a call of the callback. Returns the way to do it again."""

    Params = list[str | None]
    Match = tuple[str | None, Params]


PREFETCH = "prefetch_"


class Route:
    """A pattern, its target ("users#show"), the action that the target names, and what fetches ahead for it."""

    def __init__(self, text: str, target: str, action: "Callable[..., Any]", prefetch: "Callable[..., Any]") -> None:
        self.pattern = Pattern(text)
        self.target = target
        self.action = action
        self.prefetch = prefetch


class Router:
    """Dispatches fragments to controllers.

    `routes` are pairs of pattern and target, in the order in which they are tried; `controllers` maps a name to its
    object. A target that names nothing, or something private, is a RouteError here and not at the first click.
    `not_found` is called with the fragment that no route fits; `wait(target, go)` calls `go` once the target's code is
    here; where no route fits, the target is "".
    """

    def __init__(
        self,
        routes: list[tuple[str, str]],
        controllers: dict[str, object],
        history: "History",
        not_found: "Callable[[str], Any]",
        wait: "Callable[[str, Callable[[], None]], object] | None" = None,
    ) -> None:
        self._routes: list[Route] = []
        self.add(routes, controllers)
        self._history = history
        self._not_found = not_found
        self._wait = wait or _go
        self._ask_to_leave: "Callable[[Callable[[], None]], None] | None" = None
        self.current: str | None = None

    def add(self, routes: list[tuple[str, str]], controllers: dict[str, object]) -> None:
        """More of them, tried after the others: what comes later brings its own."""
        self._routes += [_route(text, target, controllers) for text, target in routes]

    # A hash becomes a call.

    def start(self) -> None:
        """Dispatches the address as it stands, and every one it changes to."""
        self._history.on_change(self.arrive)
        self.dispatch(self._history.fragment)

    def arrive(self) -> None:
        """The address has changed. The same place in another spelling is not a visit; a held page is asked first."""
        fragment = self._history.fragment
        if _place(fragment) == self.current:
            return
        if self._ask_to_leave is not None:
            self._ask_to_leave(self._history.revert())
        else:
            self.dispatch(fragment)

    def dispatch(self, fragment: str) -> None:
        """Calls the action of the first route that fits, with its parameters and the raw query (or None) last."""
        self.current = _place(fragment)
        route, params = self._find(fragment)
        place, target = self.current, route.target if route is not None else ""
        self._wait(target, lambda: self._visit(route, params, fragment) if self.current == place else None)

    def _visit(self, route: "Route | None", params: "Params", fragment: str) -> None:
        if route is None:
            # What was waited for may have brought one.
            route, params = self._find(fragment)
        if route is None:
            self._not_found(fragment)
        else:
            route.action(*params, fragment.partition("?")[2] or None)

    def prefetch(self, fragment: str) -> None:
        """Somebody may go there: its controller's `prefetch_show(id, query)`, where it has one, for `users#show`."""
        route, params = self._find(fragment)
        if route is not None and _place(fragment) != self.current:
            route.prefetch(*params, fragment.partition("?")[2] or None)

    def match(self, fragment: str) -> "Match":
        """`"users/7?page=2"` -> `("users#show", ["7"])`; (None, []) where no route fits or a "%" is malformed."""
        route, params = self._find(fragment)
        return (route.target if route else None, params)

    def _find(self, fragment: str) -> "tuple[Route | None, Params]":
        try:
            path = canonical(_plain(fragment).partition("?")[0])
        except ValueError:
            return None, []
        for route in self._routes:
            for spelling in (path, path[:-1]) if path.endswith("/") else (path,):
                params = route.pattern.match(spelling)
                if params is not None:
                    return route, params
        return None, []

    # Leaving.

    def hold(self, ask: "Callable[[Callable[[], None]], None]") -> None:
        """From now on leaving asks first: `ask(resume)`, and `resume()` goes where the person wanted to go."""
        self._ask_to_leave = ask

    def release(self) -> None:
        """Leaving is free again."""
        self._ask_to_leave = None

    @property
    def is_held(self) -> bool:
        """Whether leaving would lose something."""
        return self._ask_to_leave is not None

    def leave(self, resume: "Callable[[], None]") -> None:
        """Leaves in another way than by the address: a held page is asked first."""
        if self._ask_to_leave is not None:
            self._ask_to_leave(resume)
        else:
            resume()

    # A call becomes a hash.

    def url(self, target: str, query: str = "", **params: object) -> str:
        """`url("users#show", id=7)` -> `"#users/7"`. RouteError for a target or parameters that no route has."""
        routes = [route for route in self._routes if route.target == target]
        if not routes:
            raise RouteError(f"No route leads to {target!r}, only to {', '.join(sorted(self.targets))}.")
        fitting = [route for route in routes if set(route.pattern.names) >= set(params)] or routes
        # The last one declared is the full name of a page that has a short one too.
        return "#" + fitting[-1].pattern.url(params) + ("?" + query if query else "")

    @property
    def targets(self) -> set[str]:
        return {route.target for route in self._routes}

    def navigate(self, fragment: str, trigger: bool = True, replace: bool = False) -> None:
        """Goes to a fragment: as a new entry of the history or in place of this one, with its action or without.

        To where one is already is no step, as with a link.
        """
        if _place(fragment) == self.current and not replace:
            return
        (self._history.replace if replace else self._history.push)(_plain(fragment))
        if trigger:
            self.arrive()
        else:
            self.current = _place(fragment)


def _go(target: str, go: "Callable[[], None]") -> None:
    """Nothing to wait for."""
    go()


def _place(fragment: str) -> str:
    """What two spellings of one fragment have in common; a malformed one is only like itself."""
    path, _, query = _plain(fragment).partition("?")
    try:
        path = canonical(path)
    except ValueError:
        pass
    return (path[:-1] if path.endswith("/") else path) + ("?" + query if query else "")


def _plain(fragment: str) -> str:
    """Without the one leading # and the one leading / that people type."""
    fragment = fragment[1:] if fragment.startswith("#") else fragment
    return fragment[1:] if fragment.startswith("/") else fragment


def _route(text: str, target: str, controllers: dict[str, object]) -> Route:
    action = _action(text, target, controllers)
    name, _, method = target.partition("#")
    return Route(text, target, action, getattr(controllers[name], PREFETCH + method, _nothing))


def _nothing(*params: object) -> None:
    """There is nothing to fetch ahead."""


def _action(text: str, target: str, controllers: dict[str, object]) -> "Callable[..., Any]":
    name, _, action = target.partition("#")
    if name not in controllers:
        raise RouteError(
            f"Route target {target!r} (pattern {text!r}) names controller {name!r}, but only "
            f"{', '.join(sorted(controllers))} are registered. Add it in app/main.py."
        )
    if not _is_action(controllers[name], action):
        public = [each for each in dir(controllers[name]) if _is_action(controllers[name], each)]
        raise RouteError(
            f"Route target {target!r} (pattern {text!r}) names action {action!r}, but controller {name!r} has only "
            f"{', '.join(sorted(public))}. Add it in app/controllers/{name}.py."
        )
    return getattr(controllers[name], action)  # type: ignore[no-any-return]


def _is_action(controller: object, name: str) -> bool:
    return name[:1] != "_" and not name.startswith(PREFETCH) and callable(getattr(controller, name, None))
