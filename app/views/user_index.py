"""The list of users: a search, a page of rows, and the way to the next."""

from app.components.avatar import avatar
from app.components.choice import choice
from app.components.counted import USERS, counted
from app.components.notice import failed
from app.components.pagination import pagination
from app.components.pill import ROLES, STATUSES, role_pill, status_pill
from app.components.skeleton import skeleton
from app.components.sort_head import sort_head
from app.components.times import date
from app.errors import Invalid
from app.html import NOTHING, Markup, html
from app.list_query import DEFAULT_SIZE, LARGEST_SIZE
from app.models.user import name_of
from app.view import View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.list_query import ListQuery
    from app.models.users import UserPage
    from app.panel import Panel
    from app.query.promise import Promise
    from app.region import Visit

# Seconds of quiet after a key before the search goes out.
DEBOUNCE = 0.25
# Field, head, and how it is sorted first: texts from A, what is recent or much before the rest.
COLUMNS = [
    ("name", "Name", "name"),
    ("username", "Username", "username"),
    ("email", "E-mail", "email"),
    ("role", "Role", "role"),
    ("status", "Status", "status"),
    ("team", "Team", "team"),
    ("last_login_at", "Last log-in", "-last_login_at"),
]
SIZES = [DEFAULT_SIZE, 50, 100, 250, LARGEST_SIZE]
# Characters of a search that are said again.
SAID = 60


