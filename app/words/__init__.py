"""Every word that a person reads, one file a language.

    from app.words import words

    words.save            # "Save"
    words.saved("Ada")    # "Saved Ada."

English is the language in which the panel was written: its class says which words there are. Another language is a
class of the same names, in a file beside it.
"""

from app.words.english import English

TYPE_CHECKING = False


class Spoken:
    """The words of the language in use. They are looked up when they are needed, so none may be kept in a constant."""

    def __init__(self) -> None:
        self.language = English()

    def __getattr__(self, name: str) -> object:
        return getattr(self.language, name)


_spoken = Spoken()

if TYPE_CHECKING:
    words = English()
else:
    words = _spoken


def speak(language: English) -> None:
    """From now on the panel's words are those of this language."""
    _spoken.language = language
