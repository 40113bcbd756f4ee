"""What app/contract/folding.py has to know of Unicode, asked of the browser: MicroPython knows ASCII alone."""

import js

# Marks of the combining classes 8 and 9. A mark is moved before one of a higher class, when text is normalised.
_VOICED, _VIRAMA = "\u3099", "\u094d"
# Before these no letter is a mark.
_FIRST_MARK = "\u0300"


class BrowserLetters:
    """Each letter is asked about once."""

    def __init__(self) -> None:
        self._accents: dict[str, bool] = {}

    def bare(self, text: str) -> str:
        # In capitals, which take "ß" and "ﬁ" apart; "ς" is "σ" at the end of a word.
        lower = _lower(_upper(_normal(text, "NFKD"))).replace("ς", "σ")
        return "".join(
            [letter for letter in _normal(lower, "NFKD") if letter < _FIRST_MARK or not self._is_accent(letter)]
        )

    def composed(self, text: str) -> str:
        return _normal(text, "NFC")

    def _is_accent(self, letter: str) -> bool:
        """A mark whose combining class is neither 0 nor 8 nor 9, as the order tells into which it is brought."""
        if letter not in self._accents:
            is_below = _normal(_VOICED + letter, "NFD")[:1] == letter != _VOICED
            is_above = _normal(letter + _VIRAMA, "NFD")[:1] == _VIRAMA != letter
            self._accents[letter] = is_below or is_above
        return self._accents[letter]


# As objects, for only those have methods that Python can call.


def _normal(text: str, form: str) -> str:
    return str(js.String.new(text).normalize(form))


def _upper(text: str) -> str:
    return str(js.String.new(text).toUpperCase())


def _lower(text: str) -> str:
    return str(js.String.new(text).toLowerCase())
