"""How a key that was pressed is called in the rules of app/key_names.py."""

# AltGr, and all keys that come before the one that they change.
THIRD = "AltGraph"
MODIFIERS = ("Shift", "Control", "Alt", THIRD, "Meta", "CapsLock", "Dead", "Process", "Unidentified")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def key_name(key: str, code: str, is_shifted: bool = False, has_mod: bool = False) -> str:
    """From the browser's `key` and `code`. Letters are those on the key caps of any keyboard, whatever Caps Lock says.

    A script without Latin letters writes others with the same keys: there the place of the key counts.
    """
    name = key
    if len(key) == 1:
        name = _letter(_latin(key, code, is_shifted), is_shifted)
    return "Mod+" + name if has_mod else name


def _letter(key: str, is_shifted: bool) -> str:
    small = key.lower()
    if small not in _LETTERS:
        return key
    return small.upper() if is_shifted else small


def _latin(key: str, code: str, is_shifted: bool) -> str:
    if ord(key) < 128:
        return key
    if code.startswith("Key"):
        return code[3:]
    if code == "Slash":
        return "?" if is_shifted else "/"
    return key
