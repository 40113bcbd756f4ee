from app.views.list_view import DEBOUNCE
from tests.unit.check import settle
from tests.unit.fakes import Browser, Event, page, problem, user

LIST = "GET /api/users?page=1&size=25"


class Index(Browser):
    """The list of users."""

    def __init__(self, fragment="users"):
        super().__init__(fragment)

    async def answer(self, *items, number=1, pages=1, total=None):
        self.network.last.answer(page(list(items), number, pages, total))
        await settle()

    def type(self, text):
        self.act("typed", Event(text))


async def loaded(fragment="users", number=1, pages=1):
    index = Index(fragment)
    await index.answer(user(1), user(2), number=number, pages=pages)
    assert index.main.state == "ready"
    return index


def row_of(index, id):
    return index.main.text.partition('<tr role="row" data-id="' + id + '">')[2].partition("</tr>")[0]


async def test_each_user_is_a_row_that_leads_to_the_profile():
    index = Index()
    await index.answer(user(7), user("a/b", name="Zoë"))
    assert index.main.text.count('<tr role="row" data-id=') == 2
    assert '<a data-row href="#users/7">' in row_of(index, "7")
    assert '<a data-row href="#users/a%2Fb">' in row_of(index, "a/b")
    assert '<span dir="auto">Zoë</span></a>' in row_of(index, "a/b")


async def test_a_search_goes_out_after_250_ms_of_quiet():
    index = await loaded()
    index.type("a")
    index.clock.advance(DEBOUNCE - 0.01)
    index.type("ad")
    index.clock.advance(DEBOUNCE - 0.01)
    assert index.network.lines == [LIST]
    index.clock.advance(0.02)
    assert index.network.lines == [LIST, "GET /api/users?search=ad&page=1&size=25"]


async def test_a_submitted_search_goes_out_at_once_and_once():
    index = await loaded()
    index.type("ada")
    index.act("search", Event("ada"))
    index.clock.advance(1.0)
    assert index.network.lines == [LIST, "GET /api/users?search=ada&page=1&size=25"]


async def test_a_search_is_one_step_back_and_not_one_a_letter():
    index = await loaded()
    for text in ("a", "ad", "ada"):
        index.type(text)
        index.clock.advance(DEBOUNCE)
        await index.answer(user(1))
    assert index.history.entries == ["users", "users?search=ada"]
    index.history.step(-1)
    assert index.main.is_busy is False
    assert index.history.fragment == "users"


async def test_the_first_search_leaves_the_whole_list_one_step_behind():
    index = await loaded()
    index.act("search", Event("ada"))
    assert index.history.entries == ["users", "users?search=ada"]


async def test_the_same_search_is_not_asked_again():
    index = await loaded("users?search=ada")
    index.act("search", Event(" ada "))
    index.type("ada")
    index.clock.advance(1.0)
    assert len(index.network.lines) == 1


async def test_a_search_starts_on_its_first_page_and_keeps_the_other_words_of_the_address():
    index = await loaded("users?role=admin&page=3&size=50", number=3, pages=4)
    index.act("search", Event("zoë & co"))
    assert index.history.fragment == "users?search=zo%C3%AB%20%26%20co&role=admin&size=50"


async def test_a_search_that_was_emptied_shows_everyone():
    index = await loaded("users?search=ada")
    index.act("search", Event("  "))
    assert index.history.fragment == "users"


async def test_a_search_that_waits_is_forgotten_when_the_page_is_left():
    """Query contract, line 18."""
    index = await loaded()
    index.type("ada")
    index.open("users/1")
    index.clock.advance(1.0)
    assert index.history.fragment == "users/1"


async def test_the_old_rows_stay_in_sight_while_others_are_on_their_way():
    index = await loaded()
    index.open("users?page=2")
    index.clock.advance(1.0)
    assert len(index.main.draws) == 1
    assert index.main.is_busy
    await index.answer(user(3), number=2, pages=2)
    assert "User 3" in index.main.text


async def test_pages_lead_to_their_neighbours():
    index = await loaded("users?search=a&page=2", number=2, pages=3)
    assert 'rel="prev" href="#users?search=a"' in index.main.text
    assert 'rel="next" href="#users?search=a&amp;page=3"' in index.main.text
    assert "page 2 of 3" in index.main.text


