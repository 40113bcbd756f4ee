"""All that is known of a user."""

from app.components.facts import topic
from app.components.person import person_head, person_page
from app.components.pill import role_pill, status_pill
from app.components.times import date_time
from app.html import NOTHING, Markup, html
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
            self._topic(words.contact, self._contact()),
            self._topic(words.work, self._work()),
            self._topic(words.account_facts, self._account()),
            self._bio() if self.app.fields.has("bio") else NOTHING,
        )

    def _topic(self, heading: str, facts: list[tuple[str, object]]) -> Markup:
        """Of the fields that the API has."""
        known = [(words.field(name), value) for name, value in facts if self.app.fields.has(name)]
        return topic(heading, known) if known else NOTHING

    def _contact(self) -> list[tuple[str, object]]:
        email = self.user.text("email")
        link = html('<a href="mailto:{}"><bdi dir="ltr">{}</bdi></a>', encode(email, "@"), email) if email else None
        return [
            ("email", link),
            ("phone", self._code("phone")),
            ("location", self._text("location")),
            ("timezone", self._code("timezone")),
        ]

    def _work(self) -> list[tuple[str, object]]:
        return [
            ("title", self._text("title")),
            ("team", self._text("team")),
            ("username", self._code("username")),
        ]

    def _account(self) -> list[tuple[str, object]]:
        data, formats = self.user.data, self.app.formats
        last = data.get("last_login_at")
        return [
            ("role", role_pill(self.user.text("role"))),
            ("status", status_pill(self.user.text("status"))),
            ("login_count", _number(formats, data.get("login_count"))),
            ("last_login_at", date_time(formats, last) if last else words.never),
            ("created_at", date_time(formats, data.get("created_at"))),
            ("updated_at", date_time(formats, data.get("updated_at"))),
            ("id", html('<bdi dir="ltr">{}</bdi>', self.user.id)),
            ("version", _number(formats, data.get("version"))),
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
