"""The way from one page of a list to the next."""

from app.components.counted import counted
from app.html import NOTHING, Markup, html
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.components.counted import Noun
    from app.panel import Formats


def pagination(
    formats: "Formats",
    page: int,
    pages: int,
    total: int | None,
    noun: "Noun",
    url: "Callable[[int], str]",
    sizes: Markup = NOTHING,
) -> Markup:
    """`url(n)` is the address of page n. `noun` counts what is listed: `words.users`; `sizes` stands beside it.

    A `total` of None is one that nobody knows.
    """
    return html(
        '<nav class="pagination" aria-label="{}"><p class="number">{}</p><p>{}{}{}</p></nav>',
        words.pages,
        _where(formats, page, pages, total, noun),
        sizes,
        _link("prev", words.previous_page, url(page - 1) if page > 1 else None) if pages > 1 else "",
        _link("next", words.next_page, url(page + 1) if page < pages else None) if pages > 1 else "",
    )


def _where(formats: "Formats", page: int, pages: int, total: int | None, noun: "Noun") -> str:
    if total is None:
        return words.page_number(formats.number(page))
    where = " · " + words.page_of(formats.number(page), formats.number(pages)) if pages > 1 else ""
    return counted(formats, total, noun) + where


def _link(rel: str, word: str, url: str | None) -> Markup:
    if url is None:
        return html('<span class="button button-small" aria-disabled="true">{}</span>', word)
    return html('<a class="button button-small" rel="{}" href="{}">{}</a>', rel, url, word)
