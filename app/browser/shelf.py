"""Texts that stay in this browser until they are taken away, as public/shelf.js keeps them."""

import js


class BrowserShelf:
    """Texts of one kind. Where storage is refused or full they hold until the page is closed; nothing is raised."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def take(self, key: str) -> str | None:
        text = js.halfminute.shelf.take(self._kind, key)
        return None if text is None else str(text)

    def put(self, key: str, text: str) -> bool:
        """Whether it outlives the page."""
        return bool(js.halfminute.shelf.put(self._kind, key, text))

    def remove(self, key: str) -> None:
        js.halfminute.shelf.remove(self._kind, key)

    def clear(self) -> None:
        js.halfminute.shelf.clear(self._kind)
