"""Log-ins and actions over time, as bars, in words and as a table: for those who look and for those who read."""

from app.html import NOTHING, Markup, html
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Formats

    Day = tuple[str, int, int]  # date, log-ins, actions

# Up to so many days have a bar each; of more, a week has one.
MOST_BARS = 31
WEEK = 7
# The drawing is stretched to its place, so these are proportions: a slot for each pair of bars, and the full height.
SLOT, HEIGHT = 10, 100
# About so many names stand along the axis.
NAMES = 7


class Bar:
    """What was done from one day to another; in a bar of a day they are the same."""

    def __init__(self, days: "list[Day]") -> None:
        self.first, self.last = days[0][0], days[-1][0]
        self.log_ins = sum([day[1] for day in days])
        self.actions = sum([day[2] for day in days])

    def name(self, formats: "Formats") -> str:
        return words.days_of(formats.day(self.first), formats.day(self.last))

    def when(self, formats: "Formats") -> str:
        return words.on_days(formats.day(self.first), formats.day(self.last))


def chart(formats: "Formats", days: "list[Day]", is_table_open: bool = False) -> Markup:
    """`days` are `[("2026-01-31", 4, 9), …]`, oldest first. The summary of the table is a `table` action."""
    bars = bars_of(days)
    return html(
        '<figure class="chart"><figcaption>{}</figcaption>'
        '<div class="chart-plot" dir="ltr" aria-hidden="true">{}{}{}</div><p class="fine">{}</p>{}</figure>',
        summary(formats, days),
        _scale(formats, bars),
        _drawing(bars),
        _slots(formats, bars),
        words.weeks_in_utc if len(days) > MOST_BARS else words.days_in_utc,
        _table(formats, bars, is_table_open),
    )


def bars_of(days: "list[Day]") -> list[Bar]:
    """A bar a day, or a week where there are many; weeks end with the last day, and the first may be short."""
    if len(days) <= MOST_BARS:
        return [Bar([day]) for day in days]
    ends = range(len(days), 0, -WEEK)
    return [Bar(days[max(0, end - WEEK) : end]) for end in reversed(ends)]


def summary(formats: "Formats", days: "list[Day]") -> str:
    """The totals, and the highest and the last value of the log-ins."""
    log_ins, actions = sum([day[1] for day in days]), sum([day[2] for day in days])
    total = words.done_in_days(
        words.log_ins(log_ins, formats.number(log_ins)),
        words.actions(actions, formats.number(actions)),
        len(days),
        formats.number(len(days)),
    )
    return total + " " + _extremes(formats, bars_of(days)) if log_ins else total


def _extremes(formats: "Formats", bars: list[Bar]) -> str:
    most, last = bars[0], bars[-1]
    for bar in bars:
        if bar.log_ins > most.log_ins:
            most = bar
    return words.most_and_latest(
        formats.number(most.log_ins), most.when(formats), formats.number(last.log_ins), last.when(formats)
    )


def scale_top(most: int) -> int:
    """The first even number at or above `most` that reads well: 2, 4, 10, 20, 40, 100, …"""
    power = 1
    while True:
        for step in (2, 4, 10):
            if most <= step * power:
                return step * power
        power *= 10


def _top(bars: list[Bar]) -> int:
    return scale_top(max([max(bar.log_ins, bar.actions) for bar in bars] + [0]))


# What is seen: the scale at the side, the drawing, and over it a slot for each bar with its name and its figures.


def _scale(formats: "Formats", bars: list[Bar]) -> Markup:
    top = _top(bars)
    values = [html("<span>{}</span>", formats.number(value)) for value in (top, top // 2, 0)]
    return html('<div class="chart-scale">{}</div>', values)


def _drawing(bars: list[Bar]) -> Markup:
    width, top = len(bars) * SLOT, _top(bars)
    lines = [
        html('<line class="grid" x1="0" x2="{}" y1="{}" y2="{}"></line>', width, y, y) for y in (0, HEIGHT / 2, HEIGHT)
    ]
    marks = [
        html("{}{}", _mark("log-ins", at * SLOT, bar.log_ins, top), _mark("actions", at * SLOT + 4, bar.actions, top))
        for at, bar in enumerate(bars)
    ]
    return html('<svg viewBox="0 0 {} {}" preserveAspectRatio="none">{}{}</svg>', width, HEIGHT, lines, marks)


def _mark(kind: str, x: float, value: int, top: int) -> Markup:
    if not value:
        return NOTHING
    height = round(value / top * HEIGHT, 1)
    y = round(HEIGHT - height, 1)
    return html('<rect class="mark-{}" x="{}" y="{}" width="3.4" height="{}"></rect>', kind, x + 1.3, y, height)


def _slots(formats: "Formats", bars: list[Bar]) -> Markup:
    step = max(1, (len(bars) + NAMES - 1) // NAMES)
    slots = []
    for at, bar in enumerate(bars):
        left = len(bars) - 1 - at
        # Every other name gives way where there is little room.
        name = NOTHING if left % step else _name(formats, bar, left // step % 2 == 1)
        slots.append(_slot(exactly(formats, bar), name, _place(at / len(bars))))
    return html('<div class="chart-slots">{}</div>', slots)


def _slot(tip: str, name: Markup, place: str) -> Markup:
    return html('<div class="{}"><span class="chart-tip"><bdi>{}</bdi></span>{}</div>', place, tip, name)


def _place(share: float) -> str:
    return "at-start" if share < 0.3 else "at-end" if share > 0.6 else ""


def _name(formats: "Formats", bar: Bar, is_minor: bool) -> Markup:
    return html('<span class="chart-name{}"><bdi>{}</bdi></span>', " minor" if is_minor else "", formats.day(bar.last))


def exactly(formats: "Formats", bar: Bar) -> str:
    """The exact figures of one bar, in words."""
    return words.done_on(
        bar.name(formats),
        words.log_ins(bar.log_ins, formats.number(bar.log_ins)),
        words.actions(bar.actions, formats.number(bar.actions)),
    )


# What is read.


def _table(formats: "Formats", bars: list[Bar], is_open: bool) -> Markup:
    rows = [
        html(
            '<tr><th scope="row">{}</th><td class="number">{}</td><td class="number">{}</td></tr>',
            bar.name(formats), formats.number(bar.log_ins), formats.number(bar.actions),
        )
        for bar in reversed(bars)
    ]  # fmt: skip
    is_weekly = bars[-1].first != bars[-1].last
    return html(
        '<details class="chart-table"{}><summary data-action="table">{}</summary><div class="scroller" tabindex="0" '
        'role="region" aria-label="{}"><table class="table"><thead><tr><th scope="col">{}</th><th scope="col" '
        'class="number">{}</th><th scope="col" class="number">{}</th></tr></thead><tbody>{}</tbody></table></div>'
        "</details>",
        html(" open") if is_open else NOTHING,
        words.show_as_table,
        words.figures_as_table,
        words.week if is_weekly else words.day,
        words.field("login_count"),
        words.actions_heading,
        rows,
    )
