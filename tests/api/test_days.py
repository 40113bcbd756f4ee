"""A user's activity and stats."""

from collections import Counter
from datetime import date, timedelta

import pytest
from answers import errors_of, problem_of

from server.seed_people import LARGE_ID


def test_activity_is_a_page_of_20_newest_first(api):
    page = api.get("/users/1/activity").json()
    assert (page["page"], page["size"], len(page["items"])) == (1, 20, 20)
    assert page["pages"] == -(-page["total"] // 20)
    order = [(row["at"], row["id"]) for row in page["items"]]
    assert order == sorted(order, reverse=True)
    assert list(page["items"][0]) == ["id", "at", "action", "summary", "ip", "agent"]


def test_activity_pages_follow_each_other_without_gaps(api):
    ids = [row["id"] for page in (1, 2, 3) for row in api.get(f"/users/1/activity?size=7&page={page}").json()["items"]]
    assert ids == [row["id"] for row in api.get("/users/1/activity?size=21").json()["items"]]


def test_every_page_of_activity_counts_the_kinds_most_frequent_first(api):
    rows = api.get("/users/1/activity?size=1000").json()["items"]
    counts = Counter(row["action"] for row in rows)
    expected = [
        {"action": action, "count": count}
        for action, count in sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    ]
    assert len(expected) > 3
    for query in ("", "?page=3", "?action=login", "?action=nobodys"):
        assert api.get(f"/users/1/activity{query}").json()["actions"] == expected


@pytest.mark.parametrize("kinds", ["login", "login,update", " update , login", "update,nobodys"])
def test_activity_of_some_kinds_alone_is_a_list_of_its_own(api, kinds):
    everything = api.get("/users/1/activity?size=1000").json()["items"]
    asked = [kind.strip() for kind in kinds.split(",")]
    wanted = [row for row in everything if row["action"] in asked]
    page = api.get("/users/1/activity", params={"action": kinds, "size": 3, "page": 2}).json()
    assert page["items"] == wanted[3:6]
    assert (page["total"], page["pages"]) == (len(wanted), -(-len(wanted) // 3))


@pytest.mark.parametrize("kinds", ["nobodys", ",", "Login", "%", "login' OR 1=1 --", "\0", "🦄"])
def test_a_kind_of_activity_that_nobody_knows_has_nothing_to_show(api, kinds):
    page = api.get("/users/1/activity", params={"action": kinds}).json()
    assert (page["items"], page["total"], page["pages"]) == ([], 0, 0)


def test_no_kind_of_activity_is_every_kind(api):
    assert api.get("/users/1/activity?action=").json() == api.get("/users/1/activity").json()


@pytest.mark.parametrize(
    ("query", "field"),
    [("page=0", "page"), (f"action={'x' * 501}", "action"), ("size=1001", "size"), ("size=x", "size")],
)
def test_activity_names_a_parameter_that_cannot_be_used(api, query, field):
    assert list(errors_of(api.get(f"/users/1/activity?{query}"))) == [field]


@pytest.mark.parametrize("days", [1, 7, 30, 366])
def test_stats_hold_every_day_up_to_today(api, days):
    stats = api.get(f"/users/1/stats?days={days}").json()
    dates = [date.fromisoformat(day["date"]) for day in stats["days"]]
    assert dates == [date(2026, 6, 15) - timedelta(days=ago) for ago in reversed(range(days))]


def test_stats_cover_30_days_unless_told(api):
    assert len(api.get("/users/1/stats").json()["days"]) == 30


def test_stats_count_what_activity_lists(api):
    rows = api.get("/users/1/activity?size=1000").json()
    stats = api.get("/users/1/stats?days=366").json()
    assert stats["totals"]["logins"] + stats["totals"]["actions"] == rows["total"]
    assert stats["totals"]["logins"] == sum(row["action"] == "login" for row in rows["items"])
    for count in ("logins", "actions"):
        assert stats["totals"][count] == sum(day[count] for day in stats["days"])


def test_stats_of_a_quiet_user_are_zeros(api):
    invited = api.get("/users?status=invited&size=1&sort=id").json()["items"][0]["id"]
    stats = api.get(f"/users/{invited}/stats?days=1").json()
    assert stats["days"] == [{"date": "2026-06-15", "logins": 0, "actions": 0}]


def test_today_is_the_servers_day_in_utc(own, clock):
    clock.now = clock.now.replace(hour=23, minute=59).astimezone(tz=None)
    own.patch("/users/1", json={"title": "x"})
    day = own.get("/users/1/stats?days=1").json()["days"][0]
    assert day["date"] == "2026-06-15" and day["actions"] >= 1


@pytest.mark.parametrize("days", ["0", "-1", "367", "x", "9" * 40])
def test_stats_take_1_to_366_days(api, days):
    assert list(errors_of(api.get(f"/users/1/stats?days={days}"))) == ["days"]


def test_an_unknown_user_has_neither_activity_nor_stats(api):
    problem_of(api.get(f"/users/{LARGE_ID + 5}/activity"), 404)
    problem_of(api.get(f"/users/{LARGE_ID + 5}/stats"), 404)