class UserIndex(View):
    """`query` is what the address asks for, and every choice leads to another address."""

    target = "users#index"
    title = "Users"
    keeps_content = True

    def __init__(self, app: "Panel", page: "UserPage", promise: "Promise", query: "ListQuery") -> None:
        super().__init__(app, [page], promise)
        self._page = page
        self._query = query
        self._search = query.words["search"]
        self._stop_waiting = _nothing
        self.actions["typed"] = self._typed
        self.actions["search"] = lambda event: self._go(event.value)
        self.actions["filter"] = self._filter

    def pending(self) -> Markup:
        return html('<h1 tabindex="-1">Users</h1>{}', skeleton(10))

    def loaded(self) -> Markup:
        return html("{}{}{}", self._head(), self._rows() if self._page.items else self._empty(), self._foot())

    def failed(self) -> Markup:
        """What the address asks for may be at fault: then trying again is no way on."""
        if not isinstance(self.error, Invalid):
            return failed(self.error)
        sentences = [" ".join([str(each) for each in said]) for said in self.error.errors.values()]
        return html(
            '<div class="notice notice-failed"><h1 tabindex="-1">This list cannot be made</h1>'
            '<p role="alert">{}</p><p><a class="button" href="{}">Show all users</a></p></div>',
            " ".join(sentences) or self.error.detail,
            self.app.url("users#index"),
        )

    def drawn(self, visit: "Visit") -> None:
        self.app.announce(counted(self.app.formats, self._page.total, USERS))

    def left(self) -> None:
        self._stop_waiting()

    # Searching, and choosing whom to see.

    def _typed(self, event: "Any") -> None:
        self._stop_waiting()
        text = event.value
        self._stop_waiting = self.app.timer.later(DEBOUNCE, lambda: self._go(text))

    def _go(self, text: str) -> None:
        self._stop_waiting()
        if text.strip() != self._search:
            # In place: a search is one step back, not one a letter.
            found = self._url(self._query.change({"search": text.strip()}))
            self.app.router.navigate(found, replace=bool(self._search))

    def _filter(self, event: "Any") -> None:
        """What is being typed goes along."""
        self._stop_waiting()
        fields = event.fields
        words = {name: fields.get(name, word).strip() for name, word in self._query.words.items()}
        size = fields.get("size", "")
        chosen = self._query.change(words, size=int(size) if size else None)
        if chosen.change().text != self._query.change().text:
            self.app.router.navigate(self._url(chosen))

    def _url(self, query: "ListQuery") -> str:
        return self.app.url("users#index", query.text)

    # How it looks.

    def _head(self) -> Markup:
        return html(
            '<header class="list-head"><h1 tabindex="-1">Users</h1><form role="search" id="list-form" '
            'data-submit="search"><input type="search" name="search" id="user-search" value="{}" '
            'placeholder="Name, username or e-mail" aria-label="Search users" autocomplete="off" spellcheck="false" '
            'data-input="typed"><div class="filters">{}{}{}{}</div></form></header>',
            self._search,
            self._choice("role", "Role", "Any role", ROLES),
            self._choice("status", "Status", "Any status", STATUSES),
            self._team(),
            self._clear(),
        )

    def _choice(self, name: str, label: str, anyone: str, words: list[str]) -> Markup:
        options = [("", anyone)] + [(word, word[:1].upper() + word[1:]) for word in words]
        return choice(name, label, options, self._query.words[name], 'data-change="filter"')

    def _team(self) -> Markup:
        """Any text, for the API has no list of teams; those in sight are offered."""
        teams = {str(item["team"]): True for item in self._page.items if item.get("team")}
        return html(
            '<input type="text" name="team" id="user-team" value="{}" placeholder="Any team" aria-label="Team" '
            'autocomplete="off" list="teams" data-change="filter"><datalist id="teams">{}</datalist>',
            self._query.words["team"],
            [html('<option value="{}"></option>', team) for team in sorted(teams)],
        )

    def _clear(self) -> Markup:
        if not self._query.is_narrowed:
            return NOTHING
        everybody = self._query.change(dict.fromkeys(("search", "role", "status", "team"), ""))
        return html('<a class="button button-quiet" href="{}">Clear</a>', self._url(everybody))

    def _rows(self) -> Markup:
        return self.app.tables.markup(self._page.key, self._page.changes, self._table)

    def _table(self) -> Markup:
        return html(
            '<div class="scroller" role="region" aria-label="Users" tabindex="0"><table class="table table-users">'
            "<thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>",
            [self._column_head(*column) for column in COLUMNS],
            [self._row(item) for item in self._page.items],
        )

    def _column_head(self, field: str, label: str, first: str) -> Markup:
        url = self._url(self._query.turn(field, first))
        return sort_head(field, label, self._query.words["sort"], url, "number" if first.startswith("-") else "")

    def _row(self, item: "dict[str, Any]") -> Markup:
        id, name = str(item.get("id")), name_of(item) or str(item.get("id"))
        return html(
            '<tr data-id="{}"><td title="{}">{}<a href="{}" dir="auto">{}</a></td>{}{}<td>{}</td><td>{}</td>{}'
            '<td class="number">{}</td></tr>',
            id,
            name if len(name) > SHORT else None,
            avatar(id, name, "small"),
            self.app.url("users#show", id=id),
            name,
            cell(item.get("username")),
            cell(item.get("email")),
            role_pill(str(item.get("role") or "")),
            status_pill(str(item.get("status") or "")),
            cell(item.get("team")),
            date(self.app.formats, item.get("last_login_at"), "Never"),
        )

    def _empty(self) -> Markup:
        if self._page.number > 1:
            first = html('<a class="button" href="{}">First page</a>', self._url(self._query.change()))
            return html('<div class="notice"><p>There is no page {}.</p><p>{}</p></div>', self._page.number, first)
        if self._query.is_narrowed:
            return html(
                '<div class="notice"><p>{}</p><p><a class="button" href="{}">Show all users</a></p></div>',
                self._nobody(),
                self.app.url("users#index"),
            )
        return html('<div class="notice"><p>There are no users yet.</p></div>')

    def _nobody(self) -> str:
        if not self._search:
            return "No user fits these filters."
        text = self._search if len(self._search) <= SAID else self._search[:SAID] + "…"
        narrower = self._query.change({"search": ""}).is_narrowed
        return f"No user matches “{text}”" + (" and fits these filters." if narrower else ".")

    def _foot(self) -> Markup:
        page = self._page
        turn = lambda number: self._url(self._query.change(number=number))  # noqa: E731
        return pagination(self.app.formats, page.number, page.pages, page.total, USERS, turn, self._sizes())

    def _sizes(self) -> Markup:
        if self._page.total <= DEFAULT_SIZE:
            return NOTHING
        sizes = [(str(size), self.app.formats.number(size) + " rows") for size in SIZES]
        return choice("size", "Rows a page", sizes, str(self._query.size), 'form="list-form" data-change="filter"')


# Characters that a cell shows for certain; a longer text can be read whole by pointing at it.
SHORT = 16


def cell(value: object) -> Markup:
    """One line, cut where the column ends."""
    text = str(value or "—")
    if len(text) <= SHORT:
        return html('<td dir="auto">{}</td>', text)
    return html('<td dir="auto" title="{}">{}</td>', text, text)


def _nothing() -> None:
    """Nobody waits."""
