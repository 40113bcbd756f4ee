"""The inspector underneath whatever page is shown."""

from app.html import NOTHING, Markup, html
from app.views.inspector import InspectorView
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from app.panel import Panel
    from app.query.cache import Cache
    from app.region import Region
    from app.views.inspector import Hands

    class Place(Hands, Protocol):
        """Where the drawer is pulled out."""

        def open_drawer(self) -> None: ...
        def close_drawer(self) -> None: ...


class Drawer:
    """Open or not; closed it costs nothing. Beside the inspector's own page there is no need for it."""

    def __init__(self, app: "Panel", region: "Region", cache: "Cache", place: "Place") -> None:
        self._app = app
        self._region = region
        self._cache = cache
        self._place = place

    @property
    def is_open(self) -> bool:
        return self._region.view is not None

    def toggle(self) -> bool:
        """Whether there was something to do."""
        return self.close() if self.is_open else self.open()

    def open(self) -> bool:
        if self.is_open or isinstance(self._app.main.view, InspectorView):
            return False
        self._region.show(DrawerView(self._app, self._cache, self._place, self))
        self._place.open_drawer()
        return True

    def close(self) -> bool:
        if not self.is_open:
            return False
        self._region.leave()
        self._place.close_drawer()
        self._region.element.draw(NOTHING)
        return True


class DrawerView(InspectorView):
    """The same, with a way out."""

    place = "inspector"

    def __init__(self, app: "Panel", cache: "Cache", hands: "Hands", drawer: Drawer) -> None:
        super().__init__(app, cache, hands)
        self.actions["close"] = lambda event: self._leave(drawer)

    def _leave(self, drawer: Drawer) -> None:
        drawer.close()

    def _heading(self) -> Markup:
        return html(
            '<h2 tabindex="-1" id="inspector-heading">{}</h2><a class="fine" href="{}">{}</a><p class="hint">{}</p>',
            words.inspector,
            self.app.url("inspector#show"),
            words.open_as_page,
            html(words.i_or_escape, html("<kbd>i</kbd>"), html("<kbd>Esc</kbd>")),
        )

    def _close(self) -> Markup:
        return html('<button type="button" class="button button-small" data-action="close">{}</button>', words.close)
