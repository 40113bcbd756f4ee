"""Users who are about to be deleted: gone from sight at once, and from the server some seconds later."""

from app.errors import NotFound
from app.query.background import start

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from app.models.user import User
    from app.models.users import Users

    class Timer(Protocol):
        """Calls back after some seconds, unless the function that it returned was called before."""

        def later(self, seconds: float, callback: Callable[[], None]) -> Callable[[], None]: ...


class Deletion:
    """Of one user, as they were seen: the server refuses to delete what somebody has changed since.

    `failed(error)` is told when the server refuses; the user is in sight again then.
    """

    def __init__(
        self, users: "Users", user: "User", failed: "Callable[[Exception], None]", report: "Callable[[Exception], None]"
    ) -> None:
        self.user = user
        self.name = user.name
        self.is_open = True
        self._users = users
        self._version = user.version
        self._failed = failed
        self._report = report
        self.stop_timer: "Callable[[], None]" = _nothing
        users.hide(user.id)

    def undo(self) -> None:
        """Nothing has happened."""
        if self._close():
            self._users.show(self.user.id)

    def send(self) -> None:
        """Now, without waiting any longer."""
        if self._close():
            start(self.carry_out(), self._report)

    async def carry_out(self) -> None:
        try:
            await self.user.destroy(self._version)
        except NotFound:
            pass  # Somebody else was first: it is what was wanted.
        except Exception as error:
            self._users.show(self.user.id)
            self._failed(error)
            return
        self._users.show(self.user.id)

    def _close(self) -> bool:
        was_open, self.is_open = self.is_open, False
        self.stop_timer()
        return was_open


class Deletions:
    """Those that can still be undone, the newest last."""

    def __init__(self, users: "Users", timer: "Timer", report: "Callable[[Exception], None]") -> None:
        self._users = users
        self._timer = timer
        self._report = report
        self._open: list[Deletion] = []

    def begin(self, user: "User", seconds: float, failed: "Callable[[Exception], None]") -> Deletion:
        """The user is out of sight, and in `seconds` away from the server."""
        deletion = Deletion(self._users, user, failed, self._report)
        deletion.stop_timer = self._timer.later(seconds, deletion.send)
        self._open = [each for each in self._open if each.is_open] + [deletion]
        return deletion

    @property
    def last(self) -> Deletion | None:
        """The newest that can be undone."""
        waiting = [each for each in self._open if each.is_open]
        return waiting[-1] if waiting else None

    def send_all(self) -> None:
        """Nobody will be there to wait for: the page is left, or the session."""
        for deletion in self._open:
            deletion.send()


def _nothing() -> None:
    """No timer is set."""
