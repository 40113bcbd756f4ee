"""The user at hand, beside every page: a card with the age of its data, and who was looked at before."""

from app.commands import Command
from app.components.age import age_class, age_text
from app.components.avatar import avatar
from app.components.icons import icon
from app.components.pill import role_pill, status_pill
from app.components.skeleton import skeleton_lines
from app.html import NOTHING, Markup, html
from app.view import View, changes_of
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.models.user import User
    from app.models.users import Users
    from app.panel import Panel
    from app.region import Region

MOST_RECENT = 8


class Sidebar:
    """Follows the user of the page, by a fetch of its own. Remembers, newest first, who was followed."""

    def __init__(self, app: "Panel", region: "Region", users: "Users") -> None:
        self._app = app
        self._region = region
        self._users = users
        self._followed: list[str] = []

    def follow(self, user: "User | None") -> None:
        """The page shows this user now, or none. The one it showed before keeps the card, which asks again."""
        if user is not None:
            self._followed = ([user.id] + [id for id in self._followed if id != user.id])[: MOST_RECENT + 1]
        card = self._region.view
        if isinstance(card, UserCard) and card.user is user:
            card.follow_on(self.recent())
        else:
            self._region.show(UserCard(self._app, user, self.recent()) if user else NoCard(self._app, self.recent()))
            self.tick()

    @property
    def user(self) -> "User | None":
        """The user at hand, if there is one and something is known of them."""
        view = self._region.view
        return view.user if isinstance(view, UserCard) and view.is_known else None

    def forget(self) -> None:
        """Nobody was followed."""
        self._followed = []

    def recent(self) -> "list[User]":
        """Those followed lately whose data is at hand, without a call, and who are still there."""
        users = [self._users.get(id) for id in self._followed]
        return [user for user in users if user.is_known and not self._users.is_hidden(user.id)]

    def tick(self) -> None:
        """A second has passed: the age is another, and nothing else."""
        view = self._region.view
        if isinstance(view, UserCard) and view.is_known:
            age = view.user.age
            self._region.element.write(
                "age", age_text(self._app.formats, age), age_class(age, self._app.config.stale_time)
            )


class NoCard(View):
    """No user is at hand."""

    target = "sidebar"

    def __init__(self, app: "Panel", recent: "list[User]") -> None:
        super().__init__(app, [], None)
        self._recent = recent

    def loaded(self) -> Markup:
        if self._recent:
            return recent_list(self.app, self._recent)
        return html('<p class="hint">{}</p>', words.open_a_user)


class UserCard(View):
    """Name, role, e-mail, and how old they are. `refresh` is a forced fetch and nothing else."""

    target = "sidebar"

    def __init__(self, app: "Panel", user: "User", recent: "list[User]") -> None:
        super().__init__(app, [user], user.fetch())
        self.user = user
        self._recent = self._others(recent)
        self.commands = [Command("refresh", lambda: self.ask_again(force_refetch=True), "r")]

    def follow_on(self, recent: "list[User]") -> None:
        """Another page of the same user."""
        self._recent = self._others(recent)
        self.ask_again()

    @property
    def stamp(self) -> object:
        return changes_of(self), [(user.id, user.name) for user in self._recent]

    def _others(self, recent: "list[User]") -> "list[User]":
        return [user for user in recent if user is not self.user]

    def loaded(self) -> Markup:
        return html("{}{}", card(self.app, self.user), recent_list(self.app, self._recent))

    def pending(self) -> Markup:
        return html("{}{}", skeleton_lines(3), recent_list(self.app, self._recent))

    # The page says what went wrong; twice would be once too often.

    def failed(self) -> Markup:
        return html(
            '<p class="hint">{} <button type="button" class="button button-small" data-action="retry">{}</button></p>'
            "{}",
            words.user_not_loaded,
            words.try_again,
            recent_list(self.app, self._recent),
        )

    def failed_again(self) -> Markup:
        return html('<p class="card-failed">{}{}</p>', icon("alert"), words.refresh_failed)

    def not_found(self) -> Markup:
        return html('<p class="hint">{}</p>{}', words.unknown_user, recent_list(self.app, self._recent))


def card(app: "Panel", user: "User") -> Markup:
    age = user.age
    return html(
        '<section class="card"><div class="card-head">{}<h2 dir="auto"><a href="{}">{}</a></h2></div>'
        '<p class="card-pills">{}{}</p><p class="card-email"><bdi dir="ltr">{}</bdi></p>'
        '<p class="card-age"><span data-text="age" class="{}">{}</span>'
        '<button type="button" class="button button-small" data-action="refresh">{}{}</button></p></section>',
        avatar(user.id, user.name),
        app.url("users#show", id=user.id),
        user.name,
        role_pill(user.text("role")),
        status_pill(user.text("status")),
        breakable(user.text("email")),
        age_class(age, app.config.stale_time),
        age_text(app.formats, age),
        icon("refresh"),
        words.refresh,
    )


def breakable(email: str) -> Markup:
    """An address that breaks behind its @ when the line is too short for it."""
    name, at, host = email.partition("@")
    return html("{}{}<wbr>{}", name, at, host)


def recent_list(app: "Panel", users: "list[User]") -> Markup:
    """Of those who are still known: a session may have ended since."""
    known = [user for user in users if user.is_known]
    if not known:
        return NOTHING
    return html(
        '<section class="recent"><h2>{}</h2><ul>{}</ul></section>',
        words.seen_lately,
        [
            html(
                '<li><a href="{}">{}<span dir="auto">{}</span></a></li>',
                app.url("users#show", id=user.id),
                avatar(user.id, user.name, "small"),
                user.name,
            )
            for user in known[:MOST_RECENT]
        ],
    )
