"""The native dialect: the calls of Halfminute's own users API, and what its answers must look like."""

from app.errors import AnswerError
from app.url import build_query, encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.transport import Exchange, Transport

    Members = list[tuple[str, type | tuple[type, ...]]]


class Checked:
    """An exchange whose answer is held to its shape: an object with these members."""

    def __init__(self, exchange: "Exchange", request: str, members: "Members") -> None:
        self.abort = exchange.abort
        self._exchange = exchange
        self._request = request
        self._members = members

    async def answer(self) -> "dict[str, Any]":
        value = await self._exchange.answer()
        for name, kind in self._members:
            if not isinstance(value, dict) or not isinstance(value.get(name), kind):
                raise AnswerError(self._request, f"The server's answer has no {name!r} that can be used.", 200)
        return value  # type: ignore[no-any-return]


USER: "Members" = [("id", (int, str))]
PAGE: "Members" = [("items", list), ("total", int), ("page", int), ("pages", int)]
STATS: "Members" = [("days", list), ("totals", dict)]


class NativeApi:
    """Each call is sent at once; its `answer()` is the JSON of `api-contract`, checked for its outer shape."""

    def __init__(self, transport: "Transport") -> None:
        self._transport = transport

    def user(self, id: str) -> Checked:
        return self._get(_user_path(id), USER)

    def users(self, query: list[tuple[str, object]]) -> Checked:
        """`[("search", "zoë"), ("page", 2), ("size", 25)]`; None and "" are left out."""
        return self._get("/users?" + build_query(query), PAGE)

    def update_user(self, id: str, changes: dict[str, object]) -> Checked:
        path = _user_path(id)
        return Checked(self._transport.patch(path, changes), "PATCH " + path, USER)

    def activity(self, id: str, page: int, size: int) -> Checked:
        return self._get(_user_path(id) + "/activity?" + build_query([("page", page), ("size", size)]), PAGE)

    def stats(self, id: str, days: int) -> Checked:
        return self._get(_user_path(id) + "/stats?" + build_query([("days", days)]), STATS)

    def session(self) -> Checked:
        return self._get("/session", [("user", dict)])

    def _get(self, path: str, members: "Members") -> Checked:
        return Checked(self._transport.get(path), "GET " + path, members)


def _user_path(id: str) -> str:
    return "/users/" + encode(id)
