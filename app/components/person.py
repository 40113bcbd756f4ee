"""The head of a person's pages: who it is, and the pages there are."""

from app.components.avatar import avatar
from app.components.command_menu import command_button
from app.components.icons import icon
from app.components.pill import role_pill, status_pill
from app.html import NOTHING, Markup, html
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.commands import Command
    from app.models.user import User
    from app.panel import Panel


def person_page(
    app: "Panel", user: "User", target: str, commands: "list[Command]", make: "Callable[[], Markup]"
) -> Markup:
    """What `make` made before, while the user is the same and the same can be done."""
    offered = [command.name for command in commands if command.is_offered(app.may)]
    return app.parts.markup(" ".join([target, user.key] + offered), user, make)


def person_head(app: "Panel", user: "User", current: str, commands: "list[Command]") -> Markup:
    """`commands` are what can be done with this user."""
    return html(
        '<header class="person">{}<div class="person-words"><h1 tabindex="-1" dir="auto">{}</h1>'
        '<p class="person-line">{}{}{}</p></div>'
        '<div class="person-actions">{}</div></header>{}',
        avatar(user.id, user.name, "large"),
        user.name,
        _handle(user.text("username")),
        status_pill(user.text("status")),
        role_pill(user.text("role")),
        [_button(app, command) for command in commands],
        _tabs(app, user, current),
    )


def _button(app: "Panel", command: "Command") -> Markup:
    if command.name == "edit":
        return command_button(app, command, "button", html("{}{}", icon("edit"), command.word))
    return command_button(app, command, "button button-quiet" + (" button-danger" if command.name == "delete" else ""))


def _handle(username: str) -> Markup:
    return html('<bdi class="handle" dir="ltr">@{}</bdi>', username) if username else NOTHING


def _tabs(app: "Panel", user: "User", current: str) -> Markup:
    pages = _pages(app)
    if len(pages) == 1:
        return NOTHING
    tabs = [_tab(app, user, target, word, target == current) for target, word in pages]
    return html('<nav class="tabs" aria-label="{}">{}</nav>', words.pages_of_user, tabs)


def _pages(app: "Panel") -> list[tuple[str, str]]:
    dashboard = [("users#dashboard", words.dashboard)] if app.has_dashboard else []
    return [("users#show", words.profile)] + dashboard


def _tab(app: "Panel", user: "User", target: str, word: str, is_current: bool) -> Markup:
    current = html(' aria-current="page"') if is_current else ""
    return html('<a href="{}"{}>{}</a>', app.url(target, id=user.id), current, word)
