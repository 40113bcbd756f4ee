"""What people prefer, as public/preferences.js keeps it."""

import js

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class BrowserPreferences:
    """Texts by key. Where storage is refused or full they hold until the page is closed; nothing is raised."""

    def __init__(self) -> None:
        self._preferences: "Any" = js.halfminute.preferences

    def take(self, key: str) -> str | None:
        text = self._preferences.take(key)
        return None if text is None else str(text)

    def put(self, key: str, text: str | None) -> None:
        """None keeps nothing under this key."""
        if text is None:
            self._preferences.remove(key)
        else:
            self._preferences.put(key, text)
