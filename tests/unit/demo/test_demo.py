import json

from app.contract.problem import Problem
from app.demo.database import KEY
from app.times import DAY
from tests.unit.check import outcome, raises
from tests.unit.contract.browser import Browser
from tests.unit.demo.fakes import Cookie, Shelf, World


def tab(world, cookie):
    """A page of this browser, as after a reload: what another tab kept is all that it knows."""
    demo = world.demo(cookie)
    demo.open()
    browser = world.of(demo)
    session = browser.get("/session")
    browser.csrf_token = session.json["csrf_token"] if session.status == 200 else ""
    return browser


def test_the_first_visit_begins_with_the_administrator_signed_in():
    session = World().admin().read("/session")
    assert (session["user"]["username"], session["user"]["role"]) == ("admin", "admin")


def test_what_was_changed_is_there_after_a_reload():
    world, cookie = World(), Cookie()
    before = tab(world, cookie)
    made = before.create("grace")
    changed = before.patch("/users/3", {"title": "Countess"}).json
    before.delete("/users/4")
    after = tab(world, cookie)
    assert after.csrf_token == before.csrf_token
    assert after.read(f"/users/{made['id']}") == made
    assert after.read("/users/3") == changed
    after.get("/users/4").problem(404)


def test_only_what_was_changed_is_kept():
    world = World()
    world.admin().patch("/users/3", {"title": "Countess"})
    text = world.shelf.texts[KEY]
    assert len(text) < 1500 and "Countess" in text and "ximena" not in text


def test_a_tab_sees_what_another_has_written():
    world, cookie = World(), Cookie()
    one, other = tab(world, cookie), tab(world, cookie)
    assert one.patch("/users/3", {"title": "Countess"}).status == 200
    assert other.read("/users/3")["title"] == "Countess"
    other.patch("/users/3", {"team": "Poetry"})
    assert one.read("/users/3")["team"] == "Poetry"
    one.delete("/session")
    other.get("/users").problem(401)


def test_who_signed_out_is_out_after_a_reload_too():
    world, cookie = World(), Cookie()
    tab(world, cookie).delete("/session")
    tab(world, cookie).get("/session").problem(401)


def test_who_comes_back_after_days_is_signed_in_as_before():
    world, cookie = World(), Cookie()
    tab(world, cookie).enter("/session", {"username": "editor", "password": "demo-demo"})
    world.wait(9 * DAY)
    assert tab(world, cookie).read("/session")["user"]["username"] == "editor"


def test_one_of_each_role_can_sign_in_with_the_password_that_is_said():
    browser = World().browser()
    for role in ("admin", "editor", "viewer"):
        entered = browser.enter("/session", {"username": role, "password": "demo-demo"})
        assert (entered.json["user"]["role"], entered.json["user"]["status"]) == (role, "active")


def test_starting_over_is_a_first_visit():
    world, cookie = World(), Cookie()
    demo = world.demo(cookie)
    demo.open()
    browser = world.of(demo)
    first = browser.read("/users?sort=id&size=1000")
    browser.csrf_token = browser.read("/session")["csrf_token"]
    browser.patch("/users/3", {"title": "Countess"})
    browser.delete("/session")
    demo.reset()
    assert browser.read("/session")["user"]["username"] == "admin"
    assert browser.read("/users?sort=id&size=1000") == first


def test_storage_that_is_full_is_said_once_and_the_page_goes_on():
    world = World(shelf=Shelf(is_full=True))
    admin = world.admin()
    admin.patch("/users/3", {"title": "Countess"})
    assert admin.read("/users/3")["title"] == "Countess"
    assert world.refusals == 1


def test_what_cannot_be_read_is_as_nothing():
    for text in ("", "{", "[]", "null", '{"version": 0}', '{"version": 1}', '{"version": 1, "kept": {"changed": {}}}'):
        world = World()
        world.shelf.texts[KEY] = text
        assert world.admin().get("/users/3").status == 200


def test_a_write_that_fails_half_way_leaves_nothing():
    world = World()
    demo = world.demo(Cookie())
    demo.open()
    before = world.shelf.texts[KEY]
    with raises(Problem), demo.api.database.writing() as tables:
        tables.users.remove(3)
        raise Problem(409, "Not now.")
    with demo.api.database.reading() as tables:
        assert tables.users.find(3)["username"] == "viewer"
    assert world.shelf.texts[KEY] == before


def test_what_breaks_is_reported_and_answers_500():
    world = World()
    demo = world.demo(Cookie())
    demo.open()
    demo.api.database.reading = None
    assert demo.network.answered("GET", "demo/session", {}, None).status == 500
    assert len(world.broken) == 1


async def test_a_write_is_kept_when_the_call_returns_and_its_answer_comes_later():
    world, cookie = World(), Cookie()
    demo = world.demo(cookie)
    demo.open()
    token = Browser(lambda *sent: demo.network.answered("GET", "demo/session", {}, None))
    sent = demo.network("DELETE", "demo/users/4", {"x-csrf-token": json.loads(token.get("").text)["csrf_token"]}, None)
    tab(world, cookie).get("/users/4").problem(404)
    assert (await sent.receive()).status == 204


async def test_a_request_that_is_given_up_has_no_answer():
    demo = World().demo(Cookie())
    demo.open()
    sent = demo.network("GET", "demo/users", {}, None)
    sent.abort()
    assert isinstance(await outcome(sent.receive()), OSError)
