"""The native dialect: the calls of Halfminute's own users API, and what its answers must look like."""

from app.api.batch import Batch
from app.api.checked import Checked
from app.api.renewed import Renewed
from app.api.repeated import Repeated
from app.url import build_query, encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from app.api.batch import Wanted
    from app.api.checked import Members
    from app.api.transport import Exchange, Transport
    from app.query.retry import Retry

USER: "Members" = [("id", (int, str))]
PAGE: "Members" = [("items", list), ("total", int), ("page", int), ("pages", int)]
STATS: "Members" = [("days", list), ("totals", dict)]
SESSION: "Members" = [("user", dict)]
INVITATION: "Members" = [("token", str), ("username", str)]


class NativeApi:
    """Each call is sent at once, or when the tick ends (`soon`) where one request may do for several.

    `answer()` is the JSON of `api-contract`, checked for its outer shape. Reads take the `tag` of what is known.
    `retry` says when a create is sent again, under the same key of `new_key()`. `renew` asks for the session anew, for
    a write whose token is not of it.
    """

    def __init__(
        self,
        transport: "Transport",
        soon: "Callable[[Callable[[], None]], None]",
        retry: "Retry",
        new_key: "Callable[[], str]",
        renew: "Callable[[], Awaitable[Any]]",
    ) -> None:
        self._transport = transport
        self._retry = retry
        self._new_key = new_key
        self._renew = renew
        self._batch = Batch(self._one_user, self._many_users, soon, USER)

    def user(self, id: str, tag: str | None = None) -> "Wanted":
        return self._batch.ask(id, tag)

    def users(self, query: list[tuple[str, object]], tag: str | None = None) -> Checked:
        """`[("search", "zoë"), ("page", 2), ("size", 25)]`; None and "" are left out."""
        return self._get("/users?" + build_query(query), PAGE, tag)

    def create_user(self, fields: dict[str, object], key: str | None = None) -> Checked:
        """Sent again when it fails for now: the server makes one user for one key."""
        key = key or self._new_key()
        repeated = Repeated(
            lambda: self._write(lambda: self._transport.post("/users", fields, key)), self._transport.timer, self._retry
        )
        return Checked(repeated, "POST /users", USER)

    def update_user(self, id: str, changes: dict[str, object], version: int | None = None) -> Checked:
        """With a `version` the server refuses what was made of another one."""
        path, match = _user_path(id), _match(version)
        return Checked(self._write(lambda: self._transport.patch(path, changes, match)), "PATCH " + path, USER)

    def delete_user(self, id: str, version: int | None = None) -> "Renewed":
        path, match = _user_path(id), _match(version)
        return self._write(lambda: self._transport.delete(path, match))

    def invite(self, id: str, reason: str) -> Checked:
        """A token with which the user chooses a password, once."""
        path = _user_path(id) + "/invitation"
        return Checked(self._write(lambda: self._transport.post(path, {"reason": reason})), "POST " + path, INVITATION)

    def activity(
        self, id: str, page: int, size: int, tag: str | None = None, kinds: "list[str] | None" = None
    ) -> Checked:
        """Of these `kinds`, `["login", "update"]`, or of all."""
        query = build_query([("action", ",".join(kinds or [])), ("page", page), ("size", size)])
        return self._get(_user_path(id) + "/activity?" + query, PAGE, tag)

    def stats(self, id: str, days: int, tag: str | None = None) -> Checked:
        return self._get(_user_path(id) + "/stats?" + build_query([("days", days)]), STATS, tag)

    def session(self, tag: str | None = None) -> Checked:
        return self._get("/session", SESSION, tag)

    def sign_in(self, username: str, password: str) -> Checked:
        exchange = self._transport.enter("/session", {"username": username, "password": password})
        return Checked(exchange, "POST /session", SESSION)

    def sign_out(self) -> "Renewed":
        return self._write(lambda: self._transport.delete("/session"))

    def welcome(self, token: str, password: str) -> Checked:
        """The session of somebody who was invited and chooses a password."""
        exchange = self._transport.enter("/session/welcome", {"token": token, "password": password})
        return Checked(exchange, "POST /session/welcome", SESSION)

    def change_password(self, current: str, password: str) -> Checked:
        fields: dict[str, object] = {"current": current, "password": password}
        return Checked(
            self._write(lambda: self._transport.put("/session/password", fields)), "PUT /session/password", SESSION
        )

    def _write(self, send: "Callable[[], Exchange]") -> Renewed:
        return Renewed(send, self._renew)

    def _one_user(self, id: str, tag: str | None) -> Checked:
        return self._get(_user_path(id), USER, tag)

    def _many_users(self, ids: str) -> Checked:
        return self._get("/users?ids=" + ids, PAGE, None)

    def _get(self, path: str, members: "Members", tag: str | None) -> Checked:
        return Checked(self._transport.get(path, tag), "GET " + path, members)


def _user_path(id: str) -> str:
    return "/users/" + encode(id)


def _match(version: int | None) -> str | None:
    return None if version is None else '"' + str(version) + '"'
