"""What can be done on every page."""

from app.commands import Command
from app.config import DEMO
from app.deleting import undo
from app.resources import GO
from app.views.keys_sheet import KeysSheet
from app.views.palette import Palette

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from app.models.users import Users
    from app.panel import Panel

    class Lights(Protocol):
        def switch_theme(self) -> None: ...


def global_commands(app: "Panel", users: "Users", lights: "Lights") -> list[Command]:
    """In the order in which they are offered."""
    more = [_page(app, "go-" + target.partition("#")[0], keys, target) for keys, target in GO]
    first = [
        Command("search", app.search, "/", when=lambda: app.can("search")),
        Command("palette", lambda: app.ask(Palette(app, users)), "Mod+k"),
        _page(app, "go-users", "g u", "users#index"),
    ]
    last = [
        _dashboard(app),
        _page(app, "go-inspector", "g i", "inspector#show"),
        _doctor(app),
        _page(app, "new-user", "c", "users#new", "create"),
        Command("undo", lambda: undo(app), "z", when=lambda: app.deletions.last is not None),
        Command("inspector", app.drawer.toggle, "i"),
        Command("close-inspector", app.drawer.close, "Escape", inside="inspector"),
        Command("theme", lights.switch_theme, "t"),
        Command("keys", lambda: app.ask(KeysSheet(app)), "?"),
    ]
    return first + more + last


def _page(app: "Panel", name: str, keys: str, target: str, permission: str = "") -> Command:
    return Command(name, lambda: app.go(target), keys, permission, url=lambda: app.url(target))


def _doctor(app: "Panel") -> Command:
    """Where there is an API."""
    url = lambda: app.url("doctor#show")  # noqa: E731
    return Command("check-api", lambda: app.go("doctor#show"), when=lambda: app.config.api != DEMO, url=url)


def _dashboard(app: "Panel") -> Command:
    """Of the user at hand."""

    def url() -> str:
        user = app.sidebar.user
        return app.url("users#dashboard", id=user.id if user else "")

    def go() -> None:
        app.router.navigate(url())

    return Command("go-dashboard", go, "g d", when=lambda: app.has_dashboard and app.sidebar.user is not None, url=url)
