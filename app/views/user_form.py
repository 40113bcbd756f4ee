"""The form for a user, new or known."""

from app.components.checks import Checks, broken_rule, missing_rule
from app.components.user_fields import CHOICES, NAMES, meaning, user_fields
from app.config import NATIVE
from app.html import Markup
from app.views.form import Form

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.models.draft import Drafts
    from app.models.edit import Edit
    from app.models.model import Model
    from app.panel import Panel
    from app.query.promise import Promise


class UserForm(Form):
    """With the rules of app/rules.py, as far as the API goes by them."""

    name = "user"
    names = NAMES

    def __init__(
        self, app: "Panel", models: "list[Model]", promise: "Promise | None", drafts: "Drafts", draft: str
    ) -> None:
        are_ours = app.config.dialect == NATIVE
        checks = Checks(broken_rule if are_ours else missing_rule, are_ours)
        super().__init__(app, models, promise, checks, drafts, draft)

    def locked(self, name: str) -> str:
        """Why this person may not change the field; "" where they may."""
        raise NotImplementedError

    def fields(self, edit: "Edit") -> Markup:
        return user_fields(edit.typed, edit.found, self.checks, self.locked, self.app.fields.has)

    def typed(self, name: str, edit: "Edit") -> None:
        if name in CHOICES:
            means = meaning(name, edit.typed[name], edit.found[name])
            self.visit.write(f"user-{name}-hint", means, "field-hint")
