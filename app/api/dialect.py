"""The one interface of all dialects."""

from app.api.call import Call
from app.api.checked import checked
from app.api.conditions import match
from app.api.problem import problem
from app.url import build_query, encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.asked import Asked
    from app.api.checked import Members
    from app.api.transport import Answer


class Dialect:
    """Calls and answers of one kind of API, for resources in their own words: `path` is "/users".

    Each method makes one call, whose answer reads as `api-contract` has it. What a subclass leaves as it is here is
    what most APIs do; `can` are the names of abilities (see abilities.py) that this kind has by nature, `query` how its
    list's arguments are called unless the [panel.query] table says otherwise.
    """

    # Whether its items are in the contract's own words, and its times in UTC.
    is_exact = False
    can: "tuple[str, ...]" = ("create", "update", "delete")
    # Ours -> theirs.
    query: "dict[str, str]" = {"search": "search", "sort": "sort", "page": "page", "size": "size", "ids": "ids"}
    # How many items a page may have.
    largest = 1000
    # The member that holds the id, where a call names it; and how those that are asked for are paged.
    id = "id"
    paging = "page"
    # How a change is sent: with the changed fields, or ("PUT") with all of them.
    update_method = "PATCH"
    # How people sign in, unless the [panel.session] table says otherwise.
    session: "dict[str, Any]" = {"kind": "none"}
    # What stands behind a path.
    end = ""

    def __init__(self, query: "dict[str, str] | None" = None, paging: str = "", id: str = "id") -> None:
        self.query = self.query | (query or {})
        self.paging = paging or self.paging
        self.id = id

    # Reading.

    def page(self, path: str, asked: "Asked") -> Call:
        """A page: `{"items", "total", "page", "size", "pages"}`, `total` and `pages` None where nobody says."""
        raise NotImplementedError

    def one(self, path: str, id: str) -> Call:
        return self._call("GET", self._at(path, id))

    def many(self, path: str, ids: list[str]) -> Call:
        """Those of these ids, as a page: where the dialect can "ids"."""
        raise NotImplementedError

    def may_join(self, id: str) -> bool:
        """Whether this id can be asked for together with others."""
        return id != ""

    # Writing. `version` is what the resource was when it was looked at, None where nobody knows or nobody cares.

    def create(self, path: str, fields: "dict[str, Any]", key: "str | None") -> Call:
        return self._call("POST", self._all(path), fields)

    def update(self, path: str, id: str, changes: "dict[str, Any]", version: object) -> Call:
        return self._call(self.update_method, self._at(path, id), changes, match(_tag(version)))

    def delete(self, path: str, id: str, version: object) -> Call:
        return Call("DELETE", self._at(path, id), headers=match(_tag(version)), refused=self.refused, read=_nothing)

    # Understanding.

    def refused(self, answer: "Answer", value: "Any") -> "tuple[int, dict[str, Any]]":
        """The status and the RFC 9457 problem that the contract has for this refusal."""
        return problem(answer, value)

    # For subclasses.

    def _call(self, method: str, path: str, value: object = None, headers: "dict[str, str] | None" = None) -> Call:
        """Whose answer is an item."""
        members: "Members" = [(self.id, (int, str))]
        return Call(method, path, value, headers, checked(method + " " + path, members), self.refused)

    def _at(self, path: str, id: str) -> str:
        return path.rstrip("/") + "/" + encode(id) + self.end

    def _all(self, path: str) -> str:
        """Where the list is. A path that was written with a slash at its end keeps it."""
        return path if path.endswith("/") else path + self.end

    def _list(self, path: str, pairs: "list[tuple[str, object]]") -> str:
        return self._all(path) + "?" + build_query(pairs)

    def _sort(self, asked: "Asked") -> str:
        """`-name`, for descending."""
        return ("-" if asked.is_descending and asked.sort else "") + asked.sort


def _tag(version: object) -> "str | None":
    return None if version is None else '"' + str(version) + '"'


def _nothing(answer: "Answer", value: "Any") -> None:
    """What is gone has nothing to say."""
