"""What changes a resource."""

from app.api.etag import etag
from app.api.steps import Steps
from app.errors import refusal
from app.field_names import READ_ONLY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from app.api.line import Line
    from app.api.resource import Resource
    from app.query import question

    Ask = Callable[[Callable[[], question.Asked]], Awaitable[Any]]


class Writes:
    """Of one resource. Where there is no If-Match, what is there is read before it is written over."""

    def __init__(self, line: "Line", resource: "Resource") -> None:
        self._line = line
        self._dialect = line.dialect
        self._resource = resource
        self._path = resource.path
        self._fields = resource.fields

    def create(self, fields: "dict[str, Any]", key: str | None) -> "question.Asked":
        key = (key or self._line.new_key()) if self._line.can("once") else None
        call = self._dialect.create(self._path, self._fields.write(fields), key)
        return self._line.write(self._resource.translated(call), key)

    def update(self, id: str, changes: "dict[str, Any]", upon: "dict[str, Any] | None") -> "question.Asked":
        if self._line.can("match") or (upon is None and not self._is_whole):
            return self._update(id, changes, upon)
        return Steps(lambda ask: self._update_read(ask, id, changes, upon))

    def delete(self, id: str, upon: "dict[str, Any] | None") -> "question.Asked":
        if self._line.can("match") or upon is None:
            return self.delete_at_once(id, upon)
        return Steps(lambda ask: self._delete_read(ask, id, upon))

    def delete_at_once(self, id: str, upon: "dict[str, Any] | None") -> "question.Asked":
        call = self._dialect.delete(self._path, id, self._version(upon))
        return self._line.write(self._resource.translated(call))

    @property
    def _is_whole(self) -> bool:
        """Whether a change is sent with all that has not changed."""
        return self._dialect.update_method == "PUT"

    async def _update_read(
        self, ask: "Ask", id: str, changes: "dict[str, Any]", upon: "dict[str, Any] | None"
    ) -> "Any":
        now = await self._read(ask, id, upon)
        return await ask(lambda: self._update(id, now | changes if self._is_whole else changes, None))

    async def _delete_read(self, ask: "Ask", id: str, upon: "dict[str, Any]") -> "Any":
        await self._read(ask, id, upon)
        return await ask(lambda: self.delete_at_once(id, None))

    async def _read(self, ask: "Ask", id: str, upon: "dict[str, Any] | None") -> "dict[str, Any]":
        # As careful as a write: that it is refused may mean that nobody is signed in any more.
        now: "dict[str, Any]" = await ask(lambda: self._line.write(self._resource.call_one(id)))
        if upon is not None and _differs(now, upon):
            detail = "Someone else changed this in the meantime."
            raise refusal("GET " + self._path + "/" + id, 412, {"detail": detail, "current": now})
        return now

    def _update(self, id: str, changes: "dict[str, Any]", upon: "dict[str, Any] | None") -> "question.Asked":
        call = self._dialect.update(self._path, id, self._fields.write(changes), self._version(upon))
        return self._line.write(self._resource.translated(call))

    def _version(self, upon: "dict[str, Any] | None") -> object:
        """None where there is none that a header could carry."""
        version = (upon or {}).get("version") if self._line.can("match") else None
        is_tag = isinstance(version, (int, str)) and etag('"' + str(version) + '"') is not None
        return version if is_tag else None


def _differs(now: "dict[str, Any]", upon: "dict[str, Any]") -> bool:
    """What the server itself makes of an item is no change of anybody's."""
    names = [name for name in list(now) + list(upon) if name not in READ_ONLY]
    return any(now.get(name) != upon.get(name) for name in names)
