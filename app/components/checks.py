"""What is wrong with the fields of a form, as far as it is to be said."""

from app.rules import RuleError, clean
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Checks:
    """A field is left in peace until it was left once, or sent; from then on every key is checked at once.

    What the server said of a text holds until that text is another.
    """

    def __init__(self) -> None:
        self._watched: list[str] = []
        self.said: dict[str, str] = {}

    def watch(self, name: str) -> None:
        """Somebody is done with this field for now."""
        if name not in self._watched:
            self._watched.append(name)

    def look(self, name: str, text: str) -> bool:
        """Somebody is typing there. Whether something else is to be said of it now."""
        if name not in self._watched:
            return False
        was, self.said[name] = self.said.get(name, ""), broken_rule(name, text)
        return was != self.said[name]

    def look_at_all(self, texts: dict[str, str]) -> bool:
        """They are to be sent. Whether they may be."""
        self.said = {name: broken_rule(name, text) for name, text in texts.items()}
        for name in texts:
            self.watch(name)
        return not any(self.said.values())

    def hear(self, errors: "dict[str, Any]") -> None:
        """The server's sentences, by field."""
        for name, said in errors.items():
            sentences = said if isinstance(said, list) else [said]
            self.said[name] = " ".join([str(each) for each in sentences])
            self.watch(name)

    def sentences(self, name: str) -> list[str]:
        said = self.said.get(name, "")
        return [said] if said else []


def broken_rule(name: str, text: str) -> str:
    """The sentence for what `text` may not be; "" where it may."""
    try:
        clean(name, text)
    except RuleError as error:
        return words.rules.get(error.rule, error.rule)
    return ""
