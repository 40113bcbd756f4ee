"""The inspector as a page."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Panel
    from app.query.cache import Cache
    from app.views.inspector import Hands


class InspectorController:
    """One page; the drawer makes room for it."""

    def __init__(self, app: "Panel", cache: "Cache", hands: "Hands") -> None:
        self._app = app
        self._cache = cache
        self._hands = hands

    def show(self, query: str | None) -> None:
        # Not there from the start: the router waits for it.
        from app.views.inspector import InspectorView  # noqa: PLC0415

        self._app.drawer.close()
        self._app.show(InspectorView(self._app, self._cache, self._hands))
