"""One user."""

import asyncio

from app.errors import StatusError
from app.models.model import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.api.native import NativeApi
    from app.query.cache import Cache


class User(Model):
    """The one live object for an id; `Users.get` makes it. Ids are text: what stands in the address and in URLs."""

    def __init__(self, cache: "Cache", api: "NativeApi", id: str, key: str, written: "Callable[[User], None]") -> None:
        super().__init__(cache, key, lambda: api.user(id))
        self.id = id
        self._api = api
        self._written = written
        self._turn = asyncio.Lock()

    @property
    def name(self) -> str:
        """What to call this person: the name, else the username, else the id."""
        return name_of(self.data) or self.id

    async def save(self, changes: "dict[str, Any]") -> None:
        """Sends the changes. All views then show the server's answer; a refusal is raised and changes nothing.

        Writes of one user go out one after the other, in the order in which they were made.
        """
        async with self._turn:
            self.entry.write_began()
            try:
                data = await self._api.update_user(self.id, changes).answer()
            except BaseException as error:
                self._not_written(error)
                raise
            self.entry.write_ended(data)
            self._written(self)

    def _not_written(self, error: BaseException) -> None:
        self.entry.write_failed()
        if not isinstance(error, StatusError) or error.status >= 500:
            # Nobody knows whether the server did it.
            self.entry.mark_stale()


def name_of(data: "dict[str, Any]") -> str:
    """The name in a user's JSON, or the username; a name of spaces is none."""
    return str(data.get("name") or "").strip() or str(data.get("username") or "")
