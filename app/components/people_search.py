"""Who fits what is being typed."""

from app.models.item import name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.models.collection import ItemPage
    from app.models.users import Users
    from app.query.promise import Promise
    from app.region import Timer

# Seconds of quiet after a key before the server is asked.
DEBOUNCE = 0.25
# How many of the server's, and how many at all.
SIZE = 6
MOST = 8


class PeopleSearch:
    """Those at hand at once, the server's others behind them once it has answered. `changed` is called then.

    What was asked for another text is not heard any more.
    """

    def __init__(self, users: "Users", timer: "Timer", changed: "Callable[[], None]") -> None:
        self._users = users
        self._timer = timer
        self._changed = changed
        self.text = ""
        self._at_hand: "list[dict[str, Any]]" = []
        self._page: "ItemPage | None" = None
        self._promise: "Promise | None" = None
        self._stops: "list[Callable[[], None]]" = []

    def look_for(self, text: str) -> None:
        if text == self.text:
            return
        self.stop()
        self.text = text
        words = words_of(text)
        self._at_hand = find(self._users.known, words) if words else []
        if text and self._users.can_search:
            self._stops = [self._timer.later(DEBOUNCE, self._ask)]

    def stop(self) -> None:
        for stop in self._stops:
            stop()
        self._stops, self._page, self._promise = [], None, None

    @property
    def is_asking(self) -> bool:
        return bool(self.text) and self._users.can_search and (self._promise is None or not self._promise.is_settled)

    @property
    def error(self) -> Exception | None:
        return None if self._page is None or self.is_asking else self._page.error

    @property
    def items(self) -> "list[dict[str, Any]]":
        """JSON of users, at most eight; what was there first stays first."""
        ids = [str(item.get("id")) for item in self._at_hand]
        more = self._page.items if self._page is not None and self._page.is_known else []
        return (self._at_hand + [item for item in more if str(item.get("id")) not in ids])[:MOST]

    def _ask(self) -> None:
        self._page = self._users.page([("search", self.text), ("page", 1), ("size", SIZE)])
        self._promise = self._page.fetch()
        self._stops = [self._page.observe(self._changed), self._promise.when_settled(self._changed)]
        # A waiting line is due now.
        self._changed()


def find(known: "list[dict[str, Any]]", words: list[str]) -> "list[dict[str, Any]]":
    """Those whom all the words fit, by name, each once, no more than six."""
    found: "dict[str, dict[str, Any]]" = {}
    for item in known:
        if len(found) == SIZE:
            break
        if str(item.get("id")) not in found and fits(words, item):
            found[str(item.get("id"))] = item
    return sorted(found.values(), key=lambda item: (name_of(item).lower(), str(item.get("id"))))


def words_of(text: str) -> list[str]:
    return text.lower().split()


def fits(words: list[str], item: "dict[str, Any]") -> bool:
    """Whether every word is somewhere in the name, the username or the e-mail address of a user's JSON."""
    text = " ".join([str(item.get(name) or "") for name in ("name", "username", "email")]).lower()
    return all(word in text for word in words)
