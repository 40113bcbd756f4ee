"""Passwords, kept as hashes that nobody can turn back."""

import secrets
from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST = 12
LONGEST = 1000

# The library's own parameters are those of RFC 9106: 64 MiB and three passes.
_hasher = PasswordHasher()
# Each takes memory and a core: a crowd at the door must not take all of either.
_at_once = BoundedSemaphore(2)


def make_hash(password: str) -> str:
    with _at_once:
        return _hasher.hash(password)


def fits(hash: str | None, password: str) -> bool:
    """Whether this is the password. It takes as long when there is none: nobody learns who has an account."""
    with _at_once:
        try:
            return _hasher.verify(hash or _nobodys(), password)
        except (VerificationError, InvalidHashError):
            return False


def is_outdated(hash: str) -> bool:
    """Made with weaker parameters than a new one would be."""
    return _hasher.check_needs_rehash(hash)


def clean_new(password: object) -> str:
    """ValueError with a sentence for somebody who chooses a password."""
    text = clean(password)
    if len(text) < SHORTEST:
        raise ValueError(f"Use at least {SHORTEST} characters. A few words in a row are easy to remember.")
    if len(set(text)) < 5:
        raise ValueError("Use more different characters.")
    return text


def clean(password: object) -> str:
    """ValueError with a sentence for somebody who enters a password."""
    if not isinstance(password, str) or not password:
        raise ValueError("Enter a password.")
    if len(password) > LONGEST:
        raise ValueError(f"Use at most {LONGEST:,} characters.")
    if any(0xD800 <= ord(character) <= 0xDFFF for character in password):
        raise ValueError("Remove the broken character.")
    return password


@cache
def _nobodys() -> str:
    return _hasher.hash(secrets.token_urlsafe())
