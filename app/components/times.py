"""Times of the API as HTML: the reader's date to look at, the exact time on hover."""

from app.html import Markup, html

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Formats


def date(formats: "Formats", time: object, nothing: str = "") -> Markup:
    """`"2026-01-31T09:30:00Z"` -> "31 Jan 2026"; `nothing` for null."""
    if not time:
        return html("{}", nothing)
    text = str(time)
    return html('<time datetime="{}" title="{}">{}</time>', text, formats.exact(text), formats.date(text))


def date_time(formats: "Formats", time: object) -> Markup:
    """`"2026-01-31T09:30:00Z"` -> "31 Jan 2026, 10:30", in the reader's zone."""
    text = "" if time is None else str(time)
    return (
        html('<time datetime="{}" title="{}">{}</time>', text, formats.exact(text), formats.date_time(text))
        if text
        else html("")
    )
