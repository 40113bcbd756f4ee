"""What was typed and not saved yet, kept beyond a crash or a reload."""

import json

from app.query.key import make_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol

    from app.models.edit import Edit

    class Shelf(Protocol):
        """Texts by key in this browser. What cannot be kept is not, without a word."""

        def take(self, key: str) -> str | None: ...
        def put(self, key: str, text: str) -> object: ...
        def remove(self, key: str) -> None: ...
        def clear(self) -> None: ...


VERSION = 1


class Drafts:
    """One for each person and form. `person()` is the id of whoever is signed in: nobody is shown another's.

    They go with a sign-out, and stay when a session ends by itself: what was typed is the person's own.
    """

    def __init__(self, shelf: "Shelf", person: "Callable[[], object]", wall: "Callable[[], float]") -> None:
        self._shelf = shelf
        self._person = person
        self._wall = wall

    def keep(self, form: str, edit: "Edit") -> None:
        """Of this form; one without changes is forgotten."""
        if not edit.changes:
            self.drop(form)
            return
        found = {name: edit.found[name] for name in edit.changes}
        draft = {"version": VERSION, "at": self._wall(), "found": found, "typed": edit.changes}
        self._shelf.put(self._key(form), json.dumps(draft))

    def find(self, form: str) -> "Draft | None":
        """What was left here, if it can be read."""
        try:
            return Draft(json.loads(self._shelf.take(self._key(form)) or "null"))
        except (ValueError, TypeError, KeyError):
            return None

    def drop(self, form: str) -> None:
        self._shelf.remove(self._key(form))

    def clear(self) -> None:
        """Everybody's: this browser is to hold nothing."""
        self._shelf.clear()

    def _key(self, form: str) -> str:
        return make_key("draft", str(self._person()), form)


class Draft:
    """`typed` over `found`, kept `at` a time in seconds since 1970."""

    def __init__(self, data: "dict[str, Any]") -> None:
        if data["version"] != VERSION:
            raise ValueError("a draft of another version")
        self.at = float(data["at"])
        self.found = _texts(data["found"])
        self.typed = _texts(data["typed"])

    def restore(self, edit: "Edit") -> None:
        """Typed again. What somebody else has changed since is contested."""
        now = edit.found
        known = [name for name in self.typed if name in now and name in self.found]
        edit.found = now | {name: self.found[name] for name in known}
        edit.typed = edit.found | {name: self.typed[name] for name in known}
        edit.meet_texts(now, edit.upon)


def _texts(value: "dict[str, Any]") -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
        raise ValueError("not a draft's fields")
    return value
