"""Creating, changing and removing users."""

import json
from datetime import timedelta

import pytest
from answers import GRACE, errors_of, problem_of
from conftest import sign_in

from server.seed_people import LARGE_ID

NO_IDS = ("0", "-1", "x", "1.0", "01", "%20", "1e3", "9" * 40, str(2**63), "__proto__", "١", "%00", "%0A", "1%0A")
NOT_FOR_WRITING = ("id", "login_count", "last_login_at", "created_at", "updated_at", "version", "__class__")
OPTIONAL = ("title", "team", "location", "timezone", "phone", "bio")


def latest(own, id):
    return own.get(f"/users/{id}/activity?size=1").json()["items"][0]


def test_a_new_user_answers_201_with_its_place_and_version(own):
    answer = own.post("/users", json=GRACE)
    user = answer.json()
    assert answer.status_code == 201
    assert answer.headers["location"] == f"/api/users/{user['id']}"
    assert answer.headers["etag"] == '"1"'
    assert own.get(f"/users/{user['id']}").json() == user
    assert user == {
        **GRACE,
        **dict.fromkeys(OPTIONAL),
        "id": user["id"],
        "role": "viewer",
        "status": "invited",
        "login_count": 0,
        "last_login_at": None,
        "created_at": "2026-06-15T12:00:00Z",
        "updated_at": "2026-06-15T12:00:00Z",
        "version": 1,
    }


def test_a_new_id_was_never_anyone_elses(own):
    first = own.post("/users", json=GRACE).json()["id"]
    assert first > LARGE_ID
    own.delete(f"/users/{first}")
    assert own.post("/users", json=GRACE).json()["id"] > first


def test_a_write_is_on_record_with_its_origin(own):
    user = own.post("/users", json=GRACE).json()
    row = latest(own, user["id"])
    assert (row["action"], row["at"]) == ("create", "2026-06-15T12:00:00Z")
    assert (row["ip"], row["agent"]) == ("127.0.0.1", "a test")
    own.patch(f"/users/{user['id']}", json={"title": "Admiral", "team": "Navy"})
    row = latest(own, user["id"])
    assert (row["action"], row["summary"]) == ("update", "Changed title, team")


def test_a_change_touches_only_what_was_sent(own, clock):
    before = own.get("/users/3").json()
    clock.now += timedelta(hours=1)
    answer = own.patch("/users/3", json={"title": "Rear Admiral"})
    assert answer.status_code == 200
    assert answer.headers["etag"] == f'"{before["version"] + 1}"'
    assert answer.json() == {
        **before,
        "title": "Rear Admiral",
        "updated_at": "2026-06-15T13:00:00Z",
        "version": before["version"] + 1,
    }
    assert own.get("/users/3").json() == answer.json()


@pytest.mark.parametrize("same", [{}, {"name": "Ada Lindqvist"}, {"name": "  Ada Lindqvist "}])
def test_a_change_of_nothing_is_no_new_version(own, clock, same):
    before = own.get("/users/1")
    clock.now += timedelta(hours=1)
    answer = own.patch("/users/1", json=same)
    assert (answer.status_code, answer.json(), answer.headers["etag"]) == (200, before.json(), before.headers["etag"])
    assert latest(own, 1)["action"] != "update" or latest(own, 1)["at"] < "2026-06-15T13:00:00Z"


def test_a_removed_user_is_gone(own):
    answer = own.delete("/users/4")
    assert (answer.status_code, answer.content) == (204, b"")
    for path in ("/users/4", "/users/4/activity", "/users/4/stats"):
        problem_of(own.get(path), 404)
    problem_of(own.delete("/users/4"), 404)
    problem_of(own.patch("/users/4", json={"title": "x"}), 404)
    assert own.get("/users").json()["total"] == 199


@pytest.mark.parametrize("id", NO_IDS)
def test_what_cannot_be_an_id_is_nobody(own, id):
    problem_of(own.get(f"/users/{id}"), 404)
    problem_of(own.patch(f"/users/{id}", json={"title": "x"}), 404)
    problem_of(own.delete(f"/users/{id}"), 404)
    problem_of(own.get(f"/users/{id}/activity"), 404)
    problem_of(own.get(f"/users/{id}/stats"), 404)


def test_an_id_beyond_javascripts_numbers_is_an_id(own):
    assert own.patch(f"/users/{LARGE_ID}", json={"title": "x"}).json()["id"] == LARGE_ID
    problem_of(own.get(f"/users/{LARGE_ID - 1}"), 404)


def test_text_is_kept_as_it_was_typed(own):
    text = "<script>alert(1)</script> & \"'`${x}\u202e\t\n 🏳️‍🌈 \0"
    user = own.post("/users", json={**GRACE, "name": "<b>Grace</b>", "bio": text, "title": " x "}).json()
    assert (user["name"], user["bio"], user["title"]) == ("<b>Grace</b>", text, " x ")
    assert own.get(f"/users/{user['id']}").json()["bio"] == text


@pytest.mark.parametrize("field", OPTIONAL)
@pytest.mark.parametrize("empty", ["", "  ", None])
def test_an_empty_optional_text_is_null(own, field, empty):
    assert own.patch("/users/1", json={field: empty}).json()[field] is None


