"""Django REST framework: pages or slices, `ordering`, a slash at the end, sentences for each field."""

from app.api.call import Call
from app.api.checked import check
from app.api.dialect import Dialect
from app.api.dialects.said import field_errors, refusal_of, sentence
from app.errors import CSRF_PROBLEM

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.asked import Asked
    from app.api.transport import Answer

# Of no field.
_WHOLE = ("detail", "non_field_errors", "code", "messages")


class Django(Dialect):
    """With SearchFilter, OrderingFilter and filters by field. `paging` is "page" (PageNumberPagination) or "offset"
    (LimitOffsetPagination). Several at once are asked for by `id__in`, where a filter has that."""

    can = ("search", "sort", "filter", "total", "create", "update", "delete")
    query = {"search": "search", "sort": "ordering", "page": "page", "size": "page_size", "ids": "id__in"}
    session: "dict[str, Any]" = {
        "kind": "cookie",
        "sign_in": "/dj-rest-auth/login/",
        "sign_out": "/dj-rest-auth/logout/",
        "me": "/dj-rest-auth/user/",
    }
    end = "/"

    def page(self, path: str, asked: "Asked") -> Call:
        pairs: "list[tuple[str, object]]" = [(self.query["search"], asked.search)] + asked.filters
        line = self._list(path, pairs + [(self.query["sort"], self._sort(asked))] + self._part(asked))
        # What lies after the last page is not found.
        means = {404: lambda answer, value: asked.page([], None)} if asked.number > 1 else {}
        read = lambda answer, value: _page(value, line, asked)  # noqa: E731
        return Call("GET", line, read=read, refused=self.refused, means=means)

    def many(self, path: str, ids: list[str]) -> Call:
        name = "limit" if self.paging == "offset" else self.query["size"]
        line = self._list(path, [(self.query["ids"], ",".join(ids)), (name, len(ids))])
        read = lambda answer, value: {"items": check(value, line, [("results", list)])["results"]}  # noqa: E731
        return Call("GET", line, read=read, refused=self.refused)

    def may_join(self, id: str) -> bool:
        return id != "" and "," not in id

    def refused(self, answer: "Answer", value: "Any") -> "tuple[int, dict[str, Any]]":
        """The sentence begins like this in every language."""
        if answer.status == 403 and sentence(value).startswith("CSRF"):
            return 403, {"type": CSRF_PROBLEM, "detail": sentence(value)}
        return refusal_of(answer, value, field_errors(value, _WHOLE) if answer.status == 400 else {})

    def _part(self, asked: "Asked") -> "list[tuple[str, object]]":
        if self.paging == "offset":
            return [("limit", asked.size), ("offset", asked.start)]
        return [(self.query["page"], asked.number), (self.query["size"], asked.size)]


def _page(value: "Any", line: str, asked: "Asked") -> "dict[str, Any]":
    """The server may have its own size of a page, whatever was asked for."""
    answer = check(value, "GET " + line, [("results", list)])
    items, total = answer["results"], answer.get("count")
    if answer.get("next"):
        asked.size = len(items) or asked.size
    page = asked.page(items, total if isinstance(total, int) else None)
    if not answer.get("next") and items:
        page["pages"] = asked.number
    return page
