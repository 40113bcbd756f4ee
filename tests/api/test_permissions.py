"""Viewers read, editors change, administrators do everything: but nobody locks everybody out."""

import sqlite3

import pytest
from answers import GRACE, errors_of, problem_of
from conftest import session_of, sign_in

from app.contract import administrators
from app.contract.problem import Problem
from server.database import open_database
from server.tables import Transactions


@pytest.fixture
def people(database):
    """Ids by role, none of them user 1."""
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE users SET status = 'active', role = 'admin' WHERE id = 2")
        connection.execute("UPDATE users SET status = 'active', role = 'editor' WHERE id = 3")
        connection.execute("UPDATE users SET status = 'active', role = 'viewer' WHERE id IN (4, 5)")
        connection.execute("UPDATE users SET role = 'viewer' WHERE role = 'admin' AND id > 2")
    return {"admin": 2, "editor": 3, "viewer": 4}


@pytest.fixture
def as_role(own, database, people):
    return lambda role: sign_in(own, database, people[role])


@pytest.mark.parametrize("role", ["viewer", "editor", "admin"])
def test_everybody_may_read(as_role, role):
    client = as_role(role)
    for path in ("/users", "/users/1", "/users/1/activity", "/users/1/stats", "/session"):
        assert client.get(path).status_code == 200


def test_a_viewer_changes_nothing(as_role):
    client = as_role("viewer")
    for answer in (
        client.post("/users", json=GRACE),
        client.patch("/users/5", json={"title": "x"}),
        client.patch("/users/4", json={"title": "my own"}),
        client.delete("/users/5"),
        client.post("/users/5/invitation", json={}),
    ):
        assert "viewer" in problem_of(answer, 403)["detail"]
    assert client.get("/users").json()["total"] == 200


def test_an_editor_creates_and_changes_users(as_role):
    client = as_role("editor")
    assert client.post("/users", json=GRACE).status_code == 201
    assert client.patch("/users/5", json={"title": "x", "status": "suspended"}).status_code == 200


def test_an_editor_changes_no_role(as_role):
    client = as_role("editor")
    for answer in (
        client.patch("/users/5", json={"role": "editor"}),
        client.patch("/users/3", json={"role": "admin"}),
        client.patch("/users/5", json={"title": "x", "role": "admin"}),
        client.post("/users", json=GRACE | {"role": "editor"}),
    ):
        assert "roles" in problem_of(answer, 403)["detail"]
    assert client.get("/users/5").json()["title"] != "x"


def test_a_role_that_stays_is_no_change(as_role):
    assert as_role("editor").patch("/users/5", json={"role": "viewer", "title": "x"}).status_code == 200


@pytest.mark.parametrize("changes", [{"status": "suspended"}, {"username": "ada"}, {"email": "evil@example.com"}])
def test_an_editor_cannot_lock_an_administrator_out(as_role, changes):
    problem_of(as_role("editor").patch("/users/2", json=changes), 403)


def test_an_editor_may_mend_an_administrators_name(as_role):
    assert as_role("editor").patch("/users/2", json={"name": "Ada Lovelace"}).status_code == 200


def test_an_editor_neither_deletes_nor_invites(as_role):
    client = as_role("editor")
    problem_of(client.delete("/users/5"), 403)
    problem_of(client.post("/users/5/invitation", json={}), 403)


def test_an_administrator_does_everything(as_role):
    client = as_role("admin")
    assert client.post("/users", json=GRACE | {"role": "admin"}).status_code == 201
    assert client.patch("/users/5", json={"role": "editor"}).status_code == 200
    assert client.post("/users/5/invitation", json={}).status_code == 201
    assert client.delete("/users/5").status_code == 204


# The last administrator.


def test_nobody_shuts_themselves_out(as_role):
    client = as_role("admin")
    assert list(errors_of(client.patch("/users/2", json={"role": "viewer"}), 409)) == ["role"]
    assert list(errors_of(client.patch("/users/2", json={"status": "suspended"}), 409)) == ["status"]
    assert "your own" in problem_of(client.delete("/users/2"), 409)["detail"]
    assert client.get("/users/2").json()["role"] == "admin"


def test_of_two_administrators_who_demote_each_other_one_stays(own, database, people):
    """Each was an administrator when they asked; the second is the last when it is done."""
    first, second = session_of(database, 1), session_of(database, 2)
    answers = []
    for (cookies, token), other in ((first, 2), (second, 1)):
        own.cookies, own.headers["X-CSRF-Token"] = cookies, token
        answers.append(own.patch(f"/users/{other}", json={"role": "viewer"}).status_code)
    assert answers == [200, 403]


def test_the_last_administrator_is_neither_demoted_nor_suspended_nor_removed(own, database, people):
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE users SET status = 'suspended' WHERE id = 1")
    sign_in(own, database, 2)
    problem_of(own.delete("/users/2"), 409)
    # Somebody else tries, as one who was an administrator a moment ago: inside the write the count decides.
    store = open_database(database)
    with pytest.raises(Problem, match="last administrator"), Transactions(store).writing() as tables:
        user = tables.users.find(2)
        tables.users.remove(2)
        administrators.check_left(tables, user)
    with Transactions(store).reading() as tables:
        assert tables.users.find(2) is not None
    store.close()


def test_a_role_that_was_taken_away_counts_at_once(own, database, people):
    cookies, token = session_of(database, 3)
    sign_in(own, database, 2)
    assert own.patch("/users/3", json={"role": "viewer"}).status_code == 200
    own.cookies, own.headers["X-CSRF-Token"] = cookies, token
    problem_of(own.patch("/users/5", json={"title": "x"}), 403)


def test_whose_account_was_deleted_is_out(own, database, people):
    cookies, _ = session_of(database, 3)
    sign_in(own, database, 2)
    assert own.delete("/users/3").status_code == 204
    own.cookies = cookies
    problem_of(own.get("/users"), 401)


# Reasons.


def test_a_reason_stands_in_the_record_and_in_no_user(own):
    user = own.patch("/users/5", json={"status": "suspended", "reason": "  left the company "}).json()
    assert "reason" not in user
    item = own.get("/users/5/activity?size=1").json()["items"][0]
    assert (item["action"], item["summary"]) == ("suspend", "Suspended the account: left the company")
    own.patch("/users/5", json={"status": "active"})
    assert own.get("/users/5/activity?size=1").json()["items"][0]["action"] == "reactivate"


def test_a_reason_is_a_line(own):
    assert list(errors_of(own.patch("/users/5", json={"status": "suspended", "reason": "x" * 301}))) == ["reason"]
    assert list(errors_of(own.patch("/users/5", json={"status": "suspended", "reason": 7}))) == ["reason"]
