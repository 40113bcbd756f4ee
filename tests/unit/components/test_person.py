from app.components.person import person_page
from app.html import Markup
from tests.unit.check import settle
from tests.unit.fakes import Browser, user


class Maker:
    """Makes another markup each time."""

    def __init__(self):
        self.times = 0

    def __call__(self):
        self.times += 1
        return Markup(str(self.times))


async def test_a_page_of_a_user_who_is_the_same_is_made_once():
    browser = Browser("users/7", lambda line, body: (200, user(7)))
    await settle()
    view, make = browser.app.main.view, Maker()
    for _ in range(2):
        person_page(browser.app, view.user, "users#other", view.commands, make)
    assert make.times == 1
    view.user.entry.look_again()
    person_page(browser.app, view.user, "users#other", view.commands, make)
    assert make.times == 2
