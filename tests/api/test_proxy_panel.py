"""The panel's own users API behind the proxy: whoever asks there notices nothing."""

from pathlib import Path

import httpx
import pytest
from answers import GRACE, ids_of, problem_of
from conftest import Clock
from served import serving
from upstreams import before

from server import passwords
from server.app import create_app
from server.database import open_database
from server.tables import Tables

SECRET = "correct horse battery"


@pytest.fixture
def panel(database: Path, root: Path, clock: Clock):
    """A client of the proxy, signed in with a password."""
    store = open_database(database)
    with store.writing() as connection:
        Tables(connection).accounts.set_password(1, passwords.make_hash(SECRET))
    store.close()
    with serving(create_app(database, root, clock=clock)) as url, before(f"{url}/api", root) as client:
        session = client.post("/api/session", json={"username": "ada.lindqvist", "password": SECRET})
        client.headers["X-CSRF-Token"] = session.json()["csrf_token"]
        yield client


def test_a_session_begins_and_ends(panel: httpx.Client) -> None:
    assert panel.get("/api/session").json()["user"]["username"] == "ada.lindqvist"
    assert panel.delete("/api/session").status_code == 204
    assert problem_of(panel.get("/api/session"), 401)["detail"] == "Nobody is signed in."


def test_lists_come_as_they_are_asked_for(panel: httpx.Client) -> None:
    answer = panel.get("/api/users?sort=-id&size=3&page=2")
    assert ids_of(answer) == [197, 196, 195]
    assert answer.headers["content-encoding"] == "gzip"
    assert ids_of(panel.get("/api/users?ids=7,2,5")) == [7, 2, 5]


def test_what_is_known_is_not_sent_again(panel: httpx.Client) -> None:
    known = panel.get("/api/users/2")
    again = panel.get("/api/users/2", headers={"If-None-Match": known.headers["etag"]})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", known.headers["etag"])


def test_a_user_is_made_changed_and_deleted(panel: httpx.Client) -> None:
    made = panel.post("/api/users", json=GRACE, headers={"Idempotency-Key": "once"})
    place = made.headers["location"]
    assert made.status_code == 201 and place == f"/api/users/{made.json()['id']}"
    changed = panel.patch(place, json={"title": "Rear admiral"}, headers={"If-Match": made.headers["etag"]})
    assert changed.json()["title"] == "Rear admiral"
    assert panel.patch(place, json={"title": "-"}, headers={"If-Match": made.headers["etag"]}).status_code == 412
    assert panel.delete(place).status_code == 204
    problem_of(panel.get(place), 404)


def test_a_write_without_the_token_is_refused(panel: httpx.Client) -> None:
    del panel.headers["X-CSRF-Token"]
    assert problem_of(panel.post("/api/users", json=GRACE), 403)["type"] == "/problems/csrf-token"


def test_refusals_keep_their_words(panel: httpx.Client) -> None:
    assert "email" in problem_of(panel.post("/api/users", json={**GRACE, "email": "grace"}), 422)["errors"]
    assert panel.put("/api/users").headers["allow"] == "GET, POST"
    problem_of(panel.get("/api/nothing"), 404)
