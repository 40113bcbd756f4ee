"""One region, real views over real models, and a page that remembers what was drawn."""

from app.errors import NetworkError, refusal
from app.html import html
from app.models.model import Model
from app.query.cache import Cache
from app.region import Region
from app.view import View
from tests.unit.check import settle
from tests.unit.fakes import Asker, Clock, Element, Event, unheard

# Seconds for which the page stays as it was.
PATIENCE = 0.3
JUST_BEFORE = 0.29


class Word(View):
    """Shows one word of its model."""

    target = "words#show"

    def __init__(self, model, promise=None):
        super().__init__(None, [model], promise)
        self.is_left = False
        self.drawings = 0

    def pending(self):
        return html("skeleton")

    def loaded(self):
        return html("<h1>{}</h1>", self.models[0].text("word"))

    def failed(self):
        return html("failed")

    def not_found(self):
        return html("gone")

    def drawn(self, visit):
        self.drawings += 1

    def left(self):
        self.is_left = True


class Listed(Word):
    """Another of its kind stays in sight until it is there."""

    target = "words#index"
    keeps_content = True


class Parent(Word):
    """Has a region of its own, with a word of its own."""

    target = "words#parent"

    def __init__(self, model, promise, child):
        super().__init__(model, promise)
        self.child = child

    def drawn(self, visit):
        self.regions = {"inner": visit.child("inner")}
        self.regions["inner"].show(self.child())


class Page:
    """A region, and the words that can be asked for."""

    def __init__(self):
        self.clock = Clock()
        self.cache = Cache(self.clock, 30.0, unheard.append)
        self.element = Element()
        self.told = []
        self.region = Region(self.element, self.clock, lambda visit, is_first: self.told.append(is_first))
        self.askers = {}

    def model(self, name):
        if name not in self.askers:
            self.askers[name] = Asker()
        return Model(self.cache, name, self.askers[name])

    def view(self, name, kind=Word):
        model = self.model(name)
        return kind(model, model.fetch())

    def show(self, name, kind=Word):
        view = self.view(name, kind)
        self.region.show(view)
        return view

    async def answer(self, name, result=None):
        self.askers[name].asked[-1].settle({"word": name} if result is None else result)
        await settle()

    async def know(self, name):
        self.model(name).fetch()
        await self.answer(name)


# When something is drawn.


async def test_nothing_is_drawn_before_300_ms_for_an_answer_that_is_quick():
    page = Page()
    page.show("one")
    assert page.element.is_busy
    page.clock.advance(JUST_BEFORE)
    assert page.element.draws == []
    assert not page.element.is_slow
    await page.answer("one")
    page.clock.advance(1.0)
    assert page.element.draws == ["<h1>one</h1>"]
    assert page.element.state == "ready"
    assert not page.element.is_busy
    assert not page.element.is_slow


async def test_a_skeleton_is_drawn_after_300_ms():
    page = Page()
    page.show("one")
    page.clock.advance(PATIENCE)
    assert page.element.draws == ["skeleton"]
    assert page.element.state == "loading"
    assert page.element.is_busy
    assert page.element.is_slow
    await page.answer("one")
    assert page.element.draws == ["skeleton", "<h1>one</h1>"]
    assert not page.element.is_busy
    assert not page.element.is_slow


async def test_what_is_known_is_drawn_within_the_call():
    page = Page()
    await page.know("one")
    page.show("one")
    assert page.element.draws == ["<h1>one</h1>"]
    assert page.element.attributes == {"data-route": "words#show", "data-state": "ready"}


async def test_what_is_known_but_stale_stays_while_it_is_asked_for_again():
    """Query contract, line 5."""
    page = Page()
    await page.know("one")
    page.clock.advance(31.0)
    page.show("one")
    assert page.element.draws == ["<h1>one</h1>"]
    assert page.element.state == "ready"
    assert page.element.is_busy
    page.clock.advance(PATIENCE)
    assert page.element.draws == ["<h1>one</h1>"]
    assert page.element.is_slow
    await page.answer("one", {"word": "two"})
    assert page.element.draws == ["<h1>one</h1>", "<h1>two</h1>"]
    assert not page.element.is_busy
    assert not page.element.is_slow


async def test_an_equal_answer_draws_nothing():
    """Query contract, line 5."""
    page = Page()
    await page.know("one")
    page.clock.advance(31.0)
    view = page.show("one")
    await page.answer("one")
    assert page.element.draws == ["<h1>one</h1>"]
    assert view.drawings == 1
    assert not page.element.is_busy


