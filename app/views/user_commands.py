"""What can be done with a user: the same commands on each of their pages."""

from app.commands import Command

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
        Command("invite", lambda: _invite(app, user), permission="invite", when=lambda: not _is_suspended(user)),
        Command(
            "suspend",
            lambda: _set_status(app, user, "suspended"),
            permission="edit",
            when=lambda: _may_lock(app, user) and not _is_suspended(user),
        ),
        Command(
            "reactivate",
            lambda: _set_status(app, user, "active"),
            permission="edit",
            when=lambda: _may_lock(app, user) and _is_suspended(user),
        ),
        Command("delete", lambda: _delete(app, user), permission="delete", when=lambda: _is_another(app, user)),
    ]


# What is not there from the start.


def _delete(app: "Panel", user: "User") -> None:
    app.rest.run(lambda: _begin_to_delete(app, user))


def _begin_to_delete(app: "Panel", user: "User") -> None:
    from app.deleting import delete  # noqa: PLC0415

    delete(app, user)


def _invite(app: "Panel", user: "User") -> None:
    app.rest.run(lambda: _ask_to_invite(app, user))


def _ask_to_invite(app: "Panel", user: "User") -> None:
    from app.views.invite import InviteView  # noqa: PLC0415

    app.ask(InviteView(app, user))


def _set_status(app: "Panel", user: "User", status: str) -> None:
    app.rest.run(lambda: _ask_for_status(app, user, status))


def _ask_for_status(app: "Panel", user: "User", status: str) -> None:
    from app.views.status import StatusView  # noqa: PLC0415

    app.ask(StatusView(app, user, status))


def _is_suspended(user: "User") -> bool:
    return user.text("status") == "suspended"


def _may_lock(app: "Panel", user: "User") -> bool:
    return _is_another(app, user) and app.session.may_change(user.data, "status")


def _is_another(app: "Panel", user: "User") -> bool:
    """Nobody does these things to themselves."""
    return user.is_known and user.id != str(app.session.user.get("id"))
