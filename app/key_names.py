"""How a key is called in the rules: "e", "?", "Escape", "Mod+k"."""

_MOD = "Mod+"


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
