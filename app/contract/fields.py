"""What the bodies of requests may hold, field by field, and in which sentences that is refused."""

from app import rules
from app.contract import passwords
from app.contract.problem import Problem
from app.rules import EMAIL_LENGTH, OPTIONAL, READ_ONLY, REQUIRED, trim
from app.words.english import English

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from app.contract.tables import Record

    Cleaner = Callable[[Any], object]

REASON_LENGTH = 300
# What may be written of a user, in this order wherever it is told.
FIELDS = REQUIRED + OPTIONAL
# What a user has when nothing is said of it.
DEFAULTS = {"role": "viewer", "status": "invited"}

_MISSING = {field: English.rules["missing-" + field] for field in ("username", "name", "email")}


def new_user(body: "Mapping[str, Any]") -> "Record":
    """Every field that may be written."""
    sent = checked(body, _user_cleaners(), _MISSING)
    return {field: sent.get(field, DEFAULTS.get(field)) for field in FIELDS}


def changes(body: "Mapping[str, Any]") -> "tuple[Record, str]":
    """What was sent, and the reason for it, "" for none."""
    cleaners: "dict[str, Cleaner]" = {"reason": clean_reason}
    cleaners.update(_user_cleaners())
    sent = checked(body, cleaners, {})
    return sent, str(sent.pop("reason", ""))


def reason(body: "Mapping[str, Any]") -> str:
    return str(checked(body, {"reason": clean_reason}, {}).get("reason", ""))


def credentials(body: "Mapping[str, Any]") -> "Record":
    missing = {"username": "Enter a username.", "password": "Enter a password."}
    return checked(body, {"username": _account_name, "password": passwords.clean}, missing)


def password_change(body: "Mapping[str, Any]") -> "Record":
    missing = {"current": "Enter your password.", "password": "Enter a password."}
    return checked(body, {"current": passwords.clean, "password": passwords.clean_new}, missing)


def welcome(body: "Mapping[str, Any]") -> "Record":
    missing = {"token": "The invitation is missing.", "password": "Enter a password."}
    return checked(body, {"token": passwords.clean, "password": passwords.clean_new}, missing)


def checked(
    body: "Mapping[str, Any]", cleaners: "Mapping[str, Cleaner]", missing: "Mapping[str, str]"
) -> "dict[str, Any]":
    """What was sent, each value cleaned; Problem 422 with a sentence for every field that cannot be."""
    errors = {field: [_unknown(field)] for field in body if field not in cleaners}
    errors.update({field: [sentence] for field, sentence in missing.items() if field not in body})
    values = {}
    for field, clean in cleaners.items():
        try:
            if field in body:
                values[field] = clean(body[field])
        except ValueError as error:
            errors[field] = [str(error)]
    if errors:
        raise Problem(422, "Some values cannot be used.", errors)
    return values


def clean_field(field: str, value: object) -> str | None:
    """The value to keep for a field of a user; ValueError carries a sentence to show beside it."""
    try:
        return rules.clean(field, value)
    except rules.RuleError as error:
        raise ValueError(English.rules[error.rule])


def clean_reason(value: object) -> str:
    """A line for the record; ValueError carries a sentence."""
    if not isinstance(value, str):
        raise ValueError("Enter text.")
    if len(value) > REASON_LENGTH:
        raise ValueError(f"Use at most {REASON_LENGTH} characters.")
    return trim(value)


def _account_name(value: object) -> str:
    if not isinstance(value, str) or not trim(value):
        raise ValueError("Enter your username or e-mail address.")
    if len(value) > EMAIL_LENGTH:
        raise ValueError(f"Use at most {EMAIL_LENGTH} characters.")
    return trim(value)


def _user_cleaners() -> "dict[str, Cleaner]":
    return {field: _cleaner(field) for field in FIELDS}


def _cleaner(field: str) -> "Cleaner":
    return lambda value: clean_field(field, value)


def _unknown(field: str) -> str:
    return "This field cannot be changed." if field in READ_ONLY else "There is no such field."
