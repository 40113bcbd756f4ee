"""json-server 1: a page is an object, and whoever searches says where."""

import json

from app.api.call import Call
from app.api.checked import check
from app.api.dialects.json_server import JsonServer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.asked import Asked


class JsonServer1(JsonServer):
    """A search is a condition, beside which nothing else counts: then the filters stand in it, too."""

    query = {"search": "_where", "sort": "_sort", "page": "_page", "size": "_per_page", "ids": "_where"}

    def page(self, path: str, asked: "Asked") -> Call:
        names = self.query
        where: "list[tuple[str, object]]" = [(names["search"], json.dumps(_where(asked)))]
        pairs = where if asked.search else asked.filters
        pairs = pairs + [(names["sort"], self._sort(asked)), (names["page"], asked.number), (names["size"], asked.size)]
        line = self._list(path, pairs)
        return Call("GET", line, read=lambda answer, value: _page(value, line, asked), refused=self.refused)

    def many(self, path: str, ids: list[str]) -> Call:
        # Ids are texts, and `id=1` looks for a number.
        where = json.dumps({self.id: {"in": ids}})
        line = self._list(path, [(self.query["ids"], where), (self.query["page"], 1), (self.query["size"], len(ids))])
        read = lambda answer, value: {"items": check(value, line, [("data", list)])["data"]}  # noqa: E731
        return Call("GET", line, read=read, refused=self.refused)


def _where(asked: "Asked") -> "dict[str, Any]":
    some: "dict[str, Any]" = {"or": [{field: {"contains": asked.search}} for field in asked.searched]}
    return some | {name: {"eq": value} for name, value in asked.filters}


def _page(value: "Any", line: str, asked: "Asked") -> "dict[str, Any]":
    """After the last page it answers with the last, which is not what was asked for."""
    answer = check(value, "GET " + line, [("data", list), ("items", int)])
    items = answer["data"] if asked.start < answer["items"] else []
    return asked.page(items, answer["items"])
