"""What is said above the page while there is no network."""

from app.components.age import age_text
from app.html import NOTHING, Markup, html
from app.view import View
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Panel
    from app.query.world import World
    from app.region import Region


class Offline:
    """Comes and goes with the network. The age of the page stands beside it, second by second."""

    def __init__(self, app: "Panel", region: "Region", world: "World") -> None:
        self._app = app
        self._region = region
        self._world = world
        region.show(OfflineView(app, world))
        world.observe(self._changed)

    def tick(self) -> None:
        if not self._world.is_online:
            self._region.element.write("page-age", page_age(self._app), "fine")

    def _changed(self) -> None:
        if self._region.visit is not None:
            self._region.visit.refresh()


class OfflineView(View):
    """Nothing, while there is a network."""

    target = "offline"

    def __init__(self, app: "Panel", world: "World") -> None:
        super().__init__(app, [], None)
        self._world = world

    @property
    def stamp(self) -> object:
        return self._world.is_online

    def loaded(self) -> Markup:
        if self._world.is_online:
            return NOTHING
        # The age is another every second: nobody wants to hear it each time.
        return html(
            '<p class="offline">{} <span class="fine" data-text="page-age" aria-live="off">{}</span></p>',
            words.offline,
            page_age(self.app),
        )


def page_age(app: "Panel") -> str:
    """The age of the oldest that the page shows; "" where it shows nothing that ages."""
    view = app.main.view
    ages = [model.age for model in view.models if model.is_known] if view is not None else []
    known = [age for age in ages if age is not None]
    return words.page_age(age_text(app.formats, max(known))) if known else ""
