"""json-server 0.17: the spellings of its calls. Refine's simple-rest speaks to it with the same ones."""

from typing import Any

import httpx
import pytest

from tests.others.asked import asked, ids, names
from tests.others.other import Other
from tests.others.people import people

KIND = "json-server"


def test_a_page_is_a_list_with_its_total_in_a_header(api: httpx.Client) -> None:
    response = api.get("/users", params={"_page": 2, "_limit": 25})
    assert ids(response.json()) == list(range(26, 51))
    assert response.headers["X-Total-Count"] == "60"
    assert response.headers["Access-Control-Expose-Headers"] == "X-Total-Count, Link"
    assert f'<{api.base_url}/users?_page=3&_limit=25>; rel="next"' in response.headers["Link"]


def test_a_page_after_the_last_is_empty_with_the_same_total(api: httpx.Client) -> None:
    response = api.get("/users", params={"_page": 9, "_limit": 25})
    assert (response.json(), response.headers["X-Total-Count"]) == ([], "60")


def test_a_page_may_be_spelled_by_its_ends(api: httpx.Client) -> None:
    response = api.get("/users", params={"_start": 25, "_end": 50})
    assert ids(response.json()) == list(range(26, 51))
    assert response.headers["X-Total-Count"] == "60"


def test_without_a_page_there_is_no_total(api: httpx.Client) -> None:
    response = api.get("/users")
    assert len(response.json()) == 60
    assert "X-Total-Count" not in response.headers


@pytest.mark.parametrize("order", ["asc", "desc", "DESC"])
def test_a_list_is_sorted_by_two_members_and_by_several_fields(api: httpx.Client, order: str) -> None:
    rows = asked(api, "/users", _sort="role,id", _order=f"asc,{order}", _page=1, _limit=3)
    assert ids(rows) == ([1, 4, 7] if order == "asc" else [58, 55, 52])


def test_a_minus_before_a_field_is_no_order(api: httpx.Client) -> None:
    assert ids(asked(api, "/users", _sort="-id", _page=1, _limit=2)) == [1, 2]


def test_a_search_looks_in_every_value_whatever_its_case(api: httpx.Client) -> None:
    rows = asked(api, "/users", q="ADA", _page=1, _limit=25)
    assert names(rows) == ["Ada Lovelace", "Lovelace, Augusta Ada", "Adam Ant", "Adamina Smith"]
    assert names(asked(api, "/users", q="+44 20 7946 0001")) == ["Bjarne Ångström"]


def test_fields_filter_by_what_they_are_and_by_one_of_several(api: httpx.Client) -> None:
    rows = asked(api, "/users", team="R&D, Berlin", role=["admin", "editor"])
    expected = [row["id"] for row in people() if row["team"] == "R&D, Berlin" and row["role"] != "viewer"]
    assert ids(rows) == expected


def test_a_field_is_like_a_regular_expression_and_a_bad_one_breaks_it(api: httpx.Client) -> None:
    assert names(asked(api, "/users", name_like="^ada ")) == ["Ada Lovelace"]
    assert names(asked(api, "/users", name_like=r"jo \(or")) == ["Jo (or Joe) [Smith] {x}"]
    assert api.get("/users", params={"name_like": "jo (or"}).status_code == 500


def test_a_field_that_nobody_has_filters_nothing(api: httpx.Client) -> None:
    assert len(asked(api, "/users", nonsense="1")) == 60


def test_many_by_their_ids_come_in_the_order_of_the_server(api: httpx.Client) -> None:
    assert ids(asked(api, "/users", id=[3, 1, 999])) == [1, 3]


def test_one_is_shown_and_one_that_is_not_there_is_an_empty_404(api: httpx.Client) -> None:
    assert api.get("/users/4").json() == people()[3]
    missing = api.get("/users/999")
    assert (missing.status_code, missing.json()) == (404, {})
    assert "ETag" in api.get("/users/4").headers


def test_a_new_one_gets_the_next_id_and_nothing_is_checked(api: httpx.Client) -> None:
    response = api.post("/users", json={"email": "ada@example.com"})
    assert response.status_code == 201
    assert response.json() == {"email": "ada@example.com", "id": 61}
    assert response.headers["Location"] == f"{api.base_url}/users/61"


def test_an_id_that_is_taken_breaks_it(api: httpx.Client) -> None:
    refused = api.post("/users", json={"id": 1})
    assert (refused.status_code, refused.headers["Content-Type"]) == (500, "text/html; charset=utf-8")
    assert "Insert failed, duplicate id" in refused.text


def test_patch_changes_what_it_names_and_put_leaves_nothing_else(api: httpx.Client) -> None:
    assert api.patch("/users/2", json={"name": "Zoë"}).json() == {**people()[1], "name": "Zoë"}
    assert api.put("/users/2", json={"name": "Zoë"}).json() == {"id": 2, "name": "Zoë"}
    missing = api.patch("/users/999", json={"name": "Zoë"})
    assert (missing.status_code, missing.json()) == (404, {})


def test_an_older_tag_does_not_keep_a_write_away(api: httpx.Client) -> None:
    assert api.patch("/users/2", json={"name": "Zoë"}, headers={"If-Match": '"1"'}).status_code == 200


def test_a_deletion_answers_an_empty_object_and_the_second_one_404(api: httpx.Client) -> None:
    assert [(r.status_code, r.json()) for r in (api.delete("/users/2"), api.delete("/users/2"))] == [
        (200, {}),
        (404, {}),
    ]


def test_what_somebody_did_is_a_list_of_its_own(api: httpx.Client) -> None:
    query: dict[str, Any] = {"user_id": 1, "_sort": "at", "_order": "desc", "_page": 1, "_limit": 1}
    assert ids(asked(api, "/activity", **query)) == [34]


def test_there_is_nobody_to_sign_in(api: httpx.Client) -> None:
    assert api.get("/session").status_code == 404


def test_a_reset_brings_everybody_back(api: httpx.Client, other: Other) -> None:
    api.delete("/users/1")
    other.reset()
    assert asked(api, "/users") == people()
