"""Every failure is a problem."""

import logging
import queue
import sqlite3

import httpx
import pytest
from answers import GRACE, problem_of
from conftest import serving, session_of

from server.api import create_api
from server.database import open_database

JSON = {"Content-Type": "application/json"}
UNKNOWN = (
    "",
    "/",
    "/nope",
    "/users/",
    "/users/1/nope",
    "/users/1/2/3",
    "/docs",
    "/redoc",
    "/USERS",
    "/users/%0A",
    "/%0A",
)
NOT_OBJECTS = ("", "{", "[]", "null", "7", '"x"', "\xff", "{'a': 1}", '{"name": NaN}', "[" * 100_000)


@pytest.fixture
def logged():
    """A queue of what the server logs as an error."""
    records = queue.SimpleQueue()
    handler = logging.Handler(logging.ERROR)
    handler.emit = records.put
    logger = logging.getLogger("uvicorn.error")
    # A server of another test in this process may have asked for silence.
    level = logger.level
    logger.setLevel(logging.ERROR)
    logger.addHandler(handler)
    yield records
    logger.removeHandler(handler)
    logger.setLevel(level)


@pytest.mark.parametrize("path", UNKNOWN)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_an_unknown_path_answers_404(base_url, method, path):
    problem_of(httpx.request(method, f"{base_url}/api{path}"), 404)


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PUT", "/users", "GET, POST"),
        ("DELETE", "/users", "GET, POST"),
        ("POST", "/users/1", "DELETE, GET, PATCH"),
        ("PATCH", "/session", "DELETE, GET, POST"),
        ("PATCH", "/users/1/activity", "GET"),
    ],
)
def test_a_method_that_a_path_does_not_know_answers_405_with_those_it_does(api, method, path, allowed):
    answer = api.request(method, path)
    problem_of(answer, 405)
    assert answer.headers["allow"] == allowed


@pytest.mark.parametrize("body", [*NOT_OBJECTS, '{"name": ' + "9" * 5000 + "}"])
def test_a_body_that_is_not_a_json_object_answers_a_4xx_problem(api, body):
    for answer in (
        api.post("/users", content=body.encode("latin-1"), headers=JSON),
        api.patch("/users/1", content=body.encode("latin-1"), headers=JSON),
    ):
        assert answer.status_code in (400, 422)
        problem_of(answer, answer.status_code)


def test_malformed_json_is_told_where(api):
    problem = problem_of(api.post("/users", content='{"name": x}', headers=JSON), 422)
    assert "character 10" in problem["detail"] and "errors" not in problem


@pytest.mark.parametrize("type", ["text/plain", "application/x-www-form-urlencoded", "", "application/jsonp"])
def test_a_body_that_does_not_say_it_is_json_answers_415(api, type):
    for method, path in (("POST", "/users"), ("PATCH", "/users/1")):
        problem_of(api.request(method, path, content='{"title": "x"}', headers={"Content-Type": type}), 415)


@pytest.mark.parametrize("type", ["application/json; charset=utf-8", "Application/JSON"])
def test_json_may_be_spelled_as_rfc_9110_allows(own, type):
    assert own.patch("/users/1", content="{}", headers={"Content-Type": type}).status_code == 200


def test_a_body_above_a_mebibyte_answers_413(api):
    body = b'{"bio": "' + b"x" * (2 * 1024 * 1024) + b'"}'
    problem_of(api.post("/users", content=body, headers=JSON), 413)
    problem_of(api.patch("/users/1", content=body, headers=JSON), 413)
    assert api.get("/users/1").status_code == 200


def test_a_bio_of_five_megabytes_is_refused_in_words_and_writes_nothing(own):
    before = own.get("/users/2").json()
    for content in (b'{"bio": "' + b"x" * 5_000_000 + b'"}', (b"x" * 65536 for _ in range(80))):
        problem = problem_of(own.patch("/users/2", content=content, headers=JSON), 413)
        assert problem["detail"] == "The body is too large: at most 1,048,576 bytes."
    assert own.get("/users/2").json() == before
    assert own.get("/users/2/activity?size=1").json()["items"][0]["at"] < "2026-06-15T12:00:00Z"


def test_a_body_of_unknown_length_answers_413_too(api):
    pieces = (b"x" * 65536 for _ in range(32))
    problem_of(api.post("/users", content=pieces, headers=JSON), 413)


def test_an_unexpected_failure_answers_500_and_is_logged_with_its_traceback(own, database, logged):
    with sqlite3.connect(database) as connection:
        connection.execute("DROP TABLE activity")
    problem = problem_of(own.get("/users/1/activity"), 500)
    assert "no such table" not in str(problem)
    # The log may follow the answer, so wait for it.
    record = logged.get(timeout=10)
    assert "no such table" in str(record.exc_info[1]) and record.exc_info[2]


def test_a_write_that_fails_half_way_leaves_nothing(own, database):
    with sqlite3.connect(database) as connection:
        connection.execute("DROP TABLE activity")
    before = own.get("/users/1").json()
    problem_of(own.patch("/users/1", json={"title": "x"}), 500)
    problem_of(own.post("/users", json=GRACE), 500)
    assert own.get("/users/1").json() == before
    assert own.get("/users").json()["total"] == 200


def test_a_busy_database_answers_503_with_retry_after(database, clock):
    signed_in = session_of(database)
    api = create_api(open_database(database, busy_timeout=0), clock, require_if_match=False)
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with serving(api) as url, httpx.Client(base_url=url) as client:
        client.cookies, client.headers["X-CSRF-Token"] = signed_in
        answer = client.patch("/users/1", json={"title": "x"})
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
        assert answer.headers["content-type"] == "application/problem+json"
        assert client.get("/users/1").status_code == 200
        other.execute("COMMIT")
        assert client.patch("/users/1", json={"title": "x"}).status_code == 200
    other.close()
