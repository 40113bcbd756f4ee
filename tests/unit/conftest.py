"""Runs `async def` tests on CPython; run_micropython.mjs does it for MicroPython."""

import asyncio
import inspect

import pytest

from tests.unit import fakes

# Seconds after which a test that waits for something is taken to wait for ever.
PATIENCE = 10


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    arguments = {name: pyfuncitem.funcargs[name] for name in inspect.signature(pyfuncitem.obj).parameters}
    asyncio.run(asyncio.wait_for(pyfuncitem.obj(**arguments), PATIENCE))
    return True


@pytest.fixture(autouse=True)
def _nothing_breaks_in_the_background():
    fakes.unheard.clear()
    yield
    if fakes.unheard:
        raise fakes.unheard[0]
