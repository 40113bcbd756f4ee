"""What comes before the first screen weighs no more than it may."""

import re

import pytest

from server.build.weight import first_screen
from tests import budget


@pytest.fixture(scope="module")
def weights(compressed: dict[str, bytes]) -> dict[str, int]:
    """By the plain names of the parts."""
    return {re.sub(r"assets/(\w+)-\w+", r"\1", name): size for name, size in first_screen(compressed).items()}


def test_the_parts_are_those_that_have_a_bound(weights: dict[str, int]) -> None:
    assert sorted(weights) == sorted(budget.PARTS)


@pytest.mark.parametrize("part", budget.PARTS)
def test_no_part_weighs_more_than_it_may(weights: dict[str, int], part: str) -> None:
    bound, reason = budget.PARTS[part]
    assert weights[part] <= bound, f"{part}: {reason}. The bound stands in tests/budget.py."


def test_all_of_them_together_weigh_no_more_than_they_may(weights: dict[str, int]) -> None:
    assert sum(weights.values()) <= budget.FILES


def test_no_bound_is_so_loose_that_it_would_not_be_noticed(weights: dict[str, int]) -> None:
    loose = {part: weights[part] for part, (bound, _) in budget.PARTS.items() if bound > weights[part] * 1.05 + 100}
    assert loose == {}, "Lower their bounds in tests/budget.py."
