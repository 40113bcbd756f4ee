"""Random lists of commands, and the profile that plays them."""

import os
import random

from hypothesis import HealthCheck, note, settings
from hypothesis import strategies as st

RUNS = int(os.environ.get("HYPOTHESIS_RUNS", "0"))
PROFILE = settings(
    max_examples=RUNS or 800,
    derandomize=not RUNS,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
STEPS = 50


class Command:
    """One step of a history: a method of the tab, and what it is called with."""

    def __init__(self, name, arguments):
        self.name, self.arguments = name, arguments

    def __repr__(self):
        return self.name + "(" + ", ".join([repr(each) for each in self.arguments]) + ")"


def histories(table, themes):
    """Lists of commands. `table` has for each how often it comes, and what it may be called with. Half of the histories
    keep to a theme, a few commands, so that these come close together.

    A history is one draw of bytes: Hypothesis varies what consists of several, and then most runs are the same. The
    first byte chooses 255 commands, the others choose from them; shrinking leaves nulls, which are left out.
    """
    kinds = [list(table)] * len(themes) + [theme.split() for theme in themes]
    pools = [pool(table, random.Random(seed), kinds[seed % len(kinds)]) for seed in range(256)]
    drawn = st.binary(min_size=1 + STEPS, max_size=1 + STEPS)
    return drawn.map(lambda drawn: [pools[drawn[0]][byte] for byte in drawn[1:] if byte])


def pool(table, choice, names):
    weights = [table[name][0] for name in names]
    return [command(table, choice, name) for name in choice.choices(names, weights, k=256)]


def command(table, choice, name):
    return Command(name, [choice.choice(options) for options in table[name][1:]])


def play(tab, history):
    try:
        for step in history:
            note(repr(step))
            getattr(tab, step.name)(*step.arguments)
        tab.end_all()
    finally:
        tab.close()
