"""The command palette: whatever can be done now, and people, found by a few letters."""

from app.commands import Command
from app.components.avatar import avatar
from app.components.icons import icon
from app.components.notice import said
from app.components.people_search import PeopleSearch, words_of
from app.components.shortcut import key_caps
from app.html import Markup, html
from app.models.item import name_of
from app.url import build_query
from app.view import View
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.models.users import Users
    from app.panel import Panel
    from app.region import Visit

# Characters that somebody may type, and of them those that are said again.
LONGEST = 100
SAID = 40


class Option:
    """One line. `name` is the same as long as it stands for the same."""

    def __init__(self, name: str, act: "Callable[[], object]", content: Markup) -> None:
        self.name = name
        self.act = act
        self.content = content


class Palette(View):
    """Shown in the dialog: a field and a list, of which one line is chosen (the combobox of ARIA 1.2).

    The frame is drawn once, so that nothing disturbs who types; the list whenever something is found.
    """

    target = "palette"
    is_passing = True

    def __init__(self, app: "Panel", users: "Users") -> None:
        super().__init__(app, [], None)
        self._people = PeopleSearch(users, app.timer, self._look)
        self._groups: "list[tuple[str, list[Option]]]" = []
        self._options: list[Option] = []
        self._at = 0
        self._chosen = ""
        self._drawn: dict[str, Markup] = {}
        self.actions["typed"] = lambda event: self._typed(event.value)
        self.actions["run"] = lambda event: self._run(int(event.key))
        self.commands = [
            Command("palette-next", lambda: self._choose(self._at + 1), "ArrowDown", repeats=True),
            Command("palette-previous", lambda: self._choose(self._at - 1), "ArrowUp", repeats=True),
            Command("palette-first", lambda: self._choose(0), "Home"),
            Command("palette-last", lambda: self._choose(-1), "End"),
            Command("palette-run", lambda: self._run(self._at), "Enter"),
            Command("palette-close", app.close_dialog, "Mod+k"),
        ]

    def loaded(self) -> Markup:
        return html(
            '<div class="palette"><h2 id="dialog-title" class="visually-hidden">{}</h2><p class="palette-line">{}'
            '<input type="text" id="palette-field" data-region="field" data-input="typed" role="combobox" '
            'aria-label="{}" placeholder="{}" aria-autocomplete="list" aria-expanded="true" '
            'aria-controls="palette-list" maxlength="{}" autocomplete="off" autocapitalize="none" spellcheck="false" '
            'dir="auto" autofocus></p><div class="palette-found" role="listbox" id="palette-list" aria-label="{}" '
            'data-region="found"></div>'
            '<p class="palette-status" role="status" data-region="status"></p></div>',
            words.command("palette"),
            icon("search"),
            words.palette_field,
            words.palette_field,
            LONGEST,
            words.palette_field,
        )

    def drawn(self, visit: "Visit") -> None:
        self._drawn = {}
        self._look()

    def left(self) -> None:
        self._people.stop()

    # Finding.

    def _typed(self, text: str) -> None:
        self._chosen = ""
        self._people.look_for(text.strip())
        self._look()

    def _look(self) -> None:
        """What fits now: something always does. What somebody has chosen stays chosen while it is there."""
        self._groups = [group for group in self._all_groups() if group[1]]
        self._options = [option for _, options in self._groups for option in options]
        names = [option.name for option in self._options]
        self._at = names.index(self._chosen) if self._chosen in names else 0
        self._show()

    def _all_groups(self) -> "list[tuple[str, list[Option]]]":
        commands, text = self.app.commands, self._people.text
        here, there = self._fitting(commands.of_page()), self._fitting(commands.of_panel())
        people = [self._person(item) for item in self._people.items]
        if text:
            return [
                (words.on_this_page, here),
                (words.palette_commands, there),
                (words.palette_people, people + [self._everybody(text)]),
            ]
        at_hand = self.app.sidebar.user
        recent = [self._person(user.data) for user in self.app.sidebar.recent() if user is not at_hand]
        return [(words.on_this_page, here), (words.seen_lately, recent), (words.palette_commands, there)]

    def _fitting(self, commands: list[Command]) -> list[Option]:
        asked = words_of(self._people.text)
        return [self._command(each) for each in commands if _is_choice(each) and _fits(asked, each)]

    # One line each.

    def _command(self, command: Command) -> Option:
        content = html('<span class="palette-word">{}</span>{}', command.word, key_caps(self.app, command))
        return Option(command.name, command.act, content)

    def _person(self, item: "dict[str, Any]") -> Option:
        id, name = str(item.get("id")), name_of(item) or str(item.get("id"))
        content = html(
            '{}<span class="palette-word"><bdi>{}</bdi></span><bdi class="palette-more" dir="ltr">{}</bdi>',
            avatar(id, name, "small"),
            name,
            item.get("username"),
        )
        return Option("user " + id, lambda: self.app.go("users#show", id=id), content)

    def _everybody(self, text: str) -> Option:
        """The way on, when none of these is meant."""
        query = build_query([("search", text)])
        short = text if len(text) <= SAID else text[:SAID] + "…"
        content = html('{}<span class="palette-word">{}</span>', icon("search"), words.palette_all(short))
        return Option("everybody", lambda: self.app.go("users#index", query), content)

    # Choosing.

    def _choose(self, at: int) -> None:
        """Round and round."""
        self._at = at % len(self._options)
        self._chosen = self._options[self._at].name
        self._show()
        self.app.reveal(_id(self._at))

    def _run(self, at: int) -> None:
        """Once the dialog is closed and the focus is back where it was."""
        self.app.close_dialog()
        self._options[at].act()

    # How it looks.

    def _show(self) -> None:
        self.visit.child("field").element.set("aria-activedescendant", _id(self._at))
        self._draw("found", self._list())
        self._draw("status", self._status())

    def _draw(self, name: str, markup: Markup) -> None:
        """Only what is new: what is drawn anew would be read anew."""
        if self._drawn.get(name) != markup:
            self._drawn[name] = markup
            self.visit.child(name).element.draw(markup)

    def _list(self) -> Markup:
        lines, at = [], 0
        for number, (heading, options) in enumerate(self._groups):
            lines.append(self._group(number, heading, options, at))
            at += len(options)
        return html("{}", lines)

    def _group(self, number: int, heading: str, options: list[Option], at: int) -> Markup:
        id = "palette-group-" + str(number)
        return html(
            '<div role="group" aria-labelledby="{}"><div role="presentation" class="palette-head" id="{}">{}</div>{}'
            "</div>",
            id,
            id,
            heading,
            [self._line(at + place, option) for place, option in enumerate(options)],
        )

    def _line(self, at: int, option: Option) -> Markup:
        return html(
            '<div role="option" class="palette-option" id="{}" data-action="run" data-key="{}" aria-selected="{}">{}'
            "</div>",
            _id(at),
            at,
            "true" if at == self._at else "false",
            option.content,
        )

    def _status(self) -> Markup:
        people = self._people
        if people.error is not None:
            return html('<span class="palette-failed">{}</span>', words.palette_failed(" ".join(said(people.error))))
        if people.is_asking:
            return html("{}", words.palette_searching)
        if not people.text:
            return html("{}", words.palette_how)
        found = [option.name for option in self._options if option.name != "everybody"]
        persons = [name for name in found if name.startswith("user ")]
        number, do, who = self.app.formats.number, len(found) - len(persons), len(persons)
        return html("{}", words.palette_count(do, number(do), who, number(who)))


def _is_choice(command: Command) -> bool:
    """Not what is open already, nor what only makes sense with its key held."""
    return command.name != "palette" and not command.repeats


def _fits(asked: list[str], command: Command) -> bool:
    text = command.word.lower() + " " + command.name
    return all(word in text for word in asked)


def _id(at: int) -> str:
    return "palette-" + str(at)
