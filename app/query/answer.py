"""What the server said, and when."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.query.freshness import Moment


class Answer:
    """`number` says when it was asked for (see Order), `moment` when it arrived; `size` is in characters on the wire.

    `tag` lets the next question ask whether it still holds (an HTTP ETag).
    """

    __slots__ = ("data", "moment", "number", "size", "tag")

    def __init__(self, data: "Any", number: int, moment: "Moment", tag: str | None = None, size: int = 0) -> None:
        self.data = data
        self.number = number
        self.moment = moment
        self.tag = tag
        self.size = size
