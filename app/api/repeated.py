"""A request that may be sent again, because the server does it once however often it hears of it."""

import asyncio

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.api.renewed import Renewed
    from app.api.transport import Timer
    from app.query.retry import Retry


class Repeated:
    """Sends at once, and again while the failure may pass. `abort` ends it, waiting or not."""

    is_joined = False
    is_unchanged = False

    def __init__(self, send: "Callable[[], Renewed]", timer: "Timer", retry: "Retry") -> None:
        self._send = send
        self._timer = timer
        self._retry = retry
        self._is_aborted = False
        self._wake = asyncio.Event()
        self._exchange = send()

    @property
    def tag(self) -> str | None:
        return self._exchange.tag

    @property
    def size(self) -> int:
        return self._exchange.size

    async def answer(self) -> "Any":
        retries = 0
        while True:
            try:
                return await self._exchange.answer()
            except Exception as error:
                wait = None if self._is_aborted else self._retry.wait(retries, error)
                if wait is None or not await self._rested(wait):
                    raise
            retries += 1
            self._exchange = self._send()

    def abort(self) -> None:
        self._is_aborted = True
        self._exchange.abort()
        self._wake.set()

    async def _rested(self, seconds: float) -> bool:
        """Whether the wait has come to its end."""
        stop = self._timer.later(seconds, self._wake.set)
        try:
            await self._wake.wait()
        finally:
            stop()
        self._wake.clear()
        return not self._is_aborted
