"""A user's version as an entity tag, and the conditions of RFC 9110 on it."""

from app.contract.problem import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.contract.api import Api
    from app.contract.asked import Asked
    from app.contract.tables import Record


def etag(record: "Record") -> str:
    """`"3"` for version 3."""
    return f'"{record["version"]}"'


def is_known(if_none_match: str | None, tag: str) -> bool:
    """Whether the client holds `tag` already: compared weakly, as If-None-Match asks."""
    if if_none_match is None:
        return False
    return if_none_match.strip() == "*" or tag in [each for _, each in _tags(if_none_match)]


def allows(if_match: str, tag: str) -> bool:
    """Whether a write meant for `if_match` may change `tag`: compared strongly, so a weak tag never does."""
    return if_match.strip() == "*" or (False, tag) in _tags(if_match)


def condition(api: "Api", asked: "Asked") -> str | None:
    """What the write is meant for; Problem 428 where that has to be said and is not."""
    if_match = asked.header("if-match")
    if if_match is None and api.requires_match:
        raise Problem(428, 'Send the version that you saw, such as If-Match: "3".')
    return if_match


def check(if_match: str | None, record: "Record") -> None:
    """Problem 412, with the user as it is now under `current`, when its version moved on."""
    if if_match is not None and not allows(if_match, etag(record)):
        raise Problem(
            412,
            "Someone else changed this user in the meantime.",
            extra={"current": record},
            headers={"ETag": etag(record)},
        )


def _tags(text: str) -> list[tuple[bool, str]]:
    """`'"1", W/"2"'` -> `[(False, '"1"'), (True, '"2"')]`: whether it is weak, and the tag in its quotes."""
    parts = text.split('"')
    return [(parts[at - 1][-2:] == "W/", f'"{parts[at]}"') for at in range(1, len(parts) - 1, 2)]
