"""Each dialect is known by what its list looks like."""

import json

from app.doctor.heard import Heard
from app.doctor.shapes import recognise
from tests.unit.fakes import Answer


def shapes(value, headers=None):
    """`[("django", "page"), …]`, the likeliest first."""
    heard = Heard("GET", "/users", Answer(200, json.dumps(value), "application/json", headers))
    return [(shape.dialect, shape.table.get("paging", "")) for shape in recognise(heard)]


def test_django_pages_and_slices_are_told_by_their_links():
    page = {"count": 60, "next": "http://a/people/?page=2", "previous": None, "results": []}
    assert shapes(page) == [("django", "")]
    assert shapes(page | {"next": "http://a/people/?limit=20&offset=20"}) == [("django", "offset")]
    assert shapes(page | {"next": None}) == [("django", ""), ("django", "offset")]


def test_another_name_of_djangos_page_is_read_from_its_links():
    page = {"count": 60, "next": "http://a/people/?p=2", "previous": None, "results": []}
    heard = Heard("GET", "/users", Answer(200, json.dumps(page), "application/json"))
    assert recognise(heard)[0].table == {"query": {"page": "p"}}


def test_cursors_are_no_dialect():
    assert shapes({"next": "http://a/people/?cursor=abc", "previous": None, "results": []}) == []


def test_fastapis_pages_and_slices_have_other_members():
    assert shapes({"items": [], "total": 60, "limit": 50, "offset": 0}) == [("fastapi-pagination", "offset")]
    assert shapes({"items": [], "total": 60, "page": 1, "size": 50})[0] == ("fastapi-pagination", "")


def test_native_pages_are_those_of_people_with_a_version():
    page = {"items": [{"username": "ada", "version": 1}], "total": 1, "page": 1, "size": 25, "pages": 1}
    assert shapes(page)[0] == ("native", "")
    # Without one it may be either.
    assert shapes(page | {"items": [{"username": "ada"}]}) == [("native", ""), ("fastapi-pagination", "")]


def test_a_bare_list_is_told_by_its_headers():
    assert shapes([], {"content-range": "items 0-24/60"})[0] == ("simple-rest", "")
    assert shapes([], {"content-range": "0-60/60"})[0] == ("simple-rest", "")
    assert shapes([], {"content-range": "0-59/*"})[0] == ("postgrest", "")
    assert shapes([], {"x-total-count": "60"})[0] == ("refine", "")


def test_a_bare_list_without_a_word_may_be_four():
    assert [name for name, _ in shapes([])] == ["json-server", "json-server-1", "refine", "simple-rest"]


def test_the_new_json_server_is_told_by_a_page():
    page = {"first": 1, "prev": None, "next": 2, "last": 3, "pages": 3, "items": 60, "data": []}
    assert shapes(page) == [("json-server-1", "")]


def test_what_is_none_is_none():
    assert shapes({"users": []}) == []
    assert shapes("people") == []
