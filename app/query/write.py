"""Changes on their way to the server."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    # What is shown while the server has not answered, made from what is known.
    Change = Callable[[Any], Any]


class Write:
    """One change, and what it looks like until the server has answered."""

    def __init__(self, change: "Change | None") -> None:
        self.change = change
        self.is_sent = False


class Writes:
    """The changes that are open, oldest first. They lie over what is known, and are lifted one at a time."""

    def __init__(self) -> None:
        self._open: list[Write] = []

    def __len__(self) -> int:
        return len(self._open)

    def __contains__(self, write: Write) -> bool:
        return write in self._open

    def begin(self, change: "Change | None") -> Write:
        write = Write(change)
        self._open.append(write)
        return write

    def end(self, write: Write) -> None:
        self._open.remove(write)

    def clear(self) -> None:
        self._open = []

    def over(self, data: "Any") -> "Any":
        """What is known, with every open change applied in its order. `data` itself stays as it is."""
        for write in self._open:
            data = write.change(data) if write.change is not None else data
        return data
