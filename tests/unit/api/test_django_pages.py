"""Django's pages have a size of their own, where the server does not let one choose."""

import json

from app.api.asked import Asked
from app.api.dialects.django import Django
from tests.unit.fakes import Answer


def page_of(count, of, number, size=25):
    """What is read of page `number` of `of` people, `count` on it."""
    value = {"count": of, "next": "http://a/?page=2" if number * count < of else None, "previous": None}
    value["results"] = [{"id": each} for each in range(count)]
    call = Django().page("/users", Asked([("page", number), ("size", size)]))
    return call.read(Answer(200, json.dumps(value), "application/json"), value)


def test_a_page_that_is_smaller_than_was_asked_for_is_the_servers_own():
    assert page_of(20, 60, 1)["pages"] == 3


def test_a_page_that_is_larger_than_was_asked_for_is_the_servers_own():
    page = page_of(100, 250, 1)
    assert (page["size"], page["pages"]) == (100, 3)
