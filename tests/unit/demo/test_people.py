from app.contract.fields import FIELDS, clean_field
from app.demo.people import COUNT, everybody, record_of
from app.demo.people_words import LARGE_ID
from app.demo.year import year_of
from app.times import DAY, rfc3339
from tests.unit.demo.fakes import NOW

MIDNIGHT = NOW // DAY * DAY


def records():
    return [record_of(person, MIDNIGHT) for person in everybody()]


def test_the_same_people_are_there_in_every_browser():
    names = [(user["username"], user["name"]) for user in records()]
    assert len(names) == COUNT
    assert names[4] == ("sara.alotaibi", "\u0633\u0627\u0631\u0629 \u0627\u0644\u0639\u062a\u064a\u0628\u064a")
    assert (names[200][0], names[248][0]) == ("wzhao", "margot.lefevre")


def test_everybody_keeps_the_rules_and_no_two_are_the_same():
    users = records()
    for user in users:
        for field in FIELDS:
            assert clean_field(field, user[field]) == user[field], (user["id"], field)
    for field in ("id", "username", "email"):
        assert len({user[field] for user in users}) == COUNT


def test_there_is_somebody_for_everything_that_a_page_may_get_wrong():
    users = {user["id"]: user for user in records()}
    assert LARGE_ID in users
    assert users[7]["name"].startswith("<img")
    assert [users[19][field] for field in ("title", "team", "phone", "bio")] == [None] * 4
    assert len(users[11]["name"]) == 120
    assert len({user["status"] for user in users.values()}) == 3
    assert len({user["role"] for user in users.values()}) == 3


def test_everything_moves_along_with_the_days():
    for person in everybody()[:20]:
        today, later = record_of(person, MIDNIGHT), record_of(person, MIDNIGHT + 7 * DAY)
        assert (later["version"], later["login_count"]) == (today["version"], today["login_count"])
        assert later["created_at"] == rfc3339(MIDNIGHT + 7 * DAY - int(person.age * DAY) - 60)


def test_the_ids_follow_the_days_people_joined():
    joined = [user["created_at"] for user in records()]
    assert joined == sorted(joined)


def test_a_year_lies_between_joining_and_today_and_agrees_with_the_record():
    for person in everybody()[:25]:
        user, rows = record_of(person, MIDNIGHT), year_of(person, MIDNIGHT)
        times = [row["at"] for row in rows]
        logins = [row["at"] for row in rows if row["action"] == "login"]
        assert not times or (user["created_at"] <= min(times) and max(times) < rfc3339(MIDNIGHT))
        assert len(logins) == person.sign_ins <= user["login_count"]
        assert (max(logins) if logins else None) == user["last_login_at"]
        assert user["status"] != "invited" or not logins
        assert len({row["id"] for row in rows}) == len(rows)


def test_most_come_now_and_then_and_a_few_every_day():
    counts = sorted([person.sign_ins for person in everybody()])
    assert counts[-1] > 10 * counts[COUNT // 2] > 0
