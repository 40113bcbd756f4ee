"""What a seeded user did in the year before now."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from itertools import accumulate
from random import Random
from typing import Any, NamedTuple

from app.demo.year_words import ACTIONS, AGENTS, HOURS, NETWORKS, SHARES, SIGN_INS, WEEKDAYS
from server.times import rfc3339

DAYS = 365

_ACTIONS = dict(ACTIONS)
_ACTION_NAMES = tuple(_ACTIONS)
_HOURS_SO_FAR = tuple(accumulate(HOURS))
_SHARES_SO_FAR = {role: tuple(accumulate(shares)) for role, shares in SHARES.items()}


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
    weights = [WEEKDAYS[(midnight.weekday() + ahead) % 7] for ahead in range((end - start).days + 1)]
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
    yield Event(moment, "login", random.choice(SIGN_INS), Origin(rfc3339(moment), *place))
    actions = min(int(random.expovariate(0.8)), 12)
    for action in random.choices(_ACTION_NAMES, cum_weights=_SHARES_SO_FAR[user["role"]], k=actions) if actions else ():
        moment += timedelta(seconds=random.randrange(20, 600))
        if moment <= end:
            yield Event(moment, action, random.choice(_ACTIONS[action]), Origin(rfc3339(moment), *place))


def _origins(random: Random) -> list[tuple[str, str]]:
    """The one to three places, as (ip, agent), from which a user comes."""
    return [
        (random.choice(NETWORKS).format(random.randrange(1, 255)), random.choice(AGENTS))
        for _ in range(random.choices((1, 2, 3), (6, 3, 1))[0])
    ]
