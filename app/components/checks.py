"""What is wrong with the fields of a form, as far as it is to be said."""

from app.rules import RuleError, clean
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Checks:
    """A field is left in peace until it was left once, or sent; from then on every key is checked at once.

    What the server said of a text holds until that text is another. Of an API that is not native nobody knows what it
    takes for a username: then only what is missing is said, and what can be no address.
    """

    def __init__(self, is_native: bool = True) -> None:
        self._is_native = is_native
        self._watched: list[str] = []
        # By field: the rule that is broken, which each language says its way, or the server's sentence.
        self._said: dict[str, str] = {}

    @property
    def is_fine(self) -> bool:
        return not any(self._said.values())

    def watch(self, name: str) -> None:
        """Somebody is done with this field for now."""
        if name not in self._watched:
            self._watched.append(name)

    def look(self, name: str, text: str) -> bool:
        """Somebody is typing there. Whether something else is to be said of it now."""
        if name not in self._watched:
            return False
        was, self._said[name] = self._said.get(name, ""), self._broken(name, text)
        return was != self._said[name]

    def look_at_all(self, texts: dict[str, str]) -> bool:
        """They are to be sent. Whether they may be."""
        self._said = {name: self._broken(name, text) for name, text in texts.items()}
        for name in texts:
            self.watch(name)
        return self.is_fine

    def hear(self, errors: "dict[str, Any]") -> None:
        """The server's sentences, by field."""
        for name, said in errors.items():
            sentences = said if isinstance(said, list) else [said]
            self._said[name] = " ".join([str(each) for each in sentences])
            self.watch(name)

    def _broken(self, name: str, text: str) -> str:
        rule = broken_rule(name, text)
        return rule if self._is_native or rule.startswith("missing") or rule == "email-at" else ""

    def sentence(self, name: str) -> str:
        """What is to be said of the field, "" for nothing."""
        said = self._said.get(name, "")
        return words.rules.get(said, said)

    def sentences(self, name: str) -> list[str]:
        said = self.sentence(name)
        return [said] if said else []


def broken_rule(name: str, text: str) -> str:
    """What `text` may not be, by its name in app/rules.py; "" where it may."""
    try:
        clean(name, text)
    except RuleError as error:
        return error.rule
    return ""
