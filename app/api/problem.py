"""Refusals as RFC 9457 has them."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.transport import Answer


def problem(answer: "Answer", value: "Any") -> "tuple[int, dict[str, Any]]":
    """The status, and the document: {} where there is none, and the status alone says what was refused."""
    return answer.status, value if isinstance(value, dict) else {}
