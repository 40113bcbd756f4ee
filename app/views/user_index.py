"""The list of users."""

from app.components.list_head import choice_of, text_of
from app.components.user_columns import COLUMNS, chooser, columns_of, toggled
from app.html import NOTHING, Markup, html
from app.roles import ROLES, STATUSES
from app.view import changes_of
from app.views.list_view import ListView
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.components.list_table import Column
    from app.list_query import ListQuery
    from app.models.collection import ItemPage
    from app.panel import Panel
    from app.query.promise import Promise

# The preference that holds the columns.
PREFERENCE = "columns"


class UserIndex(ListView):
    """With filters, and with the columns that each person chooses."""

    target = "users#index"
    one = "users#show"
    form = "users#edit"
    search_id = "user-search"

    def __init__(self, app: "Panel", page: "ItemPage", promise: "Promise", query: "ListQuery") -> None:
        super().__init__(app, page, promise, query)
        self.actions["column"] = lambda event: self._choose(toggled(self._chosen, event.value))
        self.actions["usual-columns"] = lambda event: self._choose(None)

    @property
    def stamp(self) -> object:
        """Who is signed in has a say: in the columns, and in what is offered."""
        return changes_of(self), self._chosen, self.app.may("create"), self._too_long

    # In words.

    @property
    def title(self) -> str:  # type: ignore[override]
        return words.users

    def names(self) -> tuple[str, str, str]:
        return words.show_all, words.search_users, words.search_hint

    def count(self, number: int, text: str) -> str:
        return words.count_users(number, text)

    def empty(self, search: str, filters: list[str]) -> str:
        return words.nobody(search, filters) if search or filters else words.no_users

    # The columns.

    @property
    def columns(self) -> "list[Column]":  # type: ignore[override]
        chosen = self._chosen
        return [column for column in COLUMNS if column[0] in chosen]

    @property
    def _chosen(self) -> list[str]:
        return columns_of(self.app.preferred(PREFERENCE), self.app.fields)

    def _choose(self, columns: str | None) -> None:
        self.app.prefer(PREFERENCE, columns)
        self.visit.refresh()

    # Above the list.

    def beside(self) -> Markup:
        return chooser(self._chosen, self.app.fields)

    def new(self) -> Markup:
        if not self.app.may("create"):
            return NOTHING
        url = self.app.url("users#new")
        return html('<a class="button button-primary" data-action="new" href="{}">{}</a>', url, words.new_user)

    def filters(self) -> Markup:
        offered, query = list_words(self.app), self.query
        teams = {str(team) for team in {item.get("team") for item in self.page.items} if team}
        return html(
            "{}{}{}",
            choice_of(query, "role", ROLES, words.role) if "role" in offered else NOTHING,
            choice_of(query, "status", STATUSES, words.status) if "status" in offered else NOTHING,
            text_of(query, "team", sorted(teams)) if "team" in offered else NOTHING,
        )


def list_words(app: "Panel") -> list[str]:
    """What the API can be asked for of what an address says of the list."""
    words = [name for name in ("search", "sort") if app.can(name)]
    return words + [name for name in ("role", "status", "team") if app.can("filter") and app.fields.has(name)]
