"""What every view can do: say what it shows, and turn it into HTML in each of its states."""

from app.components.notice import failed, gone
from app.components.skeleton import skeleton
from app.html import Markup, join

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.commands import Command
    from app.models.model import Model
    from app.panel import Panel
    from app.query.promise import Promise
    from app.region import Region, Visit


def state_of(view: "View") -> str:
    """`loading`, `ready`, `error` or `not-found`. What is known stays in sight when asking again fails, unless the
    server says that it is there no more."""
    # A function, for views that add to it: MicroPython's super() cannot read a property.
    if getattr(view.error, "is_gone", False):
        return "not-found"
    if view.is_known:
        return "ready"
    return "loading" if view.error is None else "error"


def is_asking(view: "View") -> bool:
    return view.promise is not None and not view.promise.is_settled


def changes_of(view: "View") -> list[int]:
    return [model.changes for model in view.models]


class View:
    """Pending, loaded or failed: one of the three, decided by its models and the promise it was given.

    A view is made for one visit. `regions` are the parts of it that show views of their own; `actions` what its
    buttons do, by their `data-action`; `commands` what it offers to keys and menus, and to buttons by their names, too.
    """

    target = ""
    title = ""
    # Other visits of the same page keep the old content in sight while they load.
    keeps_content = False

    def __init__(self, app: "Panel", models: "list[Model]", promise: "Promise | None") -> None:
        self.app = app
        self.models = models
        self.promise = promise
        self.regions: "dict[str, Region]" = {}
        self.actions: "dict[str, Callable[[Any], None]]" = {"retry": lambda event: self.ask_again()}
        self.commands: "list[Command]" = []

    # What there is to show.

    @property
    def is_known(self) -> bool:
        return all(model.is_known for model in self.models)

    @property
    def is_busy(self) -> bool:
        return is_asking(self)

    @property
    def error(self) -> Exception | None:
        for model in self.models:
            if model.error is not None:
                return model.error
        return None

    @property
    def state(self) -> str:
        return state_of(self)

    @property
    def stamp(self) -> object:
        """Equal stamps look equal: nothing is drawn twice."""
        return changes_of(self)

    # How it looks.

    def markup(self, state: str) -> Markup:
        if state == "loading":
            return self.pending()
        if state == "not-found":
            return self.not_found()
        if state == "error":
            return self.failed()
        return join([self.failed_again(), self.loaded()]) if self.error else self.loaded()

    def pending(self) -> Markup:
        return skeleton()

    def loaded(self) -> Markup:
        raise NotImplementedError

    def failed(self) -> Markup:
        return failed(self.error)

    def failed_again(self) -> Markup:
        """Above what is known and stays in sight."""
        return failed(self.error, is_known=True)

    def not_found(self) -> Markup:
        return gone(self.app)

    # What happens to it.

    def action(self, name: str) -> "Callable[[Any], object] | None":
        """What a button of this `data-action` does; None where it is nothing to this view, or may not be done."""
        act = self.actions.get(name)
        if act is not None:
            return act
        for command in self.commands:
            if command.name == name and command.is_offered(self.app.may):
                return lambda event: command.act()
        return None

    def shown(self, visit: "Visit") -> None:
        """The visit begins."""
        self.visit = visit

    def drawn(self, visit: "Visit") -> None:
        """Its content stands on the page: the time to fill its regions."""

    def left(self) -> None:
        """The visit has ended."""

    def ask_again(self, force_refetch: bool = False) -> None:
        """Another try, because a person wants it."""
        self.visit.wait_for(self.models[0].fetch(force_refetch))
