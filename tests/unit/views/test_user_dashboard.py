from tests.unit.check import settle
from tests.unit.fakes import Browser, Event, page, problem, user

USER = "GET /api/users/7"
STATS = "GET /api/users/7/stats?days=30"
STATS_90 = "GET /api/users/7/stats?days=90"
ACTIVITY = "GET /api/users/7/activity?page=1&size=20"
MOMENT = {"id": 1, "at": "2026-01-31T09:30:00Z", "action": "login", "summary": "Logged in", "ip": None, "agent": None}
KINDS = {"actions": [{"action": "view", "count": 9}, {"action": "login", "count": 3}]}
FIGURES = {"days": [{"date": "2026-01-31", "logins": 2, "actions": 9}], "totals": {}}


async def dashboard(fragment="users/7/dashboard", **fields):
    """The dashboard of user 7, whose parts are still on their way."""
    browser = Browser(fragment)
    browser.network.out(USER).answer(user(7, **fields))
    await settle()
    assert browser.main.state == "ready"
    return browser


async def whole(fragment="users/7/dashboard"):
    """The same with its parts."""
    browser = await dashboard(fragment)
    for line in browser.network.lines[1:]:
        browser.network.out(line).answer(FIGURES if "stats" in line else page([MOMENT], 1, 3, 41) | KINDS)
    await settle()
    return browser


def parts(browser):
    return browser.main.children["range"], browser.main.children["stats"], browser.main.children["activity"]


async def test_the_page_is_there_with_its_user_and_its_parts_come_in_their_own_time():
    browser = await dashboard()
    _, stats, activity = parts(browser)
    assert stats.draws == activity.draws == []
    browser.network.out(ACTIVITY).answer(page([MOMENT]))
    await settle()
    assert "Logged in" in activity.text
    assert stats.draws == []
    browser.network.out(STATS).answer(FIGURES)
    await settle()
    assert "2 log-ins and 9 actions in the last day" in stats.text
    assert len(browser.main.draws) == 1


async def test_a_part_that_takes_its_time_shows_the_shape_of_what_comes():
    browser = await dashboard()
    _, stats, activity = parts(browser)
    browser.clock.advance(0.3)
    assert "skeleton" in stats.text
    assert "skeleton" in activity.text


async def test_a_part_that_fails_leaves_the_rest_alone_and_can_be_asked_for_again():
    browser = await dashboard()
    _, stats, _ = parts(browser)
    browser.network.out(STATS).answer(problem(500, "No figures."), 500)
    await settle()
    assert "No figures." in stats.text
    assert stats.state == "error"
    assert browser.main.state == "ready"
    assert browser.act("retry", inside="main/stats")
    browser.network.out(STATS).answer({"days": [], "totals": {}})
    await settle()
    assert "No figures yet." in stats.text


async def test_a_part_of_a_page_that_was_left_never_draws():
    """Query contract, line 18."""
    browser = await dashboard()
    stats = browser.main.children["stats"]
    browser.open("nowhere")
    browser.network.out(STATS).answer({"days": [], "totals": {}})
    await settle()
    browser.clock.advance(1.0)
    assert stats.draws == []


# The range.


async def test_another_range_is_one_call_and_the_old_chart_stays_until_the_new_is_there():
    browser = await whole()
    links, stats, activity = parts(browser)
    assert 'href="#users/7/dashboard?days=90">90 days' in links.text
    old = stats.text
    browser.open("users/7/dashboard?days=90")
    assert browser.network.lines[3:] == [STATS_90]
    assert 'href="#users/7/dashboard?days=90" aria-current="true"' in links.text
    browser.clock.advance(1.0)
    assert stats.text == old
    assert stats.is_busy
    browser.network.out(STATS_90).answer({"days": [{"date": "2026-01-31", "logins": 7}], "totals": {}})
    await settle()
    assert "7 log-ins" in stats.text
    assert not stats.is_busy
    assert browser.shell.announced[-1].startswith("7 log-ins and 0 actions")
    assert len(browser.main.draws) == 1
    assert "?days=90&amp;page=2" in activity.text
    assert browser.network.lines[3:] == [STATS_90]


async def test_back_to_a_range_that_is_known_asks_nobody():
    browser = await whole()
    browser.open("users/7/dashboard?days=7")
    browser.network.last.answer(FIGURES)
    await settle()
    browser.history.step(-1)
    assert len(browser.network.lines) == 4
    assert 'aria-current="true">30 days' in parts(browser)[0].text


