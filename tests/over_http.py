"""The panel's own API layer over real HTTP: a clock and a network, which the browser gives it otherwise."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx

from server.doctor.place import LoopClock

SECONDS = 5  # a timer that is longer is a timeout, and would be a failure of the test


class Answered:
    """What httpx brought, as the transport reads it."""

    def __init__(self, response: httpx.Response) -> None:
        self.status, self.text, self._headers = response.status_code, response.text, response.headers

    def header(self, name: str) -> str:
        return self._headers.get(name, "")


class Sent:
    """A request that is out, in a task."""

    def __init__(self, sending: Coroutine[Any, Any, httpx.Response], is_lost: bool) -> None:
        self._task = asyncio.create_task(sending)
        self._is_lost = is_lost

    async def receive(self) -> Answered:
        try:
            answered = Answered(await self._task)
        except httpx.TransportError as error:
            raise OSError(str(error)) from error
        if self._is_lost:
            raise OSError("the answer was lost on its way")
        return answered

    def abort(self) -> None:
        self._task.cancel()


class Network:
    """Sends by httpx, as a browser does: with its cookies, and after redirects.

    The server hears a request whose answer is lost: `losing` says of how many that is true. `lines` is what was sent.
    """

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.lines: list[str] = []
        self.losing = 0
        self._client = client

    def cookie(self, name: str) -> str:
        """ "" where there is none."""
        return self._client.cookies.get(name, "")

    def __call__(self, method: str, url: str, headers: dict[str, str], body: str | None) -> Sent:
        self.lines.append(f"{method} {url}")
        is_lost, self.losing = self.losing > 0, max(0, self.losing - 1)
        sending = self._client.request(method, url, headers=headers, content=body, follow_redirects=True)
        return Sent(sending, is_lost)


class Clock(LoopClock):
    """The event loop's; the waits between two tries pass at once."""

    def monotonic(self) -> float:
        return time.monotonic()

    def later(self, seconds: float, callback: Callable[[], None]) -> Callable[[], None]:
        return super().later(seconds if seconds > SECONDS else 0, callback)


def run(story: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """In a thread of its own: in this one the browser tests may have left Playwright's loop running."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(story())).result()
