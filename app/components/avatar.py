"""A person as initials on a colour of their own."""

from app.html import Markup, html

HUES = 12
# With places for more classes, the hue and the initials.
AVATAR = '<span class="avatar{} hue-{}" aria-hidden="true">{}</span>'


def avatar(id: object, name: str, size: str = "") -> Markup:
    """`size` is "", "small" or "large". The colour is made from the id, so that it outlives a new name."""
    return html(AVATAR, " avatar-" + size if size else "", hue(str(id)), initials(name))


def hue(id: str) -> int:
    """0 to 11, the same on every Python and in every session."""
    total = 0
    for byte in id.encode():
        total = (total * 31 + byte) % 9973
    return total % HUES


def initials(name: str) -> str:
    """`"Ada King Lovelace"` -> "AL"; the first character alone for one word; "?" where no word starts with a letter."""
    words = [word.lstrip("<>\"'(/*.-_") for word in name.split()]
    letters = [word[0] for word in words if word]
    if not letters:
        return "?"
    return (letters[0] + letters[-1] if len(letters) > 1 else letters[0]).upper()
