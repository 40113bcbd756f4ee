"""What the address says of a list: whom it shows, in which order, and which page of them."""

from app.url import build_query, parse_query

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# In the API's words, in the order in which they stand in the address.
WORDS = ["search", "role", "status", "team", "sort"]
DEFAULT_SIZE = 25
LARGEST_SIZE = 1000


class ListQuery:
    """`ListQuery.read("role=admin&page=2")`: `words` hold the rest, "" where the address says nothing."""

    def __init__(self, words: dict[str, str], number: int = 1, size: int = DEFAULT_SIZE) -> None:
        self.words = words
        self.number = number
        self.size = size

    @staticmethod
    def read(query: str | None) -> "ListQuery":
        """From the raw query of the address; what makes no sense there falls back to what is usual."""
        asked = parse_query(query)
        words = {name: asked.get(name, "") for name in WORDS}
        size = min(positive(asked.get("size"), DEFAULT_SIZE), LARGEST_SIZE)
        return ListQuery(words, positive(asked.get("page"), 1), size)

    def change(self, words: "dict[str, str] | None" = None, number: int = 1, size: int | None = None) -> "ListQuery":
        """Another list, from its first page unless told otherwise."""
        return ListQuery(self.words | (words or {}), number, self.size if size is None else size)

    def turn(self, field: str, first: str) -> "ListQuery":
        """Sorted by a field: `first` is "name" or "-name", the way it is sorted first; then the other way."""
        other = field if first.startswith("-") else "-" + field
        return self.change({"sort": other if self.words["sort"] == first else first})

    @property
    def is_narrowed(self) -> bool:
        """Whether it shows fewer than everybody."""
        return any(self.words[name] for name in WORDS if name != "sort")

    @property
    def pairs(self) -> "list[tuple[str, Any]]":
        """As the API is asked."""
        return [(name, self.words[name]) for name in WORDS] + [("page", self.number), ("size", self.size)]

    @property
    def text(self) -> str:
        """As the address spells it: what is usual is left out."""
        usual = {"page": 1, "size": DEFAULT_SIZE}
        return build_query([(name, value) for name, value in self.pairs if usual.get(name) != value])


def positive(text: str | None, usual: int) -> int:
    """The number that `text` spells, `usual` where it spells none or 0."""
    if not text or len(text) > 9 or not all(digit in "0123456789" for digit in text):
        return usual
    return int(text) or usual
