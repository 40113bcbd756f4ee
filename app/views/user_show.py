"""All that is known of a user."""

from app.components.facts import topic
from app.components.person import person_head
from app.components.pill import role_pill, status_pill
from app.components.times import date_time
from app.html import Markup, html
from app.url import encode
from app.view import View
from app.views.user_commands import user_commands

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.models.user import User
    from app.panel import Panel
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
        return html(
            '{}<div class="topics">{}{}{}</div>{}',
            person_head(self.app, self.user, self.target),
            topic("Contact", self._contact()),
            topic("Work", self._texts([("Title", "title"), ("Team", "team"), ("Username", "username")])),
            topic("Account", self._account()),
            self._bio(),
        )

    def _contact(self) -> list[tuple[str, object]]:
        email = self.user.text("email")
        link = html('<a href="mailto:{}">{}</a>', encode(email, "@"), email) if email else None
        return [("E-mail", link)] + self._texts(
            [("Phone", "phone"), ("Location", "location"), ("Time zone", "timezone")]
        )

    def _account(self) -> list[tuple[str, object]]:
        user, formats = self.user, self.app.formats
        return [
            ("Role", role_pill(user.text("role"))),
            ("Status", status_pill(user.text("status"))),
            ("Log-ins", user.data.get("login_count")),
            (
                "Last log-in",
                date_time(formats, user.data.get("last_login_at")) if user.data.get("last_login_at") else "Never",
            ),
            ("Created", date_time(formats, user.data.get("created_at"))),
            ("Updated", date_time(formats, user.data.get("updated_at"))),
            ("Id", user.id),
            ("Version", user.data.get("version")),
        ]

    def _texts(self, fields: list[tuple[str, str]]) -> list[tuple[str, object]]:
        return [(term, html('<span dir="auto">{}</span>', self.user.text(name)) if self.user.text(name) else None)
                for term, name in fields]  # fmt: skip

    def _bio(self) -> Markup:
        bio = self.user.text("bio")
        text = (
            html('<p class="bio" dir="auto">{}</p>', bio) if bio else html('<p class="none">Nothing written yet.</p>')
        )
        return html('<section class="topic"><h2>About</h2>{}</section>', text)
