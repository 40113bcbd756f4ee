"""Secrets that the server gives out, and knows again by their hash alone."""

import hashlib
import secrets


def make() -> str:
    """43 characters that fit in a URL: 256 bits, which nobody guesses."""
    return secrets.token_urlsafe(32)


def make_hash(text: str) -> str:
    """A fast hash will do: there is nothing to try out in 256 bits."""
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()
