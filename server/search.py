"""Which users a list shows and in which order, as SQL."""

import unicodedata
from collections.abc import Mapping

# Letters that people type without their stroke, but that Unicode does not take apart.
_WHOLE_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ŧ": "t", "ı": "i"}
)
# Combining classes of marks that make another letter rather than an accent: kana voicing and the virama.
_LETTER_MARKS = (0, 8, 9)
_FOLDED = {"name": "name_key"}


def fold(text: str) -> str:
    """`text` as it is compared: without case, accents and the width of its spaces, in any script.

    fold("  Łukasz   GONÇALVES ") == "lukasz goncalves"
    """
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    letters = "".join(letter for letter in decomposed if unicodedata.combining(letter) in _LETTER_MARKS)
    return " ".join(unicodedata.normalize("NFC", letters.translate(_WHOLE_LETTERS)).split())


def search_key(user: Mapping[str, str]) -> str:
    """What a search looks through. A folded search holds no line break, so it never spans two fields."""
    return "\n".join((fold(user["name"]), fold(user["username"]), fold(user["email"])))


def where(search: str, **equals: str | None) -> tuple[str, list[str]]:
    """The WHERE clause and its values; an `equals` of None asks for nothing.

    `instr` rather than LIKE: a percent sign in a search is a percent sign.
    """
    wanted = {column: value for column, value in equals.items() if value is not None}
    conditions = [f"{column} = ?" for column in wanted]
    values = list(wanted.values())
    if folded := fold(search):
        conditions.append("instr(search_key, ?) > 0")
        values.append(folded)
    return f"WHERE {' AND '.join(conditions)}" if conditions else "", values


def order_by(sort: str) -> str:
    """The ORDER BY clause of "name" or "-name", a field that the caller has checked.

    Empty values come last either way; the id settles ties, so that pages never overlap.
    """
    field = sort.removeprefix("-")
    direction = "DESC" if sort.startswith("-") else "ASC"
    return f"ORDER BY {_FOLDED.get(field, field)} COLLATE NOCASE {direction} NULLS LAST, id"
