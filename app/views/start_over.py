"""The question before everything that was changed in the demo is thrown away."""

from app.html import Markup, html
from app.view import View
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.panel import Panel


class StartOver(View):
    """Shown in the dialog. `start_over` does it; staying needs nothing."""

    target = "start-over"

    def __init__(self, app: "Panel", start_over: "Callable[[], None]") -> None:
        super().__init__(app, [], None)
        self._start_over = start_over
        self.actions = {"stay": lambda event: app.close_dialog(), "confirm": lambda event: self._confirmed()}

    def loaded(self) -> Markup:
        return html(
            '<h2 id="dialog-title">{}</h2><p>{}</p><p class="dialog-actions">'
            '<button type="button" class="button" data-action="stay" autofocus>{}</button>'
            '<button type="button" class="button button-primary" data-action="confirm">{}</button></p>',
            words.start_over_question,
            words.start_over_detail,
            words.cancel,
            words.start_over,
        )

    def _confirmed(self) -> None:
        self.app.close_dialog()
        self._start_over()
