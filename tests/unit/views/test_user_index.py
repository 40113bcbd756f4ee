from app.views.user_index import DEBOUNCE
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
    return index.main.text.partition('<tr data-id="' + id + '">')[2].partition("</tr>")[0]


async def test_each_user_is_a_row_that_leads_to_the_profile():
    index = Index()
    await index.answer(user(7), user("a/b", name="Zoë"))
    assert index.main.text.count("<tr data-id=") == 2
    assert '<a href="#users/7" dir="auto">' in row_of(index, "7")
    assert '<a href="#users/a%2Fb" dir="auto">Zoë</a>' in row_of(index, "a/b")


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
    assert ">Ada</a>" in row_of(index, "1")


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
    assert '<a class="button button-quiet" href="#users?sort=-name&amp;size=50">Clear</a>' in index.main.text
    assert ">Clear</a>" not in (await loaded("users?sort=-name")).main.text


async def test_nobody_who_fits_the_filters_is_said():
    index = Index("users?role=admin&status=suspended")
    await index.answer()
    assert "No user fits these filters." in index.main.text
    both = Index("users?search=ada&role=admin")
    await both.answer()
    assert "No user matches “ada” and fits these filters." in both.main.text


async def test_a_very_long_search_is_said_in_short():
    index = Index("users?search=" + "x" * 10000)
    await index.answer()
    assert "“" + "x" * 60 + "…”" in index.main.text
    assert "x" * 10000 in index.network.lines[0]


# The order.


async def test_a_head_sorts_by_its_column_and_says_how():
    index = await loaded("users?role=admin&sort=name&page=2", number=2, pages=3)
    assert '<th scope="col" class="" aria-sort="ascending"><a id="sort-name"' in index.main.text
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


async def test_how_many_there_are_is_said_for_those_who_listen():
    index = Index("users?search=a")
    await index.answer(user(1), total=17)
    assert index.shell.announced == ["17 users"]
