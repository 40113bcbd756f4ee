"""Wires the panel and starts it: the only file that knows everyone."""

from app.api.api import Api
from app.api.connect import connect, way_in_of
from app.browser import keyboard, language, parts, updates
from app.browser.chance import new_key, random
from app.browser.channel import BrowserChannel
from app.browser.clock import BrowserClock
from app.browser.cookies import Cookies
from app.browser.dom import by_id
from app.browser.events import Events
from app.browser.formats import BrowserFormats
from app.browser.history import BrowserHistory
from app.browser.interpreter import clean_seldom, interpreter, log, panel_table, set_ready, tell_start_failure
from app.browser.locks import BrowserLocks
from app.browser.network import BrowserNetwork
from app.browser.shelf import BrowserShelf
from app.browser.shell import BrowserShell
from app.browser.storage import BrowserStorage
from app.browser.world import BrowserWorld
from app.commands import Commands
from app.components.offline import Offline
from app.components.sidebar import Sidebar
from app.config import AUTO, DEMO, Config
from app.controllers.doctor import DoctorController
from app.controllers.inspector import InspectorController
from app.controllers.session import SessionController
from app.controllers.users import UsersController
from app.errors import PanelError
from app.keys import Keys
from app.models.session import Session
from app.models.users import Users
from app.panel import Panel
from app.prefetch import Prefetch
from app.query import background
from app.query.cache import Cache
from app.query.persistence import Persistence
from app.query.retry import Retry
from app.query.tabs import Tabs
from app.query.turns import Turns
from app.region import Region
from app.rest import Rest
from app.router import Router
from app.routes import FIRST, ROUTES
from app.views.signed_in import SignedIn
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.api.transport import Network
    from app.browser.events import BrowserEvent
    from app.main_demo import DemoStage
    from app.query.world import World

# Seconds between two looks at the age of what is shown.
TICK = 1.0
# The places of the page that show a view, beside the main one.
REGIONS = ("sidebar", "dialog", "signed-in", "inspector", "entrance", "offline")


def start() -> None:
    """Called once, by the page. A mistake in the configuration or the routes is told in the page's own place."""
    clean_seldom()
    background.start(_start_told(), log)


async def _start_told() -> None:
    try:
        await _start(_config())
    except PanelError as error:
        log(error)
        tell_start_failure(str(error))


def _config() -> Config:
    table, is_checked = panel_table()
    config = Config(table, is_checked)
    if not is_checked:
        from app.api.checks import check_api  # noqa: PLC0415, not there from the start of a build

        check_api(config)
    return config


async def _start(config: Config) -> None:
    shell = BrowserShell()
    report = shell.report
    clock = BrowserClock(report)
    shell.start(clock)
    stage = _demo_stage(clock, report) if config.api == DEMO else None
    world = _world(report, stage)
    cache = await _cache(config, clock, world, report)
    network = stage.network if stage else BrowserNetwork(way_in_of(config).has_cookies)
    api = _api(config, clock, network, lambda: session)
    regions = {name: Region(by_id(name), clock) for name in REGIONS}
    regions["main"] = Region(by_id("main"), clock, lambda visit, is_first: app.drawn(visit, is_first))
    app = _panel(config, regions, shell, clock)
    app.can, app.fields, app.largest = api.can, api.fields, api.largest
    await _speak(app)
    if stage:
        stage.begin(app, cache, regions["offline"])
    app.session = session = Session(cache, api)
    users = Users(cache, api)
    app.sidebar = Sidebar(app, regions["sidebar"], users)
    cache.listen(lambda kind, entry, is_foreign: app.forget(cache.reset_reason) if kind == "reset" else None)
    cache.listen(lambda kind, entry, is_foreign: shell.forget_seen() if kind == "removed" else None)
    controllers = _controllers(app, users, _entrance(app, regions["entrance"], shell), cache, shell)
    shell.history = history = BrowserHistory(report)
    app.router = Router(ROUTES, controllers, history, lambda fragment: _show_not_found(app), _wait(app.rest))

    # Not before the panel itself is whole.
    prefetch = Prefetch(clock, lambda fragment: app.router.prefetch(fragment) if app.rest.is_here else None)
    Events(lambda names, action, event: _act(regions, app, shell, names, action, event), prefetch.arrive, report)
    app.rest.when_here(lambda: _wire_rest(app, regions["inspector"], clock, cache, api, users, shell))
    app.router.start()
    regions["signed-in"].show(SignedIn(app, session))
    # There from the start: a page that lost its network has no other way to hear of it.
    _tick([app.sidebar] if stage else [app.sidebar, Offline(app, regions["offline"], world)], clock)
    set_ready()
    parts.when_used(app.rest.bring)
    updates.listen(lambda: app.offer(words.newer_panel, words.reload, updates.reload, "reload"))


