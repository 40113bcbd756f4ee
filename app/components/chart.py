"""A bar for each day, with its words and its table: for those who look and for those who read."""

from app.html import Markup, html

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Formats

WIDTH, HEIGHT = 720, 190
LEFT, RIGHT, TOP, BOTTOM = 48, 4, 14, 30  # room for labels around the bars


def bar_chart(formats: "Formats", points: list[tuple[str, int]], noun: str) -> Markup:
    """`points` are `[("2026-01-31", 4), …]`, oldest first; `noun` says what is counted: "log-ins"."""
    top = scale_top(max([value for _, value in points] + [0]))
    return html(
        '<figure class="chart"><figcaption>{}</figcaption><svg viewBox="0 0 {} {}" aria-hidden="true">{}{}{}</svg>'
        "{}</figure>",
        summary(formats, points, noun),
        WIDTH,
        HEIGHT,
        [_gridline(formats, value, top) for value in (0, top // 2, top)],
        [_bar(formats, at, len(points), point, top) for at, point in enumerate(points)],
        [_label(formats, at, len(points), points[at][0]) for at in _labelled(len(points))],
        _table(formats, points, noun),
    )


def summary(formats: "Formats", points: list[tuple[str, int]], noun: str) -> str:
    """The total, the highest and the last value in words."""
    total = sum([value for _, value in points])
    if not total:
        return f"No {noun} in the last {len(points)} days."
    day, most = _highest(points)
    return (
        f"{formats.number(total)} {noun} in the last {len(points)} days; "
        f"most on {formats.day(day)} ({formats.number(most)}), {formats.number(points[-1][1])} today."
    )


def _highest(points: list[tuple[str, int]]) -> tuple[str, int]:
    best = points[0]
    for point in points:
        if point[1] > best[1]:
            best = point
    return best


def scale_top(most: int) -> int:
    """The first even number at or above `most` that reads well: 2, 4, 10, 20, 40, 100, …"""
    power = 1
    while True:
        for step in (2, 4, 10):
            if most <= step * power:
                return step * power
        power *= 10


def _y(value: float, top: int) -> float:
    return round(HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM), 1)


def _x(at: float, count: int) -> float:
    return round(LEFT + at / count * (WIDTH - LEFT - RIGHT), 1)


def _gridline(formats: "Formats", value: int, top: int) -> Markup:
    y = _y(value, top)
    return html(
        '<line class="grid" x1="{}" x2="{}" y1="{}" y2="{}"></line><text x="{}" y="{}" text-anchor="end">{}</text>',
        LEFT, WIDTH - RIGHT, y, y, LEFT - 6, y + 4, formats.number(value),
    )  # fmt: skip


def _bar(formats: "Formats", at: int, count: int, point: tuple[str, int], top: int) -> Markup:
    y, width = _y(point[1], top), (WIDTH - LEFT - RIGHT) / count
    return html(
        '<rect class="bar-mark" x="{}" y="{}" width="{}" height="{}" rx="1.5"><title>{}: {}</title></rect>',
        round(_x(at, count) + width * 0.15, 1), y, round(width * 0.7, 1), round(HEIGHT - BOTTOM - y, 1),
        formats.day(point[0]), formats.number(point[1]),
    )  # fmt: skip


def _labelled(count: int) -> list[int]:
    """About five days along the axis, the last one always."""
    step = max(1, count // 5)
    return list(range(count - 1, -1, -step))


def _label(formats: "Formats", at: int, count: int, day: str) -> Markup:
    anchor = "end" if at == count - 1 else "middle"
    x = WIDTH - RIGHT if at == count - 1 else _x(at + 0.5, count)
    return html('<text x="{}" y="{}" text-anchor="{}">{}</text>', x, HEIGHT - 6, anchor, formats.day(day))


def _table(formats: "Formats", points: list[tuple[str, int]], noun: str) -> Markup:
    rows = [
        html('<tr><th scope="row">{}</th><td class="number">{}</td></tr>', formats.day(day), formats.number(value))
        for day, value in reversed(points)
    ]
    return html(
        '<details class="chart-table"><summary>Show as a table</summary><div class="scroller" tabindex="0" '
        'role="region" aria-label="{} a day"><table class="table"><thead><tr><th scope="col">Day</th>'
        '<th scope="col" class="number">{}</th></tr></thead><tbody>{}</tbody></table></div></details>',
        noun, noun[:1].upper() + noun[1:], rows,
    )  # fmt: skip
