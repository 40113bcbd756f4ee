"""The people of every API here: the fields of our own users API, for all of them the same at every start."""

from datetime import UTC, datetime, timedelta
from typing import Any

Row = dict[str, Any]

PASSWORD = "correct horse battery"
# One of each role, all active: the tests sign in as them.
ADMIN, EDITOR, VIEWER = "ada", "bjarne", "chidi"

LONG = "Wolfeschlegelsteinhausenbergerdorff " * 3
MARKUP = "<img src=x onerror=alert(1)>"
# The first three are ADMIN, EDITOR and VIEWER.
NAMES = [
    ("ada", "Ada Lovelace"),
    ("bjarne", "Bjarne Ångström"),
    ("chidi", "Chidi Okonkwo"),
    ("markup", MARKUP),
    ("long", LONG.strip()),
    ("layla", "ليلى حسن"),
    ("omar", "عمر الخيّام"),
    ("parisa", "پریسا کریمی"),
    ("noa", "נועה לוי"),
    ("haruki", "村上春樹"),
    ("sakura", "さくら 田中"),
    ("wei", "王伟"),
    ("meiling", "陳美玲"),
    ("minjun", "김민준"),
    ("dmitri", "Дмитрий Менделеев"),
    ("olena", "Олена Ґалаґан"),
    ("eleni", "Ελένη Παπαδοπούλου"),
    ("priya", "प्रिया शर्मा"),
    ("arjun", "অর্জুন সেন"),
    ("kavitha", "கவிதா"),
    ("somchai", "สมชาย ใจดี"),
    ("nino", "ნინო ბერიძე"),
    ("ani", "Անի Պետրոսյան"),
    ("abebe", "አበበ ቢቂላ"),
    ("nguyen", "Nguyễn Thị Ánh"),
    ("ilker", "İlker Işık"),
    ("zoe", "Zoë Brontë"),
    ("zoe.2", "Zoe\u0308 Combining"),
    ("strasse", "Heinz Großmann"),
    ("soren", "Søren Kierkegaard"),
    ("siobhan", "Siobhán O’Brien"),
    ("obrien", "Pat O'Brien"),
    ("comma", "Lovelace, Augusta Ada"),
    ("quote", 'Dwayne "The Rock" Johnson'),
    ("percent", "100% Sure_Thing*"),
    ("brackets", "Jo (or Joe) [Smith] {x}"),
    ("ampersand", "Marks & Spencer; DROP TABLE people"),
    ("backslash", "Back\\slash /slash"),
    ("emoji", "Rosé 👩🏽‍🚀 Sky"),
    ("plus", "C++ + Rust = ♥"),
    ("lower", "bell hooks"),
    ("upper", "GRACE HOPPER"),
    ("single", "Pelé"),
    ("francois", "François Truffaut"),
    ("lukasz", "Łukasz Żółć"),
    ("dvorak", "Antonín Dvořák"),
    ("gudrun", "Guðrún Ósvífursdóttir"),
    ("renee", "Renée Descartes-Müller"),
    ("joao", "João Gonçalves"),
    ("maria", "María José Ñúñez"),
    ("ngozi", "Ngozi Adichie"),
    ("tane", "Tāne Māhuta"),
    ("adam", "Adam Ant"),
    ("adamina", "Adamina Smith"),
    ("smith.1", "John Smith"),
    ("smith.2", "John Smith"),
    ("grace", "Grace Kim"),
    ("alan", "Alan Turing"),
    ("barbara", "Barbara Liskov"),
    ("zz", "Zebulon Zyx"),
]
ROLES = ["admin", "editor", "viewer"]
TEAMS = ["Engines", "R&D, Berlin", "Support", "Ops/Night", None, "Équipe"]
TITLES = ["Analyst", "Head of <b>Engines</b>", None, "Engineer"]
PLACES = [("London", "Europe/London"), ("Lagos", "Africa/Lagos"), ("東京", "Asia/Tokyo"), (None, None)]
BIOS = [None, "Wrote the first program.\nAnd a second one.", MARKUP, "Says “hello” to & fro 👋"]
BEGAN = datetime(2026, 1, 31, 9, 30, tzinfo=UTC)


def people() -> list[Row]:
    """Sixty, with the ids 1 to 60; nobody else may have changed what this call answers."""
    return [_person(index, username, name) for index, (username, name) in enumerate(NAMES)]


def activity() -> list[Row]:
    """What the first three did, `user_id` says who; the newest last."""
    return [_done(index) for index in range(36)]


def _person(index: int, username: str, name: str) -> Row:
    status, place = _status(index), PLACES[index % len(PLACES)]
    return {
        "id": index + 1,
        "username": username,
        "name": name,
        "email": f"{username}@example.com",
        "role": ROLES[index % len(ROLES)],
        "status": status,
        "title": TITLES[index % len(TITLES)],
        "team": TEAMS[index % len(TEAMS)],
        "location": place[0],
        "timezone": place[1],
        "phone": f"+44 20 7946 {index:04}" if index % 2 else None,
        "bio": BIOS[index % len(BIOS)],
        "login_count": 0 if status == "invited" else (index * 37) % 101,
        "last_login_at": None if status == "invited" else _time(days=100, minutes=index * 61),
        "created_at": _time(hours=index * 7),
        "updated_at": _time(days=30, hours=index * 7),
        "version": 1,
    }


def _status(index: int) -> str:
    if index % 7 == 3:
        return "invited"
    return "suspended" if index % 11 == 5 else "active"


def _done(index: int) -> Row:
    action = ["login", "update", "view"][index // 3 % 3]
    return {
        "id": index + 1,
        "user_id": index % 3 + 1,
        "at": _time(days=90, hours=index * 5),
        "action": action,
        "summary": f"{action.capitalize()} number {index}",
        "ip": f"192.0.2.{index}",
        "agent": "Mozilla/5.0",
    }


def _time(**later: int) -> str:
    return (BEGAN + timedelta(**later)).strftime("%Y-%m-%dT%H:%M:%SZ")
