"""The shape of what comes."""

from app.html import Markup, html
from app.words import words


def skeleton(lines: int = 6) -> Markup:
    """A whole page that is on its way: a heading for those who listen, grey lines for those who look."""
    return html('<h1 class="visually-hidden" tabindex="-1">{}</h1>{}', words.loading, skeleton_lines(lines))


def skeleton_lines(lines: int) -> Markup:
    return html(
        '<div class="skeleton" role="progressbar" aria-label="{}">{}</div>',
        words.loading,
        [html('<div class="skeleton-line"></div>') for _ in range(lines)],
    )
