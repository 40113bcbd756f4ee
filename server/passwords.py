"""Passwords, kept as hashes that nobody can turn back."""

import secrets
from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

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


@cache
def _nobodys() -> str:
    return _hasher.hash(secrets.token_urlsafe())
