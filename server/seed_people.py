"""The seeded users: who they are, and the few whose names are there to break a careless page."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

from app.demo.people_words import BIOS, DOMAINS, HOBBIES, LARGE_ID, SPECIAL, TEAM_SHARES, TEAMS, YEARS
from server.seed_names import Name, Names
from server.seed_regions import REGIONS, Region

_TEAMS = dict(TEAMS)


def people(count: int, now: datetime, seed: int) -> Iterator[dict[str, Any]]:
    """`count` users as a form would send them, with "id", "created_at" (a datetime) and "offset" (hours) beside.

    The ids follow the days they joined; the last one is LARGE_ID.
    """
    names = Names(seed)
    random = Random(seed)
    usernames = {special["username"] for special in SPECIAL.values()}
    for number, joined in enumerate(_joining_days(count, now, random), start=1):
        region = random.choices(REGIONS, [region.share for region in REGIONS])[0]
        name = names.draw(region.locale, random)
        username = _username(name, usernames, random)
        usernames.add(username)
        days_here = (now - joined).days
        yield {
            "id": LARGE_ID if number == count > max(SPECIAL) else number,
            "created_at": joined,
            "offset": region.offset,
            "username": username,
            "name": name.full,
            "email": f"{username}@{random.choices(DOMAINS, (7, 2, 1))[0]}",
            "role": random.choices(("admin", "editor", "viewer"), (1, 14, 85))[0],
            "status": _status(days_here, random),
            **_profile(region, random),
            **SPECIAL.get(number, {}),
        }


def _joining_days(count: int, now: datetime, random: Random) -> list[datetime]:
    """More of them lately: the firm grows."""
    ages = sorted((YEARS * 365 * random.random() ** 1.6 for _ in range(count)), reverse=True)
    return [(now - timedelta(days=age, minutes=1)).replace(microsecond=0) for age in ages]


def _username(name: Name, others: set[str], random: Random) -> str:
    given, family = name.given or "user", name.family or "x"
    style = random.choices(("{given}.{family}", "{initial}{family}", "{given}_{family}"), (7, 2, 1))[0]
    username = style.format(given=given, family=family, initial=given[0])[:60]
    number = 2
    while (numbered := username if number == 2 else f"{username}{number - 1}") in others or len(numbered) < 2:
        number += 1
    return numbered


def _status(days_here: int, random: Random) -> str:
    """Those invited are recent: later, an invitation has been taken up or has run out."""
    if days_here < 120 and random.random() < 0.5:
        return "invited"
    return "suspended" if random.random() < 0.05 else "active"


def _profile(region: Region, random: Random) -> dict[str, str | None]:
    team = random.choices(list(_TEAMS), TEAM_SHARES)[0]
    city = random.choice(region.cities)
    number = f"{region.dial} 55 {random.randrange(500, 600)} {random.randrange(10_000):04}"
    bio = random.choice(BIOS).format(
        team=team, city=city, other=random.choice(list(_TEAMS)), hobby=random.choice(HOBBIES)
    )
    return {
        "title": random.choice(_TEAMS[team]),
        "team": team,
        "location": f"{city}, {region.country}",
        "timezone": region.timezone,
        "phone": number if random.random() < 0.7 else None,
        "bio": bio if random.random() < 0.5 else None,
    }