async def test_a_range_that_nobody_offers_is_the_usual_one():
    for days in ("31", "-7", "1e1", "%", ""):
        browser = await dashboard("users/7/dashboard?days=" + days)
        assert browser.network.lines[1:] == [STATS, ACTIVITY], days


async def test_a_range_that_fails_says_so_and_leaves_the_choice_of_another():
    browser = await whole()
    links, stats, activity = parts(browser)
    browser.open("users/7/dashboard?days=90")
    browser.network.out(STATS_90).answer(problem(500, "Too many days."), 500)
    await settle()
    assert "Too many days." in stats.text
    assert "30 days" in links.text
    assert "Logged in" in activity.text
    browser.open("users/7/dashboard")
    assert "2 log-ins" in stats.text


async def test_another_users_dashboard_is_another_page():
    browser = await whole()
    browser.open("users/8/dashboard?days=90")
    assert browser.network.last.line == "GET /api/users/8"
    browser.network.last.answer(user(8))
    await settle()
    assert "User 8" in browser.main.text
    assert browser.shell.focused[-1] == "heading"


async def test_the_address_may_change_before_the_user_is_there():
    browser = Browser("users/7/dashboard")
    browser.open("users/7/dashboard?days=90")
    browser.network.out(USER).answer(user(7))
    await settle()
    assert browser.network.lines == [USER, STATS_90, ACTIVITY]


async def test_a_user_who_is_stale_is_asked_for_with_the_next_range():
    """Query contract, line 3."""
    browser = await whole()
    browser.clock.advance(31.0)
    browser.open("users/7/dashboard?days=90")
    browser.network.out(STATS_90).answer(FIGURES)
    browser.network.out(USER).answer(user(7, name="Renamed"))
    await settle()
    assert "Renamed" in browser.main.text
    assert "2 log-ins" in parts(browser)[1].text
    assert browser.network.count(USER) == 2
    assert browser.network.count(STATS_90) == 1


async def test_what_is_rested_on_is_fetched_ahead_with_its_range_and_kinds():
    """Query contract, line 29."""
    browser = await whole()
    browser.app.router.prefetch("#users/7/dashboard?days=90&kinds=login&page=2")
    assert browser.network.lines[3:] == [STATS_90, "GET /api/users/7/activity?action=login&page=2&size=20"]


async def test_the_table_stays_open_when_the_range_changes():
    browser = await whole()
    stats = parts(browser)[1]
    assert browser.act("table", inside="main/stats")
    assert '<details class="chart-table" open>' in stats.text
    browser.open("users/7/dashboard?days=90")
    browser.network.last.answer(FIGURES)
    await settle()
    assert '<details class="chart-table" open>' in stats.text
    browser.act("table", inside="main/stats")
    assert '<details class="chart-table">' in stats.text


async def test_what_came_of_a_choice_is_said_once_to_those_who_listen():
    browser = await whole()
    assert browser.shell.announced == []
    browser.open("users/7/dashboard?page=2")
    browser.network.last.answer(page([MOMENT], 2, 3, 41))
    await settle()
    browser.open("users/7/dashboard?days=90&page=2")
    browser.network.out(STATS_90).answer(FIGURES)
    await settle()
    browser.act("table", inside="main/stats")
    assert [each[:10] for each in browser.shell.announced] == ["41 entries", "2 log-ins "]


# Those who are not there.


async def test_somebody_who_never_logged_in_is_said_so_without_a_chart():
    browser = await dashboard(login_count=0, last_login_at=None)
    browser.network.out(STATS).answer({"days": [{"date": "2026-01-31", "logins": 0, "actions": 2}], "totals": {}})
    await settle()
    stats = parts(browser)[1]
    assert "has not logged in yet" in stats.text
    assert "<svg" not in stats.text
    assert "Never" in browser.main.text


async def test_nothing_in_these_days_says_when_there_was_something_and_leads_to_more_days():
    browser = await dashboard()
    browser.network.out(STATS).answer({"days": [{"date": "2026-01-31", "logins": 0, "actions": 0}], "totals": {}})
    await settle()
    stats = parts(browser)[1]
    assert "Nothing happened in the last day. The last log-in was on date 2026-01-31T09:30:00Z." in stats.text
    assert 'href="#users/7/dashboard?days=90">Show 90 days' in stats.text


