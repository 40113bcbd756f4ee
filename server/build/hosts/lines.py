"""Texts made of lines."""

from collections.abc import Iterable


def indented(lines: Iterable[str], by: str) -> str:
    """The lines, each behind `by`, for a place in a template that begins a line."""
    return "\n".join(f"{by}{line}" if line else "" for line in lines)
