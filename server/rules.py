"""The rules of a user's fields, as the server says them: in English."""

from app import rules
from app.rules import BIO_LENGTH, EMAIL_LENGTH, LINE_LENGTH, NAME_LENGTH, OPTIONAL, READ_ONLY, REQUIRED, trim
from app.words.english import English

__all__ = ["BIO_LENGTH", "EMAIL_LENGTH", "LINE_LENGTH", "MISSING", "NAME_LENGTH", "OPTIONAL", "READ_ONLY", "REQUIRED"]
__all__ += ["clean", "trim"]

MISSING = {field: English.rules["missing-" + field] for field in REQUIRED}


def clean(field: str, value: object) -> str | None:
    """The value to store for `field`; ValueError carries a sentence to show beside it."""
    try:
        return rules.clean(field, value)
    except rules.RuleError as error:
        raise ValueError(English.rules[error.rule]) from error
