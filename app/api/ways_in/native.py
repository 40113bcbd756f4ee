"""Halfminute's own way in: a cookie that no script can read, and a token for writes in the session's JSON."""

from app.api.call import Call
from app.api.checked import checked
from app.api.way_in import WayIn

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.checked import Members
    from app.api.way_in import Ask, Send
    from app.query.question import Asked

SESSION: "Members" = [("user", dict)]


class NativeWay(WayIn):
    """Invitations and passwords, too."""

    can = ("session", "invite", "password")
    has_cookies = True

    def headers(self, call: "Call") -> dict[str, str]:
        token = "" if call.method == "GET" else self.csrf_token()
        return {"x-csrf-token": token} if token else {}

    def session(self, send: "Send", tag: str | None) -> "Asked":
        return send(_call("GET", "/session"), tag)

    async def enter(self, ask: "Ask", username: str, password: str) -> "dict[str, Any]":
        fields = {"username": username, "password": password}
        return await ask(_call("POST", "/session", fields, is_entering=True))  # type: ignore[no-any-return]

    async def leave(self, ask: "Ask") -> None:
        await ask(Call("DELETE", "/session"))

    async def welcome(self, ask: "Ask", token: str, password: str) -> "dict[str, Any]":
        """The session of somebody who was invited and chooses a password."""
        fields = {"token": token, "password": password}
        return await ask(_call("POST", "/session/welcome", fields, is_entering=True))  # type: ignore[no-any-return]

    async def change_password(self, ask: "Ask", current: str, password: str) -> "dict[str, Any]":
        fields = {"current": current, "password": password}
        return await ask(_call("PUT", "/session/password", fields))  # type: ignore[no-any-return]


def _call(method: str, path: str, fields: "dict[str, str] | None" = None, is_entering: bool = False) -> Call:
    return Call(method, path, fields, read=checked(method + " " + path, SESSION), is_entering=is_entering)