def test_names_and_addresses_are_trimmed(own):
    user = own.post(
        "/users", json={"username": " grace ", "name": "\u3000Grace\u00a0", "email": " grace@example.com\n"}
    ).json()
    assert (user["username"], user["name"], user["email"]) == ("grace", "Grace", "grace@example.com")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", " \u200b\u3000"),
        ("name", "x" * 121),
        ("name", "two\nlines"),
        ("name", "bell\a"),
        ("name", None),
        ("name", 7),
        ("name", ["x"]),
        ("email", "grace"),
        ("email", "a@b@c"),
        ("email", "@example.com"),
        ("email", "grace@"),
        ("email", "gr ace@example.com"),
        ("email", f"{'x' * 243}@example.com"),
        ("email", None),
        ("username", "x"),
        ("username", "x" * 65),
        ("username", "Grace"),
        ("username", "gräce"),
        ("username", "grace\nhopper"),
        ("role", "root"),
        ("role", None),
        ("role", True),
        ("status", ""),
        ("title", "x" * 121),
        ("bio", "x" * 5001),
        ("bio", {"a": 1}),
        ("phone", 5550123),
        ("bio", "\ud800"),
        ("name", "\udfff"),
    ],
)
def test_a_value_that_breaks_a_rule_is_named_in_a_sentence(own, field, value):
    # httpx would refuse to send half a surrogate pair; JSON can spell it.
    content = json.dumps({**GRACE, field: value})
    headers = {"Content-Type": "application/json"}
    assert list(errors_of(own.post("/users", content=content, headers=headers))) == [field]
    change = json.dumps({field: value})
    assert list(errors_of(own.patch("/users/1", content=change, headers=headers))) == [field]
    assert own.get("/users").json()["total"] == 200


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "x" * 120),
        ("name", "𝒳" * 120),
        ("email", f"{'x' * 242}@example.com"),
        ("username", "x" * 64),
        ("username", "._"),
        ("title", "x" * 120),
        ("bio", "x" * 5000),
        ("bio", "🦄" * 5000),
    ],
)
def test_a_value_at_its_limit_is_taken(own, field, value):
    assert own.patch("/users/1", json={field: value}).json()[field] == value


def test_the_sentences_are_the_ones_people_read(own):
    body = {"username": "A", "name": "", "email": "grace", "role": "root", "shoe_size": 38, "id": 5, "version": 2}
    assert errors_of(own.post("/users", json=body)) == {
        "username": ["Use 2 to 64 characters."],
        "name": ["Enter a name."],
        "email": ["Enter an e-mail address with one @."],
        "role": ["Choose admin, editor or viewer."],
        "shoe_size": ["There is no such field."],
        "id": ["This field cannot be changed."],
        "version": ["This field cannot be changed."],
    }


def test_a_missing_field_is_asked_for(own):
    assert errors_of(own.post("/users", json={})) == {
        "username": ["Enter a username."],
        "name": ["Enter a name."],
        "email": ["Enter an e-mail address."],
    }


@pytest.mark.parametrize("field", NOT_FOR_WRITING)
def test_a_field_that_is_not_for_writing_is_refused(own, field):
    assert list(errors_of(own.patch("/users/1", json={field: 1, "title": "x"}))) == [field]
    assert own.get("/users/1").json()["title"] == "Head of Platform"


def test_a_taken_name_answers_409_beside_its_field(own):
    taken = {"username": "ada.lindqvist", "name": "Ada", "email": "ADA.LINDQVIST@example.com"}
    assert errors_of(own.post("/users", json=taken), 409) == {
        "username": ["This username is taken."],
        "email": ["This e-mail address is taken."],
    }
    assert errors_of(own.patch("/users/2", json={"username": "ada.lindqvist"}), 409) == {
        "username": ["This username is taken."]
    }


def test_ones_own_name_is_not_taken(own):
    answer = own.patch("/users/1", json={"username": "ada.lindqvist", "email": "Ada.Lindqvist@example.com"})
    assert answer.json()["email"] == "Ada.Lindqvist@example.com"


def test_a_repeated_idempotency_key_answers_the_first_result_again(own):
    headers = {"Idempotency-Key": "k1"}
    first = own.post("/users", json=GRACE, headers=headers)
    own.patch(f"/users/{first.json()['id']}", json={"name": "Someone Else"})
    again = own.post("/users", json=dict(reversed(GRACE.items())), headers=headers)
    assert (again.status_code, again.json()) == (201, first.json())
    assert (again.headers["location"], again.headers["etag"]) == (first.headers["location"], first.headers["etag"])
    assert own.get("/users").json()["total"] == 201


def test_an_idempotency_key_with_another_body_answers_422(own):
    headers = {"Idempotency-Key": "k1"}
    own.post("/users", json=GRACE, headers=headers)
    problem_of(own.post("/users", json={**GRACE, "title": "x"}, headers=headers), 422)


def test_a_refused_post_leaves_its_idempotency_key_free(own):
    headers = {"Idempotency-Key": "k1"}
    errors_of(own.post("/users", json={**GRACE, "username": "quote"}, headers=headers), 409)
    assert own.post("/users", json=GRACE, headers=headers).status_code == 201


def test_an_idempotency_key_is_kept_for_a_day(own, database, clock):
    headers = {"Idempotency-Key": "k1"}
    first = own.post("/users", json=GRACE, headers=headers).json()
    clock.now += timedelta(days=1, seconds=1)
    sign_in(own, database, now=clock.now)
    other = {"username": "other", "name": "Other", "email": "other@example.com"}
    own.post("/users", json=other, headers={"Idempotency-Key": "k2"})
    assert own.get(f"/users/{first['id']}").status_code == 200
    errors_of(own.post("/users", json=GRACE, headers=headers), 409)


def test_an_idempotency_key_has_at_most_255_characters(own):
    problem_of(own.post("/users", json=GRACE, headers={"Idempotency-Key": "k" * 256}), 422)
