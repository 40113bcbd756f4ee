"""What may follow the first of two keys."""

from app.components.shortcut import labels
from app.html import NOTHING, Markup, html

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.commands import Command
    from app.panel import Panel


def key_hint(app: "Panel", following: "list[Command]") -> Markup:
    """A line each: the second key, and what it does."""
    if not following:
        return NOTHING
    return html("<dl>{}</dl>", [_line(app, command) for command in following])


def _line(app: "Panel", command: "Command") -> Markup:
    key = labels(app, command.keys.split(" ")[-1])
    return html("<div><dt><kbd>{}</kbd></dt><dd>{}</dd></div>", " ".join(key), command.word)
