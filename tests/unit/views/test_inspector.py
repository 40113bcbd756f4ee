from app.components.inspector_entries import MOST_ROWS
from app.query.key import make_key
from tests.unit.check import settle
from tests.unit.fakes import Browser, Event, page, problem, user

USER_1 = "GET /api/users/1"


def serve(line, body):
    if "/stats" in line:
        return 200, {"days": [], "totals": {}}
    if "/activity" in line or line.startswith("GET /api/users?"):
        return 200, page([])
    return 200, user(int(line.split("/")[3]))


def key(id):
    return make_key("users", str(id))


async def opened(fragment="users/1", server=serve):
    """A page, and the drawer underneath."""
    browser = Browser(fragment, server)
    await settle()
    assert browser.press("i")
    return browser


async def rested(fragment="users/1"):
    """A page that waits for nothing any more."""
    browser = Browser(fragment, serve)
    await settle()
    browser.clock.advance(1.0)
    return browser


async def visit(browser, *fragments):
    for fragment in fragments:
        browser.open(fragment)
        await settle()
    browser.clock.advance(0.25)


def part(browser, name, inside="inspector"):
    return (browser.inspector if inside == "inspector" else browser.main).children[name]


def act(browser, action, id=None, inside="inspector/entries"):
    return browser.act(action, Event(key=key(id)) if id is not None else None, inside)


def row(browser, id):
    """The table's row of a user, and what is written into it: state, age, outcome."""
    text = part(browser, "entries").text
    rows = [each for each in text.split("<tr ") if f"users / {id}</th>" in each]
    number = rows[0].partition('data-text="state-')[2].partition('"')[0]
    written = part(browser, "entries").written
    return rows[0], [written[name + "-" + number][0] for name in ("state", "age", "outcome")]


def headings(browser):
    return [each.partition("</th>")[0] for each in part(browser, "entries").text.split('dir="auto">')[1:]]


def events(browser, inside="inspector"):
    """The words of the timeline, oldest first."""
    rows = part(browser, "events", inside).text.split('<span class="spot spot-')[1:]
    return [each.partition(">")[2].partition("<")[0] for each in reversed(rows)]


# It costs nothing while closed.


async def test_closed_it_watches_nothing_and_sets_no_timer():
    browser = await rested()
    timers = browser.clock.timers
    browser.press("i")
    assert len(browser.cache.traffic._watchers) == 1
    await visit(browser, "users/2")
    browser.press("i")
    browser.clock.advance(2.0)
    assert len(browser.cache.traffic._watchers) == 0
    assert browser.clock.timers == timers
    assert browser.inspector.text == ""


async def test_left_the_page_watches_nothing_and_sets_no_timer():
    browser = await rested()
    timers = browser.clock.timers
    await visit(browser, "inspector")
    assert len(browser.cache.traffic._watchers) == 1
    await visit(browser, "users/1")
    browser.clock.advance(2.0)
    assert len(browser.cache.traffic._watchers) == 0
    assert browser.clock.timers == timers


async def test_it_asks_for_nothing_and_observes_nothing():
    browser = await opened()
    entry = browser.cache.entry(key(1))
    observers = entry.observers
    browser.clock.advance(60.0)
    browser.press("i")
    assert entry.observers == observers
    assert browser.network.lines == [USER_1]


# A page and a drawer.


async def test_the_page_has_one_heading_and_all_parts():
    browser = Browser("inspector", serve)
    assert browser.main.text.count("<h1") == 1
    assert browser.main.attributes["data-route"] == "inspector#show"
    assert browser.main.state == "ready"
    assert browser.shell.titles[-1] == "Inspector · Halfminute"
    assert "Nothing is known" in part(browser, "entries", "main").text
    assert "Nothing was asked for" in part(browser, "sums", "main").text
    assert 'data-action="close"' not in browser.main.text


async def test_the_key_opens_and_closes_and_escape_and_the_button_close():
    browser = await opened()
    assert browser.shell.is_drawer_open
    assert browser.press("i")
    assert not browser.shell.is_drawer_open
    assert not browser.press("Escape", "inspector")
    browser.press("i")
    assert not browser.press("Escape", "main")
    assert browser.press("Escape", "inspector/entries")
    assert not browser.shell.is_drawer_open
    browser.press("i")
    assert browser.act("close", inside="inspector")
    assert not browser.drawer.is_open


async def test_typing_opens_nothing():
    browser = Browser("users", serve)
    assert not browser.press("i", is_in_field=True)
    assert not browser.drawer.is_open


async def test_beside_its_own_page_there_is_no_drawer():
    browser = await opened()
    await visit(browser, "inspector")
    assert not browser.drawer.is_open
    assert not browser.press("i")


