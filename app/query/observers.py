"""Who wants to be told when an entry changes."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


class Observers:
    """Callbacks without arguments. One that raises is reported and does not stop the others; one that leaves while
    they are being told does not make its neighbour miss the news, and is itself told no more."""

    def __init__(self, report: "Callable[[Exception], None]") -> None:
        self._callbacks: "list[Callable[[], None]]" = []
        self._report = report

    def __len__(self) -> int:
        return len(self._callbacks)

    def add(self, callback: "Callable[[], None]") -> "Callable[[], None]":
        """Returns the way to leave, which may be gone twice."""
        self._callbacks.append(callback)
        return lambda: self._remove(callback)

    def notify(self) -> None:
        for callback in list(self._callbacks):
            if callback in self._callbacks:
                self._tell(callback)

    def _tell(self, callback: "Callable[[], None]") -> None:
        try:
            callback()
        except Exception as error:
            self._report(error)

    def _remove(self, callback: "Callable[[], None]") -> None:
        if callback in self._callbacks:
            self._callbacks.remove(callback)
