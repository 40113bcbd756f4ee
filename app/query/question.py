"""One question, from the moment somebody asks to the answer that counts."""

from app.query.background import start

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol

    from app.query.asking import Asking
    from app.query.cache import Cache

    class Asked(Protocol):
        """A request that has been sent. The facts hold once `answer()` has returned."""

        @property
        def tag(self) -> str | None:
            """What tells this version of the answer from others."""

        @property
        def size(self) -> int:
            """Characters on the wire."""

        @property
        def is_unchanged(self) -> bool:
            """What the asker's tag stands for still holds; the answer itself is None."""

        @property
        def is_joined(self) -> bool:
            """It went along with the request of another question."""

        async def answer(self) -> "Any": ...
        def abort(self) -> None: ...

    # Sends at once. The tag of what is known, for a server that may say "unchanged"; None asks for the whole.
    Ask = Callable[[str | None], Asked]


class Question:
    """Waits for its turn among the tabs, sends, and sends again while the failure may pass and somebody waits.

    Its number is that of the request last sent: who asks first but sends later is the newer (query contract, 8 and 10).
    """

    def __init__(self, cache: "Cache", entry: "Asking", ask: "Ask", tag: str | None) -> None:
        self.number = 0
        self.asked: "Asked | None" = None
        self._cache = cache
        self._entry = entry
        self._ask = ask
        self._tag = tag
        self._retries = 0
        self._is_over = False
        self._is_resting = False  # between two tries
        self._end_turn: "Callable[[bool], None]" = _nothing
        self._stop_timer: "Callable[[], None]" = _nothing

    def start(self) -> None:
        """Asks when no other tab is asking the same."""
        self._is_resting = False
        self._end_turn = self._cache.turns.take(self._entry.key, self._send)
        if self._is_over or self._is_resting:
            # It failed within the call, when there was no way yet to end the turn.
            self._end_turn(False)

    def start_now(self) -> None:
        """Asks whatever other tabs do: their answer would be from before this call."""
        self._send()

    def give_up(self) -> None:
        """Its answer, if one still comes, counts no more."""
        if self._is_over:
            return
        self._end(False)
        if self.asked is not None:
            self.asked.abort()
            self._note("abort")

    def _send(self) -> None:
        self.number = self._entry.newest = self._cache.order.next()
        self._note("request")
        try:
            self.asked = self._ask(self._tag)
        except Exception as error:
            self._failed(error)
        else:
            start(self._hear(self.asked), self._cache.report)

    async def _hear(self, asked: "Asked") -> None:
        try:
            data = await asked.answer()
        except Exception as error:
            self._note_batched(asked)
            self._failed(error)
        else:
            self._note_batched(asked)
            self._answered(asked, data)

    def _note_batched(self, asked: "Asked") -> None:
        if asked.is_joined:
            self._note("batched")

    def _answered(self, asked: "Asked", data: "Any") -> None:
        if self._is_over:
            self._note("drop")
        else:
            self._end(True)
            self._entry.answered(self, asked, data)

    def _failed(self, error: Exception) -> None:
        if self._is_over:
            return
        wait = self._wait(error)
        if wait is None:
            self._end(False)
            self._entry.failed(self, error)
        else:
            self._is_resting = True
            self._end_turn(False)
            self._stop_timer = self._cache.clock.later(wait, lambda: self._try_again(error))

    def _wait(self, error: Exception) -> float | None:
        """Seconds until another try; None when there is to be none, or nobody to see it."""
        return self._cache.retry.wait(self._retries, error) if self._is_wanted() else None

    def _try_again(self, error: Exception) -> None:
        if self._is_wanted():
            self._retries += 1
            self._note("retry")
            self.start()
        else:
            self._end(False)
            self._entry.failed(self, error)

    def _is_wanted(self) -> bool:
        world = self._cache.world
        return self._entry.is_watched and world.is_visible and world.is_online

    def _end(self, has_answer: bool) -> None:
        self._is_over = True
        self._stop_timer()
        self._end_turn(has_answer)

    def _note(self, kind: str) -> None:
        self._cache.traffic.note(kind, self._entry)


def _nothing(*ignored: object) -> None:
    """Nothing to stop."""
