"""A deletion as people see it: out of sight at once, to be undone for some seconds, and the truth when it is known."""

from app.components.notice import said
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.models.deletions import Deletion
    from app.models.user import User
    from app.panel import Panel

# Seconds in which it can be undone.
UNDO_TIME = 8.0


def delete(app: "Panel", user: "User") -> None:
    """Back to the list."""
    deletion = app.deletions.begin(user, lambda deletion, error: _ended(app, deletion, error))
    app.go("users#index", app.last_list)
    deletion.closed = app.say_with(
        words.being_deleted(deletion.name), words.undo, lambda: _undo(app, deletion), UNDO_TIME, gone=deletion.send
    )


def undo(app: "Panel") -> bool:
    """The newest that can be. Whether there was one."""
    deletion = app.deletions.last
    if deletion is not None:
        _undo(app, deletion)
    return deletion is not None


def _undo(app: "Panel", deletion: "Deletion") -> None:
    deletion.undo()
    app.say(words.kept(deletion.name))


def _ended(app: "Panel", deletion: "Deletion", error: Exception | None) -> None:
    """The truth, whenever it comes; for somebody who is still there, with the way on."""
    if error is None:
        app.say(words.deleted(deletion.name))
        return
    show = lambda: app.go("users#show", id=deletion.user.id)  # noqa: E731
    app.say_failure(words.not_deleted(deletion.name, said(error)[1]), (words.look_again, show))
