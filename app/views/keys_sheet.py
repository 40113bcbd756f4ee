"""A sheet of all keys that do something now."""

from app.components.shortcut import key_caps
from app.html import NOTHING, Markup, html
from app.panel_commands import of_panel
from app.view import View
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.commands import Command
    from app.panel import Panel


class KeysSheet(View):
    """Shown in the dialog: those of the page, those that are the same everywhere, and a switch."""

    target = "keys"
    is_passing = True

    def __init__(self, app: "Panel") -> None:
        super().__init__(app, [], None)
        self.actions["close"] = lambda event: app.close_dialog()
        self.actions["letters"] = self._switch

    def loaded(self) -> Markup:
        there = of_panel(self.app.commands)
        return html(
            '<header class="sheet-head"><h2 id="dialog-title">{}</h2>'
            '<button type="button" class="button button-small" data-action="close" autofocus>{}</button></header>'
            '<div class="sheet-groups">{}{}{}</div>{}',
            words.keys_heading,
            words.close,
            self._group(words.on_this_page, self.app.commands.of_page()),
            self._group(words.keys_everywhere, [command for command in there if " " not in command.keys]),
            self._group(words.keys_go, [command for command in there if " " in command.keys]),
            self._letters(),
        )

    def _group(self, heading: str, commands: "list[Command]") -> Markup:
        rows = [self._row(command) for command in commands if self.app.keys.is_on(command)]
        if not rows:
            return NOTHING
        return html(
            '<table class="sheet-keys"><caption>{}</caption><thead class="visually-hidden"><tr><th scope="col">{}</th>'
            '<th scope="col">{}</th></tr></thead><tbody>{}</tbody></table>',
            heading,
            words.keys_command,
            words.keys_heading,
            rows,
        )

    def _row(self, command: "Command") -> Markup:
        return html('<tr><th scope="row">{}</th><td>{}</td></tr>', command.word, key_caps(self.app, command))

    def _letters(self) -> Markup:
        return html(
            '<p class="sheet-letters"><input type="checkbox" role="switch" id="keys-letters" data-change="letters" '
            'aria-describedby="keys-letters-hint"{}><label for="keys-letters">{}</label>'
            '<span class="fine" id="keys-letters-hint">{}</span></p>',
            html(" checked") if self.app.keys.are_letters_on else NOTHING,
            words.keys_letters,
            words.keys_letters_hint,
        )

    def _switch(self, event: "Any") -> None:
        self.app.keys.switch_letters()
        self.visit.redraw()
