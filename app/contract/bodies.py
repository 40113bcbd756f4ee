"""A request's body: whether it is JSON at all, and an object."""

from app.contract.problem import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.contract.asked import Asked


MOST = 1024 * 1024  # bytes


def too_large() -> Problem:
    return Problem(413, "The body is too large: at most 1,048,576 bytes.")


def read(asked: "Asked") -> "dict[str, Any]":
    """Problem 415 unless it says that it is JSON, 422 unless it is an object.

    A page of another site can post a form or plain text here without asking first, but never JSON.
    """
    media_type = (asked.header("content-type") or "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise Problem(415, "Send JSON, with the header Content-Type: application/json.")
    try:
        value = asked.read()
    except ValueError as error:
        raise Problem(422, f"The body is not JSON{_where(error)}.")
    if not isinstance(value, dict):
        raise Problem(422, "The body is not a JSON object.")
    return value


def _where(error: ValueError) -> str:
    """Where Python says so; MicroPython does not."""
    place = getattr(error, "pos", None)
    return "" if place is None else f": {getattr(error, 'msg', '')} at character {place + 1}"
