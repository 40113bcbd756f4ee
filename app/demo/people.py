"""The demo's people: who they are, as they stand on a day. The same everywhere, but for the times."""

from math import exp

from app.demo.dice import Dice
from app.demo.people_words import BIOS, DOMAINS, HOBBIES, LARGE_ID, SPECIAL, TEAM_SHARES, TEAMS, YEARS
from app.demo.regions import REGIONS
from app.rules import OPTIONAL
from app.times import DAY, rfc3339

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.contract.tables import Record
    from app.demo.regions import Region

COUNT = 250
YEAR = 365  # days
# Who can sign in, with app/demo/passwords.py's PASSWORD: one of each role.
ACCOUNTS = {
    1: {"username": "admin"},
    2: {"username": "editor", "name": "Emeka Okafor", "email": "emeka.okafor@example.com", "role": "editor"},
    3: {"username": "viewer", "name": "Ximena García", "email": "ximena.garcia@example.com", "role": "viewer"},
}


class Person:
    """`fields` as a form would send them; `age` in days, as a fraction, since they joined, before today began.

    In the last year they signed in `sign_ins` times, and were changed `updates` days ago.
    """

    def __init__(self, number: int, usernames: set[str]) -> None:
        dice = Dice(number)
        self.id = LARGE_ID if number == COUNT else number
        # More of them lately: the firm grows. The ids follow the days they joined.
        self.age: float = YEARS * YEAR * ((COUNT - number + dice.roll()) / COUNT) ** 1.6
        region: "Region" = dice.pick(_REGIONS)
        self.offset = region.offset
        self.fields = _fields(dice, region, usernames, self.age)
        self.fields.update(SPECIAL.get(number, {}))
        if number in ACCOUNTS:
            self.fields.update(ACCOUNTS[number])
            self.fields["status"] = "active"
        # Less than a year, for some sign-ins are moved back a few days: see below.
        self.span = min(self.age, YEAR - 3.0)
        # Those who are suspended have been gone for a while.
        self.gone = self.span * (0.1 + 0.8 * dice.roll()) if self.fields["status"] == "suspended" else 0.0
        self.sign_ins = 0 if self.fields["status"] == "invited" else round(_rate(dice, number) * self._part)
        self.earlier = round(self.sign_ins * max(self.age / YEAR - 1, 0) * (0.5 + 0.6 * dice.roll()))
        self.updates = sorted([self.age * dice.roll() for _ in range(dice.below(4) if self.age > 1 else 0)])

    @property
    def _part(self) -> float:
        """Of the year, in which they were here."""
        return float(self.span - self.gone) / YEAR

    def sign_in(self, number: int, midnight: int) -> tuple[int, Dice]:
        """The time of one of their sign-ins, 0 the newest, and the dice for what came of it."""
        dice = Dice(number + 1, self.id % 1_000)
        ago = self.gone + (number + dice.roll()) / self.sign_ins * (self.span - self.gone)
        day = midnight // DAY - 1 - int(ago)
        # Monday is 4: the first of January 1970 was a Thursday. Few come on a weekend.
        weekend = (day + 3) % 7 - 4
        if weekend > 0 and dice.roll() < 0.8:
            day -= weekend
        return max(day * DAY + _time_of_day(self.offset, dice), midnight - int(self.age * DAY) + 60), dice


def everybody() -> list[Person]:
    special = list(SPECIAL.values()) + list(ACCOUNTS.values())
    usernames = {user["email"].partition("@")[0] for user in special if "email" in user}
    return [Person(number, usernames) for number in range(1, COUNT + 1)]


def record_of(person: Person, midnight: int) -> "Record":
    """As the API tells it on the day that began at `midnight`, in seconds since 1970."""
    joined = rfc3339(midnight - int(person.age * DAY) - 60)
    updated = rfc3339(midnight - int(person.updates[0] * DAY) - 60) if person.updates else joined
    record: "Record" = {
        "id": person.id,
        "login_count": person.sign_ins + person.earlier,
        "last_login_at": rfc3339(person.sign_in(0, midnight)[0]) if person.sign_ins else None,
        "created_at": joined,
        "updated_at": updated,
        "version": 1 + len(person.updates),
    }
    record.update(person.fields)
    return record


# As often as their share.
_REGIONS = [region for region in REGIONS for _ in range(region.share)]
_TEAMS = [team for team, share in zip(TEAMS, TEAM_SHARES) for _ in range(share)]  # noqa: B905, of one length
# Six in the morning to ten at night on their own clock; the middle of the day more often.
_HOURS = (1, 2, 6, 14, 20, 18, 14, 10, 14, 18, 16, 12, 8, 5, 3, 2)


def _time_of_day(offset: float, dice: Dice) -> int:
    """In seconds, in UTC."""
    return int((6 + dice.weigh(_HOURS) - offset) % 24 * 3600) + dice.below(3600)


def _rate(dice: Dice, number: int) -> float:
    """Sign-ins a year. A heavy tail: most come now and then, a few every day, and the first is one of them."""
    bell = sum([dice.roll() for _ in range(4)]) - 2
    return 330.0 if number == 1 else min(exp(2.9 + 1.9 * bell), 360.0)


def _fields(dice: Dice, region: "Region", usernames: set[str], age: float) -> "dict[str, Any]":
    given, family = dice.pick(region.given), dice.pick(region.family)
    username = _username(dice, given[1], family[1], usernames)
    fields: "dict[str, Any]" = {
        "username": username,
        "name": region.order.format(given=given[0], family=family[0]),
        "email": username + "@" + DOMAINS[dice.weigh((7, 2, 1))],
        "role": ("admin", "editor", "viewer")[dice.weigh((1, 14, 85))],
        "status": _status(dice, age),
    }
    fields.update(_profile(dice, region))
    return fields


def _username(dice: Dice, given: str, family: str, usernames: set[str]) -> str:
    style = dice.weigh((7, 2, 1))
    name = (given + "." + family, given[0] + family, given + "_" + family)[style]
    number, free = 1, name
    while free in usernames:
        number += 1
        free = name + str(number)
    usernames.add(free)
    return free


def _status(dice: Dice, age: float) -> str:
    """Those invited are recent: later, an invitation has been taken up or has run out."""
    if age < 120 and dice.roll() < 0.5:
        return "invited"
    return "suspended" if dice.roll() < 0.05 else "active"


def _profile(dice: Dice, region: "Region") -> "dict[str, Any]":
    team, titles = dice.pick(_TEAMS)
    city = dice.pick(region.cities)
    bio = dice.pick(BIOS).format(team=team, city=city, other=dice.pick(TEAMS)[0], hobby=dice.pick(HOBBIES))
    phone = f"{region.dial} 55 {500 + dice.below(100)} {dice.below(10_000):04d}"
    values = {
        "title": dice.pick(titles),
        "team": team,
        "location": city + ", " + region.country,
        "timezone": region.timezone,
        "phone": phone if dice.roll() < 0.7 else None,
        "bio": bio if dice.roll() < 0.5 else None,
    }
    return {field: values[field] for field in OPTIONAL}
