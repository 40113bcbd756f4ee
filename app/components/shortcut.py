"""Keys as people read them."""

from app.html import NOTHING, Markup, html, join
from app.key_names import aria_name, mod_name, parts_of
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
    has_mod, name = parts_of(key)
    label = words.key(name)
    return [words.key(mod_name(app.keys.is_mac)), label.upper()] if has_mod else [label]


def shortcut(app: "Panel", command: "Command") -> Markup:
    """The attribute `aria-keyshortcuts`, which has no way to say "one after the other"."""
    if not app.keys.is_on(command) or " " in command.keys:
        return NOTHING
    return html(' aria-keyshortcuts="{}"', aria_name(command.keys, app.keys.is_mac))


def titled(app: "Panel", command: "Command") -> str:
    """For a `title`: "Edit (e)"."""
    if not app.keys.is_on(command):
        return command.word
    return words.with_keys(command.word, " ".join(["+".join(labels(app, key)) for key in command.keys.split(" ")]))
