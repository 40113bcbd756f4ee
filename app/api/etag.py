"""The ETag of an answer (RFC 9110, 8.8.3): what a later question sends along to hear only whether it still holds."""

LONGEST = 256


def etag(value: str) -> str | None:
    """`'"1"'` and `'W/"1"'` as they are; None for what is malformed and must not be sent back."""
    inner = value[2:] if value.startswith("W/") else value
    is_quoted = len(inner) >= 2 and inner[0] == inner[-1] == '"'
    return value if is_quoted and len(value) <= LONGEST and all(_is_allowed(each) for each in inner[1:-1]) else None


def _is_allowed(character: str) -> bool:
    return "!" <= character <= "~" and character != '"'
