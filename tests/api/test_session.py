"""Signing in and out, and who guesses."""

import asyncio
import sqlite3
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial

import httpx
import pytest
from answers import errors_of, problem_of
from conftest import sign_in
from test_concurrency import at_once

from app.contract import invitations, sessions
from server import passwords
from server.app import create_app
from server.database import open_database
from server.tables import Transactions

ADA = "ada.lindqvist"
SECRET = "correct horse battery"
# Made once: a hash is slow on purpose.
HASH = passwords.make_hash(SECRET)
IDLE_TIME, LONGEST_TIME = timedelta(seconds=sessions.IDLE_TIME), timedelta(seconds=sessions.LONGEST_TIME)


@pytest.fixture
def door(serve, database):
    """The API, and nobody signed in; user 1 has a password."""
    store = open_database(database)
    with Transactions(store).writing() as tables:
        tables.accounts.set_password(1, HASH)
    store.close()
    client = serve()
    client.cookies.clear()
    del client.headers["X-CSRF-Token"]
    return client


def enter(client, username=ADA, password=SECRET, **more):
    return client.post("/session", json={"username": username, "password": password}, **more)


def stored(database, sql, *values):
    with sqlite3.connect(database) as connection:
        return connection.execute(sql, values).fetchall()


# In.


def test_who_knows_the_password_gets_a_session(door):
    answer = enter(door)
    session = answer.json()
    assert (answer.status_code, session["user"]["username"]) == (200, ADA)
    assert len(session["csrf_token"]) >= 32
    assert door.get("/session").json() == session


@pytest.mark.parametrize("name", ["  ada.lindqvist ", "Ada.Lindqvist"])
def test_a_username_may_be_typed_as_people_type(door, name):
    assert enter(door, name).status_code == 200


def test_an_email_does_for_the_username(door, database):
    [(email,)] = stored(database, "SELECT email FROM users WHERE id = 1")
    assert enter(door, email.upper()).status_code == 200


def test_the_cookie_is_for_the_server_alone(door):
    cookie = enter(door).headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=lax" in cookie and "path=/" in cookie
    assert "max-age" not in cookie and "expires" not in cookie and "secure" not in cookie


def test_over_https_the_cookie_is_for_https_alone(door, database, root, clock):
    app = create_app(database, root, clock=clock)

    async def enter_over_https():
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="https://panel/api") as client:
            return await client.post("/session", json={"username": ADA, "password": SECRET})

    # In a thread of its own: a browser test before this one may have left its loop running here.
    with ThreadPoolExecutor(1) as thread:
        entered = thread.submit(asyncio.run, enter_over_https()).result()
    assert "; secure" in entered.headers["set-cookie"].lower()


def test_a_sign_in_counts_and_stands_in_the_activity_but_is_no_new_version(door):
    before = enter(door).json()["user"]
    after = enter(door).json()["user"]
    assert after["login_count"] == before["login_count"] + 1
    assert after["last_login_at"] == "2026-06-15T12:00:00Z"
    assert after["version"] == before["version"]
    assert door.get("/users/1/activity?size=1").json()["items"][0]["action"] == "login"


def test_a_second_sign_in_ends_the_session_that_this_browser_had(door, database):
    enter(door)
    first = door.cookies["halfminute"]
    enter(door)
    assert door.cookies["halfminute"] != first
    assert len(stored(database, "SELECT * FROM sessions WHERE began_at > '2026-06-15T11'")) == 2  # one of the fixture


def test_a_session_that_somebody_prepared_is_not_the_one_that_begins(door, database):
    """Who plants a cookie before somebody signs in holds nothing afterwards."""
    planted, token = enter(door).cookies["halfminute"], door.get("/session").json()["csrf_token"]
    for cookie in (planted, "made-up"):
        door.cookies.clear()
        assert enter(door, headers={"Cookie": f"halfminute={cookie}"}).status_code == 200
        assert door.cookies["halfminute"] != cookie
        problem_of(httpx.get(f"{door.base_url}session", cookies={"halfminute": cookie}), 401)
        assert (
            problem_of(door.delete("/users/2", headers={"X-CSRF-Token": token}), 403)["type"] == "/problems/csrf-token"
        )


