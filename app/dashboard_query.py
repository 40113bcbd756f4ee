"""What the address says of a dashboard: how many days, which kinds of activity, and which page of it."""

from app.list_query import positive
from app.url import build_query, parse_query

RANGES = [7, 30, 90]
USUAL_DAYS = 30
# Characters of kinds that the API takes at once; what is beyond them is a slip.
LONGEST = 500


class DashboardQuery:
    """`DashboardQuery.read("days=90&kinds=login,update&page=2")`; without `kinds` all of them are meant."""

    def __init__(self, days: int = USUAL_DAYS, kinds: list[str] | None = None, number: int = 1) -> None:
        self.days = days
        self.kinds = _kept(kinds or [])
        self.number = number

    @staticmethod
    def read(query: str | None) -> "DashboardQuery":
        """From the raw query of the address; what makes no sense there falls back to what is usual."""
        asked = parse_query(query)
        days = positive(asked.get("days"), USUAL_DAYS)
        kinds = [kind.strip() for kind in asked.get("kinds", "").split(",")]
        return DashboardQuery(
            days if days in RANGES else USUAL_DAYS,
            [kind for kind in kinds if kind],
            positive(asked.get("page"), 1),
        )

    def span(self, days: int) -> "DashboardQuery":
        """Over so many days."""
        return DashboardQuery(days, self.kinds, self.number)

    def turn(self, number: int) -> "DashboardQuery":
        """On another page of the activity."""
        return DashboardQuery(self.days, self.kinds, number)

    def toggle(self, kind: str) -> "DashboardQuery":
        """With one kind more, or without it if it is among them."""
        others = [each for each in self.kinds if each != kind]
        return DashboardQuery(self.days, others if kind in self.kinds else others + [kind])

    def widen(self) -> "DashboardQuery":
        """With activity of all kinds."""
        return DashboardQuery(self.days)

    @property
    def text(self) -> str:
        """As the address spells it: what is usual is left out."""
        return build_query(
            [
                ("days", self.days if self.days != USUAL_DAYS else None),
                ("kinds", ",".join(self.kinds)),
                ("page", self.number if self.number > 1 else None),
            ]
        )


def _kept(kinds: list[str]) -> list[str]:
    """In one order, so that the same kinds are the same question, and no more than the API takes."""
    kept: list[str] = []
    for kind in sorted(set(kinds)):
        if len(",".join(kept + [kind])) <= LONGEST:
            kept.append(kind)
    return kept
