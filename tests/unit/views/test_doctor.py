from app.doctor.case import Case
from app.doctor.ears import Ears
from app.doctor.hiding import Hiding
from tests.unit.check import settle
from tests.unit.doctor.api import BASE, Network, Pages, Place
from tests.unit.fakes import Browser, Event, page


async def opened(server, table=None, secrets=()):
    """The doctor's page, before this API."""
    browser = Browser("users", lambda line, body: (200, page([])))
    await settle()
    network = Network(server)
    ears = Ears(network, browser.clock, 15)
    told = table or {"session": {"kind": "none"}}
    browser.app.new_case = lambda: Case(ears, browser.clock, Place(), Hiding(list(secrets)), BASE, told)
    browser.open("doctor")
    for _ in range(5):
        await settle()
    return browser, network


async def test_what_is_found_is_a_list_with_words_and_a_table():
    browser, _ = await opened(Pages())
    assert browser.main.attributes["data-route"] == "doctor#show"
    assert browser.main.attributes["data-state"] == "ready"
    assert "<h1" in browser.main.text
    assert "The panel and its API get on." in browser.main.text
    assert "finding-fits" in browser.main.text
    assert "dialect = &quot;django&quot;" in browser.main.text


async def test_what_is_wrong_is_said_and_there_is_no_table():
    browser, _ = await opened(lambda *asked: (200, "<!doctype html><script>alert(1)</script>"))
    assert "finding-wrong" in browser.main.text
    assert "Something is to be mended" in browser.main.text
    assert "doctor-table" not in browser.main.text


async def test_the_table_is_copied():
    browser, _ = await opened(Pages())
    browser.act("copy", Event())
    await settle()
    assert browser.shell.copied[0].startswith("[panel]\n")


async def test_what_the_api_says_is_text():
    browser, _ = await opened(lambda *asked: (200, {"error": "<img src=x onerror=alert(1)>"}))
    assert "&lt;img" in browser.main.text
    assert "<img" not in browser.main.text


async def test_it_asks_no_more_when_it_is_left():
    browser, network = await opened(Pages())
    asked = len(network.lines)
    browser.view.ask_again()
    browser.open("users")
    for _ in range(5):
        await settle()
    assert len(network.lines) <= asked + 1
