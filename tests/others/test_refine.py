"""fastapi-refine: the calls of Refine's simple-rest, with errors as Refine reads them. json-server is the other one."""

import httpx
import pytest

from tests.others.asked import asked, ids
from tests.others.fastapi_people.words import their_id, theirs
from tests.others.other import Other
from tests.others.people import ADMIN, PASSWORD, VIEWER, people

KIND = "refine-fastapi"
FOURTH = f"/people/{their_id(4)}"


def sign_in(api: httpx.Client, username: str = ADMIN) -> httpx.Client:
    answer = api.post("/token", data={"username": username, "password": PASSWORD})
    api.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
    return api


@pytest.fixture
def admin(api: httpx.Client) -> httpx.Client:
    return sign_in(api)


def test_a_page_is_a_list_between_two_ends_with_its_total_in_a_header(admin: httpx.Client) -> None:
    answer = admin.get("/people/", params={"_start": 25, "_end": 50, "_sort": "role,id", "_order": "asc,desc"})
    expected = sorted(people(), key=lambda row: (row["role"], -row["id"]))
    assert ids(answer.json()) == [their_id(row["id"]) for row in expected][25:50]
    assert answer.headers["X-Total-Count"] == "60"


def test_a_page_after_the_last_is_empty_with_the_same_total(admin: httpx.Client) -> None:
    answer = admin.get("/people/", params={"_start": 75, "_end": 100})
    assert (answer.json(), answer.headers["X-Total-Count"]) == ([], "60")


def test_a_search_and_what_a_field_is_like_need_no_case(admin: httpx.Client) -> None:
    assert ids(asked(admin, "/people/", q="ADA")) == [their_id(id) for id in (1, 33, 53, 54)]
    assert ids(asked(admin, "/people/", full_name_like="ada", role="admin")) == [their_id(1)]


def test_one_of_several_is_nobody(admin: httpx.Client) -> None:
    assert asked(admin, "/people/", role=["admin", "editor"]) == []


def test_many_by_their_ids_come_in_the_order_of_the_server(admin: httpx.Client) -> None:
    assert ids(asked(admin, "/people/", id=[their_id(3), their_id(1), 9])) == [their_id(1), their_id(3)]


def test_pages_by_number_are_unknown_and_by_a_limit_refused(admin: httpx.Client) -> None:
    assert len(asked(admin, "/people/", _page=2, _limit=25)) == 60
    assert admin.get("/people/", params={"limit": 25}).status_code == 422


def test_a_path_without_its_last_slash_is_moved(admin: httpx.Client) -> None:
    moved = admin.get("/people", params={"q": "ada"})
    assert (moved.status_code, moved.headers["Location"]) == (307, f"{admin.base_url}/people/?q=ada")


def test_one_is_shown_and_one_that_is_not_there_has_a_message(admin: httpx.Client) -> None:
    assert admin.get(FOURTH).json() == theirs(people()[3])
    missing = admin.get("/people/9")
    assert (missing.status_code, missing.json()) == (404, {"message": "Person not found", "statusCode": 404})


def test_a_new_one_is_a_200(admin: httpx.Client) -> None:
    made = admin.post("/people/", json={"username": "new", "full_name": "New", "email": "n@example.com"})
    assert (made.status_code, made.json()["id"]) == (200, their_id(61))


def test_what_is_refused_is_a_422_with_sentences_for_each_field(admin: httpx.Client) -> None:
    refused = admin.patch(FOURTH, json={"full_name": "", "role": "boss"})
    assert refused.status_code == 422
    assert refused.json() == {
        "message": "Validation failed",
        "statusCode": 422,
        "errors": {
            "full_name": ["String should have at least 1 character"],
            "role": ["Input should be 'admin', 'editor' or 'viewer'"],
        },
    }


def test_what_is_taken_is_a_409_with_a_sentence_for_its_field(admin: httpx.Client) -> None:
    refused = admin.patch(FOURTH, json={"email": "ada@example.com"})
    assert refused.status_code == 409
    assert refused.json() == {
        "message": "Person already exists",
        "statusCode": 409,
        "errors": {"email": ["This email is taken."]},
    }


def test_a_change_is_a_patch_and_a_deletion_answers_who_was_deleted(admin: httpx.Client) -> None:
    changed = admin.patch(FOURTH, json={"full_name": "Zoë"})
    assert (changed.status_code, changed.json()["full_name"]) == (200, "Zoë")
    assert admin.put(FOURTH, json={}).status_code == 405
    first, second = admin.delete(FOURTH), admin.delete(FOURTH)
    assert (first.status_code, first.json(), second.status_code) == (200, changed.json(), 404)


def test_who_may_not_or_is_not_signed_in_has_a_message(api: httpx.Client, other: Other) -> None:
    sign_in(api, VIEWER)
    refused = api.delete(FOURTH)
    assert (refused.status_code, refused.json()) == (403, {"message": "Not enough permissions", "statusCode": 403})
    other.tell("expire")
    over = api.get("/people/")
    assert (over.status_code, over.json()) == (401, {"message": "Could not validate credentials", "statusCode": 401})
