"""express-crud-router: the same calls as FakeRest's; what it answers otherwise."""

import json
from typing import Any

import httpx

from tests.others.asked import ids
from tests.others.people import people

KIND = "simple-rest-express"


def listed(api: httpx.Client, **query: Any) -> httpx.Response:
    return api.get("/people", params={name: json.dumps(value) for name, value in query.items()})


def test_a_range_has_no_unit_and_ends_one_later_and_its_total_stands_twice(api: httpx.Client) -> None:
    part = listed(api, sort=["id", "DESC"], range=[25, 49], filter={})
    assert (part.status_code, part.headers["Content-Range"], part.headers["X-Total-Count"]) == (200, "25-50/60", "60")
    assert part.headers["Access-Control-Expose-Headers"] == "Content-Range, X-Total-Count"
    assert ids(part.json()) == list(range(35, 10, -1))


def test_nobody_and_a_range_after_the_last_are_empty_with_their_totals(api: httpx.Client) -> None:
    assert listed(api, range=[0, 24], filter={"q": "nobody"}).headers["Content-Range"] == "0-0/0"
    assert listed(api, range=[75, 99]).headers["Content-Range"] == "75-75/60"


def test_fields_filter_by_one_of_several_and_many_are_asked_for_so(api: httpx.Client) -> None:
    assert ids(listed(api, filter={"id": ["3", 1, 999]}).json()) == [1, 3]


def test_one_that_is_not_there_is_an_error_in_json(api: httpx.Client) -> None:
    assert api.get("/people/4").json() == people()[3]
    missing = api.get("/people/999")
    assert (missing.status_code, missing.json()) == (404, {"error": "Record not found"})


def test_a_new_one_has_no_location(api: httpx.Client) -> None:
    made = api.post("/people", json={"name": "New"})
    assert (made.status_code, made.json()) == (201, {"name": "New", "id": 61})
    assert "Location" not in made.headers


def test_a_change_is_a_put_and_nothing_else(api: httpx.Client) -> None:
    assert api.put("/people/2", json={"name": "Zoë"}).json() == {**people()[1], "name": "Zoë"}
    assert api.patch("/people/2", json={"name": "Zoë"}).status_code == 404


def test_a_change_of_nobody_looks_like_one_that_was_done(api: httpx.Client) -> None:
    done = api.put("/people/999", json={"name": "Zoë"})
    assert (done.status_code, done.json()) == (200, {"id": "999", "name": "Zoë"})


def test_a_deletion_answers_the_id_as_a_string_and_the_second_one_does_too(api: httpx.Client) -> None:
    for answer in (api.delete("/people/2"), api.delete("/people/2")):
        assert (answer.status_code, answer.json()) == (200, {"id": "2"})
    assert api.get("/people/2").status_code == 404