@pytest.mark.parametrize("type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
def test_a_form_of_another_site_signs_nobody_in(door, type):
    body = '{"username": "ada.lindqvist", "password": "correct horse battery"}'
    answer = door.post("/session", content=body, headers={"Content-Type": type, "Origin": "https://evil.example"})
    problem_of(answer, 415)
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    ("name", "password"), [(ADA, "wrong"), (ADA, SECRET + " "), ("nobody", SECRET), ("grace", "x")]
)
def test_a_wrong_name_and_a_wrong_password_answer_the_same(door, name, password):
    problem = problem_of(enter(door, name, password), 401)
    assert problem["detail"] == "The username or the password is wrong."
    assert "set-cookie" not in enter(door, name, password).headers


def test_a_user_without_a_password_cannot_sign_in(door, database):
    [(name,)] = stored(database, "SELECT username FROM users WHERE id = 2")
    for password in ("x", "None"):
        problem_of(enter(door, name, password), 401)


def test_a_suspended_user_is_told_so_once_the_password_is_right(door, database):
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE users SET status = 'suspended' WHERE id = 1")
    problem_of(enter(door, password="wrong"), 401)
    assert "suspended" in problem_of(enter(door), 403)["detail"]


def test_credentials_are_checked_field_by_field(door):
    assert set(errors_of(door.post("/session", json={}))) == {"username", "password"}
    assert set(errors_of(enter(door, "", ""))) == {"username", "password"}
    assert set(errors_of(enter(door, "x" * 300, "x" * 1001))) == {"username", "password"}
    assert set(errors_of(enter(door, 7, None))) == {"username", "password"}
    problem_of(door.post("/session", content="x=1", headers={"Content-Type": "text/plain"}), 415)


def test_nothing_in_the_database_lets_anybody_in(door, database):
    token, csrf = enter(door).cookies["halfminute"], door.get("/session").json()["csrf_token"]
    dump = database.read_bytes() + (database.parent / (database.name + "-wal")).read_bytes()
    assert SECRET.encode() not in dump and token.encode() not in dump
    assert csrf.encode() in dump  # of no use without the cookie


# Guessing.


def test_after_five_failures_the_next_try_has_to_wait_and_longer_each_time(door, clock):
    for _ in range(5):
        problem_of(enter(door, password="wrong"), 401)
    waits = []
    for _ in range(4):
        answer = enter(door, password="wrong")
        problem_of(answer, 429)
        waits.append(int(answer.headers["retry-after"]))
        clock.now += timedelta(seconds=waits[-1])
        problem_of(enter(door, password="wrong"), 401)
    assert waits == [30, 60, 120, 240]


def test_the_right_password_has_to_wait_too(door, clock):
    for _ in range(5):
        enter(door, password="wrong")
    assert enter(door).status_code == 429
    clock.now += timedelta(seconds=29)
    assert enter(door).status_code == 429
    clock.now += timedelta(seconds=1)
    assert enter(door).status_code == 200


def test_the_right_password_forgives_the_slips_before_it(door):
    for _ in range(3):
        for _ in range(4):
            enter(door, password="wrong")
        assert enter(door).status_code == 200


def test_guesses_that_come_at_once_are_as_many(door):
    answers = at_once([partial(enter, door, ADA, f"guess {number}", timeout=60) for number in range(12)])
    assert sorted(answer.status_code for answer in answers) == [401] * 5 + [429] * 7


def test_one_name_has_twenty_tries_from_wherever(door):
    def guess(address, password="wrong"):
        transport = httpx.HTTPTransport(verify=False, local_address=address)
        with httpx.Client(base_url=door.base_url, transport=transport) as client:
            return enter(client, password=password).status_code

    assert [guess(f"127.0.0.{2 + number % 5}") for number in range(20)] == [401] * 20
    assert guess("127.0.0.9", SECRET) == 429


def test_it_takes_as_long_to_refuse_a_name_that_nobody_has(door):
    def seconds(name):
        began = time.perf_counter()
        problem_of(enter(door, name, "wrong"), 401)
        return time.perf_counter() - began

    seconds("warm-up")
    known = statistics.median(seconds(ADA) for _ in range(5))
    unknown = statistics.median(seconds(f"nobody{number}") for number in range(5))
    # A hash is tens of milliseconds, all the rest a few: one without it would be a tenth.
    assert known / 3 < unknown < known * 3


