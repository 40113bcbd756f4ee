"""What invented people do and say, for the seeds of the demo and of the server, and the few whose names are there to
break a careless page."""

from app.rules import OPTIONAL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# One more than the largest odd integer that JavaScript's numbers can hold: the id of the last one.
LARGE_ID = 2**53 + 1
YEARS = 6

TEAMS = [
    ("Engineering", ("Software Engineer", "Senior Software Engineer", "Staff Engineer", "Engineering Manager")),
    ("Support", ("Support Specialist", "Support Lead", "Technical Writer")),
    ("Sales", ("Account Executive", "Sales Engineer", "Regional Sales Manager")),
    ("Operations", ("Operations Analyst", "Site Reliability Engineer", "Office Manager")),
    ("Design", ("Product Designer", "Design Lead", "User Researcher")),
    ("Finance", ("Accountant", "Financial Analyst", "Controller")),
    ("People", ("Recruiter", "People Partner", "Learning Specialist")),
    ("Marketing", ("Content Editor", "Campaign Manager", "Brand Designer")),
    ("Research", ("Research Scientist", "Data Analyst", "Lab Coordinator")),
    ("Legal", ("Counsel", "Privacy Officer", "Contracts Manager")),
]
TEAM_SHARES = (30, 16, 13, 10, 7, 6, 6, 5, 4, 3)
BIOS = (
    "Joined from {other} and never looked back.",
    "Looks after the {team} team’s weekly report.",
    "Based in {city}; usually online before the coffee is ready.",
    "Mentors new colleagues in {team}.\nAsk me about {hobby}.",
    "Part-time, Tuesdays to Thursdays.",
    "On call every third week. Outside work: {hobby}.",
    "Working on making {team} & {other} talk to each other.",
)
HOBBIES = ("bouldering", "choir", "old maps", "sourdough", "chess", "cycling", "birdwatching", "ceramics", "shōgi")
DOMAINS = ("example.com", "example.org", "example.net")


_QUOTE = "' onmouseover='alert(1)"
_LONG_NAME = (
    "Pedro de Alcântara Francisco Antônio João Carlos Xavier de Paula Miguel Rafael Joaquim José Gonzaga Pascoal "
    "Cipriano Ser"
)
_UNBROKEN_NAME = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewaren"
_NOTHING = dict.fromkeys(OPTIONAL)
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
SPECIAL: "dict[int, dict[str, Any]]" = {
    1: _ADA,
    7: {"name": "<img src=x onerror=alert(1)>", "username": "img.onerror", "email": "img.onerror@example.com"},
    9: {
        "username": "quote",
        "email": "quote@example.com",
        "name": _QUOTE,
    }
    | dict.fromkeys(OPTIONAL, _QUOTE),
    11: {"name": _LONG_NAME, "username": "pedro.de.alcantara", "email": "pedro.de.alcantara@example.com"},
    13: {"name": _UNBROKEN_NAME, "username": "w" * 64, "email": f"{'w' * 64}@example.net"},
    15: {"name": "عبد الرحمن بن سعيد الأندلسي", "username": "abdulrahman", "email": "abdulrahman@example.org"},
    17: {"name": "🦊 Fox 👩🏽‍🚀🏳️‍🌈", "username": "fox", "email": "fox@example.com"},
    19: {"name": "Noor", "username": "noor", "email": "noor@example.com"} | _NOTHING,
}
