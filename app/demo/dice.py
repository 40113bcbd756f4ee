"""Chance that falls the same way in every browser: two generators in one, after Wichmann and Hill (1982).

Their numbers fit into the small integers of MicroPython, which has only one generator of its own for all.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


class Dice:
    """Two with the same numbers roll the same."""

    def __init__(self, number: int, other: int = 0) -> None:
        # Squared, or neighbours would roll alike.
        mixed = (number * 171 + other * 11_213 + 10_007) % 30_269
        self._x = mixed * mixed % 30_269 + 1
        mixed = (number * 7_919 + other * 172 + 101) % 30_307
        self._y = mixed * mixed % 30_307 + 1

    def roll(self) -> float:
        """From 0 to 1, without 1."""
        self._x = x = self._x * 171 % 30_269
        self._y = y = self._y * 172 % 30_307
        return (x / 30_269 + y / 30_307) % 1

    def below(self, number: int) -> int:
        return int(self.roll() * number)

    def pick(self, choices: "Sequence[Any]") -> "Any":
        return choices[int(self.roll() * len(choices))]

    def weigh(self, shares: "Sequence[float]") -> int:
        """The place of one of the shares; the larger, the more often."""
        rest = self.roll() * sum(shares)
        for place, share in enumerate(shares):
            rest -= share
            if rest < 0:
                return place
        return len(shares) - 1
