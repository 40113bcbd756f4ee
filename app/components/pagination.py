"""The way from one page of a list to the next."""

from app.components.counted import counted
from app.html import NOTHING, Markup, html

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.panel import Formats


def pagination(
    formats: "Formats",
    page: int,
    pages: int,
    total: int,
    nouns: tuple[str, str],
    url: "Callable[[int], str]",
    sizes: Markup = NOTHING,
) -> Markup:
    """`url(n)` is the address of page n. `nouns` are one and many of what is counted; `sizes` stands beside it."""
    return html(
        '<nav class="pagination" aria-label="Pages"><p class="number">{}{}</p><p>{}{}{}</p></nav>',
        counted(formats, total, nouns),
        html(" · page {} of {}", formats.number(page), formats.number(pages)) if pages > 1 else "",
        sizes,
        _link("prev", "Previous", url(page - 1) if page > 1 else None) if pages > 1 else "",
        _link("next", "Next", url(page + 1) if page < pages else None) if pages > 1 else "",
    )


def _link(rel: str, word: str, url: str | None) -> Markup:
    if url is None:
        return html('<span class="button button-small" aria-disabled="true">{}</span>', word)
    return html('<a class="button button-small" rel="{}" href="{}">{}</a>', rel, url, word)
