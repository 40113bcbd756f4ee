"""json-server 0.17, and what imitates it."""

from app.api.call import Call
from app.api.checked_list import check_list
from app.api.dialect import Dialect
from app.api.dialects.counts import count
from app.api.dialects.said import field_errors, refusal_of
from app.url import build_query

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.asked import Asked
    from app.api.transport import Answer


class JsonServer(Dialect):
    """A list is a JSON list, and a header says how many there are."""

    can = ("search", "sort", "filter", "total", "ids", "create", "update", "delete")
    query = {"search": "q", "sort": "_sort", "page": "_page", "size": "_limit", "ids": "id"}

    def page(self, path: str, asked: "Asked") -> Call:
        order = ("desc" if asked.is_descending else "asc") if asked.sort else ""
        pairs: "list[tuple[str, object]]" = [(self.query["search"], asked.search)] + asked.filters
        pairs += [(self.query["sort"], asked.sort), ("_order", order)] + self._part(asked)
        return self._listed(self._list(path, pairs), asked)

    def many(self, path: str, ids: list[str]) -> Call:
        line = self._all(path) + "?" + build_query([(self.query["ids"], id) for id in ids])
        return Call("GET", line, read=lambda answer, value: {"items": check_list(value, line)}, refused=self.refused)

    def refused(self, answer: "Answer", value: "Any") -> "tuple[int, dict[str, Any]]":
        return refusal_of(answer, value, field_errors(value.get("errors") if isinstance(value, dict) else None))

    def _part(self, asked: "Asked") -> "list[tuple[str, object]]":
        return [(self.query["page"], asked.number), (self.query["size"], asked.size)]

    def _listed(self, line: str, asked: "Asked") -> Call:
        read = lambda answer, value: asked.page(check_list(value, "GET " + line), count(answer))  # noqa: E731
        return Call("GET", line, read=read, refused=self.refused)
