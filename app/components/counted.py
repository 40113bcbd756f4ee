"""A number of things in words."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.panel import Formats

    # A number and how it is written -> "12 users", as `words.users`.
    Noun = Callable[[int, str], str]


def counted(formats: "Formats", number: int, noun: "Noun") -> str:
    """`counted(formats, 1, words.count_users)` -> "1 user"."""
    return noun(number, formats.number(number))
