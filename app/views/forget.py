"""The question before everything that is known is forgotten."""

from app.html import Markup, html
from app.view import View
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.panel import Panel


class ForgetView(View):
    """Shown in the dialog. `forget` does it; staying needs nothing."""

    target = "forget"

    def __init__(self, app: "Panel", forget: "Callable[[], None]") -> None:
        super().__init__(app, [], None)
        self._forget = forget
        self.actions = {"stay": lambda event: app.close_dialog(), "forget": lambda event: self._confirmed()}

    def loaded(self) -> Markup:
        return html(
            '<h2 id="dialog-title">{}</h2><p>{}</p><p class="dialog-actions">'
            '<button type="button" class="button" data-action="stay" autofocus>{}</button>'
            '<button type="button" class="button button-primary" data-action="forget">{}</button></p>',
            words.forget_question,
            words.forget_detail,
            words.keep_it,
            words.forget_everything,
        )

    def _confirmed(self) -> None:
        self.app.close_dialog()
        self._forget()
