"""Runs one file's tests inside MicroPython, for run_micropython.mjs."""

import asyncio
import io
import sys


def load(path):
    """The module of this dotted path."""
    return __import__(path, None, None, ["*"])


def names(module):
    """Its tests, with spaces between."""
    return " ".join([name for name in dir(module) if name.startswith("test_")])


async def run(module, name):
    """Runs one test: "" where it held, else the traceback."""
    try:
        # As a task: only among tasks the loop turns without a timer for each turn.
        await asyncio.create_task(_run(module, name))
    except BaseException as error:
        return as_text(error)
    return ""


async def _run(module, name):
    unheard = load("tests.unit.fakes").unheard
    unheard.clear()
    end = getattr(module, name)()
    if hasattr(end, "send"):
        await end
    if unheard:
        raise unheard[0]


def as_text(error):
    text = io.StringIO()
    sys.print_exception(error, text)
    return text.getvalue()
