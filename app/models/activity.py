"""What a user did, and how often."""

from app.models.model import Model
from app.models.page import Page
from app.query.key import make_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.native import NativeApi
    from app.query.cache import Cache

ACTIVITY_SIZE = 20


class Stats(Model):
    """A number for each day: `days` is `[{"date": "2026-01-31", "logins": 2, "actions": 9}, …]`, oldest first."""

    @property
    def days(self) -> "list[dict[str, Any]]":
        return [day for day in self.data.get("days", []) if isinstance(day, dict)]


class Activity:
    """Activity and statistics of users, each under its own key."""

    def __init__(self, cache: "Cache", api: "NativeApi") -> None:
        self._cache = cache
        self._api = api

    def page(self, id: str, number: int) -> Page:
        """One page of what a user did, newest first."""
        key = make_key("activity", id, number, ACTIVITY_SIZE)
        return Page(self._cache, key, lambda tag: self._api.activity(id, number, ACTIVITY_SIZE, tag))

    def stats(self, id: str, days: int) -> Stats:
        """Log-ins and actions of each of the last `days` days."""
        return Stats(self._cache, make_key("stats", id, days), lambda tag: self._api.stats(id, days, tag))
