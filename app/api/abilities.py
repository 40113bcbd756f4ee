"""What an API can do beside answering for a list and for one."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

# `can` and `cannot` of the [panel] table name them.
ABILITIES = (
    # A list takes words to look for, an order, a role, a status and a team, and says how many there are; several of a
    # resource can be asked for at once.
    "search",
    "sort",
    "filter",
    "total",
    "ids",
    # Somebody new can be made, fields changed, somebody removed.
    "create",
    "update",
    "delete",
    # A write says upon which version it was made (If-Match); what is sent twice under one Idempotency-Key is done once;
    # a change takes a reason for the record.
    "match",
    "once",
    "reason",
    # It says what somebody did, and how often, day by day.
    "activity",
    "stats",
    # It gives out invitations to choose a password; who is signed in can choose another; people sign in and out at all.
    "invite",
    "password",
    "session",
)


class Abilities:
    """`can("search")`: what a dialect has by nature, with what the configuration adds and takes away."""

    def __init__(self, natural: "Iterable[str]", can: "Iterable[str]" = (), cannot: "Iterable[str]" = ()) -> None:
        self._names = (set(natural) | set(can)) - set(cannot)

    def __call__(self, name: str) -> bool:
        return name in self._names

    @property
    def missing(self) -> list[str]:
        return [name for name in ABILITIES if name not in self._names]
