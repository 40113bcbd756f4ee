from app.commands import Command
from tests.unit.check import settle
from tests.unit.fakes import Browser, page, user


def serve(line, body):
    return 200, page([user(1)]) if "?" in line else user(1)


async def opened(fragment="users", *commands):
    browser = Browser(fragment, serve)
    await settle()
    browser.view.commands += commands
    assert browser.press("?")
    assert browser.shell.is_dialog_open
    return browser


async def test_the_sheet_shows_every_key_of_the_page_and_those_there_are_everywhere():
    browser = await opened("users", Command("edit", print, "e"), Command("delete", print))
    here, there = browser.dialog.text.split("Everywhere</caption>")
    assert '<th scope="row">Edit</th><td><span class="caps" dir="ltr"><kbd>e</kbd></span></td>' in here
    assert "Delete" not in browser.dialog.text
    assert "<kbd>g</kbd>" in there
    assert "<kbd>Ctrl</kbd><kbd>K</kbd>" in there


async def test_a_page_without_keys_has_no_group():
    assert "On this page" in (await opened("users")).dialog.text
    assert "On this page" not in (await opened("password")).dialog.text


async def test_letters_are_switched_off_and_on_there():
    browser = await opened("users", Command("edit", print, "e"))
    assert 'data-change="letters" aria-describedby="keys-letters-hint" checked' in browser.dialog.text
    browser.act("letters", inside="dialog")
    assert not browser.keys.are_letters_on
    assert " checked" not in browser.dialog.text
    assert "<kbd>e</kbd>" not in browser.dialog.text
    assert "<kbd>Ctrl</kbd>" in browser.dialog.text
    browser.act("letters", inside="dialog")
    assert "<kbd>e</kbd>" in browser.dialog.text


async def test_it_closes_by_its_button_and_no_letter_does_anything_meanwhile():
    browser = await opened()
    assert not browser.press("i")
    browser.act("close", inside="dialog")
    assert not browser.shell.is_dialog_open