async def test_the_first_and_the_last_page_lead_no_further():
    first = await loaded("users", number=1, pages=2)
    assert 'rel="prev"' not in first.main.text
    assert 'rel="next" href="#users?page=2"' in first.main.text
    last = await loaded("users?page=2", number=2, pages=2)
    assert 'rel="next"' not in last.main.text
    assert 'rel="prev" href="#users"' in last.main.text


async def test_one_page_needs_no_paging():
    index = await loaded()
    assert "rel=" not in index.main.text


async def test_the_usual_size_is_not_spelled_in_the_address():
    index = await loaded("users?size=25", pages=2)
    assert 'href="#users?page=2"' in index.main.text


async def test_a_search_that_finds_nobody_says_so_and_shows_the_way_back():
    index = Index("users?search=%3Cb%3E")
    await index.answer()
    assert "No user matches “&lt;b&gt;”." in index.main.text
    assert '<a class="button" href="#users">' in index.main.text


async def test_a_page_behind_the_last_one_shows_the_way_to_the_first():
    index = Index("users?page=9")
    await index.answer(number=9, pages=2, total=30)
    assert "There is no page 9." in index.main.text
    assert '<a class="button" href="#users">First page</a>' in index.main.text


async def test_a_list_that_cannot_be_had_says_why_and_can_be_asked_for_again():
    index = Index()
    index.network.last.answer(problem(500, "The disk is full."), 500)
    await settle()
    assert index.main.state == "error"
    assert "The disk is full." in index.main.text
    index.act("retry")
    await index.answer(user(1))
    assert index.main.state == "ready"


async def test_the_list_follows_a_change_of_its_member():
    """Query contract, lines 2 and 9."""
    index = await loaded()
    saving = index.users.get(1).save({"name": "Ada"})
    index.network.server = lambda line, body: (200, user(1, name="Ada"))
    await saving
    await settle()
    assert ">Ada</span></a>" in row_of(index, "1")


# Choosing whom to see.

FIELDS = {"search": "", "role": "", "status": "", "team": ""}


async def test_a_filter_is_a_step_and_starts_on_the_first_page():
    index = await loaded("users?sort=name&page=3", number=3, pages=4)
    index.act("filter", Event(fields=FIELDS | {"role": "admin"}))
    assert index.history.entries == ["users?sort=name&page=3", "users?role=admin&sort=name"]
    assert index.network.lines[-1] == "GET /api/users?role=admin&sort=name&page=1&size=25"


async def test_what_is_being_typed_goes_along_with_a_filter_and_goes_out_once():
    index = await loaded()
    index.type("ada")
    index.act("filter", Event(fields=FIELDS | {"search": "ada", "team": " Sales "}))
    index.clock.advance(1.0)
    assert index.network.lines == [LIST, "GET /api/users?search=ada&team=Sales&page=1&size=25"]


async def test_the_same_choice_is_no_step():
    index = await loaded("users?role=admin&page=2", number=2, pages=3)
    index.act("filter", Event(fields=FIELDS | {"role": "admin", "size": "25"}))
    assert index.history.entries == ["users?role=admin&page=2"]


async def test_more_rows_a_page_start_on_the_first():
    index = await loaded("users?role=admin&page=2", number=2, pages=3)
    index.act("filter", Event(fields=FIELDS | {"role": "admin", "size": "100"}))
    assert index.history.fragment == "users?role=admin&size=100"


async def test_what_is_chosen_is_shown_as_chosen_even_what_nobody_offers():
    index = await loaded("users?role=admin&team=%3Cb%3E&size=30")
    assert '<option value="admin" selected>' in index.main.text
    assert 'name="team" id="user-team" value="&lt;b&gt;"' in index.main.text
    many = Index("users?size=30")
    await many.answer(user(1), total=90, pages=3)
    assert '<option value="30" selected>30</option>' in many.main.text


async def test_filters_are_cleared_and_the_order_stays():
    index = await loaded("users?search=a&role=admin&sort=-name&size=50")
    assert 'href="#users?sort=-name&amp;size=50">Clear</a>' in index.main.text
    assert ">Clear</a>" not in (await loaded("users?sort=-name")).main.text


