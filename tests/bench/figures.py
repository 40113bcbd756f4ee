"""Figures as people read them."""

import statistics
from collections.abc import Sequence


def spread(figures: Sequence[float], unit: str = "ms") -> str:
    """The median, and the least and the most where they differ: `251 ms (243 to 260)`."""
    median, least, most = (f"{each:,.0f}" for each in (statistics.median(figures), min(figures), max(figures)))
    return f"{median} {unit}".strip() + (f" ({least} to {most})" if least != most else "")


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """In Markdown; all columns but the first hold numbers."""
    lines = [head, ["---", *("---:" for _ in head[1:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