async def test_a_change_that_somebody_else_asked_for_is_drawn_once():
    page = Page()
    await page.know("one")
    page.show("one")
    page.model("one").fetch(force_refetch=True)
    await page.answer("one", {"word": "two"})
    assert page.element.draws == ["<h1>one</h1>", "<h1>two</h1>"]


async def test_attributes_change_together_with_the_content_they_describe():
    page = Page()
    await page.know("one")
    page.show("one")
    page.show("two", Listed)
    assert page.element.attributes["data-route"] == "words#show"
    assert page.element.state == "ready"
    await page.answer("two")
    assert page.element.attributes["data-route"] == "words#index"


async def test_the_first_drawing_of_a_visit_is_told_as_such():
    page = Page()
    page.show("one")
    page.clock.advance(PATIENCE)
    await page.answer("one")
    assert page.told == [True, False]
    page.show("one")
    assert page.told == [True, False, True]


# Failures.


async def test_a_failure_with_nothing_known_takes_the_whole_place():
    page = Page()
    page.show("one")
    await page.answer("one", NetworkError("GET /one", "no line"))
    assert page.element.draws == ["failed"]
    assert page.element.state == "error"
    assert not page.element.is_busy


async def test_known_content_stays_on_failure_below_an_alert():
    page = Page()
    await page.know("one")
    page.clock.advance(31.0)
    page.show("one")
    await page.answer("one", NetworkError("GET /one", "no line"))
    assert page.element.state == "ready"
    assert 'role="alert"' in page.element.text
    assert "no line" in page.element.text
    assert 'data-action="retry"' in page.element.text
    assert page.element.text.endswith("<h1>one</h1>")


async def test_a_404_on_something_known_is_not_found():
    """Query contract, line 14."""
    page = Page()
    await page.know("one")
    page.clock.advance(31.0)
    page.show("one")
    await page.answer("one", refusal("GET /one", 404, {}))
    assert page.element.draws == ["<h1>one</h1>", "gone"]
    assert page.element.state == "not-found"


async def test_retry_asks_again_and_shows_the_answer():
    """Query contract, line 12."""
    page = Page()
    page.show("one")
    await page.answer("one", NetworkError("GET /one", "no line"))
    assert page.region.act([], "retry", Event())
    assert len(page.askers["one"]) == 2
    assert page.element.is_busy
    await page.answer("one")
    assert page.element.draws == ["failed", "<h1>one</h1>"]


async def test_a_failure_again_is_drawn_again():
    page = Page()
    page.show("one")
    await page.answer("one", NetworkError("GET /one", "no line"))
    page.region.act([], "retry", Event())
    await page.answer("one", NetworkError("GET /one", "still no line"))
    assert page.element.state == "error"
    assert not page.element.is_busy


# Leaving.


async def test_a_view_that_was_left_while_it_loaded_never_draws():
    """Query contract, line 18."""
    page = Page()
    left = page.show("one")
    page.show("two")
    assert left.is_left
    await page.answer("two")
    await page.answer("one")
    page.clock.advance(1.0)
    assert page.element.draws == ["<h1>two</h1>"]
    assert not page.element.is_busy


async def test_a_view_that_was_left_is_not_told_of_changes():
    """Query contract, line 18."""
    page = Page()
    await page.know("one")
    await page.know("two")
    page.show("one")
    page.show("two")
    page.model("one").fetch(force_refetch=True)
    await page.answer("one", {"word": "changed"})
    assert page.element.text == "<h1>two</h1>"
    assert page.cache.entry("one").observers == 0


async def test_a_view_that_was_left_draws_nothing_although_it_tries():
    """Query contract, line 18: a refused save may come back after its form is gone."""
    page = Page()
    await page.know("one")
    await page.know("two")
    left = page.show("one")
    visit = page.region.visit
    page.show("two")
    visit.redraw()
    visit.wait_for(left.models[0].fetch(force_refetch=True))
    page.clock.advance(1.0)
    await page.answer("one", {"word": "changed"})
    assert page.element.draws == ["<h1>one</h1>", "<h1>two</h1>"]
    assert not page.element.is_busy
    assert not page.element.is_slow
    assert page.cache.entry("one").observers == 0


