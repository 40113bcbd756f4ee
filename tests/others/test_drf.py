"""Django REST framework: its pages, its slices, its three ways in, and how it refuses."""

from datetime import datetime
from typing import Any

import httpx
import pytest

from tests.others.asked import asked, ids
from tests.others.drf.words import theirs
from tests.others.other import Other
from tests.others.people import ADMIN, EDITOR, PASSWORD, VIEWER, people

KIND = "django"
NOT_SIGNED_IN = {"detail": "Authentication credentials were not provided."}
TAKEN = ["person with this email already exists."]


def sign_in(api: httpx.Client, username: str = ADMIN) -> httpx.Client:
    """By a token, which needs no second word for a write."""
    answer = api.post("/api-token-auth/", json={"username": username, "password": PASSWORD})
    api.headers["Authorization"] = f"Token {answer.json()['token']}"
    return api


def instants(row: dict[str, Any]) -> dict[str, Any]:
    """With times that compare, however they are written."""
    times = ("last_login", "date_joined", "modified")
    return {name: datetime.fromisoformat(value) if name in times and value else value for name, value in row.items()}


@pytest.fixture
def admin(api: httpx.Client) -> httpx.Client:
    return sign_in(api)


# Lists.


def test_a_page_is_counted_and_knows_its_neighbours(admin: httpx.Client) -> None:
    page = asked(admin, "/page/people/", page=2, page_size=25)
    assert sorted(page) == ["count", "next", "previous", "results"]
    assert ids(page["results"]) == list(range(26, 51))
    assert page["count"] == 60
    assert page["next"] == f"{admin.base_url}/page/people/?page=3&page_size=25"
    assert page["previous"] == f"{admin.base_url}/page/people/?page_size=25"


def test_a_page_after_the_last_is_not_found_and_the_first_of_nothing_is(admin: httpx.Client) -> None:
    missing = admin.get("/page/people/", params={"page": 99})
    assert (missing.status_code, missing.json()) == (404, {"detail": "Invalid page."})
    assert asked(admin, "/page/people/", search="nobody", page=1)["results"] == []


def test_a_page_is_never_larger_than_the_server_allows(admin: httpx.Client) -> None:
    assert len(asked(admin, "/page/people/", page_size=1000)["results"]) == 60
    assert len(asked(admin, "/page/people/", page_size=0)["results"]) == 20


def test_a_slice_is_counted_the_same_way(admin: httpx.Client) -> None:
    page = asked(admin, "/limit/people/", limit=25, offset=25)
    assert sorted(page) == ["count", "next", "previous", "results"]
    assert (ids(page["results"]), page["count"]) == (list(range(26, 51)), 60)
    assert page["next"] == f"{admin.base_url}/limit/people/?limit=25&offset=50"


def test_a_slice_after_the_last_is_empty(admin: httpx.Client) -> None:
    page = asked(admin, "/limit/people/", limit=25, offset=100)
    assert (page["results"], page["count"], page["next"]) == ([], 60, None)


def test_a_list_is_ordered_by_fields_and_a_minus(admin: httpx.Client) -> None:
    page = asked(admin, "/page/people/", ordering="level,-id", page_size=2)
    assert ids(page["results"]) == [60, 57]
    assert asked(admin, "/page/people/", ordering="nonsense")["count"] == 60


def test_every_word_of_a_search_is_found_in_some_field(admin: httpx.Client) -> None:
    assert ids(asked(admin, "/page/people/", search="ada")["results"]) == [1, 33, 53, 54]
    assert ids(asked(admin, "/page/people/", search="ADA love")["results"]) == [1, 33]
    assert ids(asked(admin, "/page/people/", search='"Augusta Ada"')["results"]) == [33]


def test_fields_filter_by_what_they_are_and_by_one_of_several(admin: httpx.Client) -> None:
    expected = [row["id"] for row in people() if row["role"] == "editor" and row["status"] != "suspended"]
    page = asked(admin, "/page/people/", level="staff", state__in="enabled,pending", page_size=100)
    assert ids(page["results"]) == expected
    assert asked(admin, "/page/people/", department="R&D, Berlin")["count"] == 10
    assert asked(admin, "/page/people/", department__isnull="true")["count"] == 10
    assert asked(admin, "/page/people/", nonsense="1")["count"] == 60


def test_a_choice_that_is_none_is_refused(admin: httpx.Client) -> None:
    refused = admin.get("/page/people/", params={"level": "admin"})
    assert refused.status_code == 400
    assert refused.json() == {"level": ["Select a valid choice. admin is not one of the available choices."]}