# The headline.


async def test_the_sentence_says_what_was_asked_for_made_and_saved():
    browser = await opened()
    await visit(browser, "users/1/dashboard", "users/1")
    traffic = browser.cache.traffic
    size = traffic.counts["saved"]
    assert (traffic.count("ask"), traffic.calls) == (8, 3)
    assert "8 calls asked for, 3 made: <strong>5 calls and" in part(browser, "sums").text
    assert size > 0


async def test_one_call_is_one_call_and_none_saved_is_said():
    browser = Browser("inspector", serve)
    browser.users.get(1).fetch()
    browser.clock.advance(0.25)
    assert "1 call asked for, 1 made: none saved yet." in part(browser, "sums", "main").text
    await settle()


# The entries.


async def test_each_entry_says_its_state_age_and_outcome():
    browser = await opened()
    _, said = row(browser, 1)
    assert said == ["fresh", "just now", "200"]
    browser.clock.advance(12.0)
    assert row(browser, 1)[1][1] == "12 s ago"
    browser.clock.advance(18.0)
    assert row(browser, 1)[1][:2] == ["stale", "30 s ago"]


async def test_the_age_ticks_without_drawing():
    browser = await opened()
    drawn = len(part(browser, "entries").draws)
    browser.clock.advance(20.0)
    assert row(browser, 1)[1][1] == "20 s ago"
    assert len(part(browser, "entries").draws) == drawn
    assert len(browser.inspector.draws) == 1


async def test_what_was_seen_to_come_back_is_the_outcome_else_what_may_have_been():
    browser = Browser("users", lambda line, body: (200, page([user(1)]) if "?" in line else user(1)))
    await settle()
    await visit(browser, "users/1")
    browser.cache.entry(key(1)).force()
    await settle()
    browser.press("i")
    assert row(browser, 1)[1][2] == "answered"
    act(browser, "force", 1)
    await settle()
    browser.clock.advance(0.25)
    assert row(browser, 1)[1][2] == "200"


async def test_a_request_that_is_out_is_said():
    browser = await opened()
    browser.network.server = None
    act(browser, "force", 1)
    assert row(browser, 1)[1] == ["asking", "just now", "asking now"]
    browser.network.out(USER_1).answer(problem(500, "The disk is full."), 500)
    await settle()
    browser.clock.advance(0.25)
    assert row(browser, 1)[1][0] == "failed"
    assert row(browser, 1)[1][2].startswith("500 The disk is full., ")


async def test_what_is_gone_is_said_to_be_gone():
    browser = await opened("users/9", lambda line, body: (404, problem(404, "No user 9.")))
    assert row(browser, 9)[1] == ["gone", "—", "404 No user 9., just now"]


async def test_those_looked_at_come_first_then_the_latest_used():
    browser = Browser("users/1", serve)
    for id in (2, 3, 1):
        browser.clock.advance(1.0)
        await visit(browser, "users/" + str(id))
    browser.press("i")
    assert headings(browser) == ["users / 1", "users / 3", "users / 2"]
    await visit(browser, "users/2")
    assert headings(browser)[0] == "users / 2"


async def test_all_entries_are_counted_and_the_first_fifty_shown():
    browser = Browser("inspector", serve)
    for id in range(MOST_ROWS + 20):
        browser.cache.entry(key(id))
    browser.clock.advance(1.0)
    assert part(browser, "entries", "main").text.count("<tr") == MOST_ROWS
    assert part(browser, "count", "main").text == "the first 50 of 70 · 0 looked at"


# Acting.


async def test_forced_it_is_asked_again_and_whoever_looks_sees_it():
    browser = await opened()
    browser.network.server = None
    assert act(browser, "force", 1)
    assert browser.network.lines == [USER_1, USER_1]
    assert browser.main.is_busy
    browser.network.out(USER_1).answer(user(1, name="Ada"))
    await settle()
    assert "Ada" in browser.main.text


async def test_expired_the_next_look_asks_again():
    browser = await opened()
    act(browser, "expire", 1)
    assert row(browser, 1)[1][0] == "stale"
    assert browser.network.lines == [USER_1]
    await visit(browser, "users/2", "users/1")
    assert browser.network.count(USER_1) == 2


async def test_dropped_it_is_gone_from_the_table_and_the_focus_goes_to_the_next():
    browser = await opened()
    await visit(browser, "users/2", "users/3")
    act(browser, "drop", 2)
    assert headings(browser) == ["users / 3", "users / 1"]
    assert key(2) not in browser.cache.entries
    assert browser.shell.focused[-1] == "drop-" + row(browser, 1)[0].partition('id="drop-')[2].partition('"')[0]


