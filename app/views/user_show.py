"""All that is known of a user."""

from app.components.facts import topic
from app.components.person import person_head, person_page
from app.components.pill import role_pill, status_pill
from app.components.times import date_time
from app.html import Markup, html
from app.url import encode
from app.view import View
from app.views.user_commands import user_commands
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.models.user import User
    from app.panel import Formats, Panel
    from app.query.promise import Promise


class UserShow(View):
    """Facts by topic, the long text last."""

    target = "users#show"

    def __init__(self, app: "Panel", user: "User", promise: "Promise") -> None:
        super().__init__(app, [user], promise)
        self.user = user
        self.commands = user_commands(app, user)

    @property
    def title(self) -> str:  # type: ignore[override]
        return self.user.name

    def loaded(self) -> Markup:
        return person_page(self.app, self.user, self.target, self.commands, self._page)

    def _page(self) -> Markup:
        return html(
            '{}<div class="topics">{}{}{}</div>{}',
            person_head(self.app, self.user, self.target, self.commands),
            topic(words.contact, self._contact()),
            topic(words.work, self._work()),
            topic(words.account_facts, self._account()),
            self._bio(),
        )

    def _contact(self) -> list[tuple[str, object]]:
        email = self.user.text("email")
        link = html('<a href="mailto:{}"><bdi dir="ltr">{}</bdi></a>', encode(email, "@"), email) if email else None
        return [
            (words.field("email"), link),
            (words.field("phone"), self._code("phone")),
            (words.field("location"), self._text("location")),
            (words.field("timezone"), self._code("timezone")),
        ]

    def _work(self) -> list[tuple[str, object]]:
        return [
            (words.field("title"), self._text("title")),
            (words.field("team"), self._text("team")),
            (words.field("username"), self._code("username")),
        ]

    def _account(self) -> list[tuple[str, object]]:
        data, formats = self.user.data, self.app.formats
        last = data.get("last_login_at")
        return [
            (words.field("role"), role_pill(self.user.text("role"))),
            (words.field("status"), status_pill(self.user.text("status"))),
            (words.field("login_count"), _number(formats, data.get("login_count"))),
            (words.field("last_login_at"), date_time(formats, last) if last else words.never),
            (words.field("created_at"), date_time(formats, data.get("created_at"))),
            (words.field("updated_at"), date_time(formats, data.get("updated_at"))),
            (words.field("id"), html('<bdi dir="ltr">{}</bdi>', self.user.id)),
            (words.field("version"), _number(formats, data.get("version"))),
        ]

    def _text(self, name: str) -> Markup | None:
        """Written in whatever script it is."""
        text = self.user.text(name)
        return html('<bdi dir="auto">{}</bdi>', text) if text else None

    def _code(self, name: str) -> Markup | None:
        """What is spelt from left to right, whatever stands around it."""
        text = self.user.text(name)
        return html('<bdi dir="ltr">{}</bdi>', text) if text else None

    def _bio(self) -> Markup:
        bio = self.user.text("bio")
        text = html('<p class="bio" dir="auto">{}</p>', bio) if bio else html('<p class="none">{}</p>', words.no_bio)
        return html('<section class="topic"><h2>{}</h2>{}</section>', words.field("bio"), text)


def _number(formats: "Formats", value: object) -> object:
    return formats.number(value) if isinstance(value, int) else value
