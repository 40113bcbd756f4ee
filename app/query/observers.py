"""Who wants to be told of something."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


class Observer:
    """One place in the row; empty once its owner has left."""

    __slots__ = ("callback",)

    def __init__(self, callback: "Callable[..., None] | None") -> None:
        self.callback = callback


class Observers:
    """Callbacks. One that raises is reported and does not stop the others; one that leaves while they are being told
    does not make its neighbour miss the news, and is itself told no more."""

    def __init__(self, report: "Callable[[Exception], None]") -> None:
        self._row: list[Observer] = []
        self._report = report

    def __len__(self) -> int:
        return len(self._row)

    def add(self, callback: "Callable[..., None]") -> "Callable[[], None]":
        """Returns the way to leave, which may be gone twice."""
        observer = Observer(callback)
        self._row.append(observer)
        return lambda: self._remove(observer)

    def notify(self, *news: object) -> None:
        for observer in list(self._row):
            if observer.callback is not None:
                self._tell(observer.callback, news)

    def _tell(self, callback: "Callable[..., None]", news: "tuple[object, ...]") -> None:
        try:
            callback(*news)
        except Exception as error:
            self._report(error)

    def _remove(self, observer: Observer) -> None:
        if observer.callback is not None:
            observer.callback = None
            self._row.remove(observer)
