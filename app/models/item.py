"""One thing of a resource."""

from app.errors import Conflict
from app.models.model import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.resource import Resource
    from app.query.cache import Cache


class Item(Model):
    """The one live object for an id; its collection makes it. Ids are text: what stands in the address and in URLs."""

    def __init__(self, cache: "Cache", resource: "Resource", id: str, key: str) -> None:
        super().__init__(cache, key, lambda tag: resource.one(id, tag))
        self.id = id
        self._resource = resource

    @property
    def name(self) -> str:
        """What to call it: the name, else the username, else the id."""
        return name_of(self.data) or self.id

    async def save(
        self, changes: "dict[str, Any]", upon: "dict[str, Any] | None" = None, is_optimistic: bool = False
    ) -> None:
        """Sends the changes. All views then show the server's answer; a refusal is raised and changes nothing.

        `upon` is the JSON that they were made of: Conflict where it is not what is there. An optimistic save shows the
        changes at once. Writes of one item go out one after the other, in the order in which they were made.
        """
        change = (lambda data: data | changes) if is_optimistic else None
        try:
            await self.entry.write(lambda: self._resource.update(self.id, changes, upon), change)
        except Conflict as error:
            self._learn_theirs(error)
            raise

    async def destroy(self, upon: "dict[str, Any] | None" = None) -> None:
        """Deletes it, everywhere. A refusal is raised and changes nothing."""
        await self.entry.write(lambda: self._resource.delete(self.id, upon), removes=True)

    def destroy_unheard(self, upon: "dict[str, Any]") -> None:
        """The request is out when this returns, and nobody hears of its end."""
        self._resource.delete_at_once(self.id, upon)

    def _learn_theirs(self, error: Conflict) -> None:
        """Refused for being late: the server said what it has instead."""
        if error.current is not None:
            self._cache.learn(self.key, error.current)


def name_of(data: "dict[str, Any]") -> str:
    """The name in an item's JSON, or the username; a name of spaces is none."""
    return str(data.get("name") or "").strip() or str(data.get("username") or "")
