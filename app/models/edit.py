"""What somebody makes of an item, upon the version that they saw."""

from app.errors import Conflict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.models.item import Item

    # An item's JSON as the texts of the fields that are edited.
    Read = Callable[[dict[str, Any]], dict[str, str]]

# Times that a save is sent again because others were first, in other fields.
MOST_MERGES = 3


class Edit:
    """`found` is what stood in the fields, `typed` what stands there now; what differs is saved, and nothing else, as a
    change of `upon`, the item's JSON.

    When others were first, their version becomes what was found. What does not overlap is sent again upon it; the
    fields that both have changed are `contested` until one version is chosen, and `was` says what stood there before
    (query contract, 14).
    """

    def __init__(self, data: "dict[str, Any]", read: "Read") -> None:
        self._read = read
        self.found = read(data)
        self.typed = dict(self.found)
        self.upon = data
        self.was: dict[str, str] = {}
        self.contested: list[str] = []
        self.merged: list[str] = []

    @property
    def changes(self) -> dict[str, str]:
        return {name: text for name, text in self.typed.items() if text != self.found[name]}

    def type(self, fields: dict[str, str]) -> None:
        """What stands in the fields now; those that are not among them stay."""
        self.typed = {name: fields.get(name, text) for name, text in self.typed.items()}

    async def save(self, item: "Item") -> None:
        """A refusal is raised; Conflict where fields are contested now."""
        self.merged = []
        await self._save(item, MOST_MERGES)

    async def _save(self, item: "Item", merges: int) -> None:
        try:
            await item.save(dict(self.changes), self.upon)
        except Conflict as error:
            if error.current is None:
                raise
            self.meet(error.current)
            if self.contested or not merges:
                raise
            await self._save(item, merges - 1)

    def saved(self, data: "dict[str, Any]", sent: dict[str, str]) -> None:
        """The server has `sent` now, and made `data` of it: what was typed since lies over that."""
        self.found, self.upon, self.contested = self._read(data), data, []
        typed = {name: text for name, text in self.typed.items() if text != sent[name]}
        self.typed = self.found | typed

    # Others were first.

    def meet(self, theirs: "dict[str, Any]") -> None:
        """Theirs is what was found; what was typed lies over it."""
        self.meet_texts(self._read(theirs), theirs)

    def meet_texts(self, after: dict[str, str], upon: "dict[str, Any]") -> None:
        mine, before = self.changes, self.found
        changed = [name for name in after if after[name] != before[name]]
        self.contested = [name for name in changed if name in mine and after[name] != mine[name]]
        self.was = {name: before[name] for name in self.contested}
        self.merged = self.merged + [name for name in changed if name not in mine and name not in self.merged]
        self.found, self.upon = after, upon
        self.typed = after | mine

    def keep_mine(self, name: str) -> None:
        """Over theirs, with open eyes."""
        self.contested = [each for each in self.contested if each != name]

    def take_theirs(self, name: str) -> None:
        self.typed[name] = self.found[name]
        self.keep_mine(name)