async def test_nobody_who_fits_the_filters_is_said():
    index = Index("users?role=admin&status=suspended")
    await index.answer()
    assert "No user fits Role: administrator and Status: suspended." in index.main.text
    both = Index("users?search=ada&role=admin")
    await both.answer()
    assert "No user matches “ada” with Role: administrator." in both.main.text
    assert 'href="#users?role=admin">Clear the search</a>' in both.main.text
    assert 'href="#users?search=ada">Clear the filters</a>' in both.main.text
    assert 'href="#users">Show all users</a>' in both.main.text


async def test_each_filter_is_in_sight_and_can_be_taken_away():
    index = await loaded("users?search=%3Cb%3E&role=admin&team=Sales&sort=name&size=50")
    for text, url in (
        ("Search: &lt;b&gt;", "role=admin&amp;team=Sales&amp;sort=name&amp;size=50"),
        ("Role: administrator", "search=%3Cb%3E&amp;team=Sales&amp;sort=name&amp;size=50"),
        ("Team: Sales", "search=%3Cb%3E&amp;role=admin&amp;sort=name&amp;size=50"),
    ):
        assert '<a class="chip" href="#users?' + url + '" aria-label="Take away ' + text + '">' in index.main.text
    assert "chip" not in (await loaded("users?sort=name&page=2", number=2, pages=2)).main.text


# What cannot be asked for.


async def test_a_very_long_search_in_the_address_is_cut_and_that_is_said():
    index = Index("users?search=" + "x" * 10000)
    assert index.network.lines == ["GET /api/users?search=" + "x" * 200 + "&page=1&size=25"]
    await index.answer()
    assert "Search has 10000 characters; 200 are the most." in index.main.text
    assert "“" + "x" * 60 + "…”" in index.main.text


async def test_a_search_that_is_too_long_is_not_asked_for_and_that_is_said_until_it_is_shorter():
    index = await loaded()
    index.type("x" * 201)
    index.clock.advance(DEBOUNCE)
    assert index.network.lines == [LIST]
    assert index.history.entries == ["users"]
    assert "Search has 201 characters; 200 are the most." in index.main.text
    assert 'aria-describedby="list-problem"' in index.main.text
    index.type("")
    index.clock.advance(DEBOUNCE)
    assert "list-problem" not in index.main.text


async def test_a_team_that_is_too_long_is_not_asked_for_either():
    index = await loaded()
    index.act("filter", Event(fields=FIELDS | {"team": "x" * 10000}))
    assert index.history.entries == ["users"]
    assert "Team has 10000 characters; 200 are the most." in index.main.text


async def test_what_the_address_says_and_no_list_can_do_is_told_with_a_way_on():
    index = await loaded("users?page=-1&size=huge&colour=%3Cb%3E&role=admin")
    assert "The address asks for colour=&lt;b&gt;, page=-1 and size=huge, which" in index.main.text
    assert 'href="#users?role=admin">Correct the address</a>' in index.main.text
    assert '<tr role="row" data-id=' in index.main.text
    assert "Correct the address" not in (await loaded("users?page=2&size=50", number=2, pages=2)).main.text


# The order.


async def test_a_head_sorts_by_its_column_and_says_how():
    index = await loaded("users?role=admin&sort=name&page=2", number=2, pages=3)
    assert (
        '<th role="columnheader" scope="col" class="column-name" aria-sort="ascending"><a id="sort-name"'
        in index.main.text
    )
    assert 'href="#users?role=admin&amp;sort=-name"' in index.main.text
    assert 'href="#users?role=admin&amp;sort=-last_login_at"' in index.main.text
    assert index.main.text.count("aria-sort") == 1


async def test_an_order_that_the_server_refuses_is_said_with_a_way_on():
    index = Index("users?sort=__proto__")
    sentence = {"errors": {"sort": ["Sort by a field of a user."]}}
    index.network.last.answer(problem(422, "Some values cannot be used.") | sentence, 422)
    await settle()
    assert index.main.state == "error"
    assert "Sort by a field of a user." in index.main.text
    assert '<a class="button" href="#users">Show all users</a>' in index.main.text


async def refused(fragment, errors):
    index = Index(fragment)
    index.network.last.answer(problem(422, "Some values cannot be used.") | {"errors": errors}, 422)
    await settle()
    assert index.main.state == "error"
    return index


