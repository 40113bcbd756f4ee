"""The native dialect: Halfminute's own users API, api-contract itself."""

from app.api.abilities import ABILITIES
from app.api.call import Call
from app.api.checked import checked
from app.api.conditions import once
from app.api.dialect import Dialect
from app.url import build_query, encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.asked import Asked
    from app.api.checked import Members

PAGE: "Members" = [("items", list), ("total", int), ("page", int), ("pages", int)]
STATS: "Members" = [("days", list), ("totals", dict)]
INVITATION: "Members" = [("token", str), ("username", str)]


class Native(Dialect):
    """Can everything; its way in the rest. The ids of a list stand with commas between."""

    can = tuple([name for name in ABILITIES if name not in ("session", "invite", "password")])
    session: "dict[str, Any]" = {"kind": "native"}
    is_exact = True

    def page(self, path: str, asked: "Asked") -> Call:
        names = self.query
        pairs: "list[tuple[str, object]]" = [(names["search"], asked.search)] + asked.filters
        pairs += [(names["sort"], self._sort(asked)), (names["page"], asked.number), (names["size"], asked.size)]
        return self._page(self._list(path, pairs))

    def many(self, path: str, ids: list[str]) -> Call:
        return self._page(path + "?ids=" + ",".join([encode(id) for id in ids]), path + "?ids=")

    def may_join(self, id: str) -> bool:
        return id != "" and "," not in id

    def create(self, path: str, fields: "dict[str, Any]", key: "str | None") -> Call:
        return self._call("POST", path, fields, once(key))

    # What others have not.

    def activity(self, path: str, id: str, page: int, size: int, kinds: list[str]) -> Call:
        query = build_query([("action", ",".join(kinds)), ("page", page), ("size", size)])
        return self._page(self._at(path, id) + "/activity?" + query)

    def stats(self, path: str, id: str, days: int) -> Call:
        return self._get(self._at(path, id) + "/stats?" + build_query([("days", days)]), STATS)

    def invite(self, path: str, id: str, reason: str) -> Call:
        where = self._at(path, id) + "/invitation"
        read = checked("POST " + where, INVITATION)
        return Call("POST", where, {"reason": reason}, read=read, refused=self.refused)

    def _page(self, path: str, said: str = "") -> Call:
        return self._get(path, PAGE, said)

    def _get(self, path: str, members: "Members", said: str = "") -> Call:
        return Call("GET", path, read=checked("GET " + (said or path), members), refused=self.refused)
