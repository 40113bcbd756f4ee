"""Menus and rows of buttons, made of commands."""

from app.components.shortcut import key_caps, shortcut, titled
from app.html import NOTHING, Markup, html

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.commands import Command
    from app.panel import Panel


def command_menu(app: "Panel", commands: "list[Command]", id: str, label: object) -> Markup:
    """A button that opens a menu of those that may be done, nothing where there are none. `id` is the menu's own."""
    items = command_items(app, commands, id)
    if items == NOTHING:
        return NOTHING
    return html(
        '<button type="button" class="button" popovertarget="{}" aria-haspopup="true">{}</button>'
        '<div id="{}" class="menu menu-near" popover>{}</div>',
        id,
        label,
        id,
        items,
    )


def command_items(app: "Panel", commands: "list[Command]", menu: str) -> Markup:
    """The list inside of a menu, which closes as soon as something was chosen."""
    offered = [command for command in commands if command.is_offered(app.may)]
    return (
        html("<ul>{}</ul>", [html("<li>{}</li>", _item(app, each, menu)) for each in offered]) if offered else NOTHING
    )


def command_buttons(app: "Panel", commands: "list[Command]", classes: str = "button") -> Markup:
    """A row of those that may be done."""
    return html("{}", [command_button(app, command, classes) for command in commands])


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
