"""What is asked of a list, whatever the API: whom, in which order, which page."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_OWN = ("search", "sort", "page", "size")
_SIZE = 25


class Asked:
    """`Asked([("search", "ada"), ("role", "admin"), ("sort", "-name"), ("page", 2), ("size", 25)])`.

    What is None or "" is not asked for. `sort` is the field's name; `start` counts the items before the page, `end`
    those with it. `searched` are the fields that a search is for, where the API wants to be told.
    """

    def __init__(self, pairs: "list[tuple[str, Any]]") -> None:
        given = {name: value for name, value in pairs if value not in (None, "")}
        sort = str(given.get("sort", ""))
        self.search = str(given.get("search", ""))
        self.filters = [(name, value) for name, value in pairs if name in given and name not in _OWN]
        self.sort = sort[1:] if sort.startswith("-") else sort
        self.is_descending = sort.startswith("-")
        self.number = int(given.get("page", 1))
        self.size = int(given.get("size", _SIZE))
        self.searched: list[str] = []

    @property
    def start(self) -> int:
        return (self.number - 1) * self.size

    @property
    def end(self) -> int:
        return self.number * self.size

    def page(self, items: "list[Any]", total: "int | None") -> "dict[str, Any]":
        """The page as the contract has it. Where nobody knows how many there are, `total` and `pages` are None."""
        pages = None if total is None else -(-total // self.size)
        return {"items": items, "total": total, "page": self.number, "size": self.size, "pages": pages}
