"""What a user did, as a list of moments, day by day."""

from app.components.agent import agent_text
from app.components.icons import icon
from app.components.times import clock
from app.html import Markup, html
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.panel import Formats

    Moment = dict[str, Any]


def timeline(formats: "Formats", items: "list[Moment]") -> Markup:
    """`items` as the API sends them, newest first: `at`, `action`, `summary`, `ip`, `agent`."""
    return html('<div class="timeline">{}</div>', [_day(formats, *day) for day in _days(formats, items)])


def _days(formats: "Formats", items: "list[Moment]") -> "list[tuple[str, list[Moment]]]":
    """Neighbours of one day under its name: the reader's day, which may begin at another hour than the API's."""
    days: "list[tuple[str, list[Moment]]]" = []
    for item in items:
        name = formats.weekday(str(item["at"])) if item.get("at") else words.undated
        if not days or days[-1][0] != name:
            days.append((name, []))
        days[-1][1].append(item)
    return days


def _day(formats: "Formats", name: str, items: "list[Moment]") -> Markup:
    return html("<section><h3>{}</h3><ol>{}</ol></section>", name, [_moment(formats, item) for item in items])


def _moment(formats: "Formats", item: "Moment") -> Markup:
    kind = words.kind(str(item.get("action") or ""))
    return html(
        '<li>{}<div class="moment"><p>{} <span dir="auto">{}</span>{}</p><p class="fine">{} · {}</p></div></li>',
        icon("dot"),
        clock(formats, item.get("at")),
        item.get("summary") or kind,
        html(' <span class="tag">{}</span>', kind) if kind else "",
        html('<bdi dir="ltr">{}</bdi>', item["ip"]) if item.get("ip") else words.no_address,
        _agent(item.get("agent")),
    )


def _agent(agent: object) -> Markup:
    if not agent:
        return html("{}", words.unknown_program)
    return html('<bdi title="{}">{}</bdi>', agent, agent_text(str(agent)))
