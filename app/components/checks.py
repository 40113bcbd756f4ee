"""What is wrong with the fields of a form, as far as it is to be said."""

from app.rules import RuleError, clean
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Checks:
    """A field is left in peace until it was left once, or sent; from then on every key is checked at once.

    `broken(name, text)` says what the text may not be: a rule that `words.rules` has the sentence of, or the sentence
    itself; "" where it may. What the server said of a text holds until that text is another. `are_ours`: the server
    goes by the rules of app/rules.py.
    """

    def __init__(self, broken: "Callable[[str, str], str]", are_ours: bool = True) -> None:
        self.are_ours = are_ours
        self._broken = broken
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


def missing_rule(name: str, text: str) -> str:
    """Only what is missing, and what can be no address: of another API nobody knows what else it takes."""
    rule = broken_rule(name, text)
    return rule if rule.startswith("missing") or rule == "email-at" else ""
