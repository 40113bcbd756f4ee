"""A question that needs no request: its answer is known."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Known:
    """Nothing is sent, and nothing can be given up."""

    tag = None
    size = 0
    is_unchanged = False
    is_joined = False

    def __init__(self, value: "Any") -> None:
        self._value = value

    async def answer(self) -> "Any":
        return self._value

    def abort(self) -> None:
        """Nothing is out."""
