"""PostgREST: conditions with operators, one row as an object, SQLSTATE for what is refused."""

from app.api.call import Call
from app.api.checked import checked
from app.api.checked_list import check_list
from app.api.dialect import Dialect
from app.api.dialects.counts import count
from app.api.dialects.said import sentence
from app.url import build_query

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.asked import Asked
    from app.api.checked import Members
    from app.api.transport import Answer

_OBJECT = {"accept": "application/vnd.pgrst.object+json"}
_TOLD = {"prefer": "return=representation"}
# What a value, a condition or a row may not be: the person can mend it.
_INVALID = ("23502", "23503", "23514", "22001", "22P02", "22007", "22008")
_TAKEN = "23505"
_NO_ROW = "PGRST116"


class Postgrest(Dialect):
    """Counts exactly; empty values come last whichever way a list is sorted, and the id settles ties."""

    can = ("search", "sort", "filter", "total", "ids", "create", "update", "delete")
    query = {"search": "or", "sort": "order", "page": "offset", "size": "limit", "ids": "id"}
    paging = "offset"

    def page(self, path: str, asked: "Asked") -> Call:
        pairs: "list[tuple[str, object]]" = [(name, "eq." + str(value)) for name, value in asked.filters]
        pairs += [("or", _search(asked)), ("order", self._order(asked)), ("limit", asked.size), ("offset", asked.start)]
        line = self._list(path, pairs)
        read = lambda answer, value: asked.page(check_list(value, "GET " + line), count(answer))  # noqa: E731
        after_the_last = {416: lambda answer, value: asked.page([], count(answer))}
        return Call("GET", line, None, {"prefer": "count=exact"}, read, self.refused, means=after_the_last)

    def one(self, path: str, id: str) -> Call:
        return self._row("GET", path, id, None, _OBJECT)

    def many(self, path: str, ids: list[str]) -> Call:
        line = self._list(path, [(self.id, "in.(" + ",".join([_quoted(id) for id in ids]) + ")")])
        return Call("GET", line, read=lambda answer, value: {"items": check_list(value, line)}, refused=self.refused)

    def create(self, path: str, fields: "dict[str, Any]", key: "str | None") -> Call:
        return self._call("POST", path, fields, _OBJECT | _TOLD)

    def update(self, path: str, id: str, changes: "dict[str, Any]", version: object) -> Call:
        return self._row("PATCH", path, id, changes, _OBJECT | _TOLD)

    def delete(self, path: str, id: str, version: object) -> Call:
        """Answers who it was: of nobody it would say that it is done."""
        return self._row("DELETE", path, id, None, _OBJECT | _TOLD)

    def refused(self, answer: "Answer", value: "Any") -> "tuple[int, dict[str, Any]]":
        code = str(value.get("code")) if isinstance(value, dict) else ""
        if code == _NO_ROW:
            return 404, {}
        errors = _errors(code, value) if code in (_TAKEN,) + _INVALID else {}
        problem: "dict[str, Any]" = {"errors": errors} if errors else {}
        said = sentence(value)
        return 422 if code in _INVALID else answer.status, problem | ({"detail": said} if said else {})

    def _row(self, method: str, path: str, id: str, value: object, headers: "dict[str, str]") -> Call:
        members: "Members" = [(self.id, (int, str))]
        line = path + "?" + build_query([(self.id, "eq." + id)])
        return Call(method, line, value, headers, checked(method + " " + line, members), self.refused)

    def _order(self, asked: "Asked") -> str:
        if not asked.sort or asked.sort == self.id:
            return self.id + (".desc" if asked.is_descending else ".asc")
        return asked.sort + (".desc" if asked.is_descending else ".asc") + ".nullslast," + self.id + ".asc"


def _search(asked: "Asked") -> str:
    if not asked.search:
        return ""
    return "(" + ",".join([name + ".ilike." + _quoted(_pattern(asked.search)) for name in asked.searched]) + ")"


def _pattern(text: str) -> str:
    r"""What is typed is meant as it is: `50%` is `50\%`. A star alone cannot be: PostgREST takes it for anything."""
    for special in ("\\", "%", "_"):
        text = text.replace(special, "\\" + special)
    return "*" + text + "*"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _errors(code: str, value: "dict[str, Any]") -> "dict[str, list[str]]":
    """`Key (email)=(ada@example.com) already exists.`; `null value in column "name" of relation …`."""
    details, message = str(value.get("details") or ""), str(value.get("message") or "")
    if code == _TAKEN and details.startswith("Key ("):
        return {details[5:].partition(")")[0]: ["This is taken: " + details.partition("=(")[2].partition(")")[0]]}
    if code == "23502" and 'in column "' in message:
        return {message.partition('in column "')[2].partition('"')[0]: ["This cannot be empty."]}
    return {}
