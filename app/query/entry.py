"""What the cache holds for one key, and who may change it."""

import asyncio

from app.query.answer import Answer
from app.query.asking import Asking
from app.query.ends import Forgotten, Gone

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.query.cache import Cache
    from app.query.question import Asked
    from app.query.write import Change, Write


class Entry(Asking):
    """One thing: what is known of it, how it is asked for, and how it is changed."""

    def __init__(self, cache: "Cache", key: str) -> None:
        super().__init__(cache, key)
        self._turn = asyncio.Lock()
        self.touch()

    async def write(self, send: "Callable[[], Asked]", change: "Change | None" = None, removes: bool = False) -> "Any":
        """Sends after the writes before it, and returns the server's answer or raises its refusal.

        `change` makes, from what is known, what is shown until then; a refusal lifts this one change and no other.
        From here on answers that were asked for before or during the write are dropped: they may not undo it.
        """
        write = self._writes.begin(change)
        self.newest = self._cache.order.next()
        self._show(False)
        try:
            async with self._turn:
                return await self._carry_out(write, send, removes)
        except BaseException as error:
            self._unwritten(write, error)
            raise

    async def _carry_out(self, write: "Write", send: "Callable[[], Asked]", removes: bool) -> "Any":
        if write not in self._writes:
            raise Forgotten(self.key)
        write.is_sent = True
        self._note("write")
        asked = send()
        data = await asked.answer()
        if write in self._writes:
            self._written(write, None if removes else Answer(data, 0, self._cache.now(), asked.tag, asked.size))
        return data

    def _written(self, write: "Write", answer: Answer | None) -> None:
        self._writes.end(write)
        number = self._cache.order.next()
        if answer is None:
            self.remove(number, Gone(self.key))
            return
        answer.number = number
        self._give_up()
        self._take(answer)
        self._cache.tell("written", self)
        if self._is_owed and not len(self._writes):
            self._is_owed = False
            self._ask_again()

    def _unwritten(self, write: "Write", error: BaseException) -> None:
        if write not in self._writes:
            return
        self._writes.end(write)
        if getattr(error, "is_gone", False):
            # There is nothing to change or to remove: everybody is to know.
            self.remove(self._cache.order.next(), error)  # type: ignore[arg-type]
            return
        self.newest = self._cache.order.next()
        self._show(False)
        if write.is_sent and not getattr(error, "is_refusal", False):
            # Nobody knows whether the server did it.
            self.is_outdated = True
            self._cache.tell("outdated", self)
        if not len(self._writes):
            self._is_owed = False
            self._ask_again()
        self.touch()
