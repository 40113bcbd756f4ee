"""Answers that have to be a list."""

from app.api.checked import said
from app.errors import AnswerError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def check_list(value: "Any", request: str) -> "list[Any]":
    """The value, or AnswerError where it is no list."""
    if not isinstance(value, list):
        raise AnswerError(request, f"The server's answer is not the list that was expected.{said(value)}", 200)
    return value
