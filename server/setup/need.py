"""What a command needs before it can run."""

from collections.abc import Callable
from typing import NamedTuple

from server.setup.lock import only_one


class Need(NamedTuple):
    """One thing: whether it is there, and what makes it. SetupError where it cannot be made."""

    is_met: Callable[[], bool]
    meet: Callable[[], None]


def meet_all(needs: list[Need]) -> None:
    """Makes what is missing, in order. Where nothing is, nothing is written, not even a lock."""
    if all(need.is_met() for need in needs):
        return
    with only_one():
        for need in needs:
            # Asked again: another start may have made it while this one waited.
            if not need.is_met():
                need.meet()
