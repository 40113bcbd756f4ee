"""What one of the demo's people did in the year before today, made up when somebody asks."""

from math import log

from app.demo.dice import Dice
from app.demo.people import YEAR
from app.demo.year_words import ACTIONS, AGENTS, NETWORKS, SHARES, SIGN_INS
from app.times import DAY, rfc3339

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.contract.tables import Record
    from app.demo.people import Person

    # (ip, agent)
    Place = tuple[str, str]

_UPDATES = dict(ACTIONS)["update"]
# Of those that follow a sign-in: when somebody was changed is known already.
_OTHERS = {
    role: [ACTIONS[place] for place, share in enumerate(shares) for _ in range(share) if ACTIONS[place][0] != "update"]
    for role, shares in SHARES.items()
}


def year_of(person: "Person", midnight: int) -> "list[Record]":
    """Rows as the API tells them, in no order. Nobody does anything before joining or after today began."""
    dice = Dice(person.id % 1_000, 77)
    places = _places(dice)
    happened = _joining(person, midnight)
    happened += [
        (midnight - int(ago * DAY) - 60, "update", dice.pick(_UPDATES)) for ago in person.updates if ago < YEAR
    ]
    rows = [_row(moment, action, summary, places[0]) for moment, action, summary in happened]
    for number in range(person.sign_ins):
        moment, of_visit = person.sign_in(number, midnight)
        place = of_visit.pick(places)
        rows += [_row(*each, place) for each in _visit(person.fields["role"], moment, midnight, of_visit)]
    return [row | {"id": number} for number, row in enumerate(rows, 1)]


def _joining(person: "Person", midnight: int) -> "list[tuple[int, str, str]]":
    if person.age >= YEAR:
        return []
    moment = midnight - int(person.age * DAY) - 60
    joined = [(moment, "create", "Created the account " + person.fields["username"])]
    if person.fields["status"] == "invited":
        joined.append((moment, "invite", "Sent an invitation to " + person.fields["email"]))
    return joined


def _visit(role: str, moment: int, midnight: int, dice: Dice) -> "list[tuple[int, str, str]]":
    """A sign-in and what followed within the hour."""
    happened = [(moment, "login", dice.pick(SIGN_INS))]
    for _ in range(min(int(-log(1 - dice.roll()) / 0.8), 12)):
        action, summaries = dice.pick(_OTHERS[role])
        moment += 20 + dice.below(580)
        if moment < midnight:
            happened.append((moment, action, dice.pick(summaries)))
    return happened


def _places(dice: Dice) -> "list[Place]":
    """The one to three from which somebody comes."""
    return [
        (dice.pick(NETWORKS).format(1 + dice.below(254)), dice.pick(AGENTS)) for _ in range(1 + dice.weigh((6, 3, 1)))
    ]


def _row(moment: int, action: str, summary: str, place: "Place") -> "Record":
    return {"at": rfc3339(moment), "action": action, "summary": summary, "ip": place[0], "agent": place[1]}
