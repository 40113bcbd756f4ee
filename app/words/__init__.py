"""Every word that a person reads, one language beside the other.

    from app.words import words

    words.save            # "Save"
    words.saved("Ada")    # "Saved Ada."

English is the language in which the panel was written: its class says which words there are. It comes in two parts, for
the first screen needs only the first. Another language is a class of the same names, in a file beside it, named below;
public/language.js has its direction, and the words of the page before Python runs.
"""

from app.words.english_first import FirstEnglish

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.words.english import English

# Code and own name of each.
LANGUAGES = [("en", "English"), ("ar", "العربية")]


class Spoken:
    """The words of the language in use. They are looked up when they are needed, so none may be kept in a constant."""

    def __init__(self) -> None:
        self.chosen = FirstEnglish()

    def __getattr__(self, name: str) -> object:
        try:
            return getattr(self.chosen, name)
        except AttributeError:
            # Of another screen than the first: its words came with it.
            self.chosen = _whole(self.chosen.code)
        return getattr(self.chosen, name)


_spoken = Spoken()

if TYPE_CHECKING:
    words = English()
else:
    words = _spoken


def capital(word: str) -> str:
    """As it stands at the beginning of a line."""
    return word[:1].upper() + word[1:]


def speak(code: str) -> None:
    """From now on the panel's words are those of this language."""
    _spoken.chosen = FirstEnglish() if code == FirstEnglish.code else _whole(code)


def _whole(code: str) -> "English":
    """Read only when it is needed: most readers want one language."""
    if code == "ar":
        from app.words.arabic import Arabic  # noqa: PLC0415

        return Arabic()
    from app.words.english import English  # noqa: PLC0415

    return English()


def locale_of(code: str, tags: list[str]) -> str:
    """How to write numbers and dates for somebody who reads this language and whose browser asks for these tags.

    `locale_of("ar", ["de-CH", "ar-EG"])` -> "ar-EG"; without such a tag the region is that of the first: "ar-CH".
    """
    for tag in tags:
        if tag.partition("-")[0] == code:
            return tag
    regions = [part for part in tags[0].split("-")[1:] if _is_region(part)] if tags else []
    return "-".join([code] + regions[:1])


def _is_region(part: str) -> bool:
    return (len(part) == 2 and part.isalpha()) or (len(part) == 3 and part.isdigit())
