"""What an API cannot do is not offered, and what it does not say is not made up."""

from tests.unit.check import settle
from tests.unit.fakes import Browser, Event, user

PLAIN = {"dialect": "json-server"}


class Desk(Browser):
    """In front of an API of this configuration; the test answers."""

    async def answer(self, value, status=200, headers=None):
        await settle()
        self.network.last.answer(value, status, headers)
        await settle()


async def listed(items, headers=None, fragment="users", **table):
    desk = Desk(fragment, config=PLAIN | table)
    await desk.answer(items, 200, headers)
    return desk


async def test_what_cannot_be_asked_for_is_not_offered():
    desk = await listed([user(7)], {"x-total-count": "1"})
    for offered in ('type="search"', 'id="user-team"', 'name="role"', 'name="status"', 'id="sort-name"'):
        assert offered in desk.main.text, offered
    desk = await listed([user(7)], {"x-total-count": "1"}, cannot=["search", "sort", "filter"])
    for missing in (
        'type="search"',
        'id="user-team"',
        'name="role"',
        'name="status"',
        'id="sort-name"',
        'class="sort"',
    ):
        assert missing not in desk.main.text, missing
    assert "User 7" in desk.main.text


async def test_what_the_address_asks_and_nobody_can_answer_is_said_and_not_asked():
    desk = await listed([user(7)], fragment="users?search=ada&role=admin&sort=name", cannot=["search", "sort"])
    assert desk.network.lines == ["GET /api/users?role=admin&_page=1&_limit=25"]
    assert "search=ada" in desk.main.text
    assert "sort=name" in desk.main.text
    assert desk.main.text.partition('role="alert"')[2].partition("</p>")[0].count("role=admin") == 0


async def test_a_key_for_what_cannot_be_done_does_nothing():
    desk = await listed([user(7)], cannot=["search", "create"])
    assert not desk.press("/")
    assert not desk.press("c")


async def test_nothing_is_offered_that_the_api_cannot_write():
    desk = Desk("users/7", config=PLAIN | {"cannot": ["update", "delete", "create"]})
    await desk.answer(user(7))
    for action in ("edit", "delete", "suspend", "invite"):
        assert 'data-action="' + action + '"' not in desk.main.text, action
    assert not desk.act("edit")
    desk = Desk("users/7", config=PLAIN)
    await desk.answer(user(7))
    for action in ("edit", "delete", "suspend"):
        assert 'data-action="' + action + '"' in desk.main.text, action
    assert 'data-action="invite"' not in desk.main.text


async def test_where_nobody_says_what_people_do_there_is_no_dashboard():
    desk = Desk("users/7", config=PLAIN)
    await desk.answer(user(7))
    assert "Dashboard" not in desk.main.text
    assert 'class="tabs"' not in desk.main.text
    desk.press("g")
    desk.press("d")
    assert desk.history.entries == ["users/7"]
    desk = Desk("users/7/dashboard", config=PLAIN)
    await desk.answer(user(7))
    assert desk.history.entries == ["users/7"]
    assert desk.main.attributes["data-route"] == "users#show"


async def test_a_dashboard_has_the_parts_that_there_are():
    desk = Desk("users/7/dashboard", config=PLAIN | {"activity": {"path": "/events?person={id}", "at": "when"}})
    await settle()
    assert desk.network.lines == ["GET /api/users/7"]
    await desk.answer(user(7))
    assert desk.network.last.line == "GET /api/events?person=7&_sort=when&_order=desc&_page=1&_limit=20"
    await desk.answer([{"id": 1, "when": "2026-01-31T09:30:00", "action": "login", "summary": "Came in"}])
    assert 'data-region="activity"' in desk.main.text
    assert 'data-region="stats"' not in desk.main.text
    assert "Came in" in desk.main.child("activity").text


async def test_a_field_that_the_api_has_not_is_neither_shown_nor_asked_for():
    table = PLAIN | {"fields": {"bio": False, "team": False, "username": False}}
    desk = Desk("users/7", config=table)
    await desk.answer(user(7, bio=None, team=None, username=None))
    assert "Team" not in desk.main.text
    assert "About" not in desk.main.text
    assert "@" not in desk.main.text.partition("</h1>")[2].partition("</p>")[0]
    desk.open("users/7/edit")
    await settle()
    for name in ("bio", "team", "username"):
        assert 'name="' + name + '"' not in desk.main.text, name
    assert 'name="email"' in desk.main.text
    desk = await listed([user(7)], fragment="users", fields={"team": False, "username": False})
    assert "column-team" not in desk.main.text
    assert 'id="user-team"' not in desk.main.text
    assert "column-email" in desk.main.text


async def test_another_api_decides_for_itself_what_a_username_is():
    desk = Desk("users/new", config=PLAIN)
    await settle()
    assert "2 to 64" not in desk.main.text
    assert "Europe/Lisbon" in desk.main.text
    fields = {"username": "Ada L.!", "name": "Ada", "email": "ada@example.org", "role": "viewer", "status": "active"}
    desk.act("save", Event(fields=fields))
    await settle()
    assert desk.network.last.line == "POST /api/users"
    assert desk.network.last.body["username"] == "Ada L.!"


# Totals that nobody knows, and totals that lie.


async def test_where_nobody_counts_no_number_is_said_and_the_next_page_is_there():
    desk = await listed([user(id) for id in range(25)])
    assert "Page 1" in desk.main.text
    assert "25 users" not in desk.main.text
    assert 'rel="next"' in desk.main.text
    desk = await listed([user(7)], fragment="users?page=2")
    assert 'rel="prev"' in desk.main.text
    assert 'rel="next"' not in desk.main.text
    assert "Page 2" in desk.main.text
    desk = await listed([], fragment="users?page=3")
    assert "There is no page 3." in desk.main.text
    assert "Last page" not in desk.main.text


async def test_a_total_that_lies_leads_nobody_astray():
    fewer = await listed([user(id) for id in range(25)], {"x-total-count": "3"}, fragment="users?page=2")
    assert "50 users" in fewer.main.text
    more = await listed([], {"x-total-count": "999"}, fragment="users?page=2")
    assert "There is no page 2." in more.main.text
    assert "Last page" not in more.main.text
    more = await listed([], {"x-total-count": "60"}, fragment="users?page=9")
    assert "Last page, 3" in more.main.text


async def test_who_stands_on_two_pages_that_shift_is_shown_on_both():
    desk = await listed([user(7), user(8), user(8)], {"x-total-count": "4"}, fragment="users?size=3")
    assert desk.main.text.count('data-id="8"') == 2
    desk.open("users?size=3&page=2")
    await desk.answer([user(8), user(9)], 200, {"x-total-count": "5"})
    assert 'data-id="8"' in desk.main.text


async def test_a_row_of_another_kind_takes_nothing_from_the_others():
    odd = user(8, name=["Ada"], role=7, status=None, login_count="many", last_login_at=12, created_at="yesterday")
    desk = await listed([user(7), odd, None, "x", {"name": "nobody"}, user("a/b", name="Slash")])
    for shown in ("User 7", "Slash", 'href="#users/a%2Fb"'):
        assert shown in desk.main.text, shown
    desk.open("users/8")
    await settle()
    assert desk.main.state == "ready"


async def test_native_offers_everything():
    desk = Desk("users/7")
    await settle()
    desk.network.out("GET /api/users/7").answer(user(7))
    await settle()
    assert "Dashboard" in desk.main.text
