"""A number of things in words."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Formats

USERS = ("user", "users")
ENTRIES = ("entry", "entries")


def counted(formats: "Formats", number: int, nouns: tuple[str, str]) -> str:
    """`counted(formats, 1, USERS)` -> "1 user"; `nouns` are one and many."""
    return formats.number(number) + " " + nouns[0 if number == 1 else 1]
