"""All users: the live ones by id, and the pages of their lists."""

from app.models.page import Page
from app.models.user import User
from app.query.key import make_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.native import NativeApi
    from app.query.cache import Cache


class Users:
    """`get(7)` is the same object as `get("7")`; a user seen in a list is that same user."""

    def __init__(self, cache: "Cache", api: "NativeApi") -> None:
        self._cache = cache
        self._api = api
        self._users: dict[str, User] = {}
        self._pages: dict[str, UserPage] = {}

    def get(self, id: object) -> User:
        """The live user of this id, whether the server knows it or not."""
        text = str(id)
        if text not in self._users:
            self._users[text] = User(self._cache, self._api, text, make_key("users", text), self._written)
            for page in self._pages.values():
                page.feed(self._users[text])
        return self._users[text]

    def page(self, query: "list[tuple[str, Any]]") -> "UserPage":
        """The live page for these arguments, `[("search", "ada"), ("page", 2)]`, in whatever order they come."""
        key = make_key("users", dict(query))
        if key not in self._pages:
            page = UserPage(self._cache, key, lambda: self._api.users(query))
            page.entry.on_answer = lambda data: self._answered(page)
            self._pages[key] = page
        return self._pages[key]

    def _answered(self, page: "UserPage") -> None:
        for item in page.items:
            user = self._users.get(str(item.get("id")))
            if user is not None:
                page.feed(user)

    def _written(self, user: User) -> None:
        for page in self._pages.values():
            page.put(user)


class UserPage(Page):
    """A page of users. Its answer holds whole users, and so answers for each of them."""

    def feed(self, user: User) -> None:
        """Tells the user what this page knows of it, if this page knows it and is the newer."""
        entry = self.entry
        item = self._find(user.id)
        if item is not None and entry.answered_at is not None:
            user.entry.feed(item, entry.answered_number, entry.answered_at)

    def put(self, user: User) -> None:
        """A user was written: its row is the new one, and the page is stale, for the user may belong elsewhere now."""
        self.entry.mark_stale()
        if self._find(user.id) is not None:
            items = [user.data if str(item.get("id")) == user.id else item for item in self.items]
            self.entry.replace(self.data | {"items": items})

    def _find(self, id: str) -> "dict[str, Any] | None":
        for item in self.items:
            if item.get("id") is not None and str(item.get("id")) == id:
                return item
        return None
