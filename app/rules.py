"""What a user's fields may hold: the same rules for the form, as somebody types, and for the server, which decides."""

from app.field_names import OPTIONAL, READ_ONLY, REQUIRED
from app.roles import ROLES, STATUSES

__all__ = ["BIO_LENGTH", "EMAIL_LENGTH", "LINE_LENGTH", "NAME_LENGTH", "OPTIONAL", "READ_ONLY", "REQUIRED", "RuleError"]
__all__ += ["clean", "trim"]

NAME_LENGTH = 120
EMAIL_LENGTH = 254
LINE_LENGTH = 120
BIO_LENGTH = 5000

_USERNAME_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789._-"
# Spaces of every width and the characters that draw nothing: a name made of these alone looks blank.
_BLANKS = (
    " \t\n\r\x0b\x0c\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b"
    "\u200c\u200d\u2028\u2029\u202f\u205f\u2060\u2800\u3000\u3164\ufeff"
)


class RuleError(ValueError):
    """A value that cannot be: `rule` says which rule it breaks, `words.rules` has the sentence."""

    def __init__(self, rule: str) -> None:
        super().__init__(rule)
        self.rule = rule


def clean(field: str, value: object) -> str | None:
    """The value to store for `field`; RuleError says why there can be none.

    A required text is trimmed. An optional one is kept as it is, or is None when blank.
    """
    if value is None and field in OPTIONAL:
        return None
    if value is None:
        raise RuleError("missing-" + field)
    if not isinstance(value, str):
        raise RuleError("not-text")
    if any(_is_surrogate(character) for character in value):
        raise RuleError("broken-character")
    return _CLEANERS[field](value)


def trim(text: str) -> str:
    """`text` without blanks at its ends. Not str.strip, which compares bytes on MicroPython."""
    start, end = 0, len(text)
    while start < end and text[start] in _BLANKS:
        start += 1
    while end > start and text[end - 1] in _BLANKS:
        end -= 1
    return text[start:end]


def _username(value: str) -> str:
    username = trim(value)
    if not username:
        raise RuleError("missing-username")
    if not 2 <= len(username) <= 64:
        raise RuleError("username-length")
    if not all(character in _USERNAME_CHARACTERS for character in username):
        raise RuleError("username-characters")
    return username


def _name(value: str) -> str:
    name = trim(value)
    if not name:
        raise RuleError("missing-name")
    if len(name) > NAME_LENGTH:
        raise RuleError("line-length")
    if any(_is_control(character) for character in name):
        raise RuleError("control-character")
    return name


def _email(value: str) -> str:
    email = trim(value)
    if not email:
        raise RuleError("missing-email")
    if len(email) > EMAIL_LENGTH:
        raise RuleError("email-length")
    if email.count("@") != 1 or email[0] == "@" or email[-1] == "@":
        raise RuleError("email-at")
    if any(character in _BLANKS or _is_control(character) for character in email):
        raise RuleError("email-spaces")
    return email


def _role(value: str) -> str:
    if value not in ROLES:
        raise RuleError("role")
    return value


def _status(value: str) -> str:
    if value not in STATUSES:
        raise RuleError("status")
    return value


def _line(value: str) -> str | None:
    if len(value) > LINE_LENGTH:
        raise RuleError("line-length")
    return value if trim(value) else None


def _bio(value: str) -> str | None:
    if len(value) > BIO_LENGTH:
        raise RuleError("bio-length")
    return value if trim(value) else None


def _is_surrogate(character: str) -> bool:
    """Half of a UTF-16 pair, which JSON can spell and UTF-8 cannot."""
    return 0xD800 <= ord(character) <= 0xDFFF


def _is_control(character: str) -> bool:
    code = ord(character)
    return code < 0x20 or 0x7F <= code < 0xA0 or code in (0x2028, 0x2029)


_CLEANERS = {
    "username": _username,
    "name": _name,
    "email": _email,
    "role": _role,
    "status": _status,
    "title": _line,
    "team": _line,
    "location": _line,
    "timezone": _line,
    "phone": _line,
    "bio": _bio,
}