async def test_a_filter_that_the_server_refuses_can_be_left_out_without_losing_the_rest():
    index = await refused("users?search=an&role=wizard&size=50", {"role": ["Choose admin, editor or viewer."]})
    assert "Choose admin, editor or viewer." in index.main.text
    assert 'href="#users?search=an&amp;size=50">Leave out Role: wizard</a>' in index.main.text
    assert 'href="#users">Show all users</a>' in index.main.text


async def test_the_search_and_the_filters_stay_at_hand_whatever_came_of_them():
    index = Index("users?search=ada&role=admin")
    index.network.last.answer(problem(500, "The disk is full."), 500)
    await settle()
    assert index.main.state == "error"
    assert 'id="user-search" value="ada"' in index.main.text
    assert '<option value="admin" selected>' in index.main.text
    waiting = Index("users?search=ada")
    waiting.clock.advance(1.0)
    assert waiting.main.state == "loading"
    assert 'id="user-search" value="ada"' in waiting.main.text


async def test_rows_stay_in_sight_when_asking_again_fails():
    index = await loaded()
    index.view.ask_again(force_refetch=True)
    index.network.last.answer(problem(500, "The disk is full."), 500)
    await settle()
    assert index.main.state == "ready"
    assert "The disk is full." in index.main.text
    assert index.main.text.count('<tr role="row" data-id=') == 2


async def test_where_there_is_nobody_yet_the_next_step_is_shown():
    index = Index()
    await index.answer()
    assert "There are no users yet." in index.main.text
    assert index.main.text.count('data-action="new" href="#users/new">New user</a>') == 2


async def test_a_new_user_is_offered_to_those_who_may_make_one():
    index = await loaded()
    assert 'data-action="new" href="#users/new">New user</a>' in index.main.text
    index.cache.learn(index.session.key, {"user": user(7, role="viewer"), "csrf_token": "t"})
    await settle()
    assert "New user" not in index.main.text


# Who listens, and where the focus is.


async def test_how_many_there_are_is_said_for_those_who_listen():
    index = Index("users?search=a")
    await index.answer(user(1), total=17)
    assert index.shell.announced == ["17 users"]


async def test_what_was_said_is_not_said_again_unless_it_is_another():
    index = Index("users?page=2")
    await index.answer(user(1), number=2, pages=3, total=60)
    assert index.shell.announced == ["60 users, page 2 of 3"]
    index.view.ask_again(force_refetch=True)
    await index.answer(user(1, name="Zoë"), number=2, pages=3, total=60)
    assert ">Zoë<" in index.main.text
    assert len(index.shell.announced) == 1
    index.view.ask_again(force_refetch=True)
    await index.answer(user(1), number=2, pages=3, total=59)
    assert index.shell.announced[1:] == ["59 users, page 2 of 3"]


async def test_another_page_begins_at_its_top_and_its_changes_move_nothing():
    index = await loaded()
    index.open("users?page=2")
    await index.answer(user(3), number=2, pages=2)
    assert (index.shell.scrolls, index.shell.focused) == (1, [])
    index.view.ask_again(force_refetch=True)
    await index.answer(user(3, name="Zoë"), number=2, pages=2)
    assert (index.shell.scrolls, index.shell.focused) == (1, [])


async def test_back_to_another_page_of_the_list_leads_to_where_one_was():
    index = await loaded()
    index.open("users?page=2")
    await index.answer(user(3), number=2, pages=2)
    index.shell.is_returning = True
    index.history.step(-1)
    assert (index.shell.scrolls, index.shell.focused) == (1, ["where it was"])


# Columns.


def heads(index):
    return [part.partition('"')[0] for part in index.main.text.split(' id="sort-')[1:]]


USUAL = ["name", "username", "email", "role", "status", "team", "last_login_at"]


async def sign_in(index, id):
    index.cache.learn(index.session.key, {"user": user(id), "csrf_token": "t"})
    await settle()


async def test_columns_are_chosen_one_by_one_and_stand_in_their_order():
    index = await loaded()
    assert heads(index) == USUAL
    index.act("column", Event("phone"))
    index.act("column", Event("username"))
    assert heads(index) == ["name", "email", "role", "status", "team", "phone", "last_login_at"]
    assert '<td role="cell" class="column-phone" dir="ltr">+351 21 000</td>' in row_of(index, "1")
    assert "user1</td>" not in row_of(index, "1")
    assert '<input type="checkbox" id="column-phone" value="phone" data-change="column" checked>' in index.main.text
    index.act("usual-columns")
    assert heads(index) == USUAL
    assert index.preferences.texts == {}


