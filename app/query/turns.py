"""Whose turn it is to ask: one tab asks for a key, the others wait for its answer (query contract, 28)."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from app.query.cache import Clock

    class Locks(Protocol):
        """Locks that all tabs share. One that is held falls free by itself when its tab is closed or killed."""

        def request(self, name: str, granted: Callable[[], None]) -> Callable[[], None]:
            """Calls `granted` when the lock is this tab's. Returns the way to release it, or to stop waiting."""


# Seconds for which a turn is kept after the answer: by then it has reached the tabs that wait for this turn.
LINGER = 0.1
# Seconds for which turns that were asked for together wait for each other, so that one request may serve them all.
GATHER = 0.005


class NoTurns:
    """One tab alone: it is always its turn."""

    def take(self, key: str, go: "Callable[[], None]") -> "Callable[[bool], None]":
        """Calls `go` when it is this tab's turn. Returns the way to end it, and says whether there is an answer."""
        go()
        return lambda has_answer: None


class Turn:
    """One key's turn: waited for, then this tab's, then over."""

    def __init__(self, key: str, go: "Callable[[], None]") -> None:
        self.key = key
        self.go = go
        self.is_ours = False
        self.is_over = False
        self.release: "Callable[[], None]" = _nothing
        self.stop_timer: "Callable[[], None]" = _nothing


class Turns:
    """Turns by locks. Those that are taken in one tick begin in one tick."""

    def __init__(self, locks: "Locks", clock: "Clock") -> None:
        self._locks = locks
        self._clock = clock
        self._waiting = 0
        self._ready: list[Turn] = []
        self._lingering: dict[str, Turn] = {}

    def take(self, key: str, go: "Callable[[], None]") -> "Callable[[bool], None]":
        """See NoTurns."""
        turn = self._lingering.pop(key, None)
        if turn is None:
            turn = self._request(key, go)
        else:
            turn.stop_timer()
            go()
        return lambda has_answer: self._end(turn, has_answer)

    def _request(self, key: str, go: "Callable[[], None]") -> Turn:
        turn = Turn(key, go)
        self._waiting += 1
        turn.release = self._locks.request(key, lambda: self._granted(turn))
        if turn.is_over:
            turn.release()
        return turn

    def _granted(self, turn: Turn) -> None:
        if turn.is_over:
            return
        turn.is_ours = True
        self._waiting -= 1
        self._ready.append(turn)
        if not self._waiting:
            self._begin()
        elif len(self._ready) == 1:
            self._clock.later(GATHER, self._begin)

    def _begin(self) -> None:
        ready, self._ready = self._ready, []
        for turn in ready:
            if not turn.is_over:
                turn.go()

    def _end(self, turn: Turn, has_answer: bool) -> None:
        if turn.is_over:
            return
        if turn.is_ours and has_answer:
            self._lingering[turn.key] = turn
            turn.stop_timer = self._clock.later(LINGER, lambda: self._release(turn))
        else:
            self._release(turn)

    def _release(self, turn: Turn) -> None:
        self._waiting -= 0 if turn.is_ours else 1
        self._lingering.pop(turn.key, None)
        turn.is_over = True
        turn.release()


def _nothing() -> None:
    """Not requested yet."""
