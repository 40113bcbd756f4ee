"""One user."""

from app.models.item import Item

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.api import Api
    from app.query.cache import Cache


class User(Item):
    """Can be invited."""

    def __init__(self, cache: "Cache", api: "Api", id: str, key: str) -> None:
        super().__init__(cache, api.people, id, key)
        self._api = api

    async def invite(self, reason: str) -> "dict[str, Any]":
        """`{"token", "username", …}`: with the token the user chooses a password, once."""
        return await self._api.invite(self.id, reason).answer() or {}
