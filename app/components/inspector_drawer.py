"""The inspector underneath whatever page is shown."""

from app.html import NOTHING
from app.views.inspector_drawer import DrawerView

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
        view = self._app.main.view
        if self.is_open or (view is not None and view.target == DrawerView.target):
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