def test_many_by_their_ids_come_in_the_order_of_the_server(admin: httpx.Client) -> None:
    assert ids(asked(admin, "/page/people/", id__in="3,1,999")["results"]) == [1, 3]
    assert admin.get("/page/people/", params={"id__in": "x"}).json() == {"id__in": ["Enter a number."]}


# One.


def test_one_is_shown_in_the_words_of_the_project(admin: httpx.Client) -> None:
    shown = admin.get("/page/people/4/").json()
    assert instants(shown) == instants(theirs(people()[3]))
    assert shown["date_joined"] == "2026-02-01T07:30:00+01:00"


def test_one_that_is_not_there_is_a_404_with_a_detail(admin: httpx.Client) -> None:
    missing = admin.get("/page/people/999/")
    assert (missing.status_code, missing.json()) == (404, {"detail": "No Person matches the given query."})
    assert admin.get("/page/people/x/").json() == {"detail": "Not found."}


def test_a_path_without_its_last_slash_is_moved(admin: httpx.Client) -> None:
    for path in ("/page/people", "/page/people/4"):
        assert admin.get(path).headers["Location"] == f"{path}/"
    assert admin.patch("/page/people/4", json={}).status_code == 301


def test_there_are_no_tags(admin: httpx.Client) -> None:
    assert "ETag" not in admin.get("/page/people/4/").headers
    assert admin.patch("/page/people/4/", json={}, headers={"If-Match": '"7"'}).status_code == 200


# Writes.


def test_a_new_one_has_what_the_server_decides(admin: httpx.Client) -> None:
    made = admin.post("/page/people/", json={"username": "new", "full_name": "New", "email": "new@example.com"})
    assert made.status_code == 201
    assert made.json()["id"] == 61
    assert (made.json()["level"], made.json()["state"]) == ("reader", "pending")
    assert "Location" not in made.headers


def test_what_is_refused_is_a_400_with_sentences_for_each_field(admin: httpx.Client) -> None:
    refused = admin.post("/page/people/", json={"username": "", "email": "ada@example.com", "level": "boss"})
    assert refused.status_code == 400
    assert refused.json() == {
        "username": ["This field may not be blank."],
        "full_name": ["This field is required."],
        "email": TAKEN,
        "level": ['"boss" is not a valid choice.'],
    }


def test_what_is_no_json_is_a_400_with_a_detail(admin: httpx.Client) -> None:
    refused = admin.post("/page/people/", content="{", headers={"Content-Type": "application/json"})
    assert refused.status_code == 400
    assert refused.json()["detail"].startswith("JSON parse error")


def test_patch_changes_what_it_names_and_nothing_that_is_the_servers(admin: httpx.Client) -> None:
    changed = admin.patch("/page/people/2/", json={"full_name": "Zoë", "id": 7, "login_count": 99}).json()
    assert changed.pop("modified") > "2026-06"
    assert instants(changed).items() <= instants({**theirs(people()[1]), "full_name": "Zoë"}).items()
    assert admin.patch("/page/people/2/", json={"email": "ada@example.com"}).json() == {"email": TAKEN}
    assert admin.patch("/page/people/999/", json={}).status_code == 404


def test_put_needs_every_field(admin: httpx.Client) -> None:
    refused = admin.put("/page/people/2/", json={"full_name": "Zoë"}).json()
    assert refused == {"username": ["This field is required."], "email": ["This field is required."]}


def test_a_deletion_answers_nothing_and_the_second_one_404(admin: httpx.Client) -> None:
    first, second = admin.delete("/page/people/2/"), admin.delete("/page/people/2/")
    assert (first.status_code, first.content) == (204, b"")
    assert second.status_code == 404


@pytest.mark.parametrize(("username", "write", "delete"), [(EDITOR, 200, 403), (VIEWER, 403, 403)])
def test_what_a_level_may_not_do_is_a_403(api: httpx.Client, username: str, write: int, delete: int) -> None:
    sign_in(api, username)
    assert api.get("/page/people/5/").status_code == 200
    assert api.patch("/page/people/5/", json={}).status_code == write
    refused = api.delete("/page/people/5/")
    assert (refused.status_code, refused.json()) == (
        delete,
        {"detail": "You do not have permission to perform this action."},
    )


def test_what_somebody_did_is_a_list_below_them(admin: httpx.Client) -> None:
    page = asked(admin, "/page/people/1/activity/", page_size=1)
    assert (ids(page["results"]), page["count"]) == ([34], 12)
    assert ids(asked(admin, "/limit/people/1/activity/", limit=1, offset=1)["results"]) == [31]


# The ways in.


