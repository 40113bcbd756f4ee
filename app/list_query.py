"""What the address says of a list: whom it shows, in which order, and which page of them."""

from app.url import build_query, parse_query

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# In the API's words, in the order in which they stand in the address.
WORDS = ["search", "role", "status", "team", "sort"]
# Those that leave somebody out.
FILTERS = ["search", "role", "status", "team"]
DEFAULT_SIZE = 25
LARGEST_SIZE = 1000
# Characters of a word that are asked for; no name that could be meant has more.
LONGEST_WORD = 200


class ListQuery:
    """`ListQuery.read("role=admin&page=2")`: `words` hold the rest, "" where the address says nothing.

    `ignored` are the pairs of the address that this list did not take as they stand there.
    """

    def __init__(
        self,
        words: dict[str, str],
        number: int = 1,
        size: int = DEFAULT_SIZE,
        ignored: "list[tuple[str, str]] | None" = None,
    ) -> None:
        self.words = words
        self.number = number
        self.size = size
        self.ignored = ignored or []

    @staticmethod
    def read(query: str | None) -> "ListQuery":
        """From the raw query of the address; what makes no sense there falls back to what is usual."""
        asked = parse_query(query)
        words = {name: asked.get(name, "")[:LONGEST_WORD] for name in WORDS}
        size = min(positive(asked.get("size"), DEFAULT_SIZE), LARGEST_SIZE)
        ignored = [(name, asked[name]) for name in sorted(asked) if not _makes_sense(name, asked[name])]
        return ListQuery(words, positive(asked.get("page"), 1), size, ignored)

    def change(self, words: "dict[str, str] | None" = None, number: int = 1, size: "int | None" = None) -> "ListQuery":
        """Another list, from its first page unless told otherwise."""
        return ListQuery(self.words | (words or {}), number, self.size if size is None else size)

    def without(self, names: list[str]) -> "ListQuery":
        """The list that these words do not narrow or order."""
        return self.change(dict.fromkeys(names, ""))

    def turn(self, field: str, first: str) -> "ListQuery":
        """Sorted by a field: `first` is "name" or "-name", the way it is sorted first; then the other way."""
        other = field if first.startswith("-") else "-" + field
        return self.change({"sort": other if self.words["sort"] == first else first})

    def keep(self, names: list[str]) -> "ListQuery":
        """Without the words that nobody can be asked for; what the address says of them is ignored."""
        lost = [(name, self.words[name]) for name in WORDS if self.words[name] and name not in names]
        if not lost:
            return self
        words = self.words | dict.fromkeys([name for name, _ in lost], "")
        return ListQuery(words, self.number, self.size, self.ignored + lost)

    @property
    def filters(self) -> list[str]:
        """The names of those words that leave somebody out."""
        return [name for name in FILTERS if self.words[name]]

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


def _makes_sense(name: str, value: str) -> bool:
    if name in WORDS:
        return len(value) <= LONGEST_WORD
    most = {"page": 999999999, "size": LARGEST_SIZE}
    return not value or 0 < positive(value, 0) <= most.get(name, 0)
