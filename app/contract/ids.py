"""Ids in addresses: one user, one spelling, one URL."""

from app.contract.problem import Problem

LARGEST = 2**63 - 1  # of SQLite's INTEGER


def parse_id(text: str) -> int | None:
    """The id that `text` spells, None when no user can have it."""
    if not 0 < len(text) <= 19 or text[0] == "0" or not all(letter in "0123456789" for letter in text):
        return None
    number = int(text)
    return number if number <= LARGEST else None


def id_of(text: str) -> int:
    """A path may hold any text; one that cannot be an id names nobody: Problem 404."""
    number = parse_id(text)
    if number is None:
        raise Problem(404, f"There is no user {text[:40]}.")
    return number