def test_a_token_is_had_for_a_password_and_says_who_one_is(api: httpx.Client) -> None:
    answer = api.post("/api-token-auth/", json={"username": VIEWER, "password": PASSWORD})
    assert list(answer.json()) == ["token"]
    me = api.get("/users/me/", headers={"Authorization": f"Token {answer.json()['token']}"})
    assert me.json()["username"] == VIEWER


@pytest.mark.parametrize("path", ["/api-token-auth/", "/dj-rest-auth/login/"])
def test_a_wrong_password_is_a_400_of_no_field(api: httpx.Client, path: str) -> None:
    refused = api.post(path, json={"username": ADMIN, "password": "wrong"})
    assert refused.status_code == 400
    assert refused.json() == {"non_field_errors": ["Unable to log in with provided credentials."]}


def test_dj_rest_auth_gives_a_token_a_session_and_the_word_for_writes(api: httpx.Client) -> None:
    answer = api.post("/dj-rest-auth/login/", json={"username": ADMIN, "password": PASSWORD})
    assert list(answer.json()) == ["key"]
    assert sorted(api.cookies) == ["csrftoken", "sessionid"]
    assert api.get("/dj-rest-auth/user/").json() == api.get("/users/me/").json()
    refused = api.patch("/page/people/5/", json={})
    assert (refused.status_code, refused.json()) == (403, {"detail": "CSRF Failed: CSRF token missing."})
    word = {"X-CSRFToken": api.cookies["csrftoken"]}
    assert api.patch("/page/people/5/", json={}, headers=word).status_code == 200


def test_a_page_of_another_origin_may_not_write_by_a_session(api: httpx.Client) -> None:
    api.post("/dj-rest-auth/login/", json={"username": ADMIN, "password": PASSWORD})
    word = {"X-CSRFToken": api.cookies["csrftoken"], "Origin": "http://127.0.0.1:1"}
    refused = api.patch("/page/people/5/", json={}, headers=word)
    assert refused.status_code == 403
    assert refused.json()["detail"].startswith("CSRF Failed: Origin checking failed")


def test_the_sign_in_of_the_framework_is_a_form(api: httpx.Client) -> None:
    assert "csrfmiddlewaretoken" in api.get("/api-auth/login/").text
    form = {"username": ADMIN, "password": PASSWORD, "csrfmiddlewaretoken": api.cookies["csrftoken"]}
    assert api.post("/api-auth/login/", data={**form, "next": "/users/me/"}).headers["Location"] == "/users/me/"
    assert api.get("/users/me/").json()["username"] == ADMIN


def test_signing_out_ends_the_token_too(admin: httpx.Client) -> None:
    done = admin.post("/dj-rest-auth/logout/")
    assert (done.status_code, done.json()) == (200, {"detail": "Successfully logged out."})
    assert admin.get("/limit/people/").json() == {"detail": "Invalid token."}


def test_without_a_session_the_answer_is_403_where_sessions_are_asked_for_first(api: httpx.Client) -> None:
    by_session, by_token = api.get("/page/people/"), api.get("/limit/people/")
    assert (by_session.status_code, by_session.json()) == (403, NOT_SIGNED_IN)
    assert (by_token.status_code, by_token.json()) == (401, NOT_SIGNED_IN)
    assert by_token.headers["WWW-Authenticate"] == "Token"


def test_a_session_that_is_over_is_like_none(api: httpx.Client, other: Other) -> None:
    api.post("/dj-rest-auth/login/", json={"username": ADMIN, "password": PASSWORD})
    assert api.get("/users/me/").status_code == 200
    other.tell("expire")
    over = api.get("/users/me/")
    assert (over.status_code, over.json()) == (403, NOT_SIGNED_IN)


def test_a_token_that_is_over_is_told(admin: httpx.Client, other: Other) -> None:
    other.tell("expire")
    by_session, by_token = admin.get("/page/people/"), admin.get("/limit/people/")
    assert (by_session.status_code, by_token.status_code) == (403, 401)
    assert by_session.json() == by_token.json() == {"detail": "Invalid token."}


def test_somebody_who_is_not_active_gets_nowhere(api: httpx.Client) -> None:
    pending = next(row["username"] for row in people() if row["status"] == "invited")
    assert api.post("/api-token-auth/", json={"username": pending, "password": PASSWORD}).status_code == 400


def test_too_many_tries_are_told_when_to_come_back(api: httpx.Client) -> None:
    tries = [api.post("/dj-rest-auth/login/", json={}) for _ in range(11)]
    assert [answer.status_code for answer in tries] == [400] * 10 + [429]
    assert 0 < int(tries[-1].headers["Retry-After"]) <= 60
    assert tries[-1].json()["detail"].startswith("Request was throttled. Expected available in")
