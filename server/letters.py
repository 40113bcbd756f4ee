"""What app/contract/folding.py has to know of Unicode, from Python's own tables."""

import unicodedata

# Combining classes of marks that make another letter rather than an accent: kana voicing and the virama.
_LETTER_MARKS = (0, 8, 9)


def bare(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(letter for letter in decomposed if unicodedata.combining(letter) in _LETTER_MARKS)


def composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
