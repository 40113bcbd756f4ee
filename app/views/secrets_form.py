"""A small form with a password in it."""

from app.components.form import field
from app.components.notice import said
from app.errors import Invalid, RequestError, Unauthorized
from app.html import NOTHING, Markup, html
from app.query.background import start
from app.region import PATIENCE
from app.view import View
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.panel import Panel

    # (name as in the API, label, attributes, hint)
    Field = tuple[str, str, str, str]

# The panel's own, as in its top bar.
MARK = Markup('<svg class="mark-sign" viewBox="0 0 24 24" aria-hidden="true"><use href="#icon-mark"></use></svg>')


class SecretsForm(View):
    """Sends what was typed, once at a time. It stays as typed after a failure, but for a password that was wrong."""

    is_in_dialog = False

    def __init__(self, app: "Panel") -> None:
        super().__init__(app, [], None)
        self._typed: dict[str, str] = {}
        self._error: RequestError | None = None
        self._missing: list[str] = []
        self._attempts = 0
        self._is_sending = False
        self._is_slow = False
        self.actions["enter"] = self._enter
        self.actions["typed"] = self._keep

    @property
    def stamp(self) -> object:
        return (self._attempts, self._is_slow)

    @property
    def _form(self) -> str:
        """Where the ids of its fields begin: one may stand in the dialog over another on the page."""
        return "entrance" if self.is_in_dialog else "session"

    @property
    def is_busy(self) -> bool:
        return self._is_sending

    # What each form says for itself.

    def fields(self) -> "list[Field]":
        raise NotImplementedError

    def heading(self) -> str:
        raise NotImplementedError

    def lede(self) -> str:
        return ""

    def button(self) -> str:
        raise NotImplementedError

    def busy(self) -> str:
        """What is being done."""
        raise NotImplementedError

    def refusal(self) -> str:
        """What could not be done."""
        raise NotImplementedError

    async def send(self, typed: dict[str, str]) -> None:
        raise NotImplementedError

    def sent(self) -> None:
        """The server has done it."""

    # Sending.

    def _keep(self, event: "Any") -> None:
        """Another language draws the form anew."""
        self._typed = dict(event.fields)

    def _enter(self, event: "Any") -> None:
        if self._is_sending:
            return
        self._typed, self._error = dict(event.fields), None
        self._missing = [name for name, _, _, _ in self.fields() if not self._typed.get(name)]
        if self._missing:
            self._redraw()
            return
        self._is_sending = True
        self.visit.refresh()
        attempt = self._attempts
        self.app.timer.later(PATIENCE, lambda: self._lose_patience(attempt))
        start(self._send(), self.app.report)

    def _lose_patience(self, attempt: int) -> None:
        if self._is_sending and attempt == self._attempts:
            self._is_slow = True
            self.visit.refresh()

    async def _send(self) -> None:
        try:
            await self.send(self._typed)
        except RequestError as error:
            self._refused(error)
        else:
            self._typed = {}
            self.sent()
        finally:
            self._is_sending = False

    def _refused(self, error: RequestError) -> None:
        self._is_sending, self._error = False, error
        if isinstance(error, Unauthorized):
            self._typed.pop("password", None)
        self._redraw()

    def _redraw(self) -> None:
        self._attempts += 1
        self._is_slow = False
        self.visit.refresh()
        self.app.focus(self._first_wrong())

    def _first_wrong(self) -> str:
        names = [name for name, _, _, _ in self.fields()]
        wrong = [name for name in names if self._sentences(name)]
        return self._form + "-" + (wrong or [name for name in names if not self._typed.get(name)] or names[-1:])[0]

    # How it looks.

    def loaded(self) -> Markup:
        return html(
            '<form class="secrets" data-form="session" data-submit="enter" data-input="typed" novalidate>{}{}{}{}'
            '<p><button type="submit" class="button button-primary">{}</button></p>'
            '<p class="secrets-busy" role="status">{}</p></form>',
            self._head(),
            html('<p class="secrets-lede">{}</p>', self.lede()) if self.lede() else NOTHING,
            self._refusal(),
            [self._field(*each) for each in self.fields()],
            self.button(),
            self.busy() if self._is_slow else "",
        )

    def _head(self) -> Markup:
        if not self.is_in_dialog:
            return html('<h1 tabindex="-1">{}</h1>', self.heading())
        return html('<div class="secrets-head">{}<h2 id="entrance-title">{}</h2></div>', MARK, self.heading())

    def _field(self, name: str, label: str, attributes: str, hint: str) -> Markup:
        return field(self._form, name, label, attributes, self._typed.get(name, ""), self._sentences(name), hint)

    def _sentences(self, name: str) -> list[str]:
        if name in self._missing:
            return [words.missing(name)]
        sentences = self._error.errors.get(name, []) if isinstance(self._error, Invalid) else []
        return [str(each) for each in (sentences if isinstance(sentences, list) else [sentences])]

    def _refusal(self) -> Markup:
        if self._error is None or (isinstance(self._error, Invalid) and self._error.errors):
            return NOTHING
        # Not signed in is what this form is for: the server's own reason says more.
        detail = self._error.detail if isinstance(self._error, Unauthorized) else said(self._error)[1]
        return html(
            '<div class="bar bar-failed" role="alert"><p><strong>{}.</strong> <bdi>{}</bdi></p></div>',
            self.refusal(),
            detail,
        )