async def test_every_column_shows_its_field():
    index = await loaded()
    for field in ("title", "location", "timezone", "phone", "login_count", "created_at", "updated_at", "id"):
        index.act("column", Event(field))
    for text in ("Engineer", "Lisbon", "Europe/Lisbon", "+351 21 000", ">3<", "date 2025-01-31T09:30:00Z", ">1<"):
        assert text in row_of(index, "1"), text
    assert '<td role="cell" class="column-id number" dir="ltr">1</td>' in row_of(index, "1")
    await sign_in(index, 2)
    assert heads(index) == USUAL


async def test_the_name_is_always_there():
    index = await loaded()
    for field in USUAL:
        index.act("column", Event(field))
    assert heads(index) == ["name"]
    assert 'id="column-name" value="name" data-change="column" checked disabled>' in index.main.text


async def test_a_choice_is_kept_for_the_person_who_made_it():
    index = await loaded()
    await sign_in(index, 7)
    index.act("column", Event("team"))
    kept = index.preferences.texts
    assert kept == {"columns of 7": "name,username,email,role,status,last_login_at"}
    again = Browser("users", preferences=kept)
    again.network.last.answer(page([user(1)]))
    await sign_in(again, 7)
    assert "team" not in heads(again)
    other = Browser("users", preferences=kept)
    other.network.last.answer(page([user(1)]))
    await sign_in(other, 8)
    assert heads(other) == USUAL


async def test_a_kept_choice_that_is_broken_is_dropped_without_a_word():
    for text, fields in (
        ("", USUAL),
        ("{}", USUAL),
        ("email,role", USUAL),
        ("name,nonsense,email,email,<b>", ["name", "email"]),
        ("email,name", ["name", "email"]),
    ):
        index = Browser("users", preferences={"columns of nobody": text})
        index.network.last.answer(page([user(1)]))
        await settle()
        assert heads(index) == fields, text
        assert index.shell.said == index.shell.failures == []


async def test_what_is_unknown_has_a_sign_and_zero_is_a_number():
    index = Browser("users", preferences={"columns of nobody": "name,team,role,login_count,last_login_at"})
    index.network.last.answer(page([user(1, team=None, role=None, login_count=0, last_login_at=None)]))
    await settle()
    assert 'class="column-role">—</td>' in row_of(index, "1")
    assert 'class="column-team" dir="auto">—</td>' in row_of(index, "1")
    assert 'class="column-login_count number">0</td>' in row_of(index, "1")
    assert 'class="column-last_login_at number" title="">Never</td>' in row_of(index, "1")


async def test_a_role_that_the_panel_does_not_know_is_shown_as_it_is():
    index = Index()
    await index.answer(user(1, role="wiz<ard", status="active"))
    assert ">wiz&lt;ard</span>" in row_of(index, "1")
    assert ">active</span>" in row_of(index, "1")


# By keyboard.


def names(index):
    return [command.name for command in index.app.commands.of_page()]


async def test_next_and_previous_page_are_offered_where_there_are_any():
    index = await loaded("users?role=admin&page=2", number=2, pages=3)
    index.act("next-page")
    assert index.history.fragment == "users?role=admin&page=3"
    await index.answer(user(5), number=3, pages=3)
    assert "next-page" not in names(index)
    assert "previous-page" in names(index)
    assert "previous-page" not in names(await loaded())


async def test_the_focused_row_is_edited_by_those_who_may():
    index = await loaded()
    assert "edit-row" in names(index)
    index.cache.learn(index.session.key, {"user": user(7, role="viewer"), "csrf_token": "t"})
    await settle()
    assert "edit-row" not in names(index)


async def test_enter_leads_to_those_who_were_found_once_they_are():
    browser = Browser("users", lambda line, body: (200, page([user(1), user(2)])))
    await settle()
    browser.shell.rows = ["1", "2"]
    browser.act("search", Event("ada", name="search"))
    await settle()
    assert browser.shell.row is None
    browser.act("search", Event("ada", name="team"))
    assert browser.shell.row is None
    browser.act("search", Event("ada ", name="search"))
    assert browser.shell.row == "1"
