"""Another password for whoever is signed in."""

from app.views.secrets_form import SecretsForm
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.models.session import Session
    from app.panel import Panel
    from app.views.secrets_form import Field


class ChangePassword(SecretsForm):
    """Whoever changes it has to know the old one: the browser may have been left open."""

    target = "session#password"

    def __init__(self, app: "Panel", session: "Session") -> None:
        super().__init__(app)
        self._session = session

    @property
    def title(self) -> str:  # type: ignore[override]
        return words.change_password

    def fields(self) -> "list[Field]":
        return [
            ("current", words.current_password, 'type="password" required autocomplete="current-password"', ""),
            (
                "password",
                words.new_password,
                'type="password" required autocomplete="new-password"',
                words.new_password_hint,
            ),
        ]

    def heading(self) -> str:
        return words.change_password

    def button(self) -> str:
        return words.change_password

    def busy(self) -> str:
        return words.changing_password

    def refusal(self) -> str:
        return words.not_saved

    async def send(self, typed: dict[str, str]) -> None:
        await self._session.change_password(typed["current"], typed["password"])

    def sent(self) -> None:
        self.app.say(words.password_changed)
        self.app.go("users#show", id=self._session.user.get("id"))
