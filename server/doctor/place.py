"""What the doctor has in place of a browser: the loop's time, cookies, and somewhere for a token to lie."""

import asyncio
import time
from collections.abc import Callable
from typing import Protocol


class Cookies(Protocol):
    def cookie(self, name: str) -> str: ...


class LoopClock:
    """The event loop's own time."""

    def wall(self) -> float:
        return time.time()

    def later(self, seconds: float, callback: Callable[[], None]) -> Callable[[], None]:
        return asyncio.get_running_loop().call_later(seconds, callback).cancel

    def soon(self, callback: Callable[[], None]) -> None:
        asyncio.get_running_loop().call_soon(callback)


class Place:
    """As long as one examination."""

    def __init__(self, network: Cookies) -> None:
        self._network = network
        self._texts: dict[str, str] = {}

    @property
    def tokens(self) -> "Place":
        return self

    def cookie(self, name: str) -> str:
        return self._network.cookie(name)

    def take(self, key: str) -> str | None:
        return self._texts.get(key)

    def put(self, key: str, text: str) -> None:
        self._texts[key] = text

    def remove(self, key: str) -> None:
        self._texts.pop(key, None)
