"""Some days in four numbers, which are the chart's legend, too."""

from app.html import NOTHING, Markup, html
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Formats

    Day = tuple[str, int, int]  # date, log-ins, actions

# The lately of so many days: compared with as many days before, as far as both are among them.
LATELY = [(60, 30), (14, 7)]


def figures(formats: "Formats", days: "list[Day]") -> Markup:
    """`days` are `[("2026-01-31", 4, 9), …]`, oldest first."""
    busy = len([day for day in days if day[1]])
    return html(
        '<dl class="figures">{}{}{}{}</dl>',
        _figure("mark-sample mark-log-ins", words.field("login_count"), formats.number(log_ins(days))),
        _figure("mark-sample mark-actions", words.actions_heading, formats.number(sum([day[2] for day in days]))),
        _figure("", words.days_with_log_in, words.number_of(formats.number(busy), formats.number(len(days)))),
        _lately(formats, days),
    )


def log_ins(days: "list[Day]") -> int:
    return sum([day[1] for day in days])


def _figure(mark: str, term: str, value: str, more: str = "") -> Markup:
    return html(
        "<div><dt>{}{}</dt><dd>{}{}</dd></div>",
        html('<span class="{}"></span>', mark) if mark else NOTHING,
        term,
        value,
        html(' <span class="fine">{}</span>', more) if more else NOTHING,
    )


def _lately(formats: "Formats", days: "list[Day]") -> Markup:
    for least, span in LATELY:
        if len(days) >= least:
            now = log_ins(days[len(days) - span :])
            before = log_ins(days[len(days) - 2 * span : len(days) - span])
            term, value = words.last_days(span, formats.number(span)), words.log_ins(now, formats.number(now))
            return _figure("", term, value, _compared(formats, now - before, span))
    return NOTHING


def _compared(formats: "Formats", more: int, span: int) -> str:
    days = formats.number(span)
    if more > 0:
        return words.more_than_before(formats.number(more), span, days)
    if more < 0:
        return words.fewer_than_before(formats.number(-more), span, days)
    return words.as_before(span, days)
