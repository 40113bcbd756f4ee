import re

from app.commands import Command
from app.components.people_search import DEBOUNCE
from app.views.palette import Palette
from tests.unit.check import settle
from tests.unit.fakes import Browser, Event, page, problem, user


def serve(line, body):
    if line.startswith("GET /api/users?search="):
        return 200, page([user(7, name="Adaline"), user(8, name="Nobody known")])
    if line.startswith("GET /api/users?"):
        return 200, page([user(1, name="Ada"), user(2, name="Bo")])
    return 200, user(int(line.split("/")[3]), name="User " + line.split("/")[3])


class Desk(Browser):
    """The panel with the palette open."""

    @property
    def found(self):
        return self.dialog.child("found").text

    @property
    def said(self):
        return self.dialog.child("status").text

    @property
    def options(self):
        return re.compile('<span class="palette-word">').split(self.found)[1:]

    @property
    def chosen(self):
        """The word of the chosen option."""
        chosen = self.found.split('aria-selected="true"')[1].split('palette-word">')[1]
        return chosen.split("</")[0].replace("<bdi>", "")

    def type(self, text):
        return self.act("typed", Event(text), inside="dialog")


async def opened(fragment="users", server=serve):
    desk = Desk(fragment, server)
    await settle()
    assert desk.press("Mod+k", is_in_field=True)
    assert desk.shell.is_dialog_open
    return desk


async def test_it_offers_what_the_page_does_then_who_was_seen_then_the_rest():
    desk = Desk("users/1", serve)
    await settle()
    desk.open("users/2")
    await settle()
    desk.view.commands.append(Command("edit", print, "e", "edit"))
    desk.press("Mod+k")
    text = desk.found
    assert text.find(">Edit<") < text.find("User 1") < text.find("Light or dark")
    # Who is at hand is where one is.
    assert "User 2" not in text
    assert "Search or do" not in text


async def test_what_may_not_be_done_is_not_offered():
    desk = Desk("users", lambda line, body: (200, {"user": user(9)}) if "session" in line else serve(line, body))
    desk.session.fetch()
    await settle()
    desk.view.commands.append(Command("delete", print, "", "delete"))
    desk.press("Mod+k")
    assert ">Delete<" not in desk.found


async def test_letters_find_commands_by_parts_of_their_words_and_people_at_hand():
    desk = await opened()
    desk.type("dark li")
    assert len(desk.options) == 2
    assert desk.chosen == "Light or dark"
    desk.type("bo")
    assert "Bo" in desk.found
    assert "Ada" not in desk.found


async def test_the_server_is_asked_and_says_how_many():
    desk = await opened()
    desk.type("ada")
    assert "Searching" in desk.said
    desk.clock.advance(DEBOUNCE)
    await settle()
    assert "Adaline" in desk.found
    assert desk.said == "3 people"


async def test_enter_does_what_was_chosen_once_the_dialog_is_closed():
    desk = await opened()
    done = []
    desk.app.commands.everywhere.append(Command("zzz", lambda: done.append(desk.shell.is_dialog_open)))
    desk.type("zzz")
    assert desk.press("Enter", is_in_field=True)
    assert done == [False]


async def test_enter_goes_to_the_person():
    desk = await opened()
    desk.type("bo")
    desk.press("Enter", is_in_field=True)
    await settle()
    assert desk.view.target == "users#show"
    assert desk.history.fragment == "users/2"
    assert not desk.shell.is_dialog_open


async def test_the_arrows_go_round_and_home_and_end_to_the_ends():
    desk = await opened()
    desk.type("user")
    first, last = desk.options[0].split("</")[0], "Search the list for “user”"
    for key, chosen in (("ArrowUp", last), ("ArrowDown", first), ("End", last), ("Home", first)):
        assert desk.press(key, is_in_field=True)
        assert desk.chosen == chosen.replace("<bdi>", ""), key
    assert desk.shell.revealed == "palette-0"
    assert desk.dialog.child("field").attributes["aria-activedescendant"] == "palette-0"


async def test_an_arrow_may_be_held_down_and_enter_may_not():
    desk = await opened()
    assert desk.press("ArrowDown", is_in_field=True, is_repeat=True)
    assert not desk.press("Enter", is_in_field=True, is_repeat=True)


async def test_what_was_chosen_stays_chosen_when_more_is_found():
    desk = await opened()
    desk.type("ada")
    desk.press("ArrowDown", is_in_field=True)
    desk.press("ArrowUp", is_in_field=True)
    assert desk.chosen == "Ada"
    desk.clock.advance(DEBOUNCE)
    await settle()
    assert "Adaline" in desk.found
    assert desk.chosen == "Ada"


async def test_a_click_does_what_it_is_on():
    desk = await opened()
    desk.type("dark")
    assert desk.act("run", Event(key="0"), inside="dialog")
    assert desk.shell.is_dark


async def test_there_is_always_a_way_on_to_the_list():
    desk = await opened()
    desk.type("  nobody & co ")
    desk.press("Enter", is_in_field=True)
    await settle()
    assert desk.history.fragment == "users?search=nobody%20%26%20co"


async def test_a_failure_is_said_and_what_can_be_done_stays():
    refused = lambda line, body: (400, problem(400, "No.")) if "search=dark" in line else serve(line, body)  # noqa: E731
    desk = await opened(server=refused)
    desk.type("dark")
    desk.clock.advance(DEBOUNCE)
    await settle()
    assert "People could not be searched." in desk.said
    assert "No." in desk.said
    assert desk.chosen == "Light or dark"


async def test_names_are_text():
    name = "<b>\"Ada\" & 'co'</b>"
    desk = await opened(server=lambda line, body: (200, page([user(1, name=name, username="<i>")])))
    desk.type("ada")
    assert "&lt;b&gt;&quot;Ada&quot;" in desk.found
    assert "<b>" not in desk.found
    assert "<i>" not in desk.found


async def test_closed_it_asks_nothing_and_hears_nothing():
    desk = await opened()
    desk.type("ada")
    assert desk.press("Mod+k", is_in_field=True)
    assert not desk.shell.is_dialog_open
    before = len(desk.network.lines)
    desk.clock.advance(5)
    assert len(desk.network.lines) == before
    assert desk.regions["dialog"].view is None


async def test_another_page_closes_it():
    desk = await opened()
    desk.open("users/1")
    await settle()
    assert not desk.shell.is_dialog_open


async def test_when_everything_is_forgotten_nobody_stays_in_it():
    desk = await opened()
    desk.cache.reset()
    await settle()
    assert not desk.shell.is_dialog_open


async def test_only_one_page_of_it_is_drawn_while_somebody_types():
    desk = await opened()
    draws = len(desk.dialog.draws)
    for text in ("a", "ad", "ada"):
        desk.type(text)
    assert len(desk.dialog.draws) == draws
    assert isinstance(desk.regions["dialog"].view, Palette)


async def test_in_another_language_it_stands_there_whole():
    desk = await opened()
    drawn = len(desk.dialog.child("found").draws)
    desk.regions["dialog"].visit.redraw()
    assert len(desk.dialog.child("found").draws) == drawn + 1
    assert desk.said != ""
