"""Wires the API inside the page, in the place of a server: `api = "demo"` in pyscript.toml."""

from app.browser.agent import agent
from app.browser.chance import new_key
from app.browser.letters import BrowserLetters
from app.browser.shelf import BrowserShelf
from app.demo.demo import Demo, ShelfCookie
from app.demo.passwords import PASSWORD
from app.views.demo_note import DemoNote
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.browser.clock import BrowserClock
    from app.panel import Panel
    from app.query.cache import Cache
    from app.query.world import World
    from app.region import Region


class DemoStage:
    """What the panel has in the demo where others have a server. `network` is open to `app.api.transport`."""

    def __init__(self, clock: "BrowserClock", report: "Callable[[Exception], None]") -> None:
        # A place of its own: what is forgotten with a sign-out is the server's answers, and this is the server.
        shelf = BrowserShelf("demo")
        self._demo = Demo(
            shelf,
            ShelfCookie(shelf),
            BrowserLetters(),
            clock,
            clock.wall,
            new_key,
            agent(),
            report,
            lambda: self._app.say_failure(words.demo_not_kept),
        )
        self.network = self._demo.network

    def world(self, world: "World") -> "World":
        return DemoWorld(world)

    def begin(self, app: "Panel", cache: "Cache", place: "Region") -> None:
        """Before the first question. `place` is where it is said that this is a demo."""
        self._app = app
        app.sign_in_hint = lambda: words.demo_sign_in(PASSWORD)
        self._demo.open()
        place.show(DemoNote(app, self._demo, cache))


class DemoWorld:
    """The API is here, whether there is a network or not."""

    is_online = True

    def __init__(self, world: "World") -> None:
        self._world = world
        self.observe = world.observe

    @property
    def is_visible(self) -> bool:
        return self._world.is_visible
