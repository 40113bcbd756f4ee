"""Times of the API as HTML: the reader's date to look at, the exact time on hover."""

from app.html import NOTHING, Markup, html

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Formats


def date(formats: "Formats", time: object, nothing: str = "") -> Markup:
    """`"2026-01-31T09:30:00Z"` -> "31 Jan 2026"; `nothing` for null."""
    return _time(formats, time, formats.date(str(time))) if time else html("{}", nothing)


def date_time(formats: "Formats", time: object) -> Markup:
    """`"2026-01-31T09:30:00Z"` -> "31 Jan 2026, 10:30", in the reader's zone."""
    return _time(formats, time, formats.date_time(str(time))) if time else NOTHING


def clock(formats: "Formats", time: object) -> Markup:
    """`"2026-01-31T09:30:00Z"` -> "10:30", in the reader's zone."""
    return _time(formats, time, formats.clock(str(time))) if time else NOTHING


def _time(formats: "Formats", time: object, text: str) -> Markup:
    return html('<time datetime="{}" title="{}">{}</time>', time, formats.exact(str(time)), text)
