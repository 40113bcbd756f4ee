"""The demo's people on a day, with what is made up of them only when somebody asks."""

from app.contract.folding import fold, search_key
from app.demo.people import everybody, record_of
from app.demo.year import year_of
from app.times import DAY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.contract.folding import Letters
    from app.contract.tables import Record
    from app.demo.people import Person

# Years that are at hand: of those who were looked at last.
MOST_YEARS = 20


class World:
    """Made up once, and again on another day."""

    def __init__(self, letters: "Letters") -> None:
        self._letters = letters
        self._people: "dict[str, Person]" = {}
        self._midnight = 0
        self._records: "dict[str, Record]" = {}
        self._years: "dict[str, list[Record]]" = {}
        self._folded: "dict[tuple[str, str, str], str]" = {}

    def records(self, now: float) -> "dict[str, Record]":
        """By their ids, as they are today. Not to be changed."""
        if not self._people:
            self._people = {str(person.id): person for person in everybody()}
        midnight = int(now) // DAY * DAY
        if midnight != self._midnight:
            self._midnight, self._years = midnight, {}
            self._records = {id: record_of(person, midnight) for id, person in self._people.items()}
        return self._records

    def year(self, id: str) -> "list[Record]":
        """What this user did before today; nothing where it is nobody of the demo's own."""
        if id not in self._people:
            return []
        if id not in self._years:
            if len(self._years) >= MOST_YEARS:
                self._years = {}
            self._years[id] = year_of(self._people[id], self._midnight)
        return self._years[id]

    def search_key(self, user: "Record") -> str:
        return self._once(("search", user["name"], user["username"] + " " + user["email"]), user)

    def name_key(self, user: "Record") -> str:
        return self._once(("name", user["name"], ""), user)

    def _once(self, key: tuple[str, str, str], user: "Record") -> str:
        """Folding takes its time, and names stay."""
        if key not in self._folded:
            folded = search_key(user, self._letters) if key[0] == "search" else fold(user["name"], self._letters)
            self._folded[key] = folded
        return self._folded[key]
