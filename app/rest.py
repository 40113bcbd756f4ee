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
        self._is_coming = False
        self._first: "list[Callback]" = []
        self._waiting: "list[Callback]" = []

    @property
    def is_here(self) -> bool:
        return self._load is None

    def when_here(self, callback: "Callback") -> None:
        """Before all who need it; nobody has to need it now."""
        if self.is_here:
            callback()
        else:
            self._first.append(callback)

    def run(self, callback: "Callback") -> object:
        """Brings it for this. What the callback returned; True where it waits."""
        if self.is_here:
            return callback()
        self._waiting.append(callback)
        self.bring()
        return True

    def bring(self) -> None:
        """Unless it is here, or on its way."""
        if not self.is_here and not self._is_coming:
            self._is_coming = True
            self._start(self._bring())

    async def _bring(self) -> None:
        try:
            if self._load is not None:
                await self._load()
            self._load = None
        except OSError:
            waiting, self._waiting = self._waiting, []
            self._refused(lambda: self._bring_again(waiting))
        finally:
            self._is_coming = False
        if self.is_here:
            self._arrive()

    def _bring_again(self, waiting: "list[Callback]") -> None:
        self._waiting = waiting + self._waiting
        self.bring()

    def _arrive(self) -> None:
        waiting, self._first, self._waiting = self._first + self._waiting, [], []
        for callback in waiting:
            self._start(_called(callback))


async def _called(callback: "Callback") -> None:
    """By itself: one that fails does not keep the others from it."""
    callback()
