"""Two versions of the same fields, and which of them is to be."""

from app.components.user_columns import CODES
from app.html import NOTHING, Markup, html
from app.words import words


def conflict(fields: list[tuple[str, str, str, str]]) -> Markup:
    """Name, what it was, theirs and mine of each field that two people have changed."""
    is_one = len(fields) == 1
    return html(
        '<section class="conflict" role="alert" aria-labelledby="conflict-heading" tabindex="-1">'
        '<p><strong id="conflict-heading">{}</strong> {}</p>{}'
        '<p class="form-actions"><button type="button" class="button" data-action="keep-mine">{}</button>'
        '<button type="button" class="button" data-action="take-theirs">{}</button></p></section>',
        words.conflict,
        words.conflict_detail,
        [_field(*field, is_one) for field in fields],
        words.keep_mine if is_one else words.keep_all_mine,
        words.take_theirs if is_one else words.take_all_theirs,
    )


def _field(name: str, was: str, theirs: str, mine: str, is_one: bool) -> Markup:
    """With a choice of its own, unless it is the only one."""
    label = words.field(name)
    return html(
        '<div class="contested" data-key="{}"><h2>{}</h2><dl>{}{}{}</dl>{}</div>',
        name,
        label,
        _version(name, words.it_was, was),
        _version(name, words.theirs, theirs),
        _version(name, words.yours, mine),
        NOTHING if is_one else html("<p>{}{}</p>", _button("keep-mine", label), _button("take-theirs", label)),
    )


def _version(name: str, whose: str, text: str) -> Markup:
    shown = words.role(text) if name == "role" else words.status(text) if name == "status" else text
    direction = "ltr" if name in CODES else "auto"
    version = html('<dd><bdi dir="{}">{}</bdi></dd>', direction, shown)
    version = version if text else html('<dd class="none">{}</dd>', words.empty)
    return html("<div><dt>{}</dt>{}</div>", whose, version)


def _button(action: str, label: str) -> Markup:
    word = words.use_mine if action == "keep-mine" else words.use_theirs
    return html(
        '<button type="button" class="button button-small" data-action="{}" aria-label="{}: {}">{}</button>',
        action,
        label,
        word,
        word,
    )
