"""To suspend somebody, or to let them in again."""

from app.models.status import change_status
from app.views.question import Question
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.models.user import User
    from app.panel import Panel


class StatusView(Question):
    """`status` is what the user is to be: "suspended" or "active"."""

    target = "status"

    def __init__(self, app: "Panel", user: "User", status: str) -> None:
        super().__init__(app, user)
        self._status = status
        self.verb = "suspend" if status == "suspended" else "reactivate"

    def heading(self) -> str:
        return words.suspend_question(self.user.name) if self._is_end else words.reactivate_question(self.user.name)

    def meaning(self) -> str:
        return words.suspend_means if self._is_end else words.reactivate_means

    async def send(self, reason: str) -> None:
        await change_status(self.user, self._status, reason)

    def done(self) -> None:
        self.app.close_dialog()
        self.app.say(words.suspended(self.user.name) if self._is_end else words.reactivated(self.user.name))

    @property
    def _is_end(self) -> bool:
        return self._status == "suspended"
