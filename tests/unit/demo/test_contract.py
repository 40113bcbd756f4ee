"""The API inside the page lives every story of the contract, on CPython and on MicroPython."""

import sys

from tests.unit.contract.stories import STORIES
from tests.unit.demo.fakes import World


def _lived(story):
    return lambda: story(World())


for _story in STORIES:
    setattr(sys.modules[__name__], "test_" + _story.__name__, _lived(_story))