async def test_what_somebody_looks_at_cannot_be_dropped_and_the_reason_is_said():
    browser = await opened()
    button = row(browser, 1)[0].partition('id="drop-')[2]
    assert 'aria-disabled="true" title="Somebody looks at it' in button
    act(browser, "drop", 1)
    assert key(1) in browser.cache.entries
    assert browser.shell.said[-1].startswith("Somebody looks at it")


async def test_what_nobody_asked_for_cannot_be_forced():
    browser = Browser("users", lambda line, body: (200, page([user(5)])))
    browser.users.get(5)
    await settle()
    browser.press("i")
    assert row(browser, 5)[1] == ["fresh", "just now", "from a list"]
    act(browser, "force", 5)
    assert len(browser.network.lines) == 1
    assert "Nobody here has asked for it yet" in browser.shell.said[-1]


async def test_a_row_that_has_gone_meanwhile_is_no_matter():
    browser = await opened()
    for action in ("force", "expire", "drop"):
        assert act(browser, action, 77)
    assert browser.network.lines == [USER_1]


async def test_everything_is_forgotten_after_a_question_and_what_is_in_sight_is_asked_for_anew():
    browser = await opened()
    await visit(browser, "users/2")
    browser.act("reset", inside="inspector")
    assert browser.shell.is_dialog_open
    assert "Forget everything?" in browser.dialog.text
    browser.act("stay", inside="dialog")
    assert len(browser.cache.entries) == 2
    browser.act("reset", inside="inspector")
    browser.act("forget", inside="dialog")
    assert not browser.shell.is_dialog_open
    assert browser.network.count("GET /api/users/2") == 2
    await settle()
    assert browser.main.state == "ready"
    browser.clock.advance(0.25)
    assert [entry.key for entry in browser.cache.entries.values() if entry.is_known] == [key(2)]
    assert browser.shell.said[-1].startswith("Everything was forgotten.")


# The timeline.


async def test_the_walk_to_the_dashboard_and_back_is_hits():
    browser = await opened()
    assert events(browser) == []
    await visit(browser, "users/1/dashboard", "users/1")
    seen = events(browser)
    assert seen.count("hit") == 4
    assert seen.count("request") == seen.count("answer") == 2


async def test_an_answer_that_comes_too_late_is_said():
    browser = await opened()
    browser.network.server = None
    act(browser, "force", 1)
    act(browser, "force", 1)
    await settle()
    browser.clock.advance(0.25)
    assert events(browser) == ["ask", "request", "ask", "aborted", "request"]
    browser.network.last.answer(user(1))
    await settle()


async def test_paused_it_stands_still_and_cleared_it_is_empty():
    browser = await opened()
    browser.act("pause", inside="inspector/pause")
    assert ">Resume<" in part(browser, "pause").text
    await visit(browser, "users/2")
    assert events(browser) == []
    browser.act("pause", inside="inspector/pause")
    assert events(browser) == ["ask", "request", "ask", "joined", "answer"]
    browser.act("clear", inside="inspector")
    assert "Nothing has happened" in part(browser, "events").text


# It disturbs nobody.


async def test_it_is_drawn_four_times_a_second_at_most():
    browser = await opened()
    drawn = len(part(browser, "events").draws)
    for _ in range(40):
        browser.users.get(1).fetch()
        browser.clock.advance(0.025)
    assert len(part(browser, "events").draws) - drawn <= 5


async def test_nothing_new_is_not_drawn():
    browser = await opened()
    drawn = [len(part(browser, name).draws) for name in ("sums", "count", "entries", "pause", "events")]
    browser.clock.advance(10.0)
    assert [len(part(browser, name).draws) for name in ("sums", "count", "entries", "pause", "events")] == drawn


async def test_where_somebodys_hands_are_nothing_is_drawn_until_they_let_go():
    browser = await opened()
    browser.shell.held = ["inspector/entries"]
    written = row(browser, 1)[1]
    drawn = len(part(browser, "entries").draws)
    await visit(browser, "users/2", "users/1")
    browser.clock.advance(5.0)
    assert len(part(browser, "entries").draws) == drawn
    assert row(browser, 1)[1] == written
    assert events(browser) != []
    browser.shell.held = []
    browser.clock.advance(1.0)
    assert headings(browser) == ["users / 1", "users / 2"]


async def test_keys_are_text():
    browser = Browser("users?search=%3Cimg%20src%3Dx%3E", serve)
    await settle()
    browser.press("i")
    text = part(browser, "entries").text
    assert "<img" not in text
    assert "search=&lt;img src=x&gt;" in text
