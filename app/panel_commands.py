"""What can be done on every page, as the palette and the sheet of keys show it."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.commands import Command, Commands


def of_panel(commands: "Commands") -> "list[Command]":
    """Each name once, and none that the page has of its own."""
    names = {command.name for command in commands.of_page()}
    found = []
    for command in commands.around([]):
        if command.name not in names:
            names.add(command.name)
            found.append(command)
    return found
