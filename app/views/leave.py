"""The question before unsaved changes are left."""

from app.html import Markup, html
from app.view import View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.panel import Panel


class LeaveView(View):
    """Shown in the dialog. `resume` goes where the person wanted to go; staying needs nothing."""

    target = "leave"

    def __init__(self, app: "Panel", name: str, resume: "Callable[[], None]") -> None:
        super().__init__(app, [], None)
        self._name = name
        self._resume = resume
        self.actions = {"stay": lambda event: app.close_dialog(), "discard": lambda event: self._discard()}

    def loaded(self) -> Markup:
        return html(
            '<h2 id="dialog-title">Leave without saving?</h2><p>What you changed of {} is not saved yet.</p>'
            '<p class="dialog-actions"><button type="button" class="button" data-action="discard">Discard changes'
            '</button><button type="button" class="button button-primary" data-action="stay" autofocus>Keep editing'
            "</button></p>",
            html('<bdi class="strong">{}</bdi>', self._name),
        )

    def _discard(self) -> None:
        self.app.close_dialog()
        self.app.set_unsaved(False)
        self.app.router.release()
        self._resume()
