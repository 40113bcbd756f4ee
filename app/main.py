"""Wires the panel and starts it: the only file that knows everyone."""

from app.api.native import NativeApi
from app.api.transport import Transport
from app.browser.clock import BrowserClock
from app.browser.dom import by_id
from app.browser.events import Events
from app.browser.formats import BrowserFormats
from app.browser.history import BrowserHistory
from app.browser.interpreter import log, panel_table, set_ready, tell_start_failure
from app.browser.network import BrowserRequest
from app.browser.shell import BrowserShell
from app.components.sidebar import Sidebar
from app.config import Config
from app.controllers.users import UsersController
from app.errors import PanelError
from app.models.activity import Activity
from app.models.session import Session
from app.models.users import Users
from app.panel import Panel
from app.query.cache import Cache
from app.region import Region
from app.router import Router
from app.routes import ROUTES
from app.views.not_found import NotFoundView
from app.views.signed_in import SignedIn

# Seconds between two looks at the age of what is shown.
TICK = 1.0


def start() -> None:
    """Called once, by the page. A mistake in the configuration or the routes is told in the page's own place."""
    try:
        _start(Config(panel_table()))
    except PanelError as error:
        log(error)
        tell_start_failure(str(error))


def _start(config: Config) -> None:
    shell = BrowserShell()
    report = shell.report
    clock = BrowserClock(report)
    shell.clock = clock
    cache = Cache(clock, config.stale_time, report)
    api = NativeApi(Transport(BrowserRequest, clock, config.api, config.timeout))

    regions = {name: Region(by_id(name), clock) for name in ("sidebar", "dialog", "signed-in")}
    regions["main"] = Region(by_id("main"), clock, lambda visit, is_first: app.drawn(visit, is_first))
    app = Panel(config, regions["main"], regions["dialog"], shell, BrowserFormats(), clock, report)
    users = Users(cache, api)
    app.sidebar = Sidebar(app, regions["sidebar"], users)
    controllers: dict[str, object] = {"users": UsersController(app, users, Activity(cache, api))}
    history = BrowserHistory(report)
    app.router = Router(ROUTES, controllers, history, lambda fragment: app.show(NotFoundView(app)))

    Events(lambda names, action, event: _act(regions, shell, names, action, event), report)
    app.router.start()
    regions["signed-in"].show(SignedIn(app, Session(cache, api)))
    _tick(app, clock)
    set_ready()


def _act(regions: dict[str, Region], shell: BrowserShell, names: list[str], action: str, event: object) -> bool:
    """An action goes to the region that it happened in."""
    if not names and action == "skip":
        shell.focus_main()
        return True
    region = regions.get(names[0]) if names else None
    return region is not None and region.act(names[1:], action, event)


def _tick(app: Panel, clock: BrowserClock) -> None:
    app.sidebar.tick()
    clock.later(TICK, lambda: _tick(app, clock))
