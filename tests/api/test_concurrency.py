"""Requests that come at once."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

from answers import GRACE


def at_once(requests):
    """The answers to `requests`, functions that wait for each other and then go together."""
    barrier = Barrier(len(requests))

    def run(request):
        barrier.wait()
        return request()

    with ThreadPoolExecutor(len(requests)) as pool:
        return list(pool.map(run, requests))


def test_of_two_changes_to_one_version_exactly_one_wins(own):
    for number in range(15):
        headers = {"If-Match": own.get("/users/2").headers["etag"]}
        changes = [{"title": f"mine {number}"}, {"title": f"theirs {number}"}]
        answers = at_once([partial(own.patch, "/users/2", json=change, headers=headers) for change in changes])
        winner, loser = sorted(answers, key=lambda answer: answer.status_code)
        assert (winner.status_code, loser.status_code) == (200, 412)
        assert loser.json()["current"] == winner.json() == own.get("/users/2").json()


def test_changes_without_a_condition_all_count(own):
    before = own.get("/users/2").json()["version"]
    fields = ("title", "team", "location", "timezone", "phone", "bio")
    answers = at_once([partial(own.patch, "/users/2", json={field: "new"}) for field in fields])
    assert sorted(answer.json()["version"] for answer in answers) == list(range(before + 1, before + 7))
    after = own.get("/users/2").json()
    assert [after[field] for field in fields] == ["new"] * 6


def test_one_idempotency_key_makes_one_user(own):
    headers = {"Idempotency-Key": "k1"}
    answers = at_once([partial(own.post, "/users", json=GRACE, headers=headers)] * 8)
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert own.get("/users").json()["total"] == 201


def test_one_username_goes_to_one_user(own):
    answers = at_once([partial(own.post, "/users", json=GRACE)] * 8)
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 7
