"""What a seeded user did in the year before now."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from itertools import accumulate
from random import Random
from typing import Any, NamedTuple

from server.times import rfc3339

DAYS = 365

# By Monday to Sunday, and by the hour on the user's own clock.
_WEEKDAYS = (10, 11, 11, 10, 8, 2, 1)
_HOURS = (1, 0.5, 0.3, 0.3, 0.5, 1, 3, 8, 18, 24, 22, 18, 13, 17, 21, 20, 17, 13, 8, 6, 5, 4, 3, 2)
_HOURS_SO_FAR = tuple(accumulate(_HOURS))

_ACTIONS = {
    "export": ("Exported users as CSV", "Exported the monthly report", "Exported the activity log"),
    "view": ("Opened the dashboard", "Opened the team’s page", "Read the access guidelines"),
    "update": ("Changed phone", "Changed title", "Changed bio", "Changed location, timezone", "Changed team"),
    "invite": ("Invited a colleague", "Sent an invitation again"),
    "password": ("Changed the password", "Turned on two-step sign-in"),
    "settings": ("Changed the language", "Turned off e-mail notices", "Switched to the dark theme"),
}
_ACTION_NAMES = tuple(_ACTIONS)
_SHARES = {
    "viewer": tuple(accumulate((6, 70, 6, 0, 4, 14))),
    "editor": tuple(accumulate((16, 50, 8, 12, 4, 10))),
    "admin": tuple(accumulate((22, 36, 8, 20, 4, 10))),
}
_SIGN_INS = ("Signed in", "Signed in", "Signed in", "Signed in with single sign-on", "Signed in on a new device")
_AGENTS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 "
    "Safari/605.1.15",
    "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 "
    "Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 "
    "Edg/142.0.0.0",
)
# The networks that are set aside for examples.
_NETWORKS = ("192.0.2.{}", "198.51.100.{}", "203.0.113.{}", "2001:db8::{:x}")


class Origin(NamedTuple):
    """When and from where a request came."""

    at: str
    ip: str
    agent: str


class Event(NamedTuple):
    moment: datetime
    action: str
    summary: str
    origin: Origin


def events(user: Mapping[str, Any], now: datetime, random: Random) -> list[Event]:
    """The user's year, oldest first. Nobody does anything before joining or after `now`."""
    start = max(user["created_at"], now - timedelta(days=DAYS))
    end = now - (now - start) * random.uniform(0.1, 0.9) if user["status"] == "suspended" else now
    origins = _origins(random)
    happened = [*_joining(user, start, origins[0])]
    if user["status"] != "invited":
        for moment in _sign_ins(user, start, end, random):
            happened.extend(_visit(user, moment, end, random, random.choice(origins)))
    return sorted(happened)


def _joining(user: Mapping[str, Any], start: datetime, place: tuple[str, str]) -> Iterator[Event]:
    if user["created_at"] < start:
        return
    summary = f"Created the account {user['username']}"
    yield Event(start, "create", summary, Origin(rfc3339(start), *place))
    if user["status"] == "invited":
        yield Event(start, "invite", f"Sent an invitation to {user['email']}", Origin(rfc3339(start), *place))


def _sign_ins(user: Mapping[str, Any], start: datetime, end: datetime, random: Random) -> list[datetime]:
    """A heavy tail: most come now and then, a few every day. The first user is one of the few, and is here now."""
    a_year = 330 if user["id"] == 1 else min(random.lognormvariate(2.9, 1.1), 360)
    midnight = start.replace(hour=0, minute=0, second=0)
    weights = [_WEEKDAYS[(midnight.weekday() + ahead) % 7] for ahead in range((end - start).days + 1)]
    chosen = random.choices(range(len(weights)), weights, k=round(a_year * len(weights) / DAYS))
    moments = [midnight + timedelta(days=ahead) + _time_of_day(user["offset"], random) for ahead in chosen]
    if user["id"] == 1:
        moments.append(end - timedelta(minutes=12))
    return [moment for moment in moments if start < moment <= end]


def _time_of_day(offset: float, random: Random) -> timedelta:
    hour = random.choices(range(24), cum_weights=_HOURS_SO_FAR)[0]
    return timedelta(seconds=(hour - offset) * 3600 + random.randrange(3600))


def _visit(
    user: Mapping[str, Any], moment: datetime, end: datetime, random: Random, place: tuple[str, str]
) -> Iterator[Event]:
    """A sign-in and what followed within the hour."""
    yield Event(moment, "login", random.choice(_SIGN_INS), Origin(rfc3339(moment), *place))
    actions = min(int(random.expovariate(0.8)), 12)
    for action in random.choices(_ACTION_NAMES, cum_weights=_SHARES[user["role"]], k=actions) if actions else ():
        moment += timedelta(seconds=random.randrange(20, 600))
        if moment <= end:
            yield Event(moment, action, random.choice(_ACTIONS[action]), Origin(rfc3339(moment), *place))


def _origins(random: Random) -> list[tuple[str, str]]:
    """The one to three places, as (ip, agent), from which a user comes."""
    return [
        (random.choice(_NETWORKS).format(random.randrange(1, 255)), random.choice(_AGENTS))
        for _ in range(random.choices((1, 2, 3), (6, 3, 1))[0])
    ]
