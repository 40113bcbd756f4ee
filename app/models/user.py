"""One user."""

from app.errors import Conflict
from app.models.item import Item

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.api import Api
    from app.query.cache import Cache


class User(Item):
    """Can be suspended, and invited."""

    def __init__(self, cache: "Cache", api: "Api", id: str, key: str) -> None:
        super().__init__(cache, api.people, id, key)
        self._api = api

    async def change_status(self, status: str, reason: str) -> None:
        """With a reason for the record, "" for none. What others changed elsewhere is not in the way."""
        changes = {"status": status} | ({"reason": reason} if reason else {})
        was = self.text("status")
        try:
            await self.save(changes, self.data)
        except Conflict as error:
            if error.current is None or error.current.get("status") != was:
                raise
            await self.save(changes, error.current)

    async def invite(self, reason: str) -> "dict[str, Any]":
        """`{"token", "username", …}`: with the token the user chooses a password, once."""
        return await self._api.invite(self.id, reason).answer() or {}
