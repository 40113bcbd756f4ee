"""If-Match and If-None-Match."""

import pytest
from answers import problem_of


@pytest.mark.parametrize("condition", ["{tag}", "W/{tag}", '"x", {tag}', '"a,b" , W/{tag}', "*"])
def test_a_version_that_the_client_has_answers_304(api, condition):
    tag = api.get("/users/2").headers["etag"]
    answer = api.get("/users/2", headers={"If-None-Match": condition.format(tag=tag)})
    assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", tag)
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("condition", ['"0"', 'W/"0", "x"', "", "0", '"'])
def test_another_version_answers_the_user(api, condition):
    assert api.get("/users/2", headers={"If-None-Match": condition}).json()["id"] == 2


def test_the_etag_is_the_version(api):
    answer = api.get("/users/2")
    assert answer.headers["etag"] == f'"{answer.json()["version"]}"'


@pytest.mark.parametrize("condition", ["{tag}", '"x", {tag}', "*"])
def test_a_write_meant_for_this_version_goes_through(own, condition):
    tag = own.get("/users/2").headers["etag"]
    headers = {"If-Match": condition.format(tag=tag)}
    assert own.patch("/users/2", json={"title": "x"}, headers=headers).json()["title"] == "x"


@pytest.mark.parametrize("condition", ['"0"', "W/{tag}", "{version}", ""])
def test_a_stale_if_match_answers_412_with_the_current_user(own, condition):
    before = own.get("/users/2").json()
    headers = {"If-Match": condition.format(tag=f'"{before["version"]}"', version=before["version"])}
    answer = own.patch("/users/2", json={"title": "x"}, headers=headers)
    assert problem_of(answer, 412)["current"] == before
    assert answer.headers["etag"] == f'"{before["version"]}"'
    assert own.get("/users/2").json() == before


def test_a_stale_removal_answers_412_and_removes_nobody(own):
    current = problem_of(own.delete("/users/2", headers={"If-Match": '"0"'}), 412)["current"]
    assert own.get("/users/2").json() == current
    assert own.delete("/users/2", headers={"If-Match": f'"{current["version"]}"'}).status_code == 204


def test_a_server_may_demand_if_match(serve):
    own = serve(require_if_match=True)
    problem_of(own.patch("/users/2", json={"title": "x"}), 428)
    problem_of(own.delete("/users/2"), 428)
    assert own.patch("/users/2", json={"title": "x"}, headers={"If-Match": "*"}).status_code == 200
