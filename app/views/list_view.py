"""A list: a search, a page of rows, and the way to the next."""

from app.commands import Command
from app.components.choice import choice
from app.components.counted import counted
from app.components.icons import icon
from app.components.list_head import chips, filter_said, list_form, said, search_field
from app.components.list_table import list_table, table_shape
from app.components.notice import failed_part
from app.components.pagination import pagination
from app.errors import Invalid
from app.html import NOTHING, Markup, html, join
from app.list_query import DEFAULT_SIZE, LARGEST_SIZE, LONGEST_WORD
from app.view import View, changes_of
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.components.list_table import Column
    from app.list_query import ListQuery
    from app.models.collection import ItemPage
    from app.panel import Panel
    from app.query.promise import Promise
    from app.region import Visit

# Seconds of quiet after a key before the search goes out.
DEBOUNCE = 0.25
SIZES = [DEFAULT_SIZE, 50, 100, 250, LARGEST_SIZE]


class ListView(View):
    """`query` is what the address asks for, and every choice leads to another address.

    A subclass names its `target`, the targets of one of them and of its form, if there is one, and the columns: a
    field, how it is sorted first, and the kind of its cells (app/components/list_table.py). In its words it says what
    is listed.
    """

    keeps_content = True
    one = form = ""
    columns: "list[Column]" = [("name", "name", "name")]
    # The id of the field that searches.
    search_id = "list-search"

    def __init__(self, app: "Panel", page: "ItemPage", promise: "Promise", query: "ListQuery") -> None:
        super().__init__(app, [page], promise)
        self.page = page
        self.query = query
        self._search = query.words["search"]
        # The field in which more was typed than is searched for, and how much.
        self._too_long: "tuple[str, int] | None" = None
        self._said = ""
        self._stop_waiting = self._leave_session = _nothing
        self.actions["typed"] = self._typed
        self.actions["search"] = self._enter
        self.actions["filter"] = self._filter
        self.commands = [
            Command("next-row", lambda: app.focus_row(1), keys="j", repeats=True),
            Command("previous-row", lambda: app.focus_row(-1), keys="k", repeats=True),
            Command("edit-row", self._edit, keys="e", permission="edit"),
            Command("next-page", lambda: self._turn(1), keys="n", when=lambda: self._has_page(1)),
            Command("previous-page", lambda: self._turn(-1), keys="p", when=lambda: self._has_page(-1)),
        ]

    # What each list says for itself.

    def count(self, number: int, text: str) -> str:
        """`"12 users"`."""
        raise NotImplementedError

    def empty(self, search: str, filters: list[str]) -> str:
        """That there is nothing to list; with a search or filters, that nothing fits those."""
        raise NotImplementedError

    def names(self) -> tuple[str, str, str]:
        """The word that leads to the whole list, the name of the field that searches, and what it searches in."""
        raise NotImplementedError

    def beside(self) -> Markup:
        """Beside the heading."""
        return NOTHING

    def new(self) -> Markup:
        """The way to another one."""
        return NOTHING

    def filters(self) -> Markup:
        """Beside the search."""
        return NOTHING

    @property
    def stamp(self) -> object:
        return changes_of(self), self._too_long

    # In its states, the search and the filters stay at hand.

    def pending(self) -> Markup:
        return html("{}{}", self._head(), table_shape())

    def loaded(self) -> Markup:
        table = self._table() if self.page.items else self._empty()
        return join([self._head(), self._ignored(), table, self._foot()])

    def failed(self) -> Markup:
        """What the address asks for may be at fault: then trying again is no way on."""
        error = self.error
        return html("{}{}", self._head(), self._refused(error) if isinstance(error, Invalid) else failed_part(error))

    def shown(self, visit: "Visit") -> None:
        super().shown(visit)
        self._leave_session = self.app.session.observe(visit.refresh, None)

    def drawn(self, visit: "Visit") -> None:
        if not self._said and visit.follows_its_like:
            self.app.arrive_in_list()
        self._say_count()

    def left(self) -> None:
        self._stop_waiting()
        self._leave_session()

    def _say_count(self) -> None:
        """Once, and again when it is another."""
        page, number = self.page, self.app.formats.number
        text = counted(self.app.formats, page.total, self.count) if page.is_counted else ""
        if not page.is_counted:
            text = words.page_number(number(page.number))
        elif page.pages > 1:
            text += ", " + words.page_of(number(page.number), number(page.pages))
        if text != self._said:
            self._said = text
            self.app.announce(text)

    # Searching, and choosing what to see.

    def _typed(self, event: "Any") -> None:
        self._stop_waiting()
        text = event.value
        self._stop_waiting = self.app.timer.later(DEBOUNCE, lambda: self._go(text))

    def _enter(self, event: "Any") -> None:
        """What was typed is searched for; once it was, to what was found."""
        if event.name == "search" and event.value.strip() == self._search:
            self.app.focus_row(0)
        self._go(event.value)

    def _go(self, text: str) -> None:
        self._stop_waiting()
        text = text.strip()
        if self._is_too_long({"search": text}) or text == self._search:
            return
        # In place: a search is one step back, not one a letter.
        self.app.router.navigate(self._url(self.query.change({"search": text})), replace=bool(self._search))

    def _filter(self, event: "Any") -> None:
        """What is being typed goes along."""
        self._stop_waiting()
        fields = event.fields
        chosen = {name: fields.get(name, word).strip() for name, word in self.query.words.items()}
        if self._is_too_long(chosen):
            return
        size = fields.get("size", "")
        query = self.query.change(chosen, size=int(size) if size else None)
        if query.text != self.query.change().text:
            self.app.router.navigate(self._url(query))

    def _is_too_long(self, typed: dict[str, str]) -> bool:
        """What is too long is not asked for: it is said, and stays as typed."""
        long = [(name, len(text)) for name, text in sorted(typed.items()) if len(text) > LONGEST_WORD]
        self._too_long = long[0] if long else None
        self.visit.refresh()
        return bool(long)

    def _url(self, query: "ListQuery | None" = None) -> str:
        return self.app.url(self.target, query.text if query else "")

    # By keyboard.

    def _edit(self) -> bool:
        id = self.app.focused_row()
        if id is None or not self.form:
            return False
        self.app.go(self.form, id=id)
        return True

    def _has_page(self, step: int) -> bool:
        return self.page.is_known and 1 <= self.page.number + step <= self.page.pages

    def _turn(self, step: int) -> None:
        self.app.router.navigate(self._url(self.query.change(number=self.page.number + step)))

    # How it looks.

    def _head(self) -> Markup:
        problem, (_, label, hint) = self._problem(), self.names()
        field = search_field(self.search_id, self._search, label, hint, bool(problem.text))
        return html(
            '<header class="list-head"><div class="list-title"><h1 tabindex="-1">{}</h1>{}{}</div>{}{}</header>',
            self.title,
            self.beside(),
            self.new(),
            list_form(field if self.app.can("search") else NOTHING, self.filters(), problem),
            chips(self.query, self._url),
        )

    def _problem(self) -> Markup:
        if self._too_long is None:
            return NOTHING
        name, length = self._too_long
        return html('<p id="list-problem" class="field-error" role="alert">{}</p>', self._too_long_said(name, length))

    def _too_long_said(self, name: str, length: int) -> str:
        number = self.app.formats.number
        return words.too_long(name, number(length), number(LONGEST_WORD))

    def _ignored(self) -> Markup:
        """What the address says and the list does not do."""
        if not self.query.ignored:
            return NOTHING
        return html(
            '<div class="bar" role="alert"><p>{}</p><a class="button button-small" href="{}">{}</a></div>',
            " ".join(self._ignored_said()),
            self._url(self.query.change(number=self.query.number)),
            words.correct_address,
        )

    def _ignored_said(self) -> list[str]:
        ignored = self.query.ignored
        long = [(name, value) for name, value in ignored if name in self.query.words and len(value) > LONGEST_WORD]
        rest = [said(name + "=" + value) for name, value in ignored if (name, value) not in long]
        return [self._too_long_said(name, len(value)) for name, value in long] + ([words.ignored(rest)] if rest else [])

    def _table(self) -> Markup:
        """Kept for as long as what it shows is the same, and its words."""
        key = " ".join([self.page.key, words.code, ",".join([field for field, _, _ in self.columns])])
        return self.app.tables.markup(key, self.page, self._new_table)

    def _new_table(self) -> Markup:
        turn = (lambda field, first: self._url(self.query.turn(field, first))) if self.app.can("sort") else None
        sort = self.query.words["sort"]
        return list_table(self.app, self.page.items, self.columns, self.title, self.one, sort, turn)

    def _foot(self) -> Markup:
        page = self.page
        turn = lambda number: self._url(self.query.change(number=number))  # noqa: E731
        if page.number > page.pages:
            return NOTHING
        total = page.total if page.is_counted else None
        return pagination(self.app.formats, page.number, page.pages, total, self.count, turn, self._sizes())

    def _sizes(self) -> Markup:
        if self.page.is_counted and self.page.total <= DEFAULT_SIZE:
            return NOTHING
        formats, largest = self.app.formats, self.app.largest
        sizes = [(str(size), counted(formats, size, words.count_rows)) for size in SIZES if size <= largest]
        return choice("size", words.rows_a_page, sizes, str(self.query.size), 'form="list-form" data-change="filter"')

    # Nothing to show, and the ways on.

    def _empty(self) -> Markup:
        if self.page.number > 1:
            return self._no_page()
        others = [filter_said(self.query, name) for name in self.query.filters if name != "search"]
        text = html("<p>{}</p>", self.empty(said(self._search), others))
        return (
            _notice("search", text, self._ways_back()) if self.query.filters else _notice("users", text, [self.new()])
        )

    def _no_page(self) -> Markup:
        page, number = self.page, self.app.formats.number
        ways = [_way(self._url(self.query.change()), words.first_page)]
        if page.is_counted and 1 < page.pages < page.number:
            ways.append(_way(self._url(self.query.change(number=page.pages)), words.last_page(number(page.pages))))
        return _notice("search", html("<p>{}</p>", words.no_page(number(page.number))), ways)

    def _ways_back(self) -> list[Markup]:
        others = [name for name in self.query.filters if name != "search"]
        ways = [_way(self._url(), self.names()[0])]
        if self._search and others:
            ways.insert(0, _way(self._url(self.query.without(["search"])), words.clear_search))
            ways.insert(1, _way(self._url(self.query.without(others)), words.clear_filters))
        return ways

    def _refused(self, error: Invalid) -> Markup:
        """In the server's words; the way on keeps what it did not object to."""
        said = [" ".join([str(each) for each in error.errors[name]]) for name in sorted(error.errors)]
        named = [name for name in sorted(error.errors) if self.query.words.get(name)]
        rest = self.query.without(named)
        ways = [_way(self._url(), self.names()[0])]
        if named and rest.text:
            left_out = [filter_said(self.query, name) for name in named]
            ways.insert(0, _way(self._url(rest), words.leave_out(left_out)))
        detail = " ".join(said) or error.detail
        return _notice("alert", html('<h2>{}</h2><p role="alert">{}</p>', words.list_refused, detail), ways)


def _notice(sign: str, what: Markup, ways: list[Markup]) -> Markup:
    return html('<div class="notice">{}{}<p class="ways">{}</p></div>', icon(sign), what, ways)


def _way(url: str, word: str) -> Markup:
    return html('<a class="button" href="{}">{}</a>', url, word)


def _nothing() -> None:
    """Nobody waits."""
