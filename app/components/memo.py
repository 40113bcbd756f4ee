"""Markup that was made before, for as long as what it shows is the same."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.html import Markup


class Memo:
    """Keeps the markup of the last few keys. A thousand rows take their time to write, and coming back none."""

    def __init__(self, most: int = 3) -> None:
        self._most = most
        self._kept: "list[tuple[str, int, Markup]]" = []

    def markup(self, key: str, changes: int, make: "Callable[[], Markup]") -> "Markup":
        """What `make` made the last time for this key and this count of changes; else what it makes now."""
        for kept in self._kept:
            if kept[:2] == (key, changes):
                return kept[2]
        markup = make()
        others = [kept for kept in self._kept if kept[0] != key]
        self._kept = others[len(others) - self._most + 1 if len(others) >= self._most else 0 :]
        self._kept.append((key, changes, markup))
        return markup
