"""What the demo's users did: the year that is made up, and what has really happened here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.contract.tables import Origin, Record
    from app.demo.kept import Kept
    from app.demo.world import World

# Above those of any year that is made up.
FIRST_ID = 1_000_000
_NAMES = ("id", "at", "action", "summary", "ip", "agent")


class Activity:
    """As app/contract/tables.py asks for it."""

    def __init__(self, kept: "Kept", world: "World") -> None:
        self._kept = kept
        self._world = world

    def record(self, user_id: int, action: str, summary: str, origin: "Origin") -> None:
        id = FIRST_ID + len(self._kept.activity)
        self._kept.activity.append([user_id, id, origin.at, action, summary, origin.ip, origin.agent])

    def find_page(self, user_id: int, actions: list[str] | None, page: int, size: int) -> "list[Record]":
        rows = {(row["at"], row["id"]): row for row in self._rows(user_id) if not actions or row["action"] in actions}
        first = (page - 1) * size
        return [rows[key] for key in sorted(rows, reverse=True)[first : first + size]]

    def count_actions(self, user_id: int) -> "list[Record]":
        counts: dict[str, int] = {}
        for row in self._rows(user_id):
            counts[row["action"]] = counts.get(row["action"], 0) + 1
        ordered = sorted([(-count, action) for action, count in counts.items()])
        return [{"action": action, "count": -count} for count, action in ordered]

    def count_days(self, user_id: int, since: str) -> "dict[str, Record]":
        days: "dict[str, Record]" = {}
        for row in self._rows(user_id):
            if row["at"] >= since:
                date = row["at"][:10]
                day = days.setdefault(date, {"date": date, "logins": 0, "actions": 0})
                day["logins" if row["action"] == "login" else "actions"] += 1
        return days

    def _rows(self, user_id: int) -> "list[Record]":
        happened = [dict(zip(_NAMES, row[1:])) for row in self._kept.activity if row[0] == user_id]  # noqa: B905
        return self._world.year(str(user_id)) + happened
