"""Menus and rows of buttons, made of commands."""

from app.components.shortcut import key_caps, shortcut, titled
from app.html import NOTHING, Markup, html

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.commands import Command
    from app.panel import Panel


def command_items(app: "Panel", commands: "list[Command]", menu: str) -> Markup:
    """The list inside of a menu, which closes as soon as something was chosen."""
    offered = [command for command in commands if command.is_offered(app.may)]
    return (
        html("<ul>{}</ul>", [html("<li>{}</li>", _item(app, each, menu)) for each in offered]) if offered else NOTHING
    )


def command_button(app: "Panel", command: "Command", classes: str = "button", content: object = None) -> Markup:
    """A button, or a link where the command leads somewhere; nothing where it may not be done."""
    if not command.is_offered(app.may):
        return NOTHING
    return _control(
        app, command, html(' class="{}" title="{}"', classes, titled(app, command)), content or command.word
    )


def _item(app: "Panel", command: "Command", menu: str) -> Markup:
    content = html("<span>{}</span>{}", command.word, key_caps(app, command))
    closes = html(' popovertarget="{}" popovertargetaction="hide"', menu) if command.url is None else NOTHING
    return _control(app, command, closes, content)


def _control(app: "Panel", command: "Command", attributes: Markup, content: object) -> Markup:
    keys = shortcut(app, command)
    if command.url is not None:
        return html('<a href="{}" data-action="{}"{}{}>{}</a>', command.url(), command.name, attributes, keys, content)
    return html('<button type="button" data-action="{}"{}{}>{}</button>', command.name, attributes, keys, content)
