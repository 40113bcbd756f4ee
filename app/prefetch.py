"""Fetching ahead for a link, when the pointer or the focus rests on it."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    class Timer(Protocol):
        """Calls back after some seconds, unless the function that it returned was called before."""

        def later(self, seconds: float, callback: Callable[[], None]) -> Callable[[], None]: ...


# Seconds: a pointer on its way across a list rests on nothing.
REST = 0.08


class Prefetch:
    """`prefetch(fragment)` is called once for a link that is rested on; a link that is left again costs nothing."""

    def __init__(self, timer: "Timer", prefetch: "Callable[[str], None]") -> None:
        self._timer = timer
        self._prefetch = prefetch
        self._fragment: str | None = None
        self._stop: "Callable[[], None]" = _nothing

    def arrive(self, fragment: str | None) -> None:
        """Pointer or focus are on a link to this fragment now, or with None on something else."""
        if fragment == self._fragment:
            return
        self._stop()
        self._fragment, self._stop = fragment, _nothing
        if fragment is not None:
            self._stop = self._timer.later(REST, lambda: self._prefetch(fragment))


def _nothing() -> None:
    """No timer is set."""
