"""Texts that stay in this browser until they are taken away, as public/shelf.js keeps them."""

import js


class BrowserShelf:
    """By key. Where storage is refused or full nothing is kept, and nothing is raised."""

    def take(self, key: str) -> str | None:
        text = js.halfminute.shelf.take(key)
        return str(text) if text else None

    def put(self, key: str, text: str) -> None:
        js.halfminute.shelf.put(key, text)

    def remove(self, key: str) -> None:
        js.halfminute.shelf.remove(key)

    def clear(self) -> None:
        js.halfminute.shelf.clear()
