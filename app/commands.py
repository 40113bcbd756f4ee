"""What can be done, said once: buttons, keys, menus, the palette and the sheet of keys are all made from it.

    self.commands = [Command("edit", self._edit, "e", "edit")]

A view says what it offers; what it may not do for whoever is signed in is offered nowhere.
"""

from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.region import Region

    May = Callable[[str], bool]


class Command:
    """One thing that can be done. `name` is the `data-action` of its buttons, and names its word too.

    `act` takes nothing and returns False where there was nothing to do. `keys` are "e", "?", "Escape", two one after
    the other as "g u", or "Mod+k": Ctrl or ⌘. `permission` is one of app/permissions.py, `inside` the outermost region
    that the focus has to be in, `when` whether it makes sense now. What `repeats` goes on while its key is held. With
    a `url` it is a link: what is made from it leads there, too.
    """

    def __init__(
        self,
        name: str,
        act: "Callable[[], object]",
        keys: str = "",
        permission: str = "",
        inside: str | None = None,
        repeats: bool = False,
        when: "Callable[[], bool] | None" = None,
        url: "Callable[[], str] | None" = None,
    ) -> None:
        self.name = name
        self.act = act
        self.keys = keys
        self.permission = permission
        self.inside = inside
        self.repeats = repeats
        self.when = when
        self.url = url

    @property
    def word(self) -> str:
        return words.command(self.name)

    @property
    def is_letter(self) -> bool:
        """Whether its keys write something elsewhere: single characters, as a person dictating might say them."""
        return bool(self.keys) and all(len(key) == 1 for key in self.keys.split(" "))

    def is_offered(self, may: "May") -> bool:
        """Whether it may be done and makes sense."""
        return may(self.permission) and (self.when is None or self.when())


class Commands:
    """What is offered at this moment. `regions` are those of the page by name, `may` whether somebody may do it.

    Innermost first: what the view around the focus offers, what the page does, what is there everywhere, and what
    stands beside the page.
    """

    # Regions whose commands are at hand wherever the focus is.
    BESIDE = ("sidebar", "signed-in", "offline")

    def __init__(self, regions: "dict[str, Region]", may: "May") -> None:
        self._regions = regions
        self._may = may
        # Set once, in app/main.py.
        self.everywhere: list[Command] = []

    def around(self, names: list[str]) -> list[Command]:
        """For a focus inside these regions, outermost first."""
        place = names[0] if names else None
        found = self.within(names)
        if place != "main":
            found += self._in("main", [])
        found += self._offered(self.everywhere, place)
        for name in self.BESIDE:
            found += self._in(name, [])
        return found

    def within(self, names: list[str]) -> list[Command]:
        """Of the regions alone, as in a dialog."""
        return self._in(names[0], names[1:]) if names else []

    def of_page(self) -> list[Command]:
        """What the page offers of its own."""
        return self._in("main", [])

    def of_panel(self) -> list[Command]:
        """What there is on every page, each name once and none that the page has."""
        names = {command.name for command in self.of_page()}
        found = []
        for command in self.around([]):
            if command.name not in names:
                names.add(command.name)
                found.append(command)
        return found

    def find(self, name: str) -> Command | None:
        for command in self.around([]):
            if command.name == name:
                return command
        return None

    def run(self, name: str) -> bool:
        """Whether it was there to be done."""
        command = self.find(name)
        if command is None:
            return False
        command.act()
        return True

    def _in(self, name: str, inner: list[str]) -> list[Command]:
        region = self._regions.get(name)
        found: list[Command] = []
        for view in region.views(inner) if region is not None else []:
            found += self._offered(view.commands, name)
        return found

    def _offered(self, commands: list[Command], place: str | None) -> list[Command]:
        return [each for each in commands if each.inside in (None, place) and each.is_offered(self._may)]
