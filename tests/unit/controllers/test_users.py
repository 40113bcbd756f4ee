from tests.unit.check import settle
from tests.unit.fakes import Browser, page, problem, user

USER_1 = "GET /api/users/1"
STATS = {"days": [{"date": "2026-01-31", "logins": 2, "actions": 9}], "totals": {"logins": 2}}


def serve(line, body):
    """A server that knows every user."""
    path = line.split(" ")[1].partition("?")[0]
    if path == "/api/users":
        return 200, page([user(1), user(2)])
    if path.endswith("/activity"):
        return 200, page([{"id": 1, "at": "2026-01-31T09:30:00Z", "action": "login", "summary": "Logged in"}])
    if path.endswith("/stats"):
        return 200, STATS
    return 200, user(int(path.split("/")[3]))


async def visit(browser, fragment):
    browser.open(fragment)
    await settle()


async def test_a_user_shown_on_six_pages_with_a_sidebar_is_asked_for_once():
    """The reason for this panel; query contract, line 1."""
    browser = Browser("users/1", serve)
    await settle()
    for _ in range(3):
        await visit(browser, "users/1/dashboard")
        await visit(browser, "users/1")
    assert browser.network.lines == [
        "GET /api/users/1",
        "GET /api/users/1/stats?days=30",
        "GET /api/users/1/activity?page=1&size=20",
    ]
    assert browser.network.count(USER_1) == 1
    assert browser.main.state == browser.sidebar.state == "ready"


async def test_page_and_sidebar_share_one_request_while_it_is_out():
    """Query contract, lines 1 and 4."""
    browser = Browser("users/1")
    browser.open("users/1/dashboard")
    browser.open("users/1")
    assert browser.network.lines == [USER_1]


async def test_after_30_seconds_the_same_action_asks_again():
    """Query contract, line 3: the controller remembers who, the user decides when."""
    browser = Browser("users/1", serve)
    await settle()
    browser.clock.advance(29.9)
    await visit(browser, "users")
    await visit(browser, "users/1")
    assert browser.network.count(USER_1) == 1
    # The list that was seen meanwhile has told of user 1, too.
    browser.clock.advance(30.0)
    browser.open("users/1/edit")
    assert browser.main.is_busy
    await settle()
    assert browser.network.count(USER_1) == 2
    assert not browser.main.is_busy


async def test_after_a_failure_the_same_action_asks_again():
    """Query contract, line 12."""
    browser = Browser("users/1")
    browser.network.out(USER_1).answer(problem(500, "No."), 500)
    await settle()
    assert browser.main.state == "error"
    browser.open("users/1/dashboard")
    assert browser.network.lines == [USER_1, USER_1]
    assert browser.main.is_busy
    browser.network.out(USER_1).answer(user(1))
    await settle()
    assert browser.main.state == "ready"


async def test_check_last_user_keeps_the_user():
    browser = Browser("users/1", serve)
    await settle()
    first = browser.view.user
    await visit(browser, "users/1/dashboard")
    assert browser.view.user is first
    await visit(browser, "users/2")
    assert browser.view.user is not first
    await visit(browser, "users/1")
    assert browser.view.user is first


async def test_each_user_is_asked_for_on_their_own():
    browser = Browser("users/1", serve)
    await visit(browser, "users/2")
    await visit(browser, "users/1")
    assert browser.network.lines == ["GET /api/users/1", "GET /api/users/2"]


async def test_a_user_seen_in_the_list_needs_no_request():
    """Query contract, line 2."""
    browser = Browser("users", serve)
    await settle()
    await visit(browser, "users/1")
    assert browser.network.lines == ["GET /api/users?page=1&size=25"]
    assert "User 1" in browser.main.text


async def test_an_action_that_was_overtaken_never_renders():
    """Query contract, line 18."""
    browser = Browser("users/1")
    browser.open("users/2")
    one, two = browser.network.requests
    two.answer(user(2))
    await settle()
    one.answer(user(1))
    await settle()
    browser.clock.advance(1.0)
    assert len(browser.main.draws) == 1
    assert "User 2" in browser.main.text
    assert browser.shell.titles == ["User 2 · Halfminute"]
    assert "User 2" in browser.sidebar.text


async def test_the_newest_of_many_quick_steps_wins():
    """Query contract, line 18."""
    browser = Browser("users/1")
    for number in (2, 3, 4, 5):
        browser.open("users/" + str(number))
    for request in reversed(browser.network.requests):
        request.answer(user(int(request.line.split("/")[3])))
        await settle()
    assert len(browser.main.draws) == 1
    assert "User 5" in browser.main.text


async def test_an_id_that_is_no_number_is_asked_for_as_it_is():
    browser = Browser("users/a%2Fb%20c")
    assert browser.network.lines == ["GET /api/users/a%2Fb%20c"]


async def test_what_the_address_says_of_the_list_is_asked_for_and_the_rest_is_left_out():
    browser = Browser("users?search=zo%C3%AB&role=admin&page=2&size=50&colour=red")
    assert browser.network.lines == ["GET /api/users?search=zo%C3%AB&role=admin&page=2&size=50"]


async def test_numbers_that_make_no_sense_fall_back_to_what_is_usual():
    usual = "GET /api/users?page=1&size=25"
    for query in ("page=0&size=0", "page=-1&size=x", "page=1.5&size=", "page=1234567890&size=%", "page=²&size=٣"):
        assert Browser("users?" + query).network.lines == [usual], query
    assert Browser("users?size=5000").network.lines == ["GET /api/users?page=1&size=1000"]


async def test_the_dashboard_shows_the_page_that_the_address_names():
    browser = Browser("users/1/dashboard?page=3", serve)
    await settle()
    assert "GET /api/users/1/activity?page=3&size=20" in browser.network.lines


async def test_an_address_that_leads_nowhere_is_not_found_and_asks_nobody():
    for fragment in ("nowhere", "users/%", "users/1/delete"):
        browser = Browser(fragment)
        assert browser.main.state == "not-found"
        assert 'href="#users"' in browser.main.text
        assert browser.network.lines == []
