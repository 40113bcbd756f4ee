"""One page of a list."""

from app.models.model import Model

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Page(Model):
    """`items` are the JSON objects of this page, in order; `total` counts them all, `pages` the pages."""

    @property
    def items(self) -> "list[dict[str, Any]]":
        return [item for item in self.data.get("items", []) if isinstance(item, dict)]

    @property
    def total(self) -> int:
        return int(self.data.get("total", 0))

    @property
    def number(self) -> int:
        return int(self.data.get("page", 1))

    @property
    def pages(self) -> int:
        return int(self.data.get("pages", 1))
