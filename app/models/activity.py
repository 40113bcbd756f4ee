"""What a user did, and how often."""

from app.models.model import Model
from app.models.page import Page
from app.query.key import make_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.api.api import Api
    from app.query.cache import Cache
    from app.query.entry import Entry

ACTIVITY_SIZE = 20


class Stats(Model):
    """How often, for each day."""

    @property
    def days(self) -> list[tuple[str, int, int]]:
        """Date, log-ins and actions, `[("2026-01-31", 2, 9), …]`, oldest first."""
        days = [day for day in self.data.get("days", []) if isinstance(day, dict)]
        return [(str(day.get("date")), count(day.get("logins")), count(day.get("actions"))) for day in days]


class ActivityPage(Page):
    """One page of what a user did, newest first."""

    @property
    def kinds(self) -> list[tuple[str, int]]:
        """Every kind with its number, most frequent first, whatever was asked for; [] where the API does not say."""
        kinds = self.data.get("actions")
        if not isinstance(kinds, list):
            return []
        return [(str(each["action"]), count(each.get("count"))) for each in kinds if _is_named(each)]


class Activity:
    """Activity and statistics of users, each under its own key.

    A write of a user is an entry more in their activity: what is known of it is stale then, and what is in sight is
    asked for anew.
    """

    def __init__(self, cache: "Cache", api: "Api") -> None:
        self._cache = cache
        self._api = api
        self.has_pages, self.has_stats = api.can("activity"), api.can("stats")
        cache.listen(self._heard)

    def page(self, id: str, number: int, kinds: list[str]) -> ActivityPage:
        """One page; without `kinds` of all of them."""
        key = make_key("activity", id, number, ACTIVITY_SIZE, kinds)
        return ActivityPage(self._cache, key, lambda tag: self._api.activity(id, number, ACTIVITY_SIZE, tag, kinds))

    def stats(self, id: str, days: int) -> Stats:
        """Log-ins and actions of each of the last `days` days."""
        return Stats(self._cache, make_key("stats", id, days), lambda tag: self._api.stats(id, days, tag))

    def _heard(self, kind: str, entry: "Entry | None", is_foreign: bool) -> None:
        if kind != "written" or is_foreign or entry is None or not isinstance(entry.data, dict):
            return
        id = str(entry.data.get("id"))
        if entry.key == make_key("users", id):
            self._outdate([make_key("activity", id) + "/", make_key("stats", id) + "/"])

    def _outdate(self, prefixes: list[str]) -> None:
        for entry in list(self._cache.entries.values()):
            if any(entry.key.startswith(prefix) for prefix in prefixes):
                entry.mark_stale()
                if entry.is_observed:
                    entry.refetch()


def count(value: object) -> int:
    """A number of things; 0 for what is none."""
    return value if isinstance(value, int) and value > 0 else 0


def _is_named(kind: object) -> bool:
    return isinstance(kind, dict) and isinstance(kind.get("action"), str) and bool(kind["action"])
