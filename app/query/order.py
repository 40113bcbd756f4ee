"""One order for all that is asked and written, in this tab and in the others."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.query.cache import Clock

# Numbers of one millisecond, shared out among the tabs.
SHARE = 1024


class Order:
    """Numbers that only grow: a millisecond of the wall clock, and below it what tells this tab from others.

    A clock that is set back does not make them shrink, and a number heard from elsewhere puts the next one behind it:
    a hybrid logical clock (Kulkarni et al. 2014).
    """

    def __init__(self, clock: "Clock", random: "Callable[[], float]") -> None:
        self._clock = clock
        self._tab = int(random() * SHARE)
        self._last = 0

    def next(self) -> int:
        millisecond = max(int(self._clock.wall() * 1000), self._last // SHARE + 1)
        self._last = millisecond * SHARE + self._tab
        return self._last

    def heard(self, number: int) -> None:
        """Another tab, or the last visit, used this number."""
        self._last = max(self._last, number)
