"""One page of a long list."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.contract.tables import Record


def page_of(items: "list[Record]", total: int, page: int, size: int) -> "dict[str, Any]":
    """`pages` is 0 when there is nothing to show."""
    return {"items": items, "total": total, "page": page, "size": size, "pages": -(-total // size)}
