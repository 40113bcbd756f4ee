"""Texts as SQLite compares them without case: the capital letters of ASCII alone count as small ones."""


def plain(text: str) -> bytes:
    return text.encode().lower()
