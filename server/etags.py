"""A user's version as an entity tag, and the conditions of RFC 9110 on it."""

import re
from typing import Any

from server.database import Record
from server.problems import ProblemError

# What the document says of an answer that carries one.
HEADER: dict[str, Any] = {
    "headers": {"ETag": {"description": "The version, for If-Match and If-None-Match.", "schema": {"type": "string"}}}
}
_TAG = re.compile(r'(W/)?("[^"]*")')


def etag(record: Record) -> str:
    """`"3"` for version 3."""
    return f'"{record["version"]}"'


def is_known(if_none_match: str | None, tag: str) -> bool:
    """Whether the client holds `tag` already: compared weakly, as If-None-Match asks."""
    if if_none_match is None:
        return False
    return if_none_match.strip() == "*" or tag in (strong for _, strong in _TAG.findall(if_none_match))


def allows(if_match: str, tag: str) -> bool:
    """Whether a write meant for `if_match` may change `tag`: compared strongly, so a weak tag never does."""
    return if_match.strip() == "*" or ("", tag) in _TAG.findall(if_match)


def check(if_match: str | None, record: Record) -> None:
    """ProblemError 412, with the user as it is now under `current`, when its version moved on."""
    if if_match is not None and not allows(if_match, etag(record)):
        raise ProblemError(
            412,
            "Someone else changed this user in the meantime.",
            extra={"current": record},
            headers={"ETag": etag(record)},
        )
