"""Runs `async def` tests on CPython; run_micropython.mjs does it for MicroPython."""

import asyncio
import inspect
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.unit import fakes

# Seconds after which a test that waits for something is taken to wait for ever.
PATIENCE = 10


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    arguments = {name: pyfuncitem.funcargs[name] for name in inspect.signature(pyfuncitem.obj).parameters}
    # In a thread of its own: in this one the browser tests may have left Playwright's loop running.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(_run, pyfuncitem.obj, arguments).result()
    return True


def _run(test, arguments):
    asyncio.run(asyncio.wait_for(test(**arguments), PATIENCE))


@pytest.fixture(autouse=True)
def _nothing_breaks_in_the_background():
    fakes.unheard.clear()
    yield
    if fakes.unheard:
        raise fakes.unheard[0]
