"""What a user did, as a list of moments."""

from app.components.icons import icon
from app.components.times import date_time
from app.html import Markup, html

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.panel import Formats


def timeline(formats: "Formats", items: "list[dict[str, Any]]") -> Markup:
    """`items` as the API sends them: `at`, `action`, `summary`, `ip`, `agent`."""
    if not items:
        return html('<p class="empty">Nothing has happened yet. What this user does will stand here.</p>')
    return html('<ol class="timeline">{}</ol>', [_moment(formats, item) for item in items])


def _moment(formats: "Formats", item: "dict[str, Any]") -> Markup:
    return html(
        '<li>{}<div><p><span dir="auto">{}</span> <span class="tag">{}</span></p>'
        '<p class="fine">{} · {} · {}</p></div></li>',
        icon("dot"),
        item.get("summary") or item.get("action"),
        item.get("action"),
        date_time(formats, item.get("at")),
        item.get("ip") or "no address",
        item.get("agent") or "unknown program",
    )
