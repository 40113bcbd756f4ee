"""The inspector as a drawer: the same, with a way out."""

from app.html import Markup, html
from app.views.inspector import InspectorView
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.components.inspector_drawer import Drawer
    from app.panel import Panel
    from app.query.cache import Cache
    from app.views.inspector import Hands


class DrawerView(InspectorView):
    """Underneath whatever page is shown."""

    place = "inspector"

    def __init__(self, app: "Panel", cache: "Cache", hands: "Hands", drawer: "Drawer") -> None:
        super().__init__(app, cache, hands)
        self.actions["close"] = lambda event: self._leave(drawer)

    def _leave(self, drawer: "Drawer") -> None:
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
