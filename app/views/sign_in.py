"""Signing in, over whatever is on the page."""

from app.components.languages import languages
from app.html import Markup, html
from app.views.secrets_form import SecretsForm
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.models.session import Session
    from app.panel import Panel
    from app.views.secrets_form import Field


class SignIn(SecretsForm):
    """`username` is that of whoever was signed in; `why` says what became of the session, "" at the start."""

    target = "session#new"
    is_in_dialog = True

    def __init__(self, app: "Panel", session: "Session", username: str, why: str) -> None:
        super().__init__(app)
        self._session = session
        self._why = why
        self._typed = {"username": username}
        self.actions["speak"] = lambda event: app.choose_language(event.value)

    def loaded(self) -> Markup:
        return html("{}{}", super().loaded(), languages("entrance"))

    def fields(self) -> "list[Field]":
        has_name = bool(self._typed.get("username"))
        return [
            (
                "username",
                words.username_or_email,
                'type="text" required autocomplete="username" autocapitalize="none" spellcheck="false"'
                + ("" if has_name else " autofocus"),
                "",
            ),
            (
                "password",
                words.password,
                'type="password" required autocomplete="current-password"' + (" autofocus" if has_name else ""),
                "",
            ),
        ]

    def heading(self) -> str:
        return words.sign_in_again if self._why else words.sign_in_to(self.app.config.title)

    def lede(self) -> str:
        return " ".join([text for text in (self._why, self.app.sign_in_hint()) if text])

    def button(self) -> str:
        return words.sign_in

    def busy(self) -> str:
        return words.signing_in

    def refusal(self) -> str:
        return words.not_signed_in

    async def send(self, typed: dict[str, str]) -> None:
        await self._session.sign_in(typed["username"], typed["password"])
