"""An address that leads nowhere."""

from app.components.notice import gone
from app.html import Markup
from app.view import View
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.panel import Panel


class NotFoundView(View):
    """Said at once: there is nobody to ask."""

    target = "not-found"
    state = "not-found"

    def __init__(self, app: "Panel") -> None:
        super().__init__(app, [], None)

    @property
    def title(self) -> str:  # type: ignore[override]
        return words.not_found

    def not_found(self) -> Markup:
        return gone(self.app, words.no_such_address)
