"""The fields of a user in a form, by topic."""

from app.components.form import as_control, field, select_field
from app.html import Markup, html
from app.roles import ROLES, STATUSES
from app.words import capital, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.components.checks import Checks

_LINE = 'type="text" autocomplete="off" dir="auto"'
_LATIN = 'type="text" autocomplete="off" autocapitalize="none" spellcheck="false" dir="ltr"'
# Without maxlength: a browser would cut what is pasted without a word, and the rules say what is too long.
# Topic, and (name as in the API, attributes of its control); a choice has none.
TOPICS = [
    (
        "who",
        [
            ("name", 'type="text" required autocomplete="off" dir="auto"'),
            ("username", _LATIN + " required"),
            ("email", 'type="email" required autocomplete="off" spellcheck="false" dir="ltr"'),
        ],
    ),
    ("access", [("role", ""), ("status", "")]),
    (
        "work",
        [
            ("title", _LINE),
            ("team", _LINE),
            ("location", _LINE),
            ("timezone", _LATIN),
            ("phone", 'type="tel" autocomplete="off" dir="ltr"'),
            ("bio", 'rows="6" dir="auto"'),
        ],
    ),
]
FIELDS = [each for _, fields in TOPICS for each in fields]
NAMES = [name for name, _ in FIELDS]
CHOICES = {"role": ROLES, "status": STATUSES}


def as_controls(data: "dict[str, Any]") -> dict[str, str]:
    """What stands in each field of a form that nobody has touched."""
    texts = [(name, attributes, data.get(name)) for name, attributes in FIELDS]
    return {name: as_control(attributes, "" if value is None else str(value)) for name, attributes, value in texts}


def user_fields(
    texts: dict[str, str],
    found: dict[str, str],
    checks: "Checks",
    locked: "Callable[[str], str]",
    has: "Callable[[str], bool]",
) -> Markup:
    """`locked(name)` says why a field may not be changed, "" where it may; `has(name)` whether there is one."""
    topics = [(topic, [each for each in fields if has(each[0])]) for topic, fields in TOPICS]
    return html("{}", [_topic(topic, fields, texts, found, checks, locked) for topic, fields in topics if fields])


def _topic(
    topic: str,
    fields: list[tuple[str, str]],
    texts: dict[str, str],
    found: dict[str, str],
    checks: "Checks",
    locked: "Callable[[str], str]",
) -> Markup:
    return html(
        '<fieldset class="fields"><legend>{}</legend>{}</fieldset>',
        words.topics[topic],
        [_field(name, attributes, texts[name], found[name], checks, locked(name)) for name, attributes in fields],
    )


def _field(name: str, attributes: str, text: str, found: str, checks: "Checks", why_locked: str) -> Markup:
    label, errors = words.field(name), checks.sentences(name)
    if name in CHOICES:
        word = words.role if name == "role" else words.status
        options = [(each, capital(word(each))) for each in CHOICES[name]]
        hint = why_locked or meaning(name, text, found)
        return select_field("user", name, label, options, text, errors, hint, "disabled" if why_locked else "")
    lock = " readonly" if why_locked else ""
    # What another API takes nobody knows; an example of a time zone is one anywhere.
    hint = words.hints.get(name, "") if checks.are_ours or name == "timezone" else ""
    return field("user", name, label, attributes + lock, text, errors, why_locked or hint)


def meaning(name: str, value: str, found: str) -> str:
    """What a role or a status lets somebody do; and, when it is another, what it was."""
    means = words.role_means if name == "role" else words.status_means
    says = means.get(value, "")
    if value == found or not found:
        return says
    was = words.role(found) if name == "role" else words.status(found)
    return words.changed_choice(was, says)
