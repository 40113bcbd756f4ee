"""The seeded people are what the tests of the APIs lean on."""

from tests.others.people import ADMIN, EDITOR, LONG, MARKUP, ROLES, VIEWER, activity, people


def test_the_first_three_have_one_role_each_and_are_active() -> None:
    first = people()[:3]
    assert [person["username"] for person in first] == [ADMIN, EDITOR, VIEWER]
    assert [person["role"] for person in first] == ROLES
    assert {person["status"] for person in first} == {"active"}


def test_usernames_and_emails_are_unique_and_every_status_occurs() -> None:
    everybody = people()
    assert len(everybody) == 60
    assert len({person["username"] for person in everybody}) == 60
    assert len({person["email"] for person in everybody}) == 60
    assert {person["status"] for person in everybody} == {"active", "invited", "suspended"}


def test_there_are_a_name_that_is_markup_and_a_very_long_one_that_is_allowed() -> None:
    everybody = [person["name"] for person in people()]
    assert MARKUP in everybody
    assert 100 < max(map(len, everybody)) == len(LONG.strip()) <= 120


def test_nobody_changes_the_people_of_another() -> None:
    people()[0]["name"] = "changed"
    assert people()[0]["name"] == "Ada Lovelace"


def test_what_was_done_was_done_by_the_first_three_and_at_other_times() -> None:
    rows = activity()
    assert {row["user_id"] for row in rows} == {1, 2, 3}
    assert [row["at"] for row in rows] == sorted({row["at"] for row in rows})
