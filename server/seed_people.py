"""The seeded users: who they are, and the few whose names are there to break a careless page."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any

from server.seed_names import Name, Names
from server.seed_regions import REGIONS, Region

# One more than the largest odd integer that JavaScript's numbers can hold.
LARGE_ID = 2**53 + 1
YEARS = 6

_TEAMS = {
    "Engineering": ("Software Engineer", "Senior Software Engineer", "Staff Engineer", "Engineering Manager"),
    "Support": ("Support Specialist", "Support Lead", "Technical Writer"),
    "Sales": ("Account Executive", "Sales Engineer", "Regional Sales Manager"),
    "Operations": ("Operations Analyst", "Site Reliability Engineer", "Office Manager"),
    "Design": ("Product Designer", "Design Lead", "User Researcher"),
    "Finance": ("Accountant", "Financial Analyst", "Controller"),
    "People": ("Recruiter", "People Partner", "Learning Specialist"),
    "Marketing": ("Content Editor", "Campaign Manager", "Brand Designer"),
    "Research": ("Research Scientist", "Data Analyst", "Lab Coordinator"),
    "Legal": ("Counsel", "Privacy Officer", "Contracts Manager"),
}
_TEAM_SHARES = (30, 16, 13, 10, 7, 6, 6, 5, 4, 3)
_BIOS = (
    "Joined from {other} and never looked back.",
    "Looks after the {team} team’s weekly report.",
    "Based in {city}; usually online before the coffee is ready.",
    "Mentors new colleagues in {team}.\nAsk me about {hobby}.",
    "Part-time, Tuesdays to Thursdays.",
    "On call every third week. Outside work: {hobby}.",
    "Working on making {team} & {other} talk to each other.",
)
_HOBBIES = ("bouldering", "choir", "old maps", "sourdough", "chess", "cycling", "birdwatching", "ceramics", "shōgi")
_DOMAINS = ("example.com", "example.org", "example.net")

_QUOTE = "' onmouseover='alert(1)"
_LONG_NAME = (
    "Pedro de Alcântara Francisco Antônio João Carlos Xavier de Paula Miguel Rafael Joaquim José Gonzaga Pascoal "
    "Cipriano Ser"
)
_UNBROKEN_NAME = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewaren"
_NOTHING = dict.fromkeys(("title", "team", "location", "timezone", "phone", "bio"))
_ADA = {
    "username": "ada.lindqvist",
    "name": "Ada Lindqvist",
    "email": "ada.lindqvist@example.com",
    "role": "admin",
    "status": "active",
    "title": "Head of Platform",
    "team": "Engineering",
    "location": "Stockholm, Sweden",
    "timezone": "Europe/Stockholm",
    "phone": "+46 55 501 0199",
    "bio": "Keeps the lights on and the user list tidy. Write to me when you need access to something.",
}
SPECIAL: dict[int, dict[str, Any]] = {
    1: _ADA,
    7: {"name": "<img src=x onerror=alert(1)>", "username": "img.onerror", "email": "img.onerror@example.com"},
    9: {
        "username": "quote",
        "email": "quote@example.com",
        "name": _QUOTE,
        **dict.fromkeys(_NOTHING, _QUOTE),
    },
    11: {"name": _LONG_NAME, "username": "pedro.de.alcantara", "email": "pedro.de.alcantara@example.com"},
    13: {"name": _UNBROKEN_NAME, "username": "w" * 64, "email": f"{'w' * 64}@example.net"},
    15: {"name": "عبد الرحمن بن سعيد الأندلسي", "username": "abdulrahman", "email": "abdulrahman@example.org"},
    17: {"name": "🦊 Fox 👩🏽‍🚀🏳️‍🌈", "username": "fox", "email": "fox@example.com"},
    19: {"name": "Noor", "username": "noor", "email": "noor@example.com", **_NOTHING},
}


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
            "email": f"{username}@{random.choices(_DOMAINS, (7, 2, 1))[0]}",
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
    team = random.choices(list(_TEAMS), _TEAM_SHARES)[0]
    city = random.choice(region.cities)
    number = f"{region.dial} 55 {random.randrange(500, 600)} {random.randrange(10_000):04}"
    bio = random.choice(_BIOS).format(
        team=team, city=city, other=random.choice(list(_TEAMS)), hobby=random.choice(_HOBBIES)
    )
    return {
        "title": random.choice(_TEAMS[team]),
        "team": team,
        "location": f"{city}, {region.country}",
        "timezone": region.timezone,
        "phone": number if random.random() < 0.7 else None,
        "bio": bio if random.random() < 0.5 else None,
    }
