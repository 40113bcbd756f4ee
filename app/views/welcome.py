"""The first page of somebody who was invited: choose a password, and be in."""

from app.views.secrets_form import SecretsForm
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.models.session import Session
    from app.panel import Panel
    from app.views.secrets_form import Field


class Welcome(SecretsForm):
    """`left_early` is told when the page is left: whoever has no session has to sign in then."""

    target = "session#welcome"

    def __init__(
        self, app: "Panel", session: "Session", username: str, token: str, left_early: "Callable[[], None]"
    ) -> None:
        super().__init__(app)
        self._session = session
        self._token = token
        self._left_early = left_early
        self._typed = {"username": username}

    @property
    def title(self) -> str:  # type: ignore[override]
        return self.heading()

    def fields(self) -> "list[Field]":
        return [
            ("username", words.username, 'type="text" readonly autocomplete="username"', ""),
            (
                "password",
                words.new_password,
                'type="password" required autocomplete="new-password" autofocus',
                words.new_password_hint,
            ),
        ]

    def heading(self) -> str:
        return words.welcome(self.app.config.title)

    def lede(self) -> str:
        return words.invited_by_link

    def button(self) -> str:
        return words.choose_password

    def busy(self) -> str:
        return words.signing_in

    def refusal(self) -> str:
        return words.not_signed_in

    async def send(self, typed: dict[str, str]) -> None:
        await self._session.welcome(self._token, typed["password"])

    def sent(self) -> None:
        # The link was good for once: Back shall not lead to it.
        self.app.router.navigate(self.app.url("users#index"), replace=True)

    def left(self) -> None:
        self._left_early()
