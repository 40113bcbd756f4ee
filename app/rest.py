"""What the first screen does without. It comes soon after, and what needs it waits until it is here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from typing import Any

    Callback = Callable[[], object]


class Rest:
    """Calls back in the order in which it was asked, each once; at once when everything is here.

    `start` runs a coroutine, `load()` brings what is missing, with OSError where it does not arrive. Then
    `refused(again)` is called, once for all who wait: `again()` lets them wait for another try. Without `load` nothing
    is missing.
    """

    def __init__(
        self,
        start: "Callable[[Coroutine[Any, Any, None]], object]",
        refused: "Callable[[Callback], None]",
        load: "Callable[[], Awaitable[None]] | None" = None,
    ) -> None:
        self._start = start
        self._refused = refused
        self._load = load
        self._waiting: "list[Callback]" = []

    @property
    def is_here(self) -> bool:
        return self._load is None

    def run(self, callback: "Callback") -> object:
        """What the callback returned; True where it waits."""
        if self.is_here:
            return callback()
        self._waiting.append(callback)
        if len(self._waiting) == 1:
            self._start(self._bring())
        return True

    async def _bring(self) -> None:
        try:
            if self._load is not None:
                await self._load()
        except OSError:
            waiting = self._take()
            self._refused(lambda: self._wait_again(waiting))
            return
        self._load = None
        for callback in self._take():
            self._start(_called(callback))

    def _wait_again(self, waiting: "list[Callback]") -> None:
        for callback in waiting:
            self.run(callback)

    def _take(self) -> "list[Callback]":
        waiting, self._waiting = self._waiting, []
        return waiting


async def _called(callback: "Callback") -> None:
    """By itself: one that fails does not keep the others from it."""
    callback()
