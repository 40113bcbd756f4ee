"""All users."""

from app.models.collection import Collection
from app.models.item import name_of
from app.models.user import User

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.api.api import Api
    from app.query.cache import Cache


class Users(Collection):
    """A collection whose items are users, and that can be searched without a call."""

    kind = "users"

    if TYPE_CHECKING:

        def get(self, id: object) -> User: ...
        async def create(self, fields: "dict[str, Any]", key: str | None = None) -> User: ...

    def __init__(self, cache: "Cache", api: "Api") -> None:
        super().__init__(cache, api.people)
        self._api = api
        self.can_search = api.can("search")

    def new(self, id: str, key: str) -> User:
        return User(self._cache, self._api, id, key)

    def find(self, fits: "Callable[[dict[str, Any]], bool]", most: int) -> "list[dict[str, Any]]":
        """The JSON of those at hand, without a call, whom `fits` takes: by name, each once, no more than `most`."""
        found: "dict[str, dict[str, Any]]" = {}
        for item in self._known():
            if len(found) == most:
                break
            if str(item.get("id")) not in found and fits(item):
                found[str(item.get("id"))] = item
        return sorted(found.values(), key=lambda item: (name_of(item).lower(), str(item.get("id"))))

    def _known(self) -> "list[dict[str, Any]]":
        users = [user for user in self._items.values() if user.is_known and not self.is_hidden(user.id)]
        items = [user.data for user in users]
        for page in self._pages.values():
            items += page.items if page.is_known else []
        return items
