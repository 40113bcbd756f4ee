"""fastapi-pagination: its pages and slices by default, and what FastAPI says by itself."""

import httpx
import pytest

from tests.others.asked import asked, ids
from tests.others.fastapi_people.words import their_id, theirs
from tests.others.other import Other
from tests.others.people import ADMIN, EDITOR, PASSWORD, VIEWER, people

KIND = "fastapi-pagination"
FOURTH, MISSING = f"/people/{their_id(4)}", "/people/999"
TAKEN = {"detail": "A person with this email or username already exists."}


def sign_in(api: httpx.Client, username: str = ADMIN) -> httpx.Client:
    answer = api.post("/token", data={"username": username, "password": PASSWORD})
    api.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"
    return api


def their_ids(*ours: int) -> list[int]:
    return [their_id(id) for id in ours]


@pytest.fixture
def admin(api: httpx.Client) -> httpx.Client:
    return sign_in(api)


# Lists.


def test_a_page_says_its_number_its_size_and_how_many_there_are(admin: httpx.Client) -> None:
    page = asked(admin, "/people", page=2, size=25)
    assert ids(page.pop("items")) == their_ids(*range(26, 51))
    assert page == {"total": 60, "page": 2, "size": 25, "pages": 3}
    assert asked(admin, "/people")["size"] == 50


def test_a_slice_says_where_it_begins(admin: httpx.Client) -> None:
    part = asked(admin, "/limit/people", limit=25, offset=25)
    assert ids(part.pop("items")) == their_ids(*range(26, 51))
    assert part == {"total": 60, "limit": 25, "offset": 25}


def test_what_lies_after_the_last_is_empty_with_the_same_total(admin: httpx.Client) -> None:
    assert asked(admin, "/people", page=9, size=25) == {"items": [], "total": 60, "page": 9, "size": 25, "pages": 3}
    assert asked(admin, "/limit/people", offset=99) == {"items": [], "total": 60, "limit": 50, "offset": 99}


@pytest.mark.parametrize(("path", "field"), [("/people", "size"), ("/limit/people", "limit")])
def test_more_than_a_hundred_at_once_are_refused(admin: httpx.Client, path: str, field: str) -> None:
    refused = admin.get(path, params={field: 101})
    assert refused.status_code == 422
    assert refused.json()["detail"][0]["loc"] == ["query", field]


def test_a_list_is_ordered_by_fields_and_a_minus(admin: httpx.Client) -> None:
    assert ids(asked(admin, "/people", order_by="role,-id", size=2)["items"]) == their_ids(58, 55)
    refused = admin.get("/people", params={"order_by": "nonsense"})
    assert (refused.status_code, refused.json()["detail"][0]["loc"]) == (422, ["order_by"])


def test_a_search_is_found_in_some_field_as_it_is(admin: httpx.Client) -> None:
    assert ids(asked(admin, "/people", search="ADA")["items"]) == their_ids(1, 33, 53, 54)
    assert ids(asked(admin, "/people", search="Ada Love")["items"]) == their_ids(1)


def test_fields_filter_by_what_they_are_and_by_one_of_several(admin: httpx.Client) -> None:
    expected = [row["id"] for row in people() if row["role"] != "viewer" and row["status"] == "active"]
    page = asked(admin, "/people", role__in="admin,editor", status="active")
    assert ids(page["items"]) == their_ids(*expected)
    assert asked(admin, "/people", team="R&D, Berlin")["total"] == 10
    assert asked(admin, "/people", nonsense="1")["total"] == 60
    assert asked(admin, "/people", role=["admin", "editor"])["total"] == 20  # the last one counts


def test_many_by_their_ids_come_in_the_order_of_the_server(admin: httpx.Client) -> None:
    assert ids(asked(admin, "/people", id__in=",".join(map(str, their_ids(3, 1, 999))))["items"]) == their_ids(1, 3)


# One.


def test_one_is_shown_with_an_id_that_javascript_cannot_hold(admin: httpx.Client) -> None:
    assert admin.get(FOURTH).json() == theirs(people()[3])
    assert their_id(1) != int(float(their_id(1)))


def test_one_that_is_not_there_is_a_404_with_a_detail(admin: httpx.Client) -> None:
    for missing in (admin.get(MISSING), admin.patch(MISSING, json={}), admin.delete(MISSING)):
        assert (missing.status_code, missing.json()) == (404, {"detail": "Person not found"})
    assert admin.get("/people/x").status_code == 422


