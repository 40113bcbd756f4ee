"""The text of URLs: percent-encoding and query strings, by RFC 3986, in UTF-8.

In Python because JavaScript's decodeURIComponent throws on a malformed "%", and MicroPython cannot catch that.
"""

_UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
_ESCAPES = ["%" + "0123456789ABCDEF"[byte >> 4] + "0123456789ABCDEF"[byte & 15] for byte in range(256)]


def encode(text: str, safe: str = "") -> str:
    """`"a/b c"` -> `"a%2Fb%20c"`. Characters in `safe` stay as they are."""
    keep = _UNRESERVED + safe
    return "".join([chr(byte) if chr(byte) in keep else _ESCAPES[byte] for byte in text.encode()])


def decode(text: str) -> str:
    """`"a%2Fb"` -> `"a/b"`. ValueError where a "%" is malformed or the bytes are not UTF-8."""
    if "%" not in text:
        return text
    head, *escaped = text.split("%")
    octets = head.encode() + b"".join([_octets(part) for part in escaped])
    try:
        return octets.decode()
    except UnicodeError:
        raise ValueError("not UTF-8: " + text)


def _octets(part: str) -> bytes:
    if len(part) < 2 or not all(digit in "0123456789abcdefABCDEF" for digit in part[:2]):
        raise ValueError("malformed escape: %" + part[:2])
    return bytes([int(part[:2], 16)]) + part[2:].encode()


def parse_query(query: str | None) -> dict[str, str]:
    """`"search=Zo%C3%AB&page=2"` -> `{"search": "Zoë", "page": "2"}`; the last of a repeated name counts.

    A pair that cannot be decoded is left out: half a link is better than none.
    """
    pairs = {}
    for pair in (query or "").split("&"):
        name, _, value = pair.partition("=")
        try:
            pairs[decode(name.replace("+", " "))] = decode(value.replace("+", " "))
        except ValueError:
            continue
    pairs.pop("", None)
    return pairs


def build_query(pairs: list[tuple[str, object]]) -> str:
    """`[("search", "Zoë"), ("page", 2)]` -> `"search=Zo%C3%AB&page=2"`, in that order, without None and ""."""
    return "&".join([encode(name) + "=" + encode(str(value), ",") for name, value in pairs if value not in (None, "")])
