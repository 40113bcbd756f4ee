"""FakeRest: the calls of ra-data-simple-rest as their authors answer them."""

import json
from typing import Any

import httpx
import pytest

from tests.others.asked import ids, names
from tests.others.other import Other
from tests.others.people import ADMIN, EDITOR, PASSWORD, VIEWER, people

KIND = "simple-rest"


def listed(api: httpx.Client, path: str = "/people", **query: Any) -> httpx.Response:
    """Every value of the query is JSON."""
    return api.get(path, params={name: json.dumps(value) for name, value in query.items()})


def sign_in(api: httpx.Client, username: str = ADMIN) -> httpx.Client:
    answer = api.post("/authenticate", json={"username": username, "password": PASSWORD})
    api.headers["Authorization"] = f"Bearer {answer.json()['token']}"
    return api


@pytest.fixture
def admin(api: httpx.Client) -> httpx.Client:
    return sign_in(api)


# Lists.


def test_a_range_is_a_list_with_its_total_at_the_end_of_a_header(admin: httpx.Client) -> None:
    part = listed(admin, sort=["id", "ASC"], range=[25, 49], filter={})
    assert (part.status_code, part.headers["Content-Range"]) == (206, "items 25-49/60")
    assert ids(part.json()) == list(range(26, 51))


def test_a_range_that_is_everything_is_no_part(admin: httpx.Client) -> None:
    everything = listed(admin)
    assert (everything.status_code, everything.headers["Content-Range"]) == (200, "items 0-59/60")


def test_a_range_after_the_last_is_empty_with_the_same_total(admin: httpx.Client) -> None:
    part = listed(admin, range=[75, 99])
    assert (part.status_code, part.json(), part.headers["Content-Range"]) == (206, [], "items 75-74/60")


def test_where_nobody_is_there_is_no_range(admin: httpx.Client) -> None:
    nobody = listed(admin, range=[0, 24], filter={"q": "nobody"})
    assert (nobody.status_code, nobody.json(), nobody.headers["Content-Range"]) == (200, [], "items */0")


def test_a_list_is_sorted_by_one_field(admin: httpx.Client) -> None:
    assert ids(listed(admin, sort=["id", "DESC"], range=[0, 1]).json()) == [60, 59]


def test_a_search_looks_in_every_text_for_any_of_its_words(admin: httpx.Client) -> None:
    found = listed(admin, filter={"q": "ADA"})
    assert names(found.json()) == ["Ada Lovelace", "Lovelace, Augusta Ada", "Adam Ant", "Adamina Smith"]
    assert names(listed(admin, filter={"q": "turing liskov"}).json()) == ["Alan Turing", "Barbara Liskov"]


def test_fields_filter_by_what_they_are_and_by_one_of_several(admin: httpx.Client) -> None:
    expected = [row["id"] for row in people() if row["role"] != "viewer" and row["status"] == "active"]
    found = listed(admin, filter={"role": ["admin", "editor"], "status": "active"})
    assert ids(found.json()) == expected
    assert found.headers["Content-Range"] == f"items 0-{len(expected) - 1}/{len(expected)}"


@pytest.mark.parametrize("wanted", [[3, 1, 999], ["3", "1", "999"]])
def test_many_by_their_ids_come_in_the_order_of_the_server(admin: httpx.Client, wanted: list[Any]) -> None:
    assert ids(listed(admin, filter={"id": wanted}).json()) == [1, 3]


def test_what_is_not_json_in_a_query_breaks_it(admin: httpx.Client) -> None:
    assert admin.get("/people", params={"q": "ada"}).status_code == 500


# One.


def test_one_is_shown_and_one_that_is_not_there_is_a_404_without_a_word(admin: httpx.Client) -> None:
    assert admin.get("/people/4").json() == people()[3]
    missing = admin.get("/people/999")
    assert (missing.status_code, missing.content) == (404, b"")


def test_a_new_one_gets_the_next_id(admin: httpx.Client) -> None:
    made = admin.post("/people", json={"name": "New", "email": "new@example.com"})
    assert (made.status_code, made.json()) == (201, {"name": "New", "email": "new@example.com", "id": 61})
    assert made.headers["Location"].endswith("/people/61")


def test_what_is_refused_is_a_400_with_a_sentence_for_each_field(admin: httpx.Client) -> None:
    refused = admin.post("/people", json={"name": "", "email": "ada@example.com"})
    assert refused.status_code == 400
    assert refused.json() == {"errors": {"name": "A name is required.", "email": "This email is taken."}}
    assert admin.put("/people/2", json={"email": "ada@example.com"}).status_code == 400
    assert admin.put("/people/1", json={"email": "ada@example.com"}).status_code == 200


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
def test_a_change_keeps_what_it_does_not_name(admin: httpx.Client, method: str) -> None:
    changed = admin.request(method, "/people/2", json={"name": "Zoë"})
    assert (changed.status_code, changed.json()) == (200, {**people()[1], "name": "Zoë"})
    assert admin.request(method, "/people/999", json={"name": "Zoë"}).status_code == 404


def test_a_deletion_answers_who_was_deleted_and_the_second_one_404(admin: httpx.Client) -> None:
    first, second = admin.delete("/people/2"), admin.delete("/people/2")
    assert (first.status_code, first.json(), second.status_code) == (200, people()[1], 404)


def test_what_somebody_did_is_a_list_of_its_own(admin: httpx.Client) -> None:
    part = listed(admin, "/activity", filter={"user_id": 1}, sort=["at", "DESC"], range=[0, 0])
    assert (ids(part.json()), part.headers["Content-Range"]) == ([34], "items 0-0/12")


# The way in, which is of this project alone.


def test_a_password_gives_a_token_and_who_one_is(api: httpx.Client) -> None:
    answer = api.post("/authenticate", json={"username": ADMIN, "password": PASSWORD}).json()
    token = answer.pop("token")
    assert answer == {"id": 1, "fullName": "Ada Lovelace", "avatar": None}
    assert api.get("/me", headers={"Authorization": f"Bearer {token}"}).json() == people()[0]


def test_a_wrong_password_is_a_401_with_a_message(api: httpx.Client) -> None:
    refused = api.post("/authenticate", json={"username": ADMIN, "password": "wrong"})
    assert (refused.status_code, refused.json()) == (401, {"message": "Invalid username or password"})


def test_a_token_that_is_over_is_like_none(admin: httpx.Client, other: Other) -> None:
    other.tell("expire")
    for path in ("/people", "/people/1", "/me"):
        refused = admin.get(path)
        assert (refused.status_code, refused.json()) == (401, {"message": "Unauthorized"})


@pytest.mark.parametrize(("username", "write", "delete"), [(EDITOR, 200, 403), (VIEWER, 403, 403)])
def test_what_a_role_may_not_do_is_a_403(api: httpx.Client, username: str, write: int, delete: int) -> None:
    sign_in(api, username)
    assert api.put("/people/5", json={"name": "Zoë"}).status_code == write
    refused = api.delete("/people/5")
    assert (refused.status_code, refused.json()) == (delete, {"message": "Forbidden"})
