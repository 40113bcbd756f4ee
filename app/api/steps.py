"""A question that takes several requests, one after the other."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from app.query.question import Asked


class Steps:
    """`take(ask)` makes its requests with `await ask(lambda: sent)`. The first goes out when the answer is waited for.

    Given up, no further one goes out, and the one that is out is given up too.
    """

    is_unchanged = False
    is_joined = False

    def __init__(self, take: "Callable[[Callable[[Callable[[], Asked]], Awaitable[Any]]], Awaitable[Any]]") -> None:
        self._take = take
        self._asked: "Asked | None" = None

    @property
    def tag(self) -> "str | None":
        return self._asked.tag if self._asked is not None else None

    @property
    def size(self) -> int:
        return self._asked.size if self._asked is not None else 0

    async def answer(self) -> "Any":
        return await self._take(self._ask)

    def abort(self) -> None:
        if self._asked is not None:
            self._asked.abort()

    async def _ask(self, send: "Callable[[], Asked]") -> "Any":
        self._asked = send()
        return await self._asked.answer()
