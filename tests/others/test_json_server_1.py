"""json-server 1, a beta: its calls are spelled otherwise than those of 0.17."""

import json

import httpx

from tests.others.asked import asked, ids, names
from tests.others.other import Other
from tests.others.people import people

KIND = "json-server-1"


def test_a_page_is_an_object_with_its_total(api: httpx.Client) -> None:
    page = asked(api, "/users", _page=2, _per_page=25)
    assert ids(page.pop("data")) == [str(id) for id in range(26, 51)]
    assert page == {"first": 1, "prev": 1, "next": 3, "last": 3, "pages": 3, "items": 60}


def test_a_page_after_the_last_is_the_last(api: httpx.Client) -> None:
    page = asked(api, "/users", _page=99, _per_page=25)
    assert (page["prev"], page["next"], len(page["data"])) == (2, None, 10)


def test_without_a_page_the_answer_is_a_list(api: httpx.Client) -> None:
    assert len(asked(api, "/users")) == 60


def test_a_list_is_sorted_by_a_minus_and_by_several_fields(api: httpx.Client) -> None:
    page = asked(api, "/users", _sort="-role,username", _page=1, _per_page=2)
    viewers = sorted(row["username"] for row in people() if row["role"] == "viewer")
    assert [row["username"] for row in page["data"]] == viewers[:2]


def test_a_search_is_where_any_of_several_fields_contains_it(api: httpx.Client) -> None:
    where = {"or": [{"name": {"contains": "ADA"}}, {"email": {"contains": "ADA"}}]}
    page = asked(api, "/users", _where=json.dumps(where), _sort="username", _page=1, _per_page=2)
    assert names(page["data"]) == ["Ada Lovelace", "Adam Ant"]
    assert page["items"] == 4


def test_what_else_must_be_so_stands_beside_it(api: httpx.Client) -> None:
    where = {"or": [{"name": {"contains": "ada"}}], "role": {"eq": "editor"}, "team": {"in": ["R&D, Berlin"]}}
    expected = [row["name"] for row in people() if row["role"] == "editor" and "Ada" in row["name"]]
    assert names(asked(api, "/users", _where=json.dumps({"or": where["or"], "role": where["role"]}))) == expected
    assert names(asked(api, "/users", _where=json.dumps(where))) == []


def test_where_stands_alone(api: httpx.Client) -> None:
    where = json.dumps({"role": {"eq": "admin"}})
    assert len(asked(api, "/users", _where=where, status="nonsense")) == 20


def test_a_field_filters_by_what_it_is_but_not_by_one_of_several_with_a_comma(api: httpx.Client) -> None:
    assert len(asked(api, "/users", role="admin")) == 20
    assert len(asked(api, "/users", **{"role:in": "admin,editor"})) == 40
    assert len(asked(api, "/users", team="R&D, Berlin")) == 10
    assert asked(api, "/users", **{"team:in": "R&D, Berlin"}) == []


def test_there_is_no_search_of_everything_and_an_unknown_field_finds_nobody(api: httpx.Client) -> None:
    assert asked(api, "/users", q="ada") == []


def test_an_id_of_digits_is_found_only_by_where(api: httpx.Client) -> None:
    assert asked(api, "/users", id="1") == asked(api, "/users", **{"id:in": "3,1"}) == []
    where = json.dumps({"id": {"in": ["3", "1", "999"]}})
    assert ids(asked(api, "/users", _where=where)) == ["1", "3"]


def test_one_is_shown_with_a_string_for_its_id(api: httpx.Client) -> None:
    assert api.get("/users/4").json() == {**people()[3], "id": "4"}
    missing = api.get("/users/999")
    assert (missing.status_code, missing.json()) == (404, {"error": "Not Found"})


def test_a_new_one_gets_an_id_of_the_server_and_nothing_is_checked(api: httpx.Client) -> None:
    response = api.post("/users", json={"id": "mine", "email": "ada@example.com"})
    made = response.json()
    assert (response.status_code, made["email"]) == (201, "ada@example.com")
    assert made["id"] != "mine"
    assert api.get(f"/users/{made['id']}").json() == made
    assert "Location" not in response.headers


def test_what_is_no_object_is_refused(api: httpx.Client) -> None:
    refused = api.post("/users", json=[])
    assert (refused.status_code, refused.json()) == (400, {"error": "Body must be a JSON object"})


def test_patch_changes_what_it_names_and_put_leaves_nothing_else(api: httpx.Client) -> None:
    assert api.patch("/users/2", json={"name": "Zoë"}).json() == {**people()[1], "id": "2", "name": "Zoë"}
    assert api.put("/users/2", json={"name": "Zoë"}).json() == {"id": "2", "name": "Zoë"}
    assert api.patch("/users/999", json={"name": "Zoë"}).status_code == 404


def test_a_deletion_answers_who_was_deleted_and_the_second_one_404(api: httpx.Client) -> None:
    first, second = api.delete("/users/2"), api.delete("/users/2")
    assert (first.status_code, first.json()) == (200, {**people()[1], "id": "2"})
    assert (second.status_code, second.json()) == (404, {"error": "Not Found"})


def test_what_somebody_did_is_a_list_of_its_own(api: httpx.Client) -> None:
    page = asked(api, "/activity", user_id=1, _sort="-at", _page=1, _per_page=1)
    assert (ids(page["data"]), page["items"]) == (["34"], 12)


def test_a_reset_brings_everybody_back(api: httpx.Client, other: Other) -> None:
    api.delete("/users/1")
    other.reset()
    assert len(asked(api, "/users")) == 60
