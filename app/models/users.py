"""All users."""

from app.models.collection import Collection
from app.models.user import User

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.api import Api
    from app.query.cache import Cache


class Users(Collection):
    """A collection whose items are users."""

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
