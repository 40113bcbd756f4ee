"""A form, for something new or known. What was typed is never lost: not by a refetch, a refusal, a reload or Back."""

from app.commands import Command
from app.components.draft_offer import draft_offer
from app.components.not_yours import not_yours
from app.components.notice import failed
from app.components.refusal import refusal
from app.components.shortcut import shortcut
from app.errors import RequestError, StatusError, Unauthorized
from app.html import NOTHING, Markup, html
from app.query.background import start
from app.view import View, changes_of, is_asking, state_of
from app.views.leave import LeaveView
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.components.checks import Checks
    from app.models.draft import Draft, Drafts
    from app.models.edit import Edit
    from app.models.model import Model
    from app.panel import Panel
    from app.query.promise import Promise


class Form(View):
    """Checked as one types, and again by the server.

    `name` is what it is a form of, "user", and begins the ids of its controls; `names` are its fields in their order;
    `draft` is what its draft is kept under.
    """

    name = ""
    names: "list[str]" = []

    def __init__(
        self,
        app: "Panel",
        models: "list[Model]",
        promise: "Promise | None",
        checks: "Checks",
        drafts: "Drafts",
        draft: str,
    ) -> None:
        super().__init__(app, models, promise)
        self.edit: "Edit | None" = None
        self._drafts = drafts
        self._place = draft
        self._draft: "Draft | None" = None
        self.checks = checks
        self._error: Exception | None = None
        self._is_saving = False
        self._is_interrupted = False
        self._attempts = 0
        self._then: "Callable[[], None] | None" = None
        for name, act in (
            ("typed", self._typed),
            ("left", self._left),
            ("save", self._save),
            ("keep-mine", self._keep_mine),
            ("take-theirs", self._take_theirs),
            ("restore-draft", self._restore),
            ("drop-draft", self._drop),
        ):
            self.actions[name] = act
        self._saving = Command("save", self._submit, "Mod+Enter")
        self.commands = [self._saving]

    # What each form says for itself.

    def begin(self) -> "Edit":
        """What stands in the fields at first."""
        raise NotImplementedError

    async def send(self, edit: "Edit", sent: dict[str, str]) -> str:
        """Saves what is typed now, `sent`, and returns what to say of it."""
        raise NotImplementedError

    def said_of(self, edit: "Edit") -> str:
        """That it is saved, and what somebody else has saved meanwhile."""
        merged = [words.field(name) for name in edit.merged]
        return words.saved_merged(self.who(), words.listed(merged)) if merged else words.saved(self.who())

    def stays(self, edit: "Edit", sent: dict[str, str]) -> bool:
        """Whether something was typed since it was sent, and is to be saved from here."""
        return bool(edit.changes)

    def finish(self) -> None:
        """It is saved: on to the next page."""
        raise NotImplementedError

    def fields(self, edit: "Edit") -> Markup:
        """What stands in the fields, and what is wrong with it: `self.checks.sentences(name)`."""
        raise NotImplementedError

    def to_check(self, edit: "Edit") -> dict[str, str]:
        """What is about to be sent, by field. What stood there before is not the form's to judge."""
        return dict(edit.changes)

    def head(self) -> Markup:
        raise NotImplementedError

    def typed(self, name: str, edit: "Edit") -> None:
        """Something else stands in this field: what hangs on it may change."""

    permission = ""

    def who(self) -> str:
        """Whom or what the form is about, in questions and messages."""
        raise NotImplementedError

    def back(self) -> str:
        """The address of the page that Cancel leads to."""
        raise NotImplementedError

    # A form that is open stays open, whatever becomes of the thing meanwhile.

    @property
    def state(self) -> str:
        return "ready" if self.edit else state_of(self)

    @property
    def stamp(self) -> object:
        return self._attempts if self.edit else changes_of(self)

    @property
    def is_busy(self) -> bool:
        return self._is_saving or is_asking(self)

    @property
    def changes(self) -> dict[str, str]:
        """What was typed and differs."""
        return self.edit.changes if self.edit else {}

    # Typing.

    def _typed(self, event: "Any") -> None:
        self._take_in(event)
        self._look(event.name)

    def _left(self, event: "Any") -> None:
        """Done with a field for now."""
        self._take_in(event)
        self.checks.watch(event.name)
        self._look(event.name)

    def _take_in(self, event: "Any") -> None:
        if self.edit is not None:
            self.edit.type({name: text for name, text in event.fields.items() if name in self.names})
            self._watch()

    def _look(self, name: str) -> None:
        if self.edit is None or name not in self.names:
            return
        if self.checks.look(name, self.edit.typed[name]):
            self.visit.mark(self.name + "-" + name, self.checks.sentence(name))
        self.typed(name, self.edit)

    def _watch(self) -> None:
        """Whether leaving would lose something; and what a crash would lose is kept."""
        self.app.set_unsaved(bool(self.changes))
        if self.changes:
            self.app.router.hold(self._ask_to_leave)
        else:
            self.app.router.release()
        if self._draft is None and self.edit is not None:
            self._drafts.keep(self._place, self.edit)

    # Leaving.

    def _ask_to_leave(self, resume: "Callable[[], None]") -> None:
        self.app.ask(LeaveView(self.app, self.who(), lambda: self._save_and(resume), lambda: self._discard_and(resume)))

    def _save_and(self, resume: "Callable[[], None]") -> None:
        """Where the person wanted to go, once it is saved; if it is refused, they stay."""
        self._then = resume
        self._submit()

    def _discard_and(self, resume: "Callable[[], None]") -> None:
        self._drafts.drop(self._place)
        self._release()
        resume()

    def _release(self) -> None:
        self.app.set_unsaved(False)
        self.app.router.release()

    # Saving.

    def _save(self, event: "Any") -> None:
        self._take_in(event)
        self._submit()

    def _submit(self) -> None:
        if self._is_saving or self.edit is None:
            return
        if not self.changes and not self.is_new:
            self._leave(words.nothing_changed)
        elif self._may_be_sent(self.edit):
            self._is_saving = True
            self.visit.refresh()
            start(self._send(self.edit), self.app.report)

    is_new = False

    def _may_be_sent(self, edit: "Edit") -> bool:
        is_fine = self.checks.look_at_all(self.to_check(edit)) and not edit.contested
        if not is_fine:
            self._then, self._error = None, None
            self._redraw()
            self.app.focus_invalid()
        return is_fine

    async def _send(self, edit: "Edit") -> None:
        sent = dict(edit.typed)
        try:
            message = await self.send(edit, sent)
        except RequestError as error:
            self._refused(error)
        else:
            self._saved(edit, sent, message)
        finally:
            self._is_saving = False

    def _saved(self, edit: "Edit", sent: dict[str, str], message: str) -> None:
        self._error = None
        if self._is_open and self.stays(edit, sent):
            self._then = None
            self._redraw()
            self.app.say(message + " " + words.typed_meanwhile)
        else:
            self._drafts.drop(self._place)
            self._leave(message)

    def _leave(self, message: str) -> None:
        self.app.say(message)
        if self._is_open:
            resume, self._then = self._then, None
            self._release()
            (resume or self.finish)()

    @property
    def _is_open(self) -> bool:
        """Whether the person is still here: a save may outlast the visit, and another form may have opened."""
        return self.app.main.view is self

    def _refused(self, error: RequestError) -> None:
        self._is_saving, self._error = False, error
        if not self._is_open:
            self.app.say_failure(words.not_saved_of(self.who(), error.detail))
            return
        if isinstance(error, Unauthorized):
            # The question for the password stands over the form: this goes on behind it.
            self._is_interrupted, self._error = True, None
            self.visit.refresh()
            return
        self._then = None
        if isinstance(error, StatusError):
            self.checks.hear(error.errors)
        self._redraw()
        self.app.focus_invalid()

    def resume(self) -> None:
        """Somebody is signed in again: the save that was interrupted goes on, once."""
        if self._is_interrupted:
            self._is_interrupted = False
            self._submit()

    def _redraw(self) -> None:
        self._attempts += 1
        self._watch()
        self.visit.refresh()

    # Others were first.

    def _keep_mine(self, event: "Any") -> None:
        """In one field; or in all of them, and that is saved."""
        if self.edit is None:
            return
        for name in self._meant(event):
            self.edit.keep_mine(name)
        self._chosen()
        if event.key is None:
            self._submit()

    def _take_theirs(self, event: "Any") -> None:
        """In the fields that both have changed; the others stay as typed."""
        if self.edit is None:
            return
        for name in self._meant(event):
            self.edit.take_theirs(name)
        self._chosen()

    def _meant(self, event: "Any") -> list[str]:
        contested = self.edit.contested if self.edit else []
        return list(contested) if event.key is None else [name for name in contested if name == event.key]

    def _chosen(self) -> None:
        if self.edit is not None and not self.edit.contested:
            self._error = None
        self._redraw()

    # What was left here before.

    def _restore(self, event: "Any") -> None:
        if self._draft is not None and self.edit is not None:
            self._draft.restore(self.edit)
            self._draft = None
            self._redraw()
            self.app.focus(self.name + "-" + ([name for name in self.names if name in self.changes] or self.names)[0])

    def _drop(self, event: "Any") -> None:
        self._draft = None
        self._drafts.drop(self._place)
        self._redraw()
        self.app.focus(self.name + "-" + self.names[0])

    # How it looks.

    def failed_again(self) -> Markup:
        """What a save was refused for is said once."""
        return NOTHING if self._error is not None else failed(self.error, is_known=True)

    def loaded(self) -> Markup:
        # Who it is may be known later than the user: a form in which nothing was typed gives way.
        if not self.changes and not self.app.may(self.permission):
            return not_yours(self.back())
        edit = self.edit = self.edit or self.begin()
        if self._draft is None and not edit.changes:
            # Whose it is may be known later than the user, too.
            self._draft = self._drafts.find(self._place)
        return html(
            '{}{}{}<form class="form" data-form="{}" data-submit="save" data-input="typed" data-change="left" '
            'novalidate>{}<p class="form-actions"><button type="submit" class="button button-primary" '
            'data-action="save"{}>{}</button><a class="button" href="{}">{}</a></p></form>',
            self.head(),
            draft_offer(self.app, self._draft, self.names) if self._draft else NOTHING,
            refusal(edit, self._error, self.checks, self.names),
            self.name,
            self.fields(edit),
            shortcut(self.app, self._saving),
            words.save,
            self.back(),
            words.cancel,
        )
