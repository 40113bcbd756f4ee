"""The columns of the list of users, and the menu that chooses among them."""

from app.html import NOTHING, Markup, html
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.api.fields import Fields

# Field, how it is sorted first (texts from A, what is recent or much before the rest), and the kind of its cells.
COLUMNS = [
    ("name", "name", "name"),
    ("username", "username", "code"),
    ("email", "email", "code"),
    ("role", "role", "role"),
    ("status", "status", "status"),
    ("team", "team", "text"),
    ("title", "title", "text"),
    ("location", "location", "text"),
    ("timezone", "timezone", "code"),
    ("phone", "phone", "code"),
    ("login_count", "-login_count", "number"),
    ("last_login_at", "-last_login_at", "time"),
    ("created_at", "-created_at", "time"),
    ("updated_at", "-updated_at", "time"),
    ("id", "id", "id"),
]
# Always there: it is the row's link.
NAME = "name"
# Spelt from left to right, whatever stands around them.
CODES = [field for field, _, kind in COLUMNS if kind == "code"]
USUAL = ["name", "username", "email", "role", "status", "team", "last_login_at"]


def columns_of(text: str | None, fields: "Fields") -> list[str]:
    """The fields of the columns that were chosen: `"name,email"`. The usual ones where nothing was, or nonsense.

    What the API does not have is not among them.
    """
    chosen = (text or "").split(",")
    chosen = [field for field, _, _ in COLUMNS if field in chosen] if NAME in chosen else USUAL
    return [field for field in chosen if fields.has(field)]


def toggled(columns: list[str], field: str) -> str | None:
    """The same choice with this column, or without it, as text to keep; None for the usual one."""
    chosen = [each for each, _, _ in COLUMNS if (each in columns) != (each == field) or each == NAME]
    return None if chosen == USUAL else ",".join(chosen)


def chooser(columns: list[str], fields: "Fields") -> Markup:
    """A button, and behind it what there is to choose. The menu stays open while the table is drawn anew."""
    return html(
        '<button type="button" class="button columns-button" popovertarget="columns">{}</button>'
        '<div id="columns" class="menu columns" popover role="group" aria-label="{}"><ul>{}</ul>{}</div>',
        words.columns,
        words.columns,
        [_choice(field, field in columns) for field, _, _ in COLUMNS if fields.has(field)],
        html('<button type="button" data-action="usual-columns">{}</button>', words.usual_columns),
    )


def _choice(field: str, is_shown: bool) -> Markup:
    return html(
        '<li><label><input type="checkbox" id="column-{}" value="{}" data-change="column"{}{}>{}</label></li>',
        field,
        field,
        html(" checked") if is_shown else NOTHING,
        html(" disabled") if field == NAME else NOTHING,
        words.field(field),
    )