async def test_a_figure_that_is_no_number_counts_as_none():
    browser = await dashboard()
    days = [{"date": "2026-01-30", "logins": "many"}, {"date": "2026-01-31", "logins": 2}]
    browser.network.out(STATS).answer({"days": days, "totals": {}})
    await settle()
    assert "2 log-ins and 0 actions in the last 2 days" in browser.main.children["stats"].text


# The activity.


async def test_another_page_of_the_activity_keeps_user_and_figures_without_asking():
    browser = await whole()
    _, stats, activity = parts(browser)
    assert 'href="#users/7/dashboard?page=2"' in activity.text
    browser.open("users/7/dashboard?page=2")
    assert browser.network.lines[3:] == ["GET /api/users/7/activity?page=2&size=20"]
    assert "2 log-ins" in stats.text
    assert "Logged in" in activity.text
    assert len(browser.main.draws) == 1


async def test_kinds_are_offered_with_their_numbers_most_frequent_first():
    browser = await whole()
    text = parts(browser)[2].text
    assert text.index('name="kind-view"') < text.index('name="kind-login"')
    assert '<span dir="auto">Log-in</span> <span class="number fine">3</span>' in text
    assert "checked" not in text
    assert "Show all kinds" not in text


async def test_a_kind_that_is_chosen_stands_in_the_address_and_its_pages_begin_anew():
    browser = await whole("users/7/dashboard?days=7&page=2")
    activity = parts(browser)[2]
    assert browser.act("kind", Event("login"), inside="main/activity")
    assert browser.history.fragment == "users/7/dashboard?days=7&kinds=login"
    assert browser.network.lines[3:] == ["GET /api/users/7/activity?action=login&page=1&size=20"]
    browser.network.last.answer(page([MOMENT], 1, 2, 21) | KINDS)
    await settle()
    assert 'value="login" data-change="kind" checked' in activity.text
    assert 'href="#users/7/dashboard?days=7&amp;kinds=login&amp;page=2"' in activity.text
    assert 'href="#users/7/dashboard?days=7">Show all kinds' in activity.text
    assert browser.shell.announced[-1] == "21 entries"
    browser.act("kind", Event("login"), inside="main/activity")
    assert browser.history.fragment == "users/7/dashboard?days=7"


async def test_two_kinds_chosen_one_after_the_other_are_both_chosen():
    browser = await whole()
    browser.act("kind", Event("view"), inside="main/activity")
    browser.act("kind", Event("login"), inside="main/activity")
    assert browser.history.fragment == "users/7/dashboard?kinds=login,view"


async def test_where_the_api_does_not_count_kinds_no_choice_is_offered():
    browser = await dashboard("users/7/dashboard?kinds=login")
    browser.network.last.answer(page([]))
    await settle()
    text = parts(browser)[2].text
    assert "fieldset" not in text
    assert "Nothing of these kinds has happened." in text
    assert 'href="#users/7/dashboard">Show all kinds' in text


async def test_none_of_these_kinds_says_so_and_the_choice_leads_back():
    browser = await dashboard("users/7/dashboard?kinds=teleport")
    browser.network.last.answer(page([]) | KINDS)
    await settle()
    text = parts(browser)[2].text
    assert "Nothing of these kinds has happened." in text
    assert 'value="teleport" data-change="kind" checked' in text
    assert text.count("Show all kinds") == 1


async def test_kinds_that_the_server_refuses_can_be_changed_all_the_same():
    browser = await whole()
    browser.act("kind", Event("login"), inside="main/activity")
    browser.network.last.answer(problem(422, "No such kind."), 422)
    await settle()
    text = parts(browser)[2].text
    assert "No such kind." in text
    assert 'value="login" data-change="kind" checked' in text
    assert "Show all kinds" in text


async def test_a_user_to_whom_nothing_has_happened_yet():
    browser = await dashboard()
    browser.network.out(ACTIVITY).answer(page([]) | {"actions": []})
    await settle()
    text = parts(browser)[2].text
    assert "Nothing has happened yet." in text
    assert "pagination" not in text


async def test_a_page_beyond_the_last_says_so_and_leads_to_the_first():
    browser = await dashboard("users/7/dashboard?page=9")
    browser.network.last.answer(page([], 9, 2, 21))
    await settle()
    text = parts(browser)[2].text
    assert "There is no page 9." in text
    assert 'href="#users/7/dashboard">First page' in text
