"""What the ways in of others have in common: a place to sign in, a place that says who one is, a place to sign out."""

from app.api.call import Call
from app.api.known import Known
from app.api.way_in import NOBODY, WayIn

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.transport import Answer
    from app.api.way_in import Ask, Send
    from app.query.question import Asked


class Elsewhere(WayIn):
    """`sign_in`, `me` and `sign_out` are paths below the API's; without `me` nobody says who it is."""

    can = ("session",)
    usual = {
        "sign_in": "/login",
        "sign_out": "",
        "me": "",
        "username": "username",
        "password": "password",
        "body": "json",
    }

    def session(self, send: "Send", tag: str | None) -> "Asked":
        return send(self._me(), tag) if self.settings["me"] else Known(NOBODY)

    async def enter(self, ask: "Ask", username: str, password: str) -> "dict[str, Any]":
        names = self.settings
        fields: "list[tuple[str, object]]" = [(names["username"], username), (names["password"], password)]
        self.entered(await ask(self._entering(fields)))
        return await ask(self._me()) if names["me"] else NOBODY

    async def leave(self, ask: "Ask") -> None:
        """Where there is no place to sign out, to forget is all that can be done."""
        if self.settings["sign_out"]:
            await ask(Call("POST", self.settings["sign_out"], {}))

    def entered(self, value: "Any") -> None:
        """What came back when somebody was let in."""

    def _entering(self, fields: "list[tuple[str, object]]") -> Call:
        path, is_form = self.settings["sign_in"], self.settings["body"] == "form"
        value, form = (None, fields) if is_form else (dict(fields), None)
        return Call("POST", path, value, form=form, refused=_wrong, is_entering=True)

    def _me(self) -> Call:
        return Call("GET", self.settings["me"], read=self._who, refused=_nobody)

    def _who(self, answer: "Answer", value: "Any") -> "dict[str, Any]":
        """`{…}` or `{"user": {…}}`."""
        user = value.get("user", value) if isinstance(value, dict) else {}
        return {"user": self.fields.read(user) if isinstance(user, dict) else {}, "csrf_token": ""}


def _wrong(answer: "Answer", value: "Any") -> "tuple[int, dict[str, Any]]":
    """A wrong password is a 400 to some, and the sentence stands where it likes."""
    said = value if isinstance(value, dict) else {}
    for name in ("detail", "non_field_errors", "message", "error_description", "error", "msg"):
        text = said.get(name)
        text = text[0] if isinstance(text, list) and text else text
        if isinstance(text, str):
            return 401 if answer.status == 400 else answer.status, {"detail": text}
    return 401 if answer.status in (400, 422) else answer.status, {}


def _nobody(answer: "Answer", value: "Any") -> "tuple[int, dict[str, Any]]":
    """Who may not ask who they are is nobody: some say 403 of it."""
    return 401 if answer.status == 403 else answer.status, value if isinstance(value, dict) else {}
