"""A token that every request carries: OAuth 2's bearer, a JWT, Django REST framework's token."""

from app.api.ways_in.elsewhere import Elsewhere
from app.errors import AnswerError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.call import Call
    from app.api.way_in import Ask

KEY = "token"


class TokenWay(Elsewhere):
    """The answer to signing in has it as the member `token`; `scheme` stands before it in the header.

    It lies in this browser until somebody signs out: who reads it there is that person. The page's policy lets no
    script in that could.
    """

    is_signed = True
    usual = Elsewhere.usual | {"sign_in": "/token", "token": "access_token", "scheme": "Bearer"}

    def headers(self, call: "Call") -> dict[str, str]:
        # One that has expired would be refused where a new one is asked for.
        token = None if call.is_entering else self.browser.tokens.take(KEY)
        return {"authorization": self.settings["scheme"] + " " + token} if token else {}

    def entered(self, value: "Any") -> None:
        token = value.get(self.settings["token"]) if isinstance(value, dict) else None
        if not isinstance(token, str) or not _is_line(token):
            names = ", ".join(sorted(value)) if isinstance(value, dict) else "no members"
            raise AnswerError(
                "POST " + self.settings["sign_in"],
                f"The server let you in, but its answer has no {self.settings['token']!r}, only {names}. "
                "[panel.session] token names the member.",
                200,
            )
        self.browser.tokens.put(KEY, token)

    async def leave(self, ask: "Ask") -> None:
        """Forgotten here, whatever the server says."""
        try:
            await Elsewhere.leave(self, ask)
        finally:
            self.browser.tokens.remove(KEY)


def _is_line(token: str) -> bool:
    return bool(token) and all("!" <= each <= "~" for each in token)
