"""Chance, by the browser: MicroPython's own begins with the same seed in every page."""

import js

# A key is 128 bits.
_KEY_BYTES = 16


def random() -> float:
    """From 0 to 1, without 1."""
    return float(js.Math.random())


def new_key() -> str:
    """32 hexadecimal digits that nobody else has or guesses. `randomUUID` is missing on plain http."""
    key = js.Uint8Array.new(_KEY_BYTES)
    js.crypto.getRandomValues(key)
    return "".join([f"{int(key[place]):02x}" for place in range(_KEY_BYTES)])