def _entrance(app: Panel, place: Region, shell: BrowserShell) -> SessionController:
    entrance = SessionController(app, app.session, place, shell)
    entrance.start()
    app.ended = entrance.ended
    return entrance


def _controllers(
    app: Panel, users: Users, entrance: SessionController, cache: Cache, shell: BrowserShell
) -> dict[str, object]:
    """By the name that the targets begin with."""
    return {
        "users": UsersController(app, users, lambda: app.activity, new_key),
        "session": entrance,
        "inspector": InspectorController(app, cache, shell),
        "doctor": DoctorController(app),
    }


def _panel(config: Config, regions: dict[str, Region], shell: BrowserShell, clock: BrowserClock) -> Panel:
    """As far as it needs neither the cache nor the API."""
    app = Panel(config, regions["main"], regions["dialog"], shell, BrowserFormats(), clock, shell.report)
    app.regions = list(regions.values())
    app.rest = _rest(app)
    app.preferences = BrowserShelf("preferences")
    app.commands = Commands(regions, app.may)
    app.keys = Keys(clock, app.commands, keyboard.are_letters_on(), keyboard.is_mac())
    app.keys.remember = keyboard.remember
    shell.dialog_closed = app.dialog_closed
    return app


def _rest(app: Panel) -> Rest:
    refused = lambda again: app.say_failure(words.part_missing, (words.try_again, again))  # noqa: E731
    load = None if parts.are_here() else parts.load
    return Rest(lambda work: background.start(work, app.report), refused, load)


def _wait(rest: Rest) -> "Callable[[str, Callable[[], None]], object]":
    """What people come to first needs no more than what is there."""
    return lambda target, go: go() if target in FIRST else rest.run(go)


async def _speak(app: Panel) -> None:
    """The language that was chosen here, or the configuration's; English where the words of another did not arrive."""
    default = app.config.language
    code = language.remembered() or (language.preferred() if default == AUTO else default)
    if code != words.code and not app.rest.is_here:
        try:
            await parts.load()
        except OSError as error:
            log(error)
            code = words.code
    app.speak(code)


def _demo_stage(clock: BrowserClock, report: "Callable[[Exception], None]") -> "DemoStage":
    from app.main_demo import DemoStage  # noqa: PLC0415, not there but in the demo

    return DemoStage(clock, report)


def _world(report: "Callable[[Exception], None]", stage: "DemoStage | None") -> "World":
    world = BrowserWorld(report)
    return stage.world(world) if stage else world


def _api(config: Config, clock: BrowserClock, network: "Network", session: "Callable[[], Session]") -> Api:
    """With whoever is signed in then."""
    return connect(config, network, clock, Cookies(BrowserShelf("tokens")), Retry(random), new_key, session)


def _wire_rest(
    app: Panel,
    inspector: Region,
    clock: BrowserClock,
    cache: Cache,
    api: Api,
    users: Users,
    shell: BrowserShell,
) -> None:
    from app.main_rest import wire  # noqa: PLC0415, not here from the start

    wire(app, inspector, clock, cache, api, users, shell)


async def _cache(config: Config, clock: BrowserClock, world: "World", report: "Callable[[Exception], None]") -> Cache:
    """With what the last visit knew, and what other tabs know."""
    storage, scope = BrowserStorage(), config.api + " " + interpreter()
    turns = Turns(BrowserLocks(report), clock)
    retry = Retry(random)
    cache = Cache(
        clock, config.stale_time, report, poll=config.poll or None, world=world, turns=turns, retry=retry, random=random
    )
    await storage.open()
    Persistence(cache, storage, scope)
    Tabs(cache, BrowserChannel(report), scope)
    return cache


def _act(
    regions: dict[str, Region],
    app: Panel,
    shell: BrowserShell,
    names: list[str],
    action: str,
    event: "BrowserEvent",
) -> bool:
    """An action goes to the region that it happened in; what nobody there takes is a command."""
    if not names and action == "skip":
        shell.focus_main()
        return True
    if names == ["messages"]:
        return shell.messages.act(action, event.key)
    region = regions.get(names[0]) if names else None
    if region is not None and region.act(names[1:], action, event):
        return True
    return bool(app.rest.run(lambda: app.commands.run(action)))


def _show_not_found(app: Panel) -> None:
    from app.views.not_found import NotFoundView  # noqa: PLC0415, nor this

    app.show(NotFoundView(app))


def _tick(ageing: "list[Sidebar | Offline]", clock: BrowserClock) -> None:
    for each in ageing:
        each.tick()
    clock.later(TICK, lambda: _tick(ageing, clock))