async def test_the_skeleton_of_a_view_that_was_left_does_not_come():
    """Query contract, line 18."""
    page = Page()
    page.show("one")
    page.clock.advance(JUST_BEFORE)
    page.show("two")
    page.clock.advance(JUST_BEFORE)
    assert page.element.draws == []
    page.clock.advance(0.02)
    assert page.element.draws == ["skeleton"]


async def test_a_region_that_was_left_draws_nothing():
    """Query contract, line 18."""
    page = Page()
    page.show("one")
    page.region.leave()
    await page.answer("one")
    page.clock.advance(1.0)
    assert page.element.draws == []
    assert page.region.view is None


async def test_a_place_that_was_slow_is_not_slow_for_the_next_view():
    page = Page()
    page.show("one")
    page.clock.advance(PATIENCE)
    page.show("two")
    assert not page.element.is_slow
    page.clock.advance(PATIENCE)
    assert page.element.is_slow


# Pages of one list.


async def test_another_page_of_a_list_keeps_the_old_one_in_sight():
    page = Page()
    await page.know("one")
    page.show("one", Listed)
    page.show("two", Listed)
    page.clock.advance(PATIENCE)
    assert page.element.draws == ["<h1>one</h1>"]
    assert page.element.is_busy
    assert page.element.is_slow
    await page.answer("two")
    assert page.element.draws == ["<h1>one</h1>", "<h1>two</h1>"]
    assert not page.element.is_slow


async def test_a_list_that_follows_something_else_shows_its_skeleton():
    page = Page()
    await page.know("one")
    page.show("one")
    page.show("two", Listed)
    page.clock.advance(PATIENCE)
    assert page.element.text == "skeleton"


# Regions inside.


class Nest(Page):
    """A view with a region inside."""

    async def show_parent(self):
        await self.know("outer")
        model = self.model("outer")
        self.parent = Parent(model, model.fetch(), lambda: self.view("inner"))
        self.region.show(self.parent)
        self.inner = self.element.children["inner"]


async def test_a_child_comes_in_its_own_time():
    nest = Nest()
    await nest.show_parent()
    assert nest.element.state == "ready"
    assert nest.inner.draws == []
    nest.clock.advance(PATIENCE)
    assert nest.inner.draws == ["skeleton"]
    await nest.answer("inner")
    assert nest.inner.state == "ready"
    assert nest.element.draws == ["<h1>outer</h1>"]


async def test_a_child_is_made_anew_when_its_parent_is_redrawn_and_asks_nothing_while_fresh():
    nest = Nest()
    await nest.show_parent()
    await nest.answer("inner")
    nest.model("outer").fetch(force_refetch=True)
    await nest.answer("outer", {"word": "changed"})
    assert nest.inner.draws == ["<h1>inner</h1>", "<h1>inner</h1>"]
    assert len(nest.askers["inner"]) == 1
    assert nest.cache.entry("inner").observers == 1


async def test_children_leave_with_their_parent():
    """Query contract, line 18."""
    nest = Nest()
    await nest.show_parent()
    nest.show("other")
    await nest.answer("inner")
    nest.clock.advance(1.0)
    assert nest.inner.draws == []
    assert nest.cache.entry("inner").observers == 0


async def test_a_child_that_fails_leaves_its_parent_alone():
    nest = Nest()
    await nest.show_parent()
    await nest.answer("inner", NetworkError("GET /inner", "no line"))
    assert nest.inner.state == "error"
    assert nest.element.state == "ready"


# Actions.


async def test_an_action_goes_to_the_innermost_region_first():
    nest = Nest()
    await nest.show_parent()
    taken = []
    nest.parent.actions["press"] = lambda event: taken.append("outer")
    assert nest.region.act(["inner"], "press", Event())
    nest.parent.regions["inner"].view.actions["press"] = lambda event: taken.append("inner")
    assert nest.region.act(["inner"], "press", Event())
    assert nest.region.act([], "press", Event())
    assert taken == ["outer", "inner", "outer"]


async def test_an_action_that_nobody_knows_is_not_taken():
    nest = Nest()
    await nest.show_parent()
    assert not nest.region.act(["inner"], "unknown", Event())
    assert not nest.region.act(["nowhere"], "unknown", Event())
    nest.region.leave()
    assert not nest.region.act([], "retry", Event())


async def test_an_action_hears_its_event():
    page = Page()
    heard = []
    page.show("one").actions["press"] = heard.append
    event = Event("value")
    page.region.act([], "press", event)
    assert heard == [event]
