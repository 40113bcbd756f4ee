from tests.unit.check import settle
from tests.unit.fakes import Browser, page, problem, user

STATS = "GET /api/users/7/stats?days=30"
ACTIVITY = "GET /api/users/7/activity?page=1&size=20"
MOMENT = {"id": 1, "at": "2026-01-31T09:30:00Z", "action": "login", "summary": "Logged in", "ip": None, "agent": None}


async def dashboard(fragment="users/7/dashboard"):
    """The dashboard of user 7, whose parts are still on their way."""
    browser = Browser(fragment)
    browser.network.out("GET /api/users/7").answer(user(7))
    await settle()
    assert browser.main.state == "ready"
    return browser


async def test_the_page_is_there_with_its_user_and_its_parts_come_in_their_own_time():
    browser = await dashboard()
    stats, activity = browser.main.children["stats"], browser.main.children["activity"]
    assert stats.draws == activity.draws == []
    browser.network.out(ACTIVITY).answer(page([MOMENT]))
    await settle()
    assert "Logged in" in activity.text
    assert stats.draws == []
    browser.network.out(STATS).answer({"days": [{"date": "2026-01-31", "logins": 2}], "totals": {}})
    await settle()
    assert "2 log-ins in the last 1 days" in stats.text
    assert len(browser.main.draws) == 1


async def test_a_part_that_fails_leaves_the_rest_alone_and_can_be_asked_for_again():
    browser = await dashboard()
    stats = browser.main.children["stats"]
    browser.network.out(STATS).answer(problem(500, "No figures."), 500)
    await settle()
    assert "No figures." in stats.text
    assert stats.state == "error"
    assert browser.main.state == "ready"
    assert browser.act("retry", inside="main/stats")
    browser.network.out(STATS).answer({"days": [], "totals": {}})
    await settle()
    assert "No figures yet." in stats.text


async def test_another_page_of_the_activity_keeps_user_and_figures_without_asking():
    browser = await dashboard()
    browser.network.out(ACTIVITY).answer(page([MOMENT], 1, 2))
    browser.network.out(STATS).answer({"days": [], "totals": {}})
    await settle()
    assert 'href="#users/7/dashboard?page=2"' in browser.main.children["activity"].text
    browser.open("users/7/dashboard?page=2")
    assert browser.network.lines[-1] == "GET /api/users/7/activity?page=2&size=20"
    assert len(browser.network.lines) == 4


async def test_a_user_to_whom_nothing_has_happened_yet():
    browser = await dashboard()
    browser.network.out(ACTIVITY).answer(page([]))
    await settle()
    assert "Nothing has happened yet." in browser.main.children["activity"].text
    assert "pagination" not in browser.main.children["activity"].text


async def test_a_part_of_a_page_that_was_left_never_draws():
    """Query contract, line 18."""
    browser = await dashboard()
    stats = browser.main.children["stats"]
    browser.open("nowhere")
    browser.network.out(STATS).answer({"days": [], "totals": {}})
    await settle()
    browser.clock.advance(1.0)
    assert stats.draws == []


async def test_a_figure_that_is_no_number_counts_as_none():
    browser = await dashboard()
    days = [{"date": "2026-01-30", "logins": "many"}, {"date": "2026-01-31", "logins": 2}]
    browser.network.out(STATS).answer({"days": days, "totals": {}})
    await settle()
    assert "2 log-ins in the last 2 days" in browser.main.children["stats"].text
