"""The form for a user. What was typed is never overwritten: not by a refetch, not by a refusal."""

from app.components.avatar import avatar
from app.components.form import as_control, field
from app.components.notice import said
from app.errors import Invalid, RequestError, StatusError
from app.html import NOTHING, Markup, html
from app.query.background import start
from app.view import View, changes_of, is_asking, state_of
from app.views.leave import LeaveView

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.models.user import User
    from app.panel import Panel
    from app.query.promise import Promise

# (name as in the API, label, attributes, hint)
FIELDS = [
    ("name", "Name", 'type="text" required maxlength="120" autocomplete="off" dir="auto"', ""),
    ("email", "E-mail", 'type="email" required maxlength="254" autocomplete="off" spellcheck="false"', ""),
    ("title", "Title", 'type="text" maxlength="120" autocomplete="off" dir="auto"', ""),
    ("team", "Team", 'type="text" maxlength="120" autocomplete="off" dir="auto"', ""),
    ("bio", "About", 'rows="6" maxlength="5000" dir="auto"', "Plain text, up to 5,000 characters."),
]


class UserEdit(View):
    """Sends what differs from the user as the form found it, and nothing else."""

    target = "users#edit"

    def __init__(self, app: "Panel", user: "User", promise: "Promise") -> None:
        super().__init__(app, [user], promise)
        self.user = user
        self._found: dict[str, str] = {}
        self._typed: dict[str, str] = {}
        self._error: Exception | None = None
        self._is_saving = False
        self._attempts = 0
        self.actions["typed"] = self._keep
        self.actions["save"] = self._save

    @property
    def title(self) -> str:  # type: ignore[override]
        return "Edit " + self.user.name

    @property
    def state(self) -> str:
        # A form that is open stays open, whatever becomes of the user meanwhile.
        return "ready" if self._found else state_of(self)

    @property
    def stamp(self) -> object:
        return self._attempts if self._found else changes_of(self)

    @property
    def is_busy(self) -> bool:
        return self._is_saving or is_asking(self)

    @property
    def changes(self) -> dict[str, str]:
        """What was typed and differs."""
        return {name: value for name, value in self._typed.items() if value != self._found[name]}

    # Typing and saving.

    def _keep(self, event: "Any") -> None:
        self._typed = {name: event.fields.get(name, self._found[name]) for name in self._found}
        self.app.set_unsaved(bool(self.changes))
        if self.changes:
            self.app.router.hold(lambda resume: self.app.ask(LeaveView(self.app, self.user.name, resume)))
        else:
            self.app.router.release()

    def _save(self, event: "Any") -> None:
        self._keep(event)
        if self._is_saving:
            return
        if not self.changes:
            self._leave("Nothing was changed.")
            return
        self._is_saving = True
        self.visit.refresh()
        start(self._send(self.changes), self.app.report)

    async def _send(self, changes: dict[str, str]) -> None:
        try:
            await self.user.save(changes)
        except RequestError as error:
            self._refused(error)
        else:
            self._leave(f"Saved {self.user.name}.")
        finally:
            self._is_saving = False

    @property
    def _is_open(self) -> bool:
        """Whether the person is still here: a save may outlast the visit, and another form may have opened."""
        return self.app.main.view is self

    def _refused(self, error: RequestError) -> None:
        self._is_saving, self._error = False, error
        if not self._is_open:
            self.app.say_failure(f"{self.user.name} was not saved. {error.detail}")
            return
        self._attempts += 1
        self.visit.refresh()
        self.app.focus_invalid()

    def _leave(self, message: str) -> None:
        self.app.say(message)
        if self._is_open:
            self.app.set_unsaved(False)
            self.app.router.release()
            self.app.go("users#show", id=self.user.id)

    # How it looks.

    def loaded(self) -> Markup:
        if not self._found:
            self._found = {name: as_control(attributes, self.user.text(name)) for name, _, attributes, _ in FIELDS}
            self._typed = dict(self._found)
        return html(
            '<header class="person">{}<div class="person-words"><h1 tabindex="-1" dir="auto">{}</h1>'
            '<p class="person-line">Edit this user</p></div></header>{}'
            '<form class="form" data-form="user" data-submit="save" data-input="typed" novalidate>{}'
            '<p class="form-actions"><button type="submit" class="button button-primary" data-action="save">Save'
            '</button><a class="button" href="{}">Cancel</a></p></form>',
            avatar(self.user.id, self.user.name, "large"),
            self.user.name,
            self._refusal(),
            [self._field(*each) for each in FIELDS],
            self.app.url("users#show", id=self.user.id),
        )

    def _field(self, name: str, label: str, attributes: str, hint: str) -> Markup:
        return field("user", name, label, attributes, self._typed[name], self._sentences(name), hint)

    def _sentences(self, name: str) -> list[str]:
        sentences = self._errors.get(name, [])
        return [str(each) for each in (sentences if isinstance(sentences, list) else [sentences])]

    @property
    def _errors(self) -> dict[str, "Any"]:
        return self._error.errors if isinstance(self._error, StatusError) else {}

    def _refusal(self) -> Markup:
        """What could not be done; beside the fields it is said already where they are to blame."""
        if self._error is None:
            return NOTHING
        title, detail = said(self._error)
        if isinstance(self._error, Invalid):
            title, detail = "Not saved yet", "Please look at the marked fields. " + self._unplaced()
        return html('<div class="bar bar-failed" role="alert"><p><strong>{}.</strong> {}</p></div>', title, detail)

    def _unplaced(self) -> str:
        """Refusals of fields that this form does not have."""
        here = [name for name, _, _, _ in FIELDS]
        elsewhere = [name for name in sorted(self._errors) if name not in here]
        return " ".join([name + ": " + " ".join(self._sentences(name)) for name in elsewhere])
