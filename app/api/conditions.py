"""Headers that say under which condition a request is meant."""

from app.api.etag import etag


def once(key: str | None) -> dict[str, str]:
    """With a `key`, a line of ASCII (or ValueError), the server does it once, however often it hears of it."""
    if key is None:
        return {}
    if not key.strip() or not all(" " <= each <= "~" for each in key):
        raise ValueError(f"A request cannot carry the key {key!r}: it is not a line of ASCII.")
    return {"idempotency-key": key}


def match(tag: str | None) -> dict[str, str]:
    """The server does it only if what it has bears this ETag; ValueError where it is none.

    Not left out when malformed: a write without its condition would undo what someone else did.
    """
    if tag is None:
        return {}
    if etag(tag) is None:
        raise ValueError(f"A request cannot carry the version {tag!r}: it is not an ETag.")
    return {"if-match": tag}
