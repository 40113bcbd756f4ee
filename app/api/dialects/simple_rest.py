"""simple-rest as react-admin means it: JSON in the query, and `Content-Range`."""

import json

from app.api.call import Call
from app.api.checked_list import check_list
from app.api.dialect import Dialect
from app.api.dialects.counts import count
from app.api.dialects.said import field_errors, refusal_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.asked import Asked
    from app.api.transport import Answer


class SimpleRest(Dialect):
    """A change is sent with everything, by PUT."""

    can = ("search", "sort", "filter", "total", "ids", "create", "update", "delete")
    query = {"search": "q", "sort": "sort", "page": "range", "size": "", "ids": "id"}
    update_method = "PUT"

    def page(self, path: str, asked: "Asked") -> Call:
        wanted = dict(asked.filters) | ({self.query["search"]: asked.search} if asked.search else {})
        order = [asked.sort, "DESC" if asked.is_descending else "ASC"] if asked.sort else None
        pairs = [(self.query["sort"], order), (self.query["page"], [asked.start, asked.end - 1]), ("filter", wanted)]
        line = self._list(path, [(name, json.dumps(value)) for name, value in pairs if value])
        read = lambda answer, value: asked.page(check_list(value, "GET " + line), count(answer))  # noqa: E731
        return Call("GET", line, read=read, refused=self.refused)

    def many(self, path: str, ids: list[str]) -> Call:
        line = self._list(path, [("filter", json.dumps({self.query["ids"]: ids}))])
        return Call("GET", line, read=lambda answer, value: {"items": check_list(value, line)}, refused=self.refused)

    def refused(self, answer: "Answer", value: "Any") -> "tuple[int, dict[str, Any]]":
        return refusal_of(answer, value, field_errors(value.get("errors") if isinstance(value, dict) else None))
