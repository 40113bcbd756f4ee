"""How many there are, where a header says it."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.api.transport import Answer


def count(answer: "Answer") -> "int | None":
    """Of `Content-Range: users 0-24/319` (or `*/0`), else of `X-Total-Count: 319`; None where nobody says."""
    for text in (answer.header("content-range").rpartition("/")[2], answer.header("x-total-count")):
        if text.strip().isdigit():
            return int(text)
    return None
