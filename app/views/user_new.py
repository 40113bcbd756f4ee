"""The form for a user who is to be."""

from app.components.user_fields import NAMES, as_controls
from app.html import Markup, html
from app.models.edit import Edit
from app.views.user_form import UserForm
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.models.draft import Drafts
    from app.models.user import User
    from app.models.users import Users
    from app.panel import Panel

START = {"role": "viewer", "status": "invited"}


class UserNew(UserForm):
    """Sends what was filled in. However often the same is sent, one user is made: `new_key()` says what is the same."""

    target = "users#new"
    permission = "create"
    is_new = True

    def __init__(self, app: "Panel", users: "Users", drafts: "Drafts", new_key: "Callable[[], str]") -> None:
        super().__init__(app, [], None, drafts, "users")
        self._users = users
        self._new_key = new_key
        self._sent: dict[str, str] = {}
        self._key = ""
        self._user: "User | None" = None
        self._next = "users#show"

    @property
    def title(self) -> str:  # type: ignore[override]
        return words.new_user

    def who(self) -> str:
        return (self.edit.typed["name"].strip() if self.edit else "") or words.new_user

    def begin(self) -> Edit:
        return Edit(START, as_controls)

    def to_check(self, edit: Edit) -> dict[str, str]:
        return {name: text for name, text in edit.typed.items() if self.app.fields.has(name)}

    def locked(self, name: str) -> str:
        return words.locked("role") if name == "role" and not self.app.may("change-role") else ""

    async def send(self, edit: Edit, sent: dict[str, str]) -> str:
        fields = {name: sent[name] for name in NAMES if sent[name] and self.app.fields.has(name)}
        if fields != self._sent:
            self._sent, self._key = fields, self._new_key()
        self._user = await self._users.create(dict(fields), self._key)
        return words.created_user(self._user.name)

    def stays(self, edit: Edit, sent: dict[str, str]) -> bool:
        """What was typed since is a change of the user who is there now, and offered in that form."""
        if self._user is not None and edit.typed != sent:
            later = Edit(self._user.data, as_controls)
            later.type({name: text for name, text in edit.typed.items() if text != sent[name]})
            self._drafts.keep("users/" + self._user.id, later)
            self._next = "users#edit"
        return False

    def finish(self) -> None:
        # In the place of the form: Back does not lead to an empty one.
        if self._user is not None:
            self.app.router.navigate(self.app.url(self._next, id=self._user.id), replace=True)

    def back(self) -> str:
        return self.app.url("users#index")

    def head(self) -> Markup:
        return html('<header class="person"><h1 tabindex="-1">{}</h1></header>', words.new_user)
