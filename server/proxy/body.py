"""What a browser sends, as it arrives."""

from collections.abc import AsyncIterator

import anyio
import httpx
from starlette.types import Receive


class GoneError(Exception):
    """The browser hung up before it had sent all."""


class Body(httpx.AsyncByteStream):
    """Read once, a piece at a time: the next one is taken from the browser when the upstream has the one before."""

    def __init__(self, receive: Receive, is_there: bool) -> None:
        self._receive = receive
        self._is_read = anyio.Event()
        self._is_there = is_there
        if not is_there:
            self._is_read.set()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        is_more = self._is_there
        while is_more:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                raise GoneError
            is_more = message.get("more_body", False)
            if message.get("body"):
                yield message["body"]
        self._is_read.set()

    async def gone(self) -> None:
        """Returns when the browser has hung up, of which it is told only behind the body."""
        await self._is_read.wait()
        while (await self._receive())["type"] != "http.disconnect":
            pass
