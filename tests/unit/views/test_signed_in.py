from app.region import Region
from app.views.signed_in import SignedIn
from tests.unit.check import settle
from tests.unit.fakes import Browser, Element, problem, user


async def corner(answer, status=200):
    """The corner of the top bar, once the server has spoken."""
    browser, element = Browser("nowhere"), Element()
    Region(element, browser.clock).show(SignedIn(browser.app, browser.session))
    browser.network.out("GET /api/session").answer(answer, status)
    await settle()
    return element


async def test_who_is_signed_in_stands_in_the_corner():
    element = await corner({"user": user(7)})
    assert 'popovertarget="account" title="Signed in as User 7"' in element.text
    assert 'href="#users/7"' in element.text


async def test_the_corner_stays_empty_when_nobody_is_signed_in():
    element = await corner(problem(401, "Nobody is."), 401)
    assert element.text == ""
    assert element.state == "error"
