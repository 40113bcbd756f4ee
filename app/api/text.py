"""JSON as servers send it, read the same on every Python."""

import json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_HEX = "0123456789abcdefABCDEF"


def parse(text: str) -> "Any":
    """The value of a JSON text; integers of any size stay exact. ValueError if it is none."""
    return json.loads(_without_surrogates(text) if "\\ud" in text or "\\uD" in text else text)


def _without_surrogates(text: str) -> str:
    r"""`\ud83d\ude00`, an emoji as ASCII, becomes the emoji: MicroPython's json would leave two half characters."""
    head, *parts = text.split("\\u")
    joined, high = head, ""
    for part in parts:
        if high and _is_half(part, "cdef"):
            joined += _character(high, part[:4]) + part[4:]
            high = ""
            continue
        joined += "\\u" + high if high else ""
        high = part if len(part) == 4 and _is_half(part, "89ab") and not _is_escaped(joined) else ""
        joined += "" if high else "\\u" + part
    return joined + ("\\u" + high if high else "")


def _is_half(part: str, second: str) -> bool:
    return part[:1] in ("d", "D") and part[1:2].lower() in second and all(digit in _HEX for digit in part[:4])


def _is_escaped(text: str) -> bool:
    r"""Whether a backslash that follows is itself escaped: in `\\ud83d` there is no character to read."""
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


def _character(high: str, low: str) -> str:
    return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + (int(low[:4], 16) - 0xDC00))
