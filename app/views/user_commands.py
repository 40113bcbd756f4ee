"""What can be done with a user: the same commands on each of their pages."""

from app.commands import Command
from app.views.invite import InviteView
from app.views.status import StatusView

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.models.user import User
    from app.panel import Panel


def user_commands(app: "Panel", user: "User") -> list[Command]:
    """To those who may; and what makes no sense now is not among them."""
    return [
        Command(
            "edit", lambda: app.go("users#edit", id=user.id), "e", "edit", url=lambda: app.url("users#edit", id=user.id)
        ),
        Command(
            "invite", lambda: app.ask(InviteView(app, user)), permission="invite", when=lambda: not _is_suspended(user)
        ),
        Command(
            "suspend",
            lambda: app.ask(StatusView(app, user, "suspended")),
            permission="edit",
            when=lambda: _may_lock(app, user) and not _is_suspended(user),
        ),
        Command(
            "reactivate",
            lambda: app.ask(StatusView(app, user, "active")),
            permission="edit",
            when=lambda: _may_lock(app, user) and _is_suspended(user),
        ),
        Command("delete", lambda: app.delete(user), permission="delete", when=lambda: _is_another(app, user)),
    ]


def _is_suspended(user: "User") -> bool:
    return user.text("status") == "suspended"


def _may_lock(app: "Panel", user: "User") -> bool:
    return _is_another(app, user) and app.session.may_change(user.data, "status")


def _is_another(app: "Panel", user: "User") -> bool:
    """Nobody does these things to themselves."""
    return user.is_known and user.id != str(app.session.user.get("id"))
