"""Markup that was made before, for as long as what it shows is the same."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.html import Markup
    from app.models.model import Model


class Memo:
    """Keeps the markup of the last few keys. A thousand rows take their time to write, and coming back none."""

    def __init__(self, most: int = 3) -> None:
        self._most = most
        self._kept: "list[tuple[str, object, int, Markup]]" = []

    def markup(self, key: str, model: "Model", make: "Callable[[], Markup]") -> "Markup":
        """What `make` made the last time for this key, while the model is the same; else what it makes now.

        The same is the same data, too: an entry that was dropped and made anew counts its changes from the start.
        """
        data, changes = model.data, model.changes
        for kept_key, kept_data, kept_changes, markup in self._kept:
            if kept_key == key and kept_changes == changes and kept_data is data:
                return markup
        made = make()
        others = [kept for kept in self._kept if kept[0] != key]
        self._kept = others[len(others) - self._most + 1 if len(others) >= self._most else 0 :]
        self._kept.append((key, data, changes, made))
        return made
