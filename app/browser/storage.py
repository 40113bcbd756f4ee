"""What outlives a reload, as public/storage.js keeps it."""

import js

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class BrowserStorage:
    """Texts by key. Where storage is refused, broken or full nothing is kept, and nothing is raised.

    Of two texts for one key the one with the greater `order` stays, compared as text: zero-padded decimals.
    """

    def __init__(self) -> None:
        # Asked for as the page began to load, before there was any Python.
        self._storage: "Any" = js.halfminute.storage

    async def open(self) -> None:
        """Until what the last visit left can be taken: 2 s at most."""
        await self._storage.load()

    async def load(self) -> list[str]:
        """The texts that the last visit left, the newest first; those that were taken are missing."""
        return [str(text) for text in await self._storage.load()]

    def take(self, key: str) -> str | None:
        """What the last visit left under this key, once; None where it left nothing."""
        text = self._storage.take(key)
        return str(text) if text else None

    def put(self, key: str, order: str, text: str) -> None:
        self._storage.put(key, order, text)

    def remove(self, key: str) -> None:
        self._storage.remove(key)

    def clear(self) -> None:
        """Of everything, whatever is still on its way there."""
        self._storage.clear()

    def prune(self, most: int, characters: int) -> None:
        """Keeps the newest: so many at most, and so many characters of text together."""
        self._storage.prune(most, characters)
