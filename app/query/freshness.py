"""When an answer arrived, and how old it is."""

STALE_TIME = 30.0  # seconds: the half minute


class Moment:
    """One moment on two clocks, in seconds.

    The monotonic clock stops while some machines sleep, the wall clock can be set back: an age needs both.
    """

    __slots__ = ("monotonic", "wall")

    def __init__(self, monotonic: float, wall: float) -> None:
        self.monotonic = monotonic
        self.wall = wall


def age(then: Moment, now: Moment) -> float:
    """Seconds since then, by the clock that says more; infinite when the wall clock says it has not happened yet."""
    wall = now.wall - then.wall
    return float("inf") if wall < 0 else max(wall, now.monotonic - then.monotonic)


def is_fresh(then: Moment | None, now: Moment, stale_time: float | None) -> bool:
    """Younger than `stale_time` seconds by both clocks. None: never stale by age."""
    if then is None:
        return False
    return stale_time is None or age(then, now) < stale_time
