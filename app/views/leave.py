"""The question before unsaved changes are left."""

from app.html import Markup, html
from app.view import View
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.panel import Panel


class LeaveView(View):
    """Shown in the dialog. `save` and `discard` go where the person wanted to go; staying needs nothing."""

    target = "leave"

    def __init__(self, app: "Panel", name: str, save: "Callable[[], None]", discard: "Callable[[], None]") -> None:
        super().__init__(app, [], None)
        self._name = name
        self._is_answered = False
        self.actions = {
            "stay": lambda event: app.close_dialog(),
            "discard": lambda event: self._answer(discard),
            "save": lambda event: self._answer(save),
        }

    def loaded(self) -> Markup:
        return html(
            '<h2 id="dialog-title">{}</h2><p>{}</p>'
            '<p class="dialog-actions"><button type="button" class="button" data-action="discard">{}</button>'
            '<button type="button" class="button" data-action="stay" autofocus>{}</button>'
            '<button type="button" class="button button-primary" data-action="save">{}</button></p>',
            words.leave_question,
            words.unsaved_of(self._name),
            words.discard,
            words.stay,
            words.save_and_leave,
        )

    def _answer(self, act: "Callable[[], None]") -> None:
        """Once, however often it is pressed."""
        if not self._is_answered:
            self._is_answered = True
            self.app.close_dialog()
            act()
