"""Fields that are called otherwise are found, and those that are not there are said."""

from app.doctor.kinds import check_kinds, fault_of
from app.doctor.meaning import meanings, read_values
from app.doctor.naming import Names, name_fields
from app.roles import ROLES, STATUSES
from tests.unit.doctor.api import Network, case_of, said


def case_with(*items):
    case = case_of(Network(None))
    case.items = list(items)
    return case


def test_other_words_for_a_field_are_known():
    names = Names([{"pk": 1, "login": "ada", "full_name": "Ada", "mail": "a@b", "level": "x", "state": "y"}])
    assert names.theirs == {
        "id": "pk",
        "username": "login",
        "name": "full_name",
        "email": "mail",
        "role": "level",
        "status": "state",
    }


def test_camel_case_is_read_as_words():
    names = Names([{"displayName": "Ada", "emailAddress": "a@b", "createdAt": "2026-01-31", "lastLoginAt": None}])
    assert names.theirs["name"] == "displayName"
    assert names.theirs["email"] == "emailAddress"
    assert names.theirs["created_at"] == "createdAt"
    assert names.theirs["last_login_at"] == "lastLoginAt"


def test_what_has_our_name_is_not_taken_for_another():
    names = Names([{"name": "Ada", "title": "Analyst", "position": "Head"}])
    assert "title" not in names.theirs
    assert Names([{"role": "admin", "status": "active"}]).theirs == {}


def test_true_and_false_are_a_status_and_a_role():
    names = Names([{"id": 1, "is_active": True, "isStaff": False}])
    assert (names.theirs["status"], names.flags["status"]) == ("is_active", ("active", "suspended"))
    assert (names.theirs["role"], names.flags["role"]) == ("isStaff", ("admin", "viewer"))
    assert Names([{"disabled": False}]).flags["status"] == ("suspended", "active")


def test_a_field_of_another_kind_is_none():
    assert "name" not in Names([{"full_name": {"first": "Ada"}}]).theirs
    assert "role" not in Names([{"level": True}]).theirs


def test_what_they_have_not_is_switched_off():
    case = case_with({"id": 1, "username": "a", "name": "A", "email": "a@b", "role": "admin", "status": "active"})
    name_fields(case)
    assert case.table["fields"]["bio"] is False
    assert case.table["fields"]["version"] is False
    assert "name" not in case.table["fields"]
    assert case.is_fit


def test_a_person_without_a_name_is_something_to_mend():
    case = case_with({"id": 1, "username": "a", "firstName": "A", "email": "a@b", "role": "admin", "status": "active"})
    name_fields(case)
    assert case.table["fields"]["name"] == "firstName"
    assert "whole name" in said(case, "missing")


def test_a_person_without_an_id_cannot_be_opened():
    case = case_with({"username": "a"})
    name_fields(case)
    assert "no id" in said(case, "wrong")
    assert any("id = " in line for line in case.lines)


def test_roles_and_statuses_in_other_words_are_found():
    assert meanings(["superuser", "staff", "reader"], ROLES) == (
        {"admin": "superuser", "editor": "staff", "viewer": "reader"},
        [],
    )
    assert meanings(["ACTIVE", "Pending", "blocked"], STATUSES)[0] == {
        "active": "ACTIVE",
        "invited": "Pending",
        "suspended": "blocked",
    }


def test_a_word_of_theirs_stands_for_one_of_ours():
    assert meanings(["admin", "member"], ROLES) == ({"editor": "member"}, [])


def test_unknown_words_are_left_to_whoever_knows_them():
    case = case_with({"role": "wizard", "status": 3}, {"role": "admin", "status": "active"})
    read_values(case)
    assert "wizard" in said(case, "missing")
    assert "# role = { editor = …, viewer = … }" in case.lines
    assert "# status = { invited = …, suspended = … }" in case.lines
    assert "values" not in case.table


def test_fields_of_another_kind_are_said():
    assert (
        fault_of("created_at", [1769851800]) == "is a number, and the panel reads a text such as 2026-01-31T09:30:00Z"
    )
    assert fault_of("created_at", ["yesterday, before lunch"]).startswith("is no time")
    assert fault_of("login_count", ["3"]) == "is a text, and the panel reads a number"
    assert fault_of("name", [{"first": "Ada"}]) == "is an object, and the panel reads a text"
    assert fault_of("email", ["a@b", None]) == "is null for somebody, and the panel needs one"
    assert fault_of("id", [1.5]) == "is a number, and the panel reads an integer or a text"
    assert fault_of("id", [True]).startswith("is true or false")


def test_fields_of_the_right_kind_are_not():
    assert fault_of("created_at", ["2026-01-31T09:30:00+01:00", None]) == ""
    assert fault_of("login_count", [0, 10**20]) == ""
    assert fault_of("bio", [None, "x"]) == ""


def test_an_id_that_two_have_is_said():
    case = case_with({"id": 1}, {"id": "1"}, {"id": 2})
    check_kinds(case)
    assert "there twice" in said(case, "wrong")
