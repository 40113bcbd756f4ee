"""Which users a list shows and in which order, as SQL."""

from collections.abc import Mapping

from app.contract import folding
from server import letters

_FOLDED = {"name": "name_key"}


def fold(text: str) -> str:
    """`text` as it is compared: without case, accents and the width of its spaces, in any script."""
    return folding.fold(text, letters)


def search_key(user: Mapping[str, str]) -> str:
    """What a search looks through."""
    return folding.search_key(user, letters)


def where(search: str, equals: Mapping[str, str]) -> tuple[str, list[str]]:
    """The WHERE clause and its values; `search` is folded.

    `instr` rather than LIKE: a percent sign in a search is a percent sign.
    """
    conditions, values = [f"{column} = ?" for column in equals], list(equals.values())
    if search:
        conditions.append("instr(search_key, ?) > 0")
        values.append(search)
    return f"WHERE {' AND '.join(conditions)}" if conditions else "", values


def order_by(field: str, is_descending: bool) -> str:
    """The ORDER BY clause of a field that the caller has checked.

    Empty values come last either way; the id settles ties, so that pages never overlap.
    """
    direction = "DESC" if is_descending else "ASC"
    return f"ORDER BY {_FOLDED.get(field, field)} COLLATE NOCASE {direction} NULLS LAST, id"
