"""The list of users: a search, a page of rows, and the way to the next."""

from app.components.avatar import avatar
from app.components.pagination import pagination
from app.components.pill import role_pill, status_pill
from app.components.skeleton import skeleton
from app.components.times import date
from app.html import Markup, html
from app.models.user import name_of
from app.url import build_query
from app.view import View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.models.users import UserPage
    from app.panel import Panel
    from app.query.promise import Promise

# Seconds of quiet after a key before the search goes out.
DEBOUNCE = 0.25
COLUMNS = ["Name", "Username", "E-mail", "Role", "Status", "Team", "Last log-in"]


class UserIndex(View):
    """`query` is what the address asks for: `[("search", "ada"), ("page", 2), ("size", 25)]`."""

    target = "users#index"
    title = "Users"
    keeps_content = True

    def __init__(self, app: "Panel", page: "UserPage", promise: "Promise", query: "list[tuple[str, Any]]") -> None:
        super().__init__(app, [page], promise)
        self._page = page
        self._query = query
        self._search = str(dict(query).get("search") or "")
        self._stop_waiting = _nothing
        self.actions["typed"] = self._typed
        self.actions["search"] = lambda event: self._go(event.value)

    def pending(self) -> Markup:
        return html('<h1 tabindex="-1">Users</h1>{}', skeleton(10))

    def loaded(self) -> Markup:
        return html("{}{}{}", self._head(), self._rows() if self._page.items else self._empty(), self._foot())

    def left(self) -> None:
        self._stop_waiting()

    # Searching.

    def _typed(self, event: "Any") -> None:
        self._stop_waiting()
        text = event.value
        self._stop_waiting = self.app.timer.later(DEBOUNCE, lambda: self._go(text))

    def _go(self, text: str) -> None:
        self._stop_waiting()
        if text.strip() != self._search:
            # In place: a search is one step back, not one a letter.
            self.app.router.navigate(self._url(1, text.strip()), replace=bool(self._search))

    def _url(self, number: int, search: str | None = None) -> str:
        pairs = dict(self._query) | {"page": number if number > 1 else None}
        pairs["search"] = self._search if search is None else search
        shown = [(name, pairs[name]) for name, _ in self._query if (name, pairs[name]) != ("size", DEFAULT_SIZE)]
        return self.app.url("users#index", build_query(shown))

    # How it looks.

    def _head(self) -> Markup:
        return html(
            '<header class="list-head"><h1 tabindex="-1">Users</h1><form role="search" data-submit="search">'
            '<input type="search" name="search" id="user-search" value="{}" placeholder="Name, username or e-mail" '
            'aria-label="Search users" autocomplete="off" spellcheck="false" data-input="typed"></form></header>',
            self._search,
        )

    def _rows(self) -> Markup:
        return self.app.tables.markup(self._page.key, self._page.changes, self._table)

    def _table(self) -> Markup:
        heads = [html('<th scope="col">{}</th>', column) for column in COLUMNS]
        return html(
            '<div class="scroller" role="region" aria-label="Users" tabindex="0"><table class="table table-users">'
            "<thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>",
            heads,
            [self._row(item) for item in self._page.items],
        )

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
        if self._search:
            return html(
                '<div class="notice"><p>No user matches “{}”.</p>'
                '<p><a class="button" href="{}">Show all users</a></p></div>',
                self._search,
                self.app.url("users#index"),
            )
        if self._page.number > 1:
            first = html('<a class="button" href="{}">First page</a>', self._url(1))
            return html('<div class="notice"><p>There is no page {}.</p><p>{}</p></div>', self._page.number, first)
        return html('<div class="notice"><p>There are no users yet.</p></div>')

    def _foot(self) -> Markup:
        page = self._page
        return pagination(self.app.formats, page.number, page.pages, page.total, "users", self._url)


DEFAULT_SIZE = 25
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
