"""Keys as people read them."""

from app.html import NOTHING, Markup, html, join
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.commands import Command
    from app.panel import Panel


def key_caps(app: "Panel", command: "Command") -> Markup:
    """`<kbd>g</kbd> then <kbd>u</kbd>`; nothing where the keys do nothing."""
    if not app.keys.is_on(command):
        return NOTHING
    then = html('<span class="visually-hidden"> {} </span>', words.then).text
    return html(
        '<span class="caps" dir="ltr">{}</span>', join([_cap(app, key) for key in command.keys.split(" ")], then)
    )


def _cap(app: "Panel", key: str) -> Markup:
    return join([html("<kbd>{}</kbd>", word) for word in labels(app, key)])


def labels(app: "Panel", key: str) -> list[str]:
    """`"Mod+k"` -> ["Ctrl", "K"], or ["⌘", "K"] on a Mac."""
    has_mod = key.startswith("Mod+")
    name = key[4:] if has_mod else key
    label = words.key(name)
    mod = "⌘" if app.keys.is_mac else words.key("Control")
    return [mod, label.upper() if len(label) == 1 else label] if has_mod else [label]


def shortcut(app: "Panel", command: "Command") -> Markup:
    """The attribute `aria-keyshortcuts`, which has no way to say "one after the other"."""
    if not app.keys.is_on(command) or " " in command.keys:
        return NOTHING
    mod = "Meta+" if app.keys.is_mac else "Control+"
    key = command.keys
    spelled = mod + key[4:].upper() if key.startswith("Mod+") else key
    return html(' aria-keyshortcuts="{}"', spelled.upper() if len(spelled) == 1 else spelled)


def titled(app: "Panel", command: "Command") -> str:
    """For a `title`: "Edit (e)"."""
    if not app.keys.is_on(command):
        return command.word
    return words.with_keys(command.word, " ".join(["+".join(labels(app, key)) for key in command.keys.split(" ")]))
