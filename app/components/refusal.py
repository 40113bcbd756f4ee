"""What could not be done with a form, above its fields: beside them it is said already where they are to blame."""

from app.components.conflict import conflict
from app.components.notice import said
from app.errors import Conflict, Invalid, StatusError
from app.html import NOTHING, Markup, html
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.components.checks import Checks
    from app.models.edit import Edit


def refusal(edit: "Edit", error: Exception | None, checks: "Checks", names: list[str]) -> Markup:
    """`names` are the fields of the form, in their order."""
    if edit.contested:
        contested = [name for name in names if name in edit.contested]
        return conflict([(name, edit.was[name], edit.found[name], edit.typed[name]) for name in contested])
    if error is None:
        return NOTHING if checks.is_fine else _bar(words.not_saved_yet, words.look_at_marked)
    if isinstance(error, Invalid) or (isinstance(error, Conflict) and error.errors):
        return _bar(words.not_saved_yet, words.look_at_marked + " " + _unplaced(error, checks, names))
    return _bar(*said(error))


def _unplaced(error: StatusError, checks: "Checks", names: list[str]) -> str:
    """Refusals of fields that the form does not have."""
    elsewhere = [name for name in sorted(error.errors) if name not in names]
    return " ".join([words.field(name) + ": " + " ".join(checks.sentences(name)) for name in elsewhere])


def _bar(title: str, detail: str) -> Markup:
    return html(
        '<div class="bar bar-failed" role="alert"><p><strong>{}.</strong> <bdi>{}</bdi></p></div>', title, detail
    )
