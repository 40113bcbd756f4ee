"""The form for a user. What was typed is never overwritten: not by a refetch, not by a refusal."""

from app.components.avatar import avatar
from app.components.conflict import conflict
from app.components.form import as_control, field
from app.components.notice import said
from app.errors import Conflict, Invalid, RequestError, StatusError
from app.html import NOTHING, Markup, html
from app.models.user import version_of
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


# Times that a save is sent again because others were first, elsewhere in the form.
MOST_MERGES = 3


class UserEdit(View):
    """Sends what differs from the user as the form found it, and nothing else.

    When somebody else was first, what does not overlap is sent again upon theirs; the rest is asked about (query
    contract, 14).
    """

    target = "users#edit"

    def __init__(self, app: "Panel", user: "User", promise: "Promise") -> None:
        super().__init__(app, [user], promise)
        self.user = user
        self._found: dict[str, str] = {}
        self._typed: dict[str, str] = {}
        self._version: int | None = None
        self._error: Exception | None = None
        self._is_saving = False
        self._attempts = 0
        self.actions["typed"] = self._keep
        self.actions["save"] = self._save
        self.actions["keep-mine"] = self._keep_mine
        self.actions["take-theirs"] = self._take_theirs

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
        self._typed = {name: event.fields.get(name, self._typed[name]) for name in self._found}
        self._watch()

    def _watch(self) -> None:
        """Whether leaving would lose something."""
        self.app.set_unsaved(bool(self.changes))
        if self.changes:
            self.app.router.hold(lambda resume: self.app.ask(LeaveView(self.app, self.user.name, resume)))
        else:
            self.app.router.release()

    def _save(self, event: "Any") -> None:
        self._keep(event)
        self._submit()

    def _submit(self) -> None:
        if self._is_saving:
            return
        if not self.changes:
            self._leave("Nothing was changed.")
            return
        self._is_saving = True
        self.visit.refresh()
        start(self._send(), self.app.report)

    async def _send(self) -> None:
        changes = self.changes
        try:
            await self._save_upon_theirs(changes, MOST_MERGES)
        except RequestError as error:
            self._refused(error)
        else:
            self._saved(changes)
        finally:
            self._is_saving = False

    async def _save_upon_theirs(self, changes: dict[str, str], merges: int) -> None:
        """Saves; where others were first, but elsewhere in the form, saves upon what they made of it."""
        try:
            await self.user.save(changes, self._version)
        except Conflict as error:
            if error.current is None or not merges or self._overlap(error.current):
                raise
            self._rebase(error.current)
            await self._save_upon_theirs(changes, merges - 1)

    def _saved(self, changes: dict[str, str]) -> None:
        if self._is_open and [name for name in self.changes if changes.get(name) != self.changes[name]]:
            self._rebase(self.user.data)
            self._redraw()
            self.app.say(f"Saved {self.user.name}. What you typed meanwhile is not saved yet.")
        else:
            self._leave(f"Saved {self.user.name}.")

    def _overlap(self, theirs: "dict[str, Any]") -> "list[tuple[str, str, str]]":
        """Label, theirs and mine of each field that both have changed, and not to the same."""
        found, mine = _as_controls(theirs), self.changes
        return [
            (label, found[name], mine[name])
            for name, label, _, _ in FIELDS
            if name in mine and found[name] not in (self._found[name], mine[name])
        ]

    def _rebase(self, theirs: "dict[str, Any]") -> None:
        """Theirs is what the form found; what was typed lies over it."""
        mine = self.changes
        self._found, self._version = _as_controls(theirs), version_of(theirs)
        self._typed = self._found | mine

    def _keep_mine(self, event: "Any") -> None:
        """Over theirs, with open eyes."""
        if self._theirs is not None:
            self._rebase(self._theirs)
            self._error = None
            self._submit()

    def _take_theirs(self, event: "Any") -> None:
        """In the fields that both have changed; the others stay as typed."""
        if self._theirs is None:
            return
        overlap = [label for label, _, _ in self._overlap(self._theirs)]
        self._rebase(self._theirs)
        for name, label, _, _ in FIELDS:
            self._typed[name] = self._found[name] if label in overlap else self._typed[name]
        self._error = None
        self._redraw()

    @property
    def _theirs(self) -> "dict[str, Any] | None":
        return self._error.current if isinstance(self._error, Conflict) else None

    @property
    def _is_open(self) -> bool:
        """Whether the person is still here: a save may outlast the visit, and another form may have opened."""
        return self.app.main.view is self

    def _refused(self, error: RequestError) -> None:
        self._is_saving, self._error = False, error
        if not self._is_open:
            self.app.say_failure(f"{self.user.name} was not saved. {error.detail}")
            return
        self._redraw()
        self.app.focus_invalid()

    def _redraw(self) -> None:
        self._attempts += 1
        self._watch()
        self.visit.refresh()

    def _leave(self, message: str) -> None:
        self.app.say(message)
        if self._is_open:
            self.app.set_unsaved(False)
            self.app.router.release()
            self.app.go("users#show", id=self.user.id)

    # How it looks.

    def loaded(self) -> Markup:
        if not self._found:
            self._found, self._version = _as_controls(self.user.data), self.user.version
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
        if self._theirs is not None:
            return conflict(self._overlap(self._theirs))
        title, detail = said(self._error)
        if isinstance(self._error, Invalid):
            title, detail = "Not saved yet", "Please look at the marked fields. " + self._unplaced()
        return html('<div class="bar bar-failed" role="alert"><p><strong>{}.</strong> {}</p></div>', title, detail)

    def _unplaced(self) -> str:
        """Refusals of fields that this form does not have."""
        here = [name for name, _, _, _ in FIELDS]
        elsewhere = [name for name in sorted(self._errors) if name not in here]
        return " ".join([name + ": " + " ".join(self._sentences(name)) for name in elsewhere])


def _as_controls(data: "dict[str, Any]") -> dict[str, str]:
    """What stands in each field of a form that nobody has touched."""
    texts = [(name, attributes, data.get(name)) for name, _, attributes, _ in FIELDS]
    return {name: as_control(attributes, "" if value is None else str(value)) for name, attributes, value in texts}