def test_a_username_and_an_email_are_not_two_chances(door, database):
    [(email,)] = stored(database, "SELECT email FROM users WHERE id = 1")
    for name in (ADA, email, ADA, email, ADA):
        problem_of(enter(door, name, "wrong"), 401)
    problem_of(enter(door, email, "wrong"), 429)


def test_one_address_has_fifty_tries_with_whatever_names(door):
    for number in range(50):
        assert enter(door, f"somebody{number}", "x").status_code == 401
    problem_of(enter(door, "another", "x"), 429)


def test_after_a_quarter_of_an_hour_it_is_forgotten(door, clock):
    for _ in range(5):
        enter(door, password="wrong")
    clock.now += timedelta(minutes=15, seconds=1)
    assert [enter(door, password="wrong").status_code for _ in range(5)] == [401] * 5


# Out.


def test_who_signs_out_is_out(door):
    token = enter(door).json()["csrf_token"]
    cookie = door.cookies["halfminute"]
    assert door.delete("/session", headers={"X-CSRF-Token": token}).status_code == 204
    assert "halfminute" not in door.cookies
    problem_of(door.get("/session", headers={"Cookie": f"halfminute={cookie}"}), 401)


def test_signing_out_twice_is_fine(door):
    assert door.delete("/session").status_code == 204


def test_another_site_cannot_sign_anybody_out(door):
    enter(door)
    problem_of(door.delete("/session"), 403)
    assert door.get("/session").status_code == 200


def test_a_session_ends_when_nobody_was_there_for_long(door, clock):
    enter(door)
    clock.now += IDLE_TIME - timedelta(seconds=1)
    assert door.get("/session").status_code == 200
    clock.now += IDLE_TIME - timedelta(seconds=1)
    assert door.get("/session").status_code == 200
    clock.now += IDLE_TIME
    problem_of(door.get("/session"), 401)


def test_a_session_ends_after_a_week_however_busy(door, clock):
    enter(door)
    while clock.now + IDLE_TIME / 2 < clock.now.replace(day=15) + LONGEST_TIME:
        assert door.get("/session").status_code == 200
        clock.now += IDLE_TIME / 2
    clock.now += IDLE_TIME / 2
    problem_of(door.get("/session"), 401)


@pytest.mark.parametrize("cookie", ["", "x", "é".encode("latin-1"), "a" * 60_000, "../../etc/passwd", "%00"])
def test_a_made_up_cookie_is_nobodys(door, cookie):
    problem_of(
        door.get(
            "/session",
            headers={
                "Cookie": b"halfminute=" + cookie.encode() if isinstance(cookie, str) else b"halfminute=" + cookie
            },
        ),
        401,
    )


@pytest.mark.parametrize(
    "path", ["/users", "/users/1", "/users/1/activity", "/users/1/stats", "/session", "/users?ids=1"]
)
def test_nothing_is_to_be_read_without_a_session(door, path):
    problem_of(door.get(path), 401)


def test_nothing_is_to_be_written_without_a_session(door):
    for method, path in (
        ("POST", "/users"),
        ("PATCH", "/users/2"),
        ("POST", "/users/2/invitation"),
        ("PUT", "/session/password"),
    ):
        problem_of(door.request(method, path, json={}), 401)
    problem_of(door.delete("/users/2"), 401)


# The token of writes.


@pytest.mark.parametrize("token", [None, "", "x", "that of another session"])
def test_a_write_without_the_token_of_its_session_is_refused(own, database, token):
    if token == "that of another session":
        mine, token = own.headers["X-CSRF-Token"], None
        sign_in(own, database, 2)
        token, own.headers["X-CSRF-Token"] = own.headers["X-CSRF-Token"], mine
    else:
        del own.headers["X-CSRF-Token"]
        if token is not None:
            own.headers["X-CSRF-Token"] = token
    for method, path in (("PATCH", "/users/3"), ("POST", "/users"), ("POST", "/users/3/invitation")):
        assert problem_of(own.request(method, path, json={}), 403)["type"] == "/problems/csrf-token"
    assert problem_of(own.delete("/users/3"), 403)["type"] == "/problems/csrf-token"
    assert own.get("/users/3").status_code == 200


# Passwords.


