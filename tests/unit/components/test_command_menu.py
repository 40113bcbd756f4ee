from app.commands import Command
from app.components.command_menu import command_button, command_items
from app.components.shortcut import key_caps, titled
from app.html import NOTHING
from tests.unit.fakes import Browser, user

EDIT = Command("edit", print, "e", "edit")
DELETE = Command("delete", print, "", "delete")
GO = Command("go-users", print, "g u", url=lambda: "#users")


def panel(role="admin"):
    browser = Browser("nowhere")
    browser.cache.learn(browser.session.key, {"user": user(9, role=role)})
    return browser.app


async def test_a_button_carries_its_action_and_its_key():
    assert command_button(panel(), EDIT).text == (
        '<button type="button" data-action="edit" class="button" title="Edit (e)" aria-keyshortcuts="E">Edit</button>'
    )


async def test_what_leads_somewhere_is_a_link():
    """Two keys one after the other are beyond `aria-keyshortcuts`."""
    assert (
        command_button(panel(), GO, "x").text
        == '<a href="#users" data-action="go-users" class="x" title="Users (g u)">Users</a>'
    )


async def test_what_may_not_be_done_has_no_button():
    assert "delete" in command_button(panel(), DELETE).text
    assert command_button(panel("editor"), DELETE) == NOTHING
    assert "edit" in command_button(panel("editor"), EDIT).text
    assert command_button(panel("viewer"), EDIT) == NOTHING


async def test_what_is_chosen_closes_its_menu():
    items = command_items(panel(), [EDIT, DELETE, GO], "more").text
    assert items.count('popovertarget="more" popovertargetaction="hide"') == 2
    assert items.count("<li>") == 3
    assert "delete" not in command_items(panel("editor"), [EDIT, DELETE, GO], "more").text


async def test_a_menu_of_nothing_is_nothing():
    assert command_items(panel("viewer"), [EDIT, DELETE], "more") == NOTHING


async def test_keys_that_are_switched_off_are_not_shown():
    app = panel()
    app.keys.switch_letters()
    assert key_caps(app, EDIT) == NOTHING
    assert titled(app, EDIT) == "Edit"
    assert "aria-keyshortcuts" not in command_button(app, EDIT).text


async def test_a_mac_has_keys_of_its_own():
    app = panel()
    palette = app.commands.find("palette")
    assert "<kbd>Ctrl</kbd><kbd>K</kbd>" in key_caps(app, palette).text
    assert 'aria-keyshortcuts="Control+K"' in command_button(app, palette).text
    app.keys.is_mac = True
    assert "<kbd>⌘</kbd><kbd>K</kbd>" in key_caps(app, palette).text
    assert 'aria-keyshortcuts="Meta+K"' in command_button(app, palette).text
