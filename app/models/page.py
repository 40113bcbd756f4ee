"""One page of a list."""

from app.models.model import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Page(Model):
    """`items` are the JSON objects of this page, in order; `total` counts them all, `pages` the pages.

    Where the server does not count, `is_counted` is False, the total what is known to be there, and a full page is
    taken to have a next one.
    """

    @property
    def items(self) -> "list[dict[str, Any]]":
        return [item for item in self.data.get("items", []) if isinstance(item, dict)]

    @property
    def total(self) -> int:
        return total_of(self.data)

    @property
    def number(self) -> int:
        return int(self.data.get("page", 1))

    @property
    def pages(self) -> int:
        return _pages(self.data)

    @property
    def is_counted(self) -> bool:
        return self.data.get("total", 0) is not None


def total_of(data: "dict[str, Any]") -> int:
    """No less than is in sight, whatever the server says."""
    seen = (_number(data, "page", 1) - 1) * _number(data, "size", 0) + len(data.get("items", []))
    return max(_number(data, "total", 0), seen if data.get("items") else 0)


def _pages(data: "dict[str, Any]") -> int:
    number, items = _number(data, "page", 1), data.get("items", [])
    if data.get("total", 0) is None:
        return number + 1 if len(items) >= _number(data, "size", 1) else number if items else number - 1
    return max(_number(data, "pages", 1), number if items else 0)


def _number(data: "dict[str, Any]", name: str, usual: int) -> int:
    value = data.get(name, usual)
    return value if isinstance(value, int) else usual
