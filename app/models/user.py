"""One user."""

from app.errors import Conflict
from app.models.model import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.api import Api
    from app.query.cache import Cache


class User(Model):
    """The one live object for an id; `Users.get` makes it. Ids are text: what stands in the address and in URLs."""

    def __init__(self, cache: "Cache", api: "Api", id: str, key: str) -> None:
        super().__init__(cache, key, lambda tag: api.user(id, tag))
        self.id = id
        self._api = api

    @property
    def name(self) -> str:
        """What to call this person: the name, else the username, else the id."""
        return name_of(self.data) or self.id

    async def save(
        self, changes: "dict[str, Any]", upon: "dict[str, Any] | None" = None, is_optimistic: bool = False
    ) -> None:
        """Sends the changes. All views then show the server's answer; a refusal is raised and changes nothing.

        `upon` is the JSON that they were made of: Conflict where it is not what is there. An optimistic save shows the
        changes at once. Writes of one user go out one after the other, in the order in which they were made.
        """
        change = (lambda data: data | changes) if is_optimistic else None
        try:
            await self.entry.write(lambda: self._api.update_user(self.id, changes, upon), change)
        except Conflict as error:
            self._learn_theirs(error)
            raise

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

    async def destroy(self, upon: "dict[str, Any] | None" = None) -> None:
        """Deletes this user, everywhere. A refusal is raised and changes nothing."""
        await self.entry.write(lambda: self._api.delete_user(self.id, upon), removes=True)

    def destroy_unheard(self, upon: "dict[str, Any]") -> None:
        """The request is out when this returns, and nobody hears of its end."""
        self._api.people.delete_at_once(self.id, upon)

    def _learn_theirs(self, error: Conflict) -> None:
        """Refused for being late: the server said what it has instead."""
        if error.current is not None:
            self._cache.learn(self.key, error.current)


def name_of(data: "dict[str, Any]") -> str:
    """The name in a user's JSON, or the username; a name of spaces is none."""
    return str(data.get("name") or "").strip() or str(data.get("username") or "")
