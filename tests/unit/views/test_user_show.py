from tests.unit.check import settle
from tests.unit.fakes import Browser, problem, user

USER_7 = "GET /api/users/7"


async def shown(**fields):
    browser = Browser("users/7")
    browser.network.out(USER_7).answer(user(7, **fields))
    await settle()
    return browser


async def test_the_heading_and_the_title_are_the_name():
    browser = await shown(name="Zoë Müller")
    assert '<h1 tabindex="-1" dir="auto">Zoë Müller</h1>' in browser.main.text
    assert browser.shell.titles[-1] == "Zoë Müller · Halfminute"


async def test_what_is_not_known_of_a_person_is_said_to_be_so():
    browser = await shown(phone=None, bio=None, last_login_at=None)
    assert "Nothing written yet." in browser.main.text
    assert "Never" in browser.main.text
    assert "<dt>Phone</dt><dd>" in browser.main.text
    assert "None" not in browser.main.text


async def test_an_id_above_two_to_the_53_is_shown_exactly():
    browser = Browser("users/9007199254740993")
    browser.network.out("GET /api/users/9007199254740993").answer(user(9007199254740993))
    await settle()
    assert '<dt>Id</dt><dd><bdi dir="ltr">9007199254740993</bdi></dd>' in browser.main.text


async def test_a_user_whom_nobody_knows_is_not_found_and_the_way_to_all_is_shown():
    browser = Browser("users/7")
    browser.network.out(USER_7).answer(problem(404, "There is no user 7."), 404)
    await settle()
    assert browser.main.state == "not-found"
    assert browser.sidebar.state == "not-found"
    assert 'href="#users"' in browser.main.text


async def test_a_known_user_whom_the_server_no_longer_knows_is_not_found():
    """Query contract, line 14."""
    browser = await shown()
    browser.act("refresh", inside="sidebar")
    browser.network.out(USER_7).answer(problem(404, "There is no user 7."), 404)
    await settle()
    assert browser.main.state == "not-found"
    assert browser.sidebar.state == "not-found"


async def test_a_refetch_that_fails_keeps_the_person_in_sight():
    """Query contract, line 12."""
    browser = await shown()
    browser.clock.advance(31.0)
    browser.act("refresh", inside="sidebar")
    browser.network.out(USER_7).break_off()
    await settle()
    assert browser.main.state == "ready"
    assert 'role="alert"' in browser.main.text
    assert "User 7" in browser.main.text