def test_a_path_with_a_last_slash_is_moved(admin: httpx.Client) -> None:
    moved = admin.get("/people/")
    assert (moved.status_code, moved.headers["Location"]) == (307, f"{admin.base_url}/people")


# Writes.


def test_a_new_one_has_what_the_server_decides(admin: httpx.Client) -> None:
    made = admin.post("/people", json={"username": "new", "full_name": "New", "email": "n@example.com", "id": 7})
    assert (made.status_code, made.json()["id"]) == (201, their_id(61))
    assert (made.json()["role"], made.json()["status"]) == ("viewer", "invited")
    assert "Location" not in made.headers


def test_what_is_refused_is_a_422_that_says_where(admin: httpx.Client) -> None:
    refused = admin.post("/people", json={"username": "", "email": "x", "role": "boss"})
    assert refused.status_code == 422
    assert [(each["loc"], each["msg"]) for each in refused.json()["detail"]] == [
        (["body", "username"], "String should have at least 2 characters"),
        (["body", "full_name"], "Field required"),
        (["body", "email"], "String should match pattern '^[^@]+@[^@]+$'"),
        (["body", "role"], "Input should be 'admin', 'editor' or 'viewer'"),
    ]


def test_what_is_taken_is_a_409_that_does_not_say_which_field(admin: httpx.Client) -> None:
    fields = {"username": "new", "full_name": "New", "email": "ada@example.com"}
    for refused in (admin.post("/people", json=fields), admin.patch(FOURTH, json={"email": "ada@example.com"})):
        assert (refused.status_code, refused.json()) == (409, TAKEN)


def test_patch_changes_what_it_names_and_nothing_that_is_the_servers(admin: httpx.Client) -> None:
    changed = admin.patch(FOURTH, json={"full_name": "Zoë", "bio": None, "login_count": 99}).json()
    assert changed.pop("updated_at") > "2026-06"
    assert changed.items() <= {**theirs(people()[3]), "full_name": "Zoë", "bio": None}.items()
    assert admin.put(FOURTH, json={}).status_code == 405


def test_a_deletion_answers_nothing_and_the_second_one_404(admin: httpx.Client) -> None:
    first, second = admin.delete(FOURTH), admin.delete(FOURTH)
    assert (first.status_code, first.content, second.status_code) == (204, b"", 404)


def test_what_somebody_did_is_a_page_below_them(admin: httpx.Client) -> None:
    page = asked(admin, f"/people/{their_id(1)}/activity", size=1)
    assert (ids(page["items"]), page["total"]) == ([34], 12)


# The way in.


def test_a_token_is_had_for_a_form_and_says_who_one_is(api: httpx.Client) -> None:
    answer = api.post("/token", data={"username": ADMIN, "password": PASSWORD}).json()
    assert sorted(answer) == ["access_token", "token_type"]
    assert answer["token_type"] == "bearer"
    me = api.get("/users/me", headers={"Authorization": f"Bearer {answer['access_token']}"})
    assert me.json() == theirs(people()[0])


def test_json_is_no_form(api: httpx.Client) -> None:
    refused = api.post("/token", json={"username": ADMIN, "password": PASSWORD})
    assert (refused.status_code, refused.json()["detail"][0]["loc"]) == (422, ["body", "username"])


def test_a_wrong_password_is_a_401_with_a_detail(api: httpx.Client) -> None:
    refused = api.post("/token", data={"username": ADMIN, "password": "wrong"})
    assert (refused.status_code, refused.json()) == (401, {"detail": "Incorrect username or password"})


def test_without_a_token_and_with_one_that_is_over_the_answer_is_401(api: httpx.Client, other: Other) -> None:
    for detail in ("Not authenticated", "Could not validate credentials"):
        for path in ("/people", FOURTH, "/users/me"):
            refused = api.get(path)
            assert (refused.status_code, refused.json()) == (401, {"detail": detail})
            assert refused.headers["WWW-Authenticate"] == "Bearer"
        sign_in(api)
        other.tell("expire")


def test_there_is_no_call_to_sign_out(admin: httpx.Client) -> None:
    assert admin.delete("/token").status_code == 405


@pytest.mark.parametrize(("username", "write", "delete"), [(EDITOR, 200, 403), (VIEWER, 403, 403)])
def test_what_a_role_may_not_do_is_a_403(api: httpx.Client, username: str, write: int, delete: int) -> None:
    sign_in(api, username)
    assert api.patch(FOURTH, json={}).status_code == write
    refused = api.delete(FOURTH)
    assert (refused.status_code, refused.json()) == (delete, {"detail": "Not enough permissions"})
