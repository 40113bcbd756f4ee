"""Wires what comes after the first screen: keys, what can be done everywhere, what is kept of what was typed."""

from app.browser import parts
from app.browser.cookies import Cookies
from app.browser.dom import by_id
from app.browser.interpreter import set_whole
from app.browser.keys import BrowserKeys
from app.browser.shelf import BrowserShelf
from app.components.inspector_drawer import Drawer
from app.components.key_hint import key_hint
from app.global_commands import global_commands
from app.models.activity import Activity
from app.models.deletions import Deletions
from app.models.draft import Drafts
from app.resources import ROUTES, controllers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.api.api import Api
    from app.browser.clock import BrowserClock
    from app.browser.shell import BrowserShell
    from app.doctor.case import Case
    from app.models.users import Users
    from app.panel import Panel
    from app.query.cache import Cache
    from app.region import Region


def wire(
    app: "Panel",
    inspector: "Region",
    clock: "BrowserClock",
    cache: "Cache",
    api: "Api",
    users: "Users",
    shell: "BrowserShell",
) -> None:
    app.activity = Activity(cache, api)
    app.deletions = Deletions(users, app.report)
    shell.on_close(app.deletions.send_all_unheard)
    app.drafts = Drafts(BrowserShelf("drafts"), lambda: app.session.user.get("id"), clock.wall)
    app.drawer = Drawer(app, inspector, cache, shell)
    app.new_case = lambda: _case(app, clock)
    app.commands.everywhere = global_commands(app, users, shell)
    app.keys.hint = lambda following: by_id("key-hint").draw(key_hint(app, following))
    app.router.add(ROUTES, controllers(app, cache, api))
    BrowserKeys(app.report).listen(app.keys.press)
    parts.repeat_keys()
    set_whole()


def _case(app: "Panel", clock: "BrowserClock") -> "Case":
    """The panel's own API, asked as the panel asks it, by whoever is signed in."""
    # Seldom asked for: it is not imported with every visit.
    from app.api.connect import way_in_of  # noqa: PLC0415
    from app.api.ways_in.token import KEY  # noqa: PLC0415
    from app.browser.knock import knock  # noqa: PLC0415
    from app.browser.network import BrowserNetwork  # noqa: PLC0415
    from app.doctor.case import Case, told_by  # noqa: PLC0415
    from app.doctor.ears import Ears  # noqa: PLC0415
    from app.doctor.hiding import Hiding  # noqa: PLC0415

    network = BrowserNetwork(way_in_of(app.config).has_cookies, stops=True)
    browser = Cookies(BrowserShelf("tokens"))
    hiding = Hiding([browser.tokens.take(KEY) or "", app.session.csrf_token])
    return Case(
        Ears(network, clock, app.config.timeout), clock, browser, hiding, app.config.api, told_by(app.config), knock
    )
