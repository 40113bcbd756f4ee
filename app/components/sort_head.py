"""The head of a column that can be sorted by."""

from app.components.icons import icon
from app.html import NOTHING, Markup, html


def sort_head(field: str, label: str, sort: str, url: str | None, classes: str = "") -> Markup:
    """`sort` is how the list is sorted now, "name" or "-name"; `url` sorts it by this field, or the other way; None
    where it cannot be."""
    if url is None:
        return html('<th role="columnheader" scope="col" class="{}">{}</th>', classes, label)
    is_down, is_up = sort == "-" + field, sort == field
    state = "descending" if is_down else "ascending" if is_up else None
    return html(
        '<th role="columnheader" scope="col" class="{}"{}>'
        '<a id="sort-{}" class="sort" href="{}"><span>{}</span>{}</a></th>',
        classes,
        html(' aria-sort="{}"', state) if state else NOTHING,
        field,
        url,
        label,
        icon("down" if is_down else "up") if state else NOTHING,
    )
