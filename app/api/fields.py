"""How a resource's fields and their values are called elsewhere."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


_TIMES = ("last_login_at", "created_at", "updated_at", "at")
# Of "2026-01-31T09:30".
_SHORTEST_TIME = 16


class Fields:
    """`Fields({"name": "full_name", "bio": False}, {"role": {"admin": "superuser"}})`: ours -> theirs.

    A field that is False is one that the API does not have. Values that are not named are the same in both.
    """

    def __init__(
        self, names: "dict[str, str | bool] | None" = None, values: "dict[str, dict[str, Any]] | None" = None
    ) -> None:
        names = names or {}
        # Whether theirs are ours.
        self.are_the_same = not names and not values
        self._missing = [ours for ours, theirs in names.items() if theirs is False]
        self._theirs = {ours: theirs for ours, theirs in names.items() if isinstance(theirs, str)}
        self._ours = {theirs: ours for ours, theirs in self._theirs.items()}
        self._values = values or {}

    def has(self, name: str) -> bool:
        return name not in self._missing

    def theirs(self, name: str) -> str:
        """What they call a field of ours."""
        return self._theirs.get(name, name)

    def ours(self, name: str) -> str:
        return self._ours.get(name, name)

    def value(self, name: str, value: "Any") -> "Any":
        """What they write for a value of ours."""
        known = self._values.get(name, {})
        return known.get(value, value) if isinstance(value, str) else value

    def read(self, item: "dict[str, Any]") -> "dict[str, Any]":
        """Theirs in our words. What has no other name keeps the one that it has.

        `{"name": "full_name"}` leaves a `name` of theirs behind.
        """
        kept = [name for name in item if name not in self._theirs or name in self._ours]
        read = {self.ours(name): item[name] for name in kept}
        for name, known in self._values.items():
            for ours, theirs in known.items():
                # True is no 1 here.
                if name in read and type(read[name]) is type(theirs) and read[name] == theirs:
                    read[name] = ours
                    break
        for name in _TIMES:
            if isinstance(read.get(name), str):
                read[name] = _zoned(read[name])
        return read

    def write(self, fields: "dict[str, Any]") -> "dict[str, Any]":
        """Ours in their words, without those that they have not."""
        return {self.theirs(name): self.value(name, value) for name, value in fields.items() if self.has(name)}


def _zoned(time: str) -> str:
    """A time without a zone is one in UTC: a browser would take it for its own."""
    if len(time) < _SHORTEST_TIME or time[10] not in "T " or not _is_date(time[:10]):
        return time
    clock = time[11:]
    is_zoned = any(sign in clock for sign in "Zz+-")
    return time if is_zoned else time[:10] + "T" + clock + "Z"


def _is_date(text: str) -> bool:
    """2026-01-31."""
    digits = text[:4] + text[5:7] + text[8:]
    return text[4] == text[7] == "-" and all(digit in "0123456789" for digit in digits)
