"""Users who are about to be deleted: gone from sight at once, and from the server when nobody wants them back."""

from app.errors import NotFound
from app.query.background import start

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.models.user import User
    from app.models.users import Users

    # Told how it ended: None, or the refusal.
    Ended = Callable[["Deletion", Exception | None], None]


class Deletion:
    """Of one user, as they were seen: the server refuses to delete what somebody has changed since.

    `ended(deletion, error)` is told what came of it; after a refusal the user is in sight again. `closed` is called
    when there is nothing to undo any more.
    """

    def __init__(self, users: "Users", user: "User", ended: "Ended", report: "Callable[[Exception], None]") -> None:
        self.user = user
        self.name = user.name
        self.is_open = True
        self.closed: "Callable[[], None]" = _nothing
        self._users = users
        self._upon = user.data
        self._ended = ended
        self._report = report
        users.hide(user.id)

    def undo(self) -> None:
        """Nothing has happened."""
        if self._close():
            self._users.show(self.user.id)

    def send(self) -> None:
        if self._close():
            start(self._carry_out(), self._report)

    def send_unheard(self) -> None:
        """At once and without a word: the page is closed, and nothing that waits would go on."""
        if self._close():
            self.user.destroy_unheard(self._upon)

    async def finish(self) -> None:
        """As `send`, for somebody who waits until it is done."""
        if self._close():
            await self._carry_out()

    async def _carry_out(self) -> None:
        refusal: Exception | None = None
        try:
            await self.user.destroy(self._upon)
        except NotFound:
            pass  # Somebody else was first, and it is what was wanted.
        except Exception as error:
            refusal = error
        self._users.show(self.user.id)
        self._ended(self, refusal)

    def _close(self) -> bool:
        was_open, self.is_open = self.is_open, False
        if was_open:
            self.closed()
        return was_open


class Deletions:
    """Those that can still be undone."""

    def __init__(self, users: "Users", report: "Callable[[Exception], None]") -> None:
        self._users = users
        self._report = report
        self._begun: list[Deletion] = []

    def begin(self, user: "User", ended: "Ended") -> Deletion:
        """The user is out of sight. Whoever began it says when it is sent, or undone."""
        deletion = Deletion(self._users, user, ended, self._report)
        self._begun = self._open + [deletion]
        return deletion

    @property
    def last(self) -> Deletion | None:
        """The newest that can be undone."""
        waiting = self._open
        return waiting[-1] if waiting else None

    def send_all_unheard(self) -> None:
        """The page is closed."""
        for deletion in self._open:
            deletion.send_unheard()

    async def finish_all(self) -> None:
        """Before the session is over, which would refuse them."""
        for deletion in self._open:
            await deletion.finish()

    @property
    def _open(self) -> list[Deletion]:
        return [each for each in self._begun if each.is_open]


def _nothing() -> None:
    """Nobody is to be told."""