def test_a_changed_password_ends_the_sessions_elsewhere(door, database):
    other = dict(sign_in(door, database).cookies)
    token = enter(door).json()["csrf_token"]
    body = {"current": SECRET, "password": "another long secret"}
    answer = door.put("/session/password", json=body, headers={"X-CSRF-Token": token})
    assert answer.status_code == 200 and answer.json()["csrf_token"] != token
    assert door.get("/session").status_code == 200
    problem_of(door.get("/session", headers={"Cookie": f"halfminute={other['halfminute']}"}), 401)
    problem_of(enter(door), 401)
    assert enter(door, password="another long secret").status_code == 200


def test_who_does_not_know_the_password_cannot_change_it(door):
    headers = {"X-CSRF-Token": enter(door).json()["csrf_token"]}
    body = {"current": "wrong", "password": "another long secret"}
    assert list(errors_of(door.put("/session/password", json=body, headers=headers))) == ["current"]
    for _ in range(4):
        door.put("/session/password", json=body, headers=headers)
    problem_of(door.put("/session/password", json=body, headers=headers), 429)


@pytest.mark.parametrize("password", ["short", "aaaaaaaaaaaaaaaa", "", None, 7, "x" * 1001])
def test_a_password_that_is_easily_guessed_is_not_taken(door, password):
    headers = {"X-CSRF-Token": enter(door).json()["csrf_token"]}
    body = {"current": SECRET, "password": password}
    assert list(errors_of(door.put("/session/password", json=body, headers=headers))) == ["password"]


# Invitations.


def invite(client, id=2, **body):
    return client.post(f"/users/{id}/invitation", json=body)


def welcome(client, token, password=SECRET):
    return client.post("/session/welcome", json={"token": token, "password": password})


def invited(database):
    [(id,)] = stored(database, "SELECT id FROM users WHERE status = 'invited' LIMIT 1")
    return id


def test_who_was_invited_chooses_a_password_and_is_in(own, database):
    id = invited(database)
    answer = invite(own, id, reason="starts on Monday")
    assert answer.status_code == 201
    invitation = answer.json()
    assert invitation["expires_at"] == "2026-06-18T12:00:00Z"
    summary = own.get(f"/users/{id}/activity?size=1").json()["items"][0]["summary"]
    assert "starts on Monday" in summary
    session = welcome(own, invitation["token"]).json()
    assert (session["user"]["id"], session["user"]["status"]) == (id, "active")
    assert own.get("/session").json() == session
    assert enter(own, invitation["username"]).status_code == 200


def test_an_invitation_is_good_for_once(own):
    token = invite(own).json()["token"]
    assert welcome(own, token).status_code == 200
    problem_of(welcome(own, token, "another long secret"), 403)


def test_a_newer_invitation_voids_the_older(own):
    first, second = invite(own).json()["token"], invite(own).json()["token"]
    problem_of(welcome(own, first), 403)
    assert welcome(own, second).status_code == 200


def test_an_invitation_expires(own, clock):
    token = invite(own).json()["token"]
    clock.now += timedelta(seconds=invitations.LIFE)
    problem_of(welcome(own, token), 403)


def test_a_password_that_is_not_taken_does_not_use_the_invitation_up(own):
    token = invite(own).json()["token"]
    assert list(errors_of(welcome(own, token, "short"))) == ["password"]
    assert welcome(own, token).status_code == 200


def test_suspending_voids_an_invitation_and_ends_every_session(own, database):
    token = invite(own).json()["token"]
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE users SET status = 'active' WHERE id = 2")
    mine, theirs = dict(own.cookies), own.headers["X-CSRF-Token"]
    sign_in(own, database, 2)
    cookie = own.cookies["halfminute"]
    own.cookies, own.headers["X-CSRF-Token"] = mine, theirs
    assert own.patch("/users/2", json={"status": "suspended", "reason": "left"}).status_code == 200
    problem_of(own.get("/session", headers={"Cookie": f"halfminute={cookie}"}), 401)
    assert own.patch("/users/2", json={"status": "active"}).status_code == 200
    problem_of(own.get("/session", headers={"Cookie": f"halfminute={cookie}"}), 401)
    problem_of(welcome(own, token), 403)


def test_a_suspended_user_is_not_invited(own):
    own.patch("/users/2", json={"status": "suspended"})
    problem_of(invite(own), 409)


@pytest.mark.parametrize("token", ["x", "a" * 2000])
def test_a_made_up_invitation_is_refused(own, token):
    assert welcome(own, token).status_code in (403, 422)
