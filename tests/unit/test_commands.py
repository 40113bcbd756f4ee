from app.commands import Command
from app.panel_commands import of_panel
from tests.unit.check import settle
from tests.unit.fakes import Browser, page, user


def serve(line, body):
    if line.startswith("GET /api/users?"):
        return 200, page([user(1), user(2)])
    if line == "GET /api/session":
        return 200, {"user": user(9, role="viewer")}
    return 200, user(int(line.split("/")[3]))


async def at(fragment):
    browser = Browser(fragment, serve)
    await settle()
    return browser


def names(commands):
    return [command.name for command in commands]


async def test_a_button_and_a_key_do_the_same_through_one_path():
    browser, done = await at("users"), []
    browser.view.commands.append(Command("edit", lambda: done.append("edit"), "e"))
    assert browser.act("edit")
    assert browser.press("e")
    assert done == ["edit", "edit"]


async def test_what_may_not_be_done_is_offered_nowhere():
    browser, done = await at("users"), []
    browser.session.fetch()
    await settle()
    browser.view.commands.append(Command("delete", lambda: done.append("delete"), "d", "delete"))
    assert not browser.act("delete")
    assert not browser.press("d")
    assert "delete" not in names(browser.app.commands.of_page())
    assert done == []


async def test_an_action_of_the_view_comes_before_a_command_of_its_name():
    browser, done = await at("users"), []
    browser.view.actions["edit"] = lambda event: done.append("action")
    browser.view.commands.append(Command("edit", lambda: done.append("command")))
    browser.act("edit")
    assert done == ["action"]


async def test_what_is_there_everywhere_is_an_action_in_every_region():
    browser = await at("users")
    assert browser.act("theme", inside="sidebar")
    assert browser.shell.is_dark
    assert not browser.act("no-such-thing")


async def test_the_page_shadows_what_is_there_everywhere():
    browser = await at("password")
    browser.view.commands.append(Command("theme", print))
    assert names(browser.app.commands.of_page()) == ["theme"]
    assert "theme" not in names(of_panel(browser.app.commands))


async def test_every_command_has_a_word():
    browser = await at("users/1")
    commands = browser.app.commands.of_page() + of_panel(browser.app.commands)
    assert [command.name for command in commands if command.word == command.name] == []


async def test_no_two_commands_of_a_page_share_a_key():
    for fragment in ("users", "users/1", "users/1/dashboard", "users/1/edit", "inspector"):
        browser = await at(fragment)
        keys = [each.keys for each in browser.app.commands.around(["main"]) if each.keys]
        assert len(keys) == len(set(keys)), fragment


# Those that are there everywhere.


async def test_g_and_another_key_go_where_they_say():
    browser = await at("users/1")
    for keys, target in (("g d", "users#dashboard"), ("g i", "inspector#show"), ("g u", "users#index")):
        for key in keys.split():
            assert browser.press(key), keys
        await settle()
        assert browser.view.target == target


async def test_without_a_user_at_hand_there_is_no_dashboard_to_go_to():
    browser = await at("users")
    assert "go-dashboard" not in names(of_panel(browser.app.commands))
    assert browser.press("g")
    assert browser.press("d")
    assert browser.view.target == "users#index"


async def test_r_refreshes_the_user_at_hand_as_its_button_does():
    browser = await at("users/1")
    assert browser.press("r")
    await settle()
    assert browser.network.count("GET /api/users/1") == 2
    assert browser.act("refresh", inside="sidebar")
    await settle()
    assert browser.network.count("GET /api/users/1") == 3
    browser.open("users")
    await settle()
    assert not browser.press("r")


async def test_a_slash_goes_to_the_search_wherever_one_is():
    browser = await at("users")
    assert browser.press("/")
    assert browser.shell.focused == ["user-search"]
    browser.open("users/1")
    await settle()
    browser.shell.focused.clear()
    browser.press("/")
    await settle()
    assert browser.view.target == "users#index"
    assert browser.shell.focused == ["user-search"]


async def test_a_search_that_was_not_reached_does_not_take_the_focus_later():
    browser = await at("users/1")
    browser.app.router.hold(lambda resume: None)
    browser.press("/")
    browser.app.router.release()
    for fragment in ("users/2", "users"):
        browser.open(fragment)
        await settle()
    assert "user-search" not in browser.shell.focused


async def test_new_users_are_made_by_those_who_may():
    browser = await at("users")
    assert browser.press("c")
    await settle()
    assert browser.view.target == "users#new"
    browser.session.fetch()
    await settle()
    assert "new-user" not in names(of_panel(browser.app.commands))


async def test_undo_is_offered_while_there_is_something_to_undo():
    browser = await at("users")
    assert not browser.press("z")
    deletion = browser.app.deletions.begin(browser.users.get(7), print)
    assert browser.press("z")
    assert not deletion.is_open


async def test_the_inspector_opens_and_closes_by_its_keys():
    browser = await at("users")
    assert browser.press("i", inside="")
    assert browser.shell.is_drawer_open
    assert not browser.press("Escape")
    assert browser.press("Escape", inside="inspector/entries")
    assert not browser.shell.is_drawer_open
