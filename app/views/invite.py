"""To let somebody choose a password: a link that is good for once, to be sent by hand."""

from app.html import Markup, html
from app.query.background import start
from app.views.question import Question
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.models.user import User
    from app.panel import Panel


class InviteView(Question):
    """First the question, then the link. It is shown once: the server keeps nothing that could be read."""

    target = "invite"
    verb = "invite"

    def __init__(self, app: "Panel", user: "User") -> None:
        super().__init__(app, user)
        self._link = ""
        self.actions["copy"] = self._copy

    def heading(self) -> str:
        return words.invite_question(self.user.name)

    def meaning(self) -> str:
        return words.invite_means

    async def send(self, reason: str) -> None:
        invitation = await self.user.invite(reason)
        url = self.app.url("session#welcome", username=invitation["username"], token=invitation["token"])
        self._link = self.app.address(url)

    def done(self) -> None:
        self.redraw()
        self.app.focus("invitation")

    def _copy(self, event: "Any") -> None:
        start(self._copied(), self.app.report)

    async def _copied(self) -> None:
        if await self.app.copy(self._link):
            self.app.close_dialog()
            self.app.say(words.link_copied)
        else:
            self.app.focus("invitation")

    def loaded(self) -> Markup:
        if not self._link:
            return super().loaded()
        return html(
            '<h2 id="dialog-title">{}</h2><p>{}</p><p class="field"><label for="invitation">{}</label>'
            '<input id="invitation" type="text" readonly dir="ltr" value="{}"></p>'
            '<p class="dialog-actions"><button type="button" class="button" data-action="stay">{}</button>'
            '<button type="button" class="button button-primary" data-action="copy">{}</button></p>',
            words.invited(self.user.name),
            words.invited_means,
            words.invitation_link,
            self._link,
            words.close,
            words.copy_link,
        )
