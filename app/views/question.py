"""A question in the dialog that is answered by the server: what it means, a reason, and what came of it."""

from app.components.form import field
from app.components.notice import said
from app.errors import Invalid, RequestError
from app.html import NOTHING, Markup, html
from app.query.background import start
from app.view import View
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.models.user import User
    from app.panel import Panel

REASON_LENGTH = 300


class Question(View):
    """Stays until the server has said yes; a refusal stands in it, and the reason stays as typed."""

    # The `data-action` of the button that does it.
    verb = ""

    def __init__(self, app: "Panel", user: "User") -> None:
        super().__init__(app, [], None)
        self.user = user
        self._reason = ""
        self._error: RequestError | None = None
        self._is_sending = False
        self._draws = 0
        self.actions = {"stay": lambda event: app.close_dialog(), "confirm": self._confirm}

    @property
    def stamp(self) -> object:
        return self._draws

    @property
    def is_busy(self) -> bool:
        return self._is_sending

    # What each question says for itself.

    def heading(self) -> str:
        raise NotImplementedError

    def meaning(self) -> str:
        raise NotImplementedError

    async def send(self, reason: str) -> None:
        raise NotImplementedError

    def done(self) -> None:
        """The server has done it."""
        raise NotImplementedError

    # Answering.

    def _confirm(self, event: "Any") -> None:
        if self._is_sending:
            return
        self._reason, self._error = event.fields.get("reason", ""), None
        self._is_sending = True
        self.visit.refresh()
        start(self._send(), self.app.report)

    async def _send(self) -> None:
        try:
            await self.send(self._reason.strip())
        except RequestError as error:
            self._is_sending, self._error = False, error
            self.redraw()
            self.app.focus("question-reason")
        else:
            self._is_sending = False
            self.done()

    def redraw(self) -> None:
        self._draws += 1
        self.visit.refresh()

    # How it looks.

    def loaded(self) -> Markup:
        return html(
            '<form class="question" data-submit="confirm" novalidate><h2 id="dialog-title">{}</h2><p>{}</p>'
            '{}{}<p class="dialog-actions"><button type="button" class="button" data-action="stay">{}</button>'
            '<button type="submit" class="button button-primary" data-action="{}">{}</button></p></form>',
            self.heading(),
            self.meaning(),
            self._refusal(),
            self._field(),
            words.cancel,
            self.verb,
            words.command(self.verb),
        )

    def _field(self) -> Markup:
        if not self.app.can("reason"):
            return NOTHING
        attributes = f'type="text" maxlength="{REASON_LENGTH}" autocomplete="off" dir="auto" autofocus'
        sentences = self._error.errors.get("reason", []) if isinstance(self._error, Invalid) else []
        return field("question", "reason", words.reason, attributes, self._reason, sentences, words.reason_hint)

    def _refusal(self) -> Markup:
        if self._error is None:
            return NOTHING
        title, detail = said(self._error)
        return html('<div class="bar bar-failed" role="alert"><p><strong>{}.</strong> {}</p></div>', title, detail)
