"""All users: the live ones by id, and the pages of their lists."""

from app.models.page import Page, total_of
from app.models.user import User, name_of
from app.query.answer import Answer
from app.query.key import make_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.api.api import Api
    from app.query.cache import Cache
    from app.query.entry import Entry
    from app.query.question import Ask


class Users:
    """`get(7)` is the same object as `get("7")`; a user seen in a list is that same user."""

    def __init__(self, cache: "Cache", api: "Api") -> None:
        self._cache = cache
        self._api = api
        self._users: dict[str, User] = {}
        self._pages: dict[str, UserPage] = {}
        self._hidden: list[str] = []
        self.can_search = api.can("search")
        cache.listen(self._heard)

    def get(self, id: object) -> User:
        """The live user of this id, whether the server knows it or not."""
        key = _key(id)
        if key not in self._users:
            self._users[key] = User(self._cache, self._api, str(id), key)
            for page in self._pages.values():
                page.feed(self._users[key])
        return self._users[key]

    def page(self, query: "list[tuple[str, Any]]") -> "UserPage":
        """The live page for these arguments, `[("search", "ada"), ("page", 2)]`, in whatever order they come."""
        key = make_key("users", dict(query))
        if key not in self._pages:
            self._pages[key] = UserPage(self._cache, key, lambda tag: self._api.users(query, tag), self)
        return self._pages[key]

    async def create(self, fields: "dict[str, Any]", key: str | None = None) -> User:
        """Makes a new user; a refusal is raised. The lists are stale then: it may belong into any of them.

        With the same `key` the same fields make one user, however often they are sent.
        """
        data = await self._api.create_user(fields, key).answer() or {}
        user = self.get(data["id"])
        self._cache.learn(user.key, data, "written")
        return user

    def find(self, fits: "Callable[[dict[str, Any]], bool]", most: int) -> "list[dict[str, Any]]":
        """The JSON of those at hand, without a call, whom `fits` takes: by name, each once, no more than `most`."""
        found: "dict[str, dict[str, Any]]" = {}
        for item in self._known():
            if len(found) == most:
                break
            if str(item.get("id")) not in found and fits(item):
                found[str(item.get("id"))] = item
        return sorted(found.values(), key=lambda item: (name_of(item).lower(), str(item.get("id"))))

    def _known(self) -> "list[dict[str, Any]]":
        items = [user.data for user in self._users.values() if user.is_known and not self.is_hidden(user.id)]
        for page in self._pages.values():
            items += page.items if page.is_known else []
        return items

    # Those who are about to be deleted are in no list.

    def hide(self, id: str) -> None:
        """What is known of them is stale from now on: the page may be closed before it is known how it ended."""
        self._hidden.append(id)
        self.get(id).entry.mark_stale()
        for page in self._pages.values():
            if page.holds(id):
                page.entry.mark_stale()
        self._look_again(id)

    def show(self, id: str) -> None:
        """In sight again, if it was hidden."""
        self._hidden = [each for each in self._hidden if each != id]
        self._look_again(id)

    @property
    def hides_anybody(self) -> bool:
        return bool(self._hidden)

    def is_hidden(self, id: str) -> bool:
        return id in self._hidden

    def _look_again(self, id: str) -> None:
        for page in self._pages.values():
            if page.holds(id):
                page.entry.look_again()

    # What happens to entries, here and in other tabs.

    def _heard(self, kind: str, entry: "Entry | None", is_foreign: bool) -> None:
        if entry is None:
            return
        if kind == "answered":
            self._answered(entry)
        elif kind == "written":
            self._written(entry)
        elif kind == "removed":
            self._removed(entry)
        elif kind == "dropped":
            self._users.pop(entry.key, None)
            self._pages.pop(entry.key, None)

    def _answered(self, entry: "Entry") -> None:
        page = self._pages.get(entry.key)
        if page is not None and len(page.items) < len(page.everybody):
            # Somebody in it is about to be deleted, and gone perhaps by the next visit.
            entry.is_outdated = True
        for item in page.items if page is not None else []:
            user = self._users.get(_key(item.get("id")))
            if user is not None and page is not None:
                page.feed(user)

    def _written(self, entry: "Entry") -> None:
        data = entry.data
        if isinstance(data, dict) and _key(data.get("id")) == entry.key:
            for page in self._pages.values():
                page.put(data)

    def _removed(self, entry: "Entry") -> None:
        for page in self._pages.values():
            page.take_out(entry.key)


class UserPage(Page):
    """A page of users. Its answer holds whole users, and so answers for each of them."""

    def __init__(self, cache: "Cache", key: str, ask: "Ask", users: Users) -> None:
        super().__init__(cache, key, ask)
        self._users = users

    @property
    def items(self) -> "list[dict[str, Any]]":
        """Without those who are about to be deleted."""
        if not self._users.hides_anybody:
            return self.everybody
        return [item for item in self.everybody if not self._users.is_hidden(str(item.get("id")))]

    @property
    def total(self) -> int:
        hidden = len(self.everybody) - len(self.items) if self._users.hides_anybody else 0
        return total_of(self.data) - hidden

    @property
    def everybody(self) -> "list[dict[str, Any]]":
        """As the server sent them."""
        return [item for item in self.data.get("items", []) if isinstance(item, dict)]

    def holds(self, id: str) -> bool:
        return self._find(id) is not None

    def feed(self, user: User) -> None:
        """Tells the user what this page knows of it, if this page knows it and is the newer."""
        answer, item = self.entry.answer, self._find(user.id)
        if item is not None and answer is not None:
            share = answer.size // max(1, len(self.everybody))
            if user.entry.learn(Answer(item, answer.number, answer.moment, None, share)):
                self._cache.traffic.note("feed", user.entry)

    def put(self, data: "dict[str, Any]") -> None:
        """A user was written: its row is the new one, and the page is stale, for the user may belong elsewhere now."""
        id = str(data.get("id"))
        if self._find(id) is not None:
            self._replace([data if str(item.get("id")) == id else item for item in self.everybody], 0)
        self.entry.mark_stale()

    def take_out(self, key: str) -> None:
        """A user is gone: so is its row. An answer that is on its way may still hold it, and is asked for anew."""
        items = [item for item in self.everybody if _key(item.get("id")) != key]
        has_row = len(items) < len(self.everybody)
        if has_row:
            self._replace(items, 1)
        if has_row or self.entry.is_asking:
            self.entry.mark_stale()

    def _replace(self, items: "list[dict[str, Any]]", fewer: int) -> None:
        total = self.data.get("total")
        total = max(0, total - fewer) if isinstance(total, int) else total
        self.entry.replace(self.data | {"items": items, "total": total})

    def _find(self, id: str) -> "dict[str, Any] | None":
        for item in self.everybody:
            if item.get("id") is not None and str(item.get("id")) == id:
                return item
        return None


def _key(id: object) -> str:
    return make_key("users", str(id))
