from app.errors import refusal
from tests.unit.check import settle
from tests.unit.fakes import Browser, problem, user

USER_1 = "GET /api/users/1"


def serve(line, body):
    return 200, user(int(line.split("/")[3]))


async def at(fragment):
    browser = Browser(fragment, serve)
    await settle()
    return browser


async def visit(browser, *numbers):
    for number in numbers:
        browser.open("users/" + str(number))
        await settle()


async def test_the_card_shows_name_role_and_email():
    browser = await at("users/1")
    assert ">User 1</a></h2>" in browser.sidebar.text
    assert ">viewer<" in browser.sidebar.text
    assert "user1@<wbr>example.org" in browser.sidebar.text


async def test_refresh_is_a_forced_fetch_and_nothing_else():
    """Query contract, line 8."""
    browser = Browser("users/1")
    browser.network.out(USER_1).answer(user(1))
    await settle()
    assert browser.act("refresh", inside="sidebar")
    assert browser.network.lines == [USER_1, USER_1]
    assert browser.history.entries == ["users/1"]
    assert browser.main.state == "ready"
    browser.network.out(USER_1).answer(user(1, name="Ada"))
    await settle()
    assert "Ada" in browser.sidebar.text
    assert "Ada" in browser.main.text


async def test_refresh_twice_sends_twice_and_shows_the_newer():
    """Query contract, line 8."""
    browser = Browser("users/1")
    browser.network.out(USER_1).answer(user(1))
    await settle()
    browser.act("refresh", inside="sidebar")
    older = browser.network.last
    browser.act("refresh", inside="sidebar")
    assert older.is_aborted
    browser.network.last.answer(user(1, name="newer"))
    await settle()
    assert "newer" in browser.sidebar.text
    assert len(browser.network.lines) == 3


async def test_the_age_is_written_each_second_without_drawing():
    browser = await at("users/1")
    drawn = len(browser.sidebar.draws)
    browser.clock.advance(12.7)
    browser.app.sidebar.tick()
    assert browser.sidebar.written["age"] == ("12 s ago", "age age-fresh")
    browser.clock.advance(17.3)
    browser.app.sidebar.tick()
    assert browser.sidebar.written["age"] == ("30 s ago", "age age-stale")
    assert len(browser.sidebar.draws) == drawn
    assert browser.network.lines == [USER_1]


async def test_an_equal_answer_makes_the_age_young_again():
    """Query contract, line 5."""
    browser = await at("users/1")
    browser.clock.advance(31.0)
    drawn = len(browser.sidebar.draws)
    browser.act("refresh", inside="sidebar")
    await settle()
    browser.app.sidebar.tick()
    assert browser.sidebar.written["age"] == ("just now", "age age-fresh")
    assert len(browser.sidebar.draws) == drawn


async def test_another_page_of_the_same_user_keeps_the_card():
    browser = await at("users/1")
    await visit(browser, 2)
    drawn = len(browser.sidebar.draws)
    browser.open("users/2/dashboard")
    await settle()
    browser.open("users/2")
    await settle()
    assert len(browser.sidebar.draws) == drawn


async def test_the_card_that_is_kept_asks_again_once_it_is_stale():
    """Query contract, line 1."""
    browser = await at("users/1")
    browser.clock.advance(31.0)
    browser.network.server = lambda line, body: (200, user(1, name="Newer"))
    browser.app.sidebar.follow(browser.app.sidebar.user)
    await settle()
    assert browser.network.lines == [USER_1, USER_1]
    assert "Newer" in browser.sidebar.text


async def test_who_was_looked_at_before_has_the_newest_name_on_the_card_that_is_kept():
    browser = await at("users/1")
    await visit(browser, 2)
    browser.cache.learn(browser.users.get(1).key, user(1, name="Ada anew"))
    browser.open("users/2/dashboard")
    assert "Ada anew" in browser.sidebar.text


async def test_a_page_without_a_user_has_no_card():
    browser = await at("nowhere")
    assert 'data-action="refresh"' not in browser.sidebar.text
    assert "Open a user" in browser.sidebar.text


async def test_who_was_looked_at_before_stands_there_newest_first_without_a_call():
    browser = await at("users/1")
    await visit(browser, 2, 3, 2, 1)
    lately = browser.sidebar.text.partition("Seen lately")[2]
    assert [part[0] for part in lately.split('href="#users/')[1:]] == ["2", "3"]
    assert browser.network.lines == ["GET /api/users/1", "GET /api/users/2", "GET /api/users/3"]


async def test_at_most_eight_are_remembered_beside_the_one_at_hand():
    browser = await at("users/1")
    await visit(browser, *range(2, 13))
    lately = browser.sidebar.text.partition("Seen lately")[2]
    assert lately.count("<li>") == 8
    browser.open("nowhere")
    lately = browser.sidebar.text.partition("Seen lately")[2]
    assert lately.count("<li>") == 8
    assert "User 12" in lately


async def test_a_card_that_fails_offers_another_try():
    browser = Browser("users/1")
    browser.network.out(USER_1).answer(problem(500, "No."), 500)
    await settle()
    assert browser.sidebar.state == "error"
    assert browser.act("retry", inside="sidebar")
    browser.network.out(USER_1).answer(user(1))
    await settle()
    assert browser.sidebar.state == browser.main.state == "ready"


async def test_who_is_there_no_more_is_not_among_those_seen_lately():
    """Query contract, line 14."""
    browser = await at("users/1")
    browser.network.server = lambda line, body: (404, problem(404, "Gone."))
    browser.act("refresh", inside="sidebar")
    await settle()
    browser.network.server = serve
    await visit(browser, 2)
    assert "Seen lately" not in browser.sidebar.text


async def test_what_went_wrong_is_said_by_the_page_alone():
    browser = await at("users/1")
    browser.network.server = lambda line, body: (500, problem(500, "The disk is full."))
    browser.act("refresh", inside="sidebar")
    await settle()
    assert "The disk is full." in browser.main.text
    assert "The last refresh failed." in browser.sidebar.text
    assert "The disk is full." not in browser.sidebar.text


async def test_when_a_session_ends_nobody_was_seen_lately():
    """Query contract, line 20."""
    browser = Browser("users/1", lambda line, body: (200, user(int(line[-1]), name="Name of " + line[-1])))
    await settle()
    browser.open("users/2")
    await settle()
    assert "Name of 1" in browser.sidebar.text
    browser.cache.reset(refusal("GET /api/users/2", 401, {}))
    assert "Name of" not in browser.sidebar.text
    assert "Seen lately" not in browser.sidebar.text
    assert browser.shell.entrance == "whole"
