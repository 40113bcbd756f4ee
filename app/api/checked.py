"""Answers held to their shape."""

from app.errors import AnswerError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.call import Read

    Members = list[tuple[str, type | tuple[type, ...]]]

# Where an API says what went wrong although the status says that nothing did.
_SAID = ("detail", "message", "error", "errors", "msg", "title")
_LONGEST = 200


def checked(request: str, members: "Members") -> "Read":
    """Reads an answer that has to be an object with these members."""
    return lambda answer, value: check(value, request, members)


def check(value: "Any", request: str, members: "Members") -> "dict[str, Any]":
    """The value, or AnswerError naming the member that is missing or of another kind."""
    for name, kind in members:
        if not isinstance(value, dict) or not isinstance(value.get(name), kind):
            raise AnswerError(request, f"The server's answer has no {name!r} that can be used.{said(value)}", 200)
    return value  # type: ignore[no-any-return]


def said(value: "Any") -> str:
    """What an answer that is none says for itself: ` It says: "…"`, or ""."""
    for name in _SAID:
        text = value.get(name) if isinstance(value, dict) else None
        if isinstance(text, str) and text.strip():
            return f' It says: "{text.strip()[:_LONGEST]}"'
    return ""
