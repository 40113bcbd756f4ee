from app.views.not_found import NotFoundView
from tests.unit.check import settle
from tests.unit.fakes import Browser, page, user


def serve(line, body):
    if line.startswith("GET /api/users?"):
        return 200, page([user(1), user(2)], 1, 3)
    return 200, user(int(line.split("/")[3]))


async def at(fragment):
    browser = Browser(fragment, serve)
    await settle()
    return browser


async def visit(browser, fragment):
    browser.open(fragment)
    await settle()


async def test_title_and_menu_follow_the_page():
    browser = await at("users")
    assert browser.shell.current == "users#index"
    await visit(browser, "users/1")
    assert browser.shell.titles == ["Users · Halfminute", "User 1 · Halfminute"]
    assert browser.shell.current == "users#show"


async def test_the_focus_goes_to_the_heading_of_a_new_page_but_not_at_the_start():
    browser = await at("users")
    assert browser.shell.focused == []
    await visit(browser, "users/1")
    assert browser.shell.focused == ["heading"]


async def test_who_comes_back_finds_the_focus_where_it_was():
    browser = await at("users/1")
    browser.shell.is_returning = True
    await visit(browser, "users")
    assert browser.shell.focused == ["where it was"]


async def test_who_comes_back_to_a_page_that_loads_finds_it_once_that_is_there():
    browser = Browser("users")
    browser.clock.advance(1.0)
    browser.shell.is_returning = True
    browser.open("users/1")
    browser.clock.advance(1.0)
    assert browser.shell.focused == ["heading"]
    browser.network.out("GET /api/users/1").answer(user(1))
    await settle()
    assert browser.shell.focused == ["heading", "where it was"]
    browser.app.sidebar.tick()
    assert browser.shell.focused == ["heading", "where it was"]


async def test_the_focus_stays_where_it_is_when_a_page_changes_or_shows_another_page_of_its_list():
    browser = await at("users/1")
    browser.act("refresh", inside="sidebar")
    await settle()
    await visit(browser, "users")
    browser.shell.focused.clear()
    await visit(browser, "users?page=2")
    assert browser.shell.focused == []


async def test_the_sidebar_follows_the_user_of_the_page():
    browser = await at("users/1")
    assert "User 1" in browser.sidebar.text
    await visit(browser, "users/2")
    assert ">User 2</a></h2>" in browser.sidebar.text
    await visit(browser, "users")
    assert 'data-action="refresh"' not in browser.sidebar.text


async def test_a_page_that_is_shown_frees_the_one_before():
    browser = await at("users/1")
    browser.app.router.hold(print)
    browser.app.show(NotFoundView(browser.app))
    await visit(browser, "users")
    assert browser.main.attributes["data-route"] == "users#index"
