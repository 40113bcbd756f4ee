"""Text as it is compared when somebody searches or sorts: without case, accents and the width of its spaces."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol

    class Letters(Protocol):
        """What Unicode knows, and MicroPython does not."""

        def bare(self, text: str) -> str:
            """Taken apart (NFKD), without case and without its accents.

            An accent is a mark whose combining class is neither 0 nor 8 nor 9: kana voicing and the virama make
            another letter.
            """

        def composed(self, text: str) -> str:
            """NFC."""


# Letters that people type without their stroke, but that Unicode does not take apart.
_WHOLE_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ŧ": "t", "ı": "i"}
# The spaces that are left then.
_SPACES = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u1680\u2028\u2029"
_PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789._-@ "


def fold(text: str, letters: "Letters") -> str:
    """`text` as it is compared, in any script.

    fold("  Łukasz   GONÇALVES ") == "lukasz goncalves"
    """
    lower = text.lower()
    if not all(letter in _PLAIN for letter in lower):
        lower = letters.composed("".join([_spelled(letter) for letter in letters.bare(text)]))
    return " ".join([word for word in lower.split(" ") if word])


def search_key(user: "Mapping[str, str]", letters: "Letters") -> str:
    """What a search looks through. A folded search holds no line break, so it never spans two fields."""
    return "\n".join([fold(user[field], letters) for field in ("name", "username", "email")])


def _spelled(letter: str) -> str:
    return " " if letter in _SPACES else _WHOLE_LETTERS.get(letter, letter)
