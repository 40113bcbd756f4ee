"""How a key is called in the rules: "e", "?", "Escape", "Mod+k"."""

# AltGr, and all keys that come before the one that they change.
THIRD = "AltGraph"
MODIFIERS = ("Shift", "Control", "Alt", THIRD, "Meta", "CapsLock", "Dead", "Process", "Unidentified")
_MOD = "Mod+"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def key_name(key: str, code: str, is_shifted: bool = False, has_mod: bool = False) -> str:
    """From the browser's `key` and `code`. Letters are those on the key caps of any keyboard, whatever Caps Lock says.

    A script without Latin letters writes others with the same keys: there the place of the key counts.
    """
    name = key
    if len(key) == 1:
        name = _letter(_latin(key, code, is_shifted), is_shifted)
    return _MOD + name if has_mod else name


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


def parts_of(key: str) -> tuple[bool, str]:
    """`"Mod+k"` -> (True, "k"): whether Ctrl or ⌘ is held, and the key."""
    has_mod = key.startswith(_MOD)
    return has_mod, key[len(_MOD) :] if has_mod else key


def aria_name(key: str, is_mac: bool) -> str:
    """As `aria-keyshortcuts` calls it: "Control+K"."""
    has_mod, name = parts_of(key)
    name = name.upper() if len(name) == 1 else name
    return ("Meta+" if is_mac else "Control+") + name if has_mod else name


def mod_name(is_mac: bool) -> str:
    """The key that is Mod here."""
    return "⌘" if is_mac else "Control"
