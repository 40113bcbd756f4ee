"""The form for a user who is there."""

from app.components.avatar import avatar
from app.components.user_fields import as_controls
from app.html import Markup, html
from app.models.edit import Edit
from app.views.user_form import UserForm
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.models.draft import Drafts
    from app.models.user import User
    from app.panel import Panel
    from app.query.promise import Promise


class UserEdit(UserForm):
    """Sends what differs from the user as the form found it, and nothing else."""

    target = "users#edit"
    permission = "edit"

    def __init__(self, app: "Panel", user: "User", promise: "Promise", drafts: "Drafts") -> None:
        super().__init__(app, [user], promise, drafts, "users/" + user.id)
        self.user = user
        self._name = ""

    @property
    def title(self) -> str:  # type: ignore[override]
        return words.edit_user(self.who())

    def who(self) -> str:
        # When everything was forgotten the form still knows.
        return self.user.name if self.user.is_known else self._name or self.user.id

    def begin(self) -> Edit:
        self._name = self.user.name
        return Edit(self.user.data, as_controls)

    def to_check(self, edit: Edit) -> dict[str, str]:
        return {name: text for name, text in edit.changes.items() if self.app.fields.has(name)}

    def locked(self, name: str) -> str:
        session = self.app.session
        if name in ("role", "status") and self.user.id == str(session.user.get("id")):
            return words.own_role if name == "role" else words.own_status
        return "" if session.may_change(self.user.data, name) else words.locked(name)

    async def send(self, edit: Edit, sent: dict[str, str]) -> str:
        await edit.save(self.user)
        edit.saved(self.user.data, sent)
        return self.said_of(edit)

    def finish(self) -> None:
        self.app.go("users#show", id=self.user.id)

    def back(self) -> str:
        return self.app.url("users#show", id=self.user.id)

    def head(self) -> Markup:
        return html(
            '<header class="person">{}<div class="person-words"><h1 tabindex="-1" dir="auto">{}</h1>'
            '<p class="person-line">{}</p></div></header>',
            avatar(self.user.id, self.who(), "large"),
            self.who(),
            words.edit_this_user,
        )
