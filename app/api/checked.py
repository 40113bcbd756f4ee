"""Answers held to their shape."""

from app.errors import AnswerError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.query.question import Asked

    Members = list[tuple[str, type | tuple[type, ...]]]


class Checked:
    """A request whose answer has to be an object with these members; that it is unchanged will do."""

    is_joined = False

    def __init__(self, asked: "Asked", request: str, members: "Members") -> None:
        self.abort = asked.abort
        self._asked = asked
        self._request = request
        self._members = members

    async def answer(self) -> "dict[str, Any] | None":
        value = await self._asked.answer()
        self.tag, self.size, self.is_unchanged = self._asked.tag, self._asked.size, self._asked.is_unchanged
        return None if self.is_unchanged else check(value, self._request, self._members)


def check(value: "Any", request: str, members: "Members") -> "dict[str, Any]":
    """The value, or AnswerError naming the member that is missing or of another kind."""
    for name, kind in members:
        if not isinstance(value, dict) or not isinstance(value.get(name), kind):
            raise AnswerError(request, f"The server's answer has no {name!r} that can be used.", 200)
    return value  # type: ignore[no-any-return]
