"""The table of a list, made a column at a time: a thousand rows take their time."""

from app.components.avatar import AVATAR, hue, initials
from app.components.pill import role_pill, status_pill
from app.components.sort_head import sort_head
from app.html import Markup, html, join, rows
from app.models.item import name_of
from app.url import encode
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.panel import Formats, Panel

    Items = list[dict[str, Any]]
    # A field, how it is sorted first ("name", "-created_at"), and the kind of its cells.
    Column = tuple[str, str, str]

# What stands in a cell of this kind, and what the cell is besides; a `{}` for each of the lists that `_values` makes.
CELLS = {
    "name": ("", '<a data-row href="{}">' + AVATAR + '<span dir="auto">{}</span></a>'),
    "text": (' dir="auto"', "{}"),
    # The cell, not what stands in it: what is too long is cut at its end.
    "code": (' dir="ltr"', "{}"),
    "id": (' dir="ltr"', "{}"),
    "role": ("", "{}"),
    "status": ("", "{}"),
    "number": ("", "{}"),
    "time": (' title="{}"', "{}"),
}
END = html("</tbody></table></div>")
AT_THE_END = ("number", "id", "time")


def list_table(
    app: "Panel",
    items: "Items",
    columns: "list[Column]",
    label: str,
    target: str,
    sort: str,
    turn: "Callable[[str, str], str] | None",
) -> Markup:
    """`target` shows one of them: "users#show". `turn("name", "name")` is the address of the list that is sorted by a
    column, None where none can be."""
    head = html(
        '<div class="scroller" id="list-scroller" role="region" aria-label="{}" tabindex="0">'
        '<table class="table table-list" role="table"><thead role="rowgroup"><tr role="row">{}</tr></thead>'
        '<tbody role="rowgroup">',
        label,
        [_head(field, first, kind, sort, turn) for field, first, kind in columns],
    )
    return join([head, _rows(app, items, columns, target), END])


def _head(field: str, first: str, kind: str, sort: str, turn: "Callable[[str, str], str] | None") -> Markup:
    url = turn(field, first) if turn is not None else None
    return sort_head(field, words.field(field), sort, url, _classes(field, kind))


def _classes(field: str, kind: str) -> str:
    return "column-" + field + (" number" if kind in AT_THE_END else "")


def _cell(field: str, kind: str) -> str:
    # With its role: the rows are laid out as boxes, and not every browser takes those for a table.
    more, content = CELLS[kind]
    return '<td role="cell" class="' + _classes(field, kind) + '"' + more + ">" + content + "</td>"


def _rows(app: "Panel", items: "Items", columns: "list[Column]", target: str) -> Markup:
    template, values = '<tr role="row" data-id="{}">', [[str(item.get("id")) for item in items]]
    for field, _, kind in columns:
        template += _cell(field, kind)
        values += _values(app, items, field, kind, target)
    return rows(template + "</tr>", values)


def _values(app: "Panel", items: "Items", field: str, kind: str, target: str) -> "list[list[Any]]":
    """What stands in for each `{}` of this kind of cell, a list for each."""
    if kind == "name":
        return _names(app, items, target)
    if kind == "time":
        return _times(app.formats, [str(item.get(field) or "") for item in items])
    if kind == "number":
        return [_numbers(app.formats, [item.get(field) for item in items])]
    if kind == "role":
        return [_pills([str(item.get(field) or "") for item in items], role_pill)]
    if kind == "status":
        return [_pills([str(item.get(field) or "") for item in items], status_pill)]
    return [["—" if item.get(field) in (None, "") else str(item.get(field)) for item in items]]


def _names(app: "Panel", items: "Items", target: str) -> list[list[str]]:
    ids = [str(item.get("id")) for item in items]
    names = [name_of(item) or str(item.get("id")) for item in items]
    # The router is asked once: "~" stands in an address as it is.
    before, after = app.url(target, id="~").split("~")
    return [
        [before + encode(id) + after for id in ids],
        [" avatar-small"] * len(ids),
        [str(hue(id)) for id in ids],
        [initials(name) for name in names],
        names,
    ]


def _times(formats: "Formats", times: list[str]) -> list[list[str]]:
    return [
        [formats.exact(time) if time else "" for time in times],
        [formats.date(time) if time else words.never for time in times],
    ]


def _numbers(formats: "Formats", values: "list[Any]") -> list[str]:
    """Written once each, as the pills are."""
    made = {value: formats.number(value) if isinstance(value, int) else str(value) for value in set(values)}
    return ["—" if value is None else made[value] for value in values]


def _pills(values: list[str], pill: "Callable[[str], Markup]") -> list[Markup]:
    """A list of a thousand rows shows the same few."""
    made = {value: pill(value) for value in set(values)}
    return [made[value] for value in values]


# The shape of the table that comes.

_LINE = '<div class="row-shape"><span class="avatar avatar-small"></span>' + "<span></span>" * 4 + "</div>"


def table_shape(lines: int = 10) -> Markup:
    return html(
        '<div class="scroller table-shape" role="progressbar" aria-label="{}">{}</div>',
        words.loading,
        [html(_LINE) for _ in range(lines)],
    )
