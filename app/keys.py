"""Which key does what, and where."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


class Keys:
    """Rules, tried in the order in which they were made. A key that writes does nothing else in a field."""

    def __init__(self) -> None:
        self._rules: "list[tuple[str, str | None, Callable[[], bool]]]" = []

    def bind(self, key: str, act: "Callable[[], bool]", inside: str | None = None) -> None:
        """`bind("Escape", close, inside="inspector")`: `key` as the browser calls it, `inside` the outermost region.

        `act` returns whether there was something to do.
        """
        self._rules.append((key, inside, act))

    def press(self, key: str, names: list[str], is_in_field: bool) -> bool:
        """`names` are the regions around the focus, outermost first. Whether anybody took it."""
        if is_in_field and len(key) == 1:
            return False
        place = names[0] if names else None
        return any(act() for each, inside, act in self._rules if each == key and inside in (None, place))
