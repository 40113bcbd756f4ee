"""Work that nobody awaits, whose errors are still heard."""

import asyncio

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any

_running: "set[asyncio.Task[None]]" = set()


def start(work: "Coroutine[Any, Any, Any]", report: "Callable[[Exception], None]") -> "asyncio.Task[None]":
    """Runs `work` as a task; what it raises goes to `report`. Held here until it ends, or the loop might forget it."""
    task = asyncio.create_task(_reported(work, report))
    _running.add(task)
    return task


async def _reported(work: "Coroutine[Any, Any, Any]", report: "Callable[[Exception], None]") -> None:
    try:
        await work
    except Exception as error:
        report(error)
    finally:
        _running.discard(asyncio.current_task())
