"""FastAPI with fastapi-pagination: its pages or slices, and how FastAPI refuses."""

from app.api.call import Call
from app.api.checked import check
from app.api.dialect import Dialect
from app.api.dialects.said import refusal_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.asked import Asked
    from app.api.transport import Answer


class FastapiPagination(Dialect):
    """`paging` is "page" or "offset". How a list is searched and sorted is each project's own: `search` and `order_by`
    are those of fastapi-filter."""

    can = ("search", "sort", "filter", "total", "create", "update", "delete")
    query = {"search": "search", "sort": "order_by", "page": "page", "size": "size", "ids": "id__in"}
    largest = 100
    session: "dict[str, Any]" = {"kind": "token", "sign_in": "/token", "body": "form", "me": "/users/me"}

    def page(self, path: str, asked: "Asked") -> Call:
        pairs: "list[tuple[str, object]]" = [(self.query["search"], asked.search)] + asked.filters
        line = self._list(path, pairs + [(self.query["sort"], self._sort(asked))] + self._part(asked))
        return Call("GET", line, read=lambda answer, value: _page(value, line, asked), refused=self.refused)

    def many(self, path: str, ids: list[str]) -> Call:
        name = "limit" if self.paging == "offset" else self.query["size"]
        line = self._list(path, [(self.query["ids"], ",".join(ids)), (name, len(ids))])
        read = lambda answer, value: {"items": check(value, line, [("items", list)])["items"]}  # noqa: E731
        return Call("GET", line, read=read, refused=self.refused)

    def may_join(self, id: str) -> bool:
        return id != "" and "," not in id

    def refused(self, answer: "Answer", value: "Any") -> "tuple[int, dict[str, Any]]":
        told = value.get("detail") if isinstance(value, dict) else None
        status, problem = refusal_of(answer, {} if isinstance(told, list) else value, _errors(told))
        return status, problem

    def _part(self, asked: "Asked") -> "list[tuple[str, object]]":
        if self.paging == "offset":
            return [("limit", asked.size), ("offset", asked.start)]
        return [(self.query["page"], asked.number), (self.query["size"], asked.size)]


def _page(value: "Any", line: str, asked: "Asked") -> "dict[str, Any]":
    answer = check(value, "GET " + line, [("items", list)])
    total = answer.get("total")
    return asked.page(answer["items"], total if isinstance(total, int) else None)


def _errors(told: "Any") -> "dict[str, list[str]]":
    """`[{"loc": ["body", "email"], "msg": "Field required"}]`, by the last name in `loc`."""
    errors: "dict[str, list[str]]" = {}
    for each in told if isinstance(told, list) else []:
        where = each.get("loc") if isinstance(each, dict) else None
        if isinstance(where, list) and where and isinstance(each.get("msg"), str):
            name = str(where[-1])
            errors[name] = errors.get(name, []) + [each["msg"]]
    return errors
