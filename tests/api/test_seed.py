"""The seeded users are believable, the same every time, and hard on a careless page."""

import sqlite3
import unicodedata
from collections import Counter
from datetime import timedelta
from ipaddress import ip_address, ip_network

import pytest
from conftest import NOW

from app import rules
from server import seed
from server.seed_names import romanize
from server.seed_people import LARGE_ID

DOCUMENTATION = [ip_network(net) for net in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")]


@pytest.fixture(scope="module")
def rows(seeded):
    with sqlite3.connect(seeded) as connection:
        connection.row_factory = sqlite3.Row
        return lambda sql: [dict(row) for row in connection.execute(sql)]


def dump(path):
    with sqlite3.connect(path) as connection:
        return "\n".join(connection.iterdump())


def test_the_same_seed_makes_the_same_people(tmp_path):
    for name in ("one", "two"):
        seed.create(tmp_path / name, NOW, users=60)
    seed.create(tmp_path / "other", NOW, users=60, seed=31)
    assert dump(tmp_path / "one") == dump(tmp_path / "two") != dump(tmp_path / "other")


def test_there_are_1999_small_ids_and_one_that_javascript_cannot_hold(rows):
    assert [row["id"] for row in rows("SELECT id FROM users ORDER BY id")] == [*range(1, 2000), LARGE_ID]


def test_every_user_keeps_the_rules(rows):
    for user in rows("SELECT * FROM users"):
        for field in rules.REQUIRED + rules.OPTIONAL:
            assert rules.clean(field, user[field]) == user[field]
        assert user["email"].isascii()
        assert user["email"].rpartition("@")[2] in ("example.com", "example.org", "example.net")


def test_the_first_user_is_an_active_administrator_with_every_field(rows):
    ada = rows("SELECT * FROM users WHERE id = 1")[0]
    assert (ada["name"], ada["role"], ada["status"]) == ("Ada Lindqvist", "admin", "active")
    assert all(ada.values())


def test_some_names_would_break_a_careless_page(rows):
    by_id = {row["id"]: row for row in rows("SELECT * FROM users WHERE id < 20")}
    assert by_id[7]["name"] == "<img src=x onerror=alert(1)>"
    assert {by_id[9][field] for field in ("name", *rules.OPTIONAL)} == {"' onmouseover='alert(1)"}
    assert len(by_id[11]["name"]) == 120
    assert " " not in by_id[13]["name"] and len(by_id[13]["name"]) > 80
    assert unicodedata.bidirectional(by_id[15]["name"][0]) == "AL"
    assert "🦊" in by_id[17]["name"]
    assert {by_id[19][field] for field in rules.OPTIONAL} == {None}


def test_names_come_in_many_scripts(rows):
    firsts = (next(filter(str.isalpha, row["name"])) for row in rows("SELECT name FROM users"))
    letters = Counter(unicodedata.name(first).split()[0] for first in firsts)
    western = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "ARABIC", "HEBREW")
    eastern = ("DEVANAGARI", "BENGALI", "TAMIL", "THAI", "CJK", "HANGUL")
    scripts = western + eastern
    assert all(letters[script] >= 5 for script in scripts), letters


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Łukasz", "lukasz"),
        ("Юлия", "yuliya"),
        ("Γιώργος", "giorgos"),
        ("محمد", "mhmd"),
        ("김", "gim"),
        ("さくら", "sakura"),
    ],
)
def test_a_name_has_a_spelling_in_latin_letters(name, latin):
    assert romanize(name) == latin


def test_administrators_are_few_and_most_users_are_active(rows):
    roles = Counter(row["role"] for row in rows("SELECT role FROM users"))
    statuses = Counter(row["status"] for row in rows("SELECT status FROM users"))
    assert 5 < roles["admin"] < 60 < roles["editor"] < roles["viewer"]
    assert statuses["active"] > 1500 and min(statuses["invited"], statuses["suspended"]) > 50


def test_who_was_only_invited_never_signed_in(rows):
    assert not rows("SELECT 1 FROM users WHERE status = 'invited' AND (last_login_at IS NOT NULL OR login_count > 0)")


def test_the_counts_of_a_user_agree_with_the_year_on_record(rows):
    logins = """
        SELECT users.id, login_count, last_login_at, count(at) AS logins, max(at) AS last
        FROM users LEFT JOIN activity ON user_id = users.id AND action = 'login' GROUP BY users.id
    """
    for user in rows(logins):
        assert user["login_count"] >= user["logins"] and user["last_login_at"] == user["last"]
    assert not rows(
        """
        SELECT 1 FROM users
        WHERE version <> 1 + (SELECT count(*) FROM activity WHERE user_id = users.id AND action = 'update')
        """
    )


def test_nothing_happens_before_joining_or_after_now(rows):
    end, start = (moment.strftime("%Y-%m-%dT%H:%M:%SZ") for moment in (NOW, NOW - timedelta(days=365)))
    assert not rows(f"SELECT 1 FROM activity JOIN users ON users.id = user_id WHERE at < created_at OR at > '{end}'")
    assert not rows(f"SELECT 1 FROM activity WHERE at < '{start}'")
    assert rows("SELECT max(updated_at) AS at FROM users")[0]["at"] <= end


def test_activity_has_a_heavy_tail_and_a_weekly_rhythm(rows):
    counts = sorted(row["n"] for row in rows("SELECT count(*) AS n FROM activity GROUP BY user_id"))
    assert counts[-1] > 10 * counts[len(counts) // 2]
    days = {
        row["day"]: row["n"] for row in rows("SELECT strftime('%w', at) AS day, count(*) AS n FROM activity GROUP BY 1")
    }
    assert days["3"] > 4 * days["0"]


def test_requests_come_from_networks_set_aside_for_examples(rows):
    for row in rows("SELECT DISTINCT ip FROM activity"):
        assert any(ip_address(row["ip"]) in network for network in DOCUMENTATION)
