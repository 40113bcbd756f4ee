"""Whether a request that failed is worth another try, and when (query contract, 13)."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

FIRST = 0.5  # seconds before the first repetition; twice as long before each that follows
LONGEST = 30.0  # seconds that anybody is kept waiting, whatever the server asks for


class Retry:
    """Waits grow exponentially, with jitter: clients that failed together do not all come back together.

    `random` gives numbers from 0 to 1. An error says for itself whether it `is_temporary`, and with `retry_after` how
    many seconds the server wants to be left alone.
    """

    def __init__(self, random: "Callable[[], float]", most: int = 3) -> None:
        self.most = most
        self._random = random

    def wait(self, retries: int, error: Exception) -> float | None:
        """Seconds until the next try, after so many repetitions; None when the failure is final."""
        if retries >= self.most or not getattr(error, "is_temporary", False):
            return None
        wait = FIRST * float(2**retries) * (0.5 + self._random() / 2)
        return min(LONGEST, max(wait, getattr(error, "retry_after", None) or 0.0))
