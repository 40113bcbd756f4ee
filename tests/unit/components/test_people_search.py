from app.components.people_search import DEBOUNCE, MOST, SIZE, PeopleSearch
from tests.unit.check import settle
from tests.unit.fakes import Models, page, problem, user


class Search(PeopleSearch):
    def __init__(self, models):
        self.changes = 0
        super().__init__(models.users, models.clock, self._count)

    def _count(self):
        self.changes += 1

    @property
    def names(self):
        return [item["name"] for item in self.items]


def line(text):
    return "GET /api/users?search=" + text + "&page=1&size=" + str(SIZE)


async def known(models, *users):
    """A list that somebody looked at."""
    models.users.page([("page", 1)]).fetch()
    models.network.last.answer(page(list(users)))
    await settle()
    models.network.requests.clear()


async def test_those_at_hand_are_found_at_once_by_parts_of_any_of_their_names():
    models = Models()
    await known(models, user(1, name="Ada King"), user(2, name="Bo", username="king.b"), user(3, email="k@ing.org"))
    search = Search(models)
    for text, names in (("KING", ["Ada King", "Bo"]), ("ki ad", ["Ada King"]), ("k@ing", ["User 3"]), ("zz", [])):
        search.look_for(text)
        assert search.names == names, text
    assert models.network.lines == []


async def test_the_server_is_asked_after_a_moment_of_quiet_for_the_last_text_only():
    models = Models()
    search = Search(models)
    for text in ("a", "ad", "ada"):
        search.look_for(text)
        models.clock.advance(DEBOUNCE - 0.01)
    assert models.network.lines == []
    assert search.is_asking
    models.clock.advance(0.01)
    assert models.network.lines == [line("ada")]


async def test_the_servers_others_stand_behind_those_at_hand():
    models = Models()
    await known(models, user(9, name="Zada"))
    search = Search(models)
    search.look_for("ada")
    models.clock.advance(DEBOUNCE)
    models.network.out(line("ada")).answer(page([user(4, name="Ádamo"), user(9, name="Zada")]))
    await settle()
    assert search.names == ["Zada", "Ádamo"]
    assert not search.is_asking
    assert search.changes > 0


async def test_an_answer_for_another_text_is_not_heard():
    """Query contract, lines 10 and 18."""
    models = Models()
    search = Search(models)
    search.look_for("ada")
    models.clock.advance(DEBOUNCE)
    search.look_for("bo")
    models.clock.advance(DEBOUNCE)
    changes = search.changes
    models.network.out(line("ada")).answer(page([user(1, name="Åda")]))
    await settle()
    assert search.changes == changes
    assert search.names == []
    assert search.is_asking


async def test_the_same_text_within_half_a_minute_costs_nothing():
    models = Models()
    for _ in range(2):
        search = Search(models)
        search.look_for("ada")
        models.clock.advance(DEBOUNCE)
        if models.network.last.is_out:
            models.network.last.answer(page([user(1, name="Ada")]))
        await settle()
        assert search.names == ["Ada"]
        search.stop()
    assert models.network.lines == [line("ada")]


async def test_a_failure_is_told_and_those_at_hand_stay():
    models = Models()
    await known(models, user(1, name="Ada"))
    search = Search(models)
    search.look_for("ada")
    models.clock.advance(DEBOUNCE)
    models.network.last.answer(problem(400, "No."), 400)
    await settle()
    assert search.names == ["Ada"]
    assert search.error is not None
    search.look_for("ad")
    assert search.error is None


async def test_who_has_stopped_hears_nothing_and_asks_nothing():
    models = Models()
    search = Search(models)
    search.look_for("ada")
    search.stop()
    models.clock.advance(1)
    assert models.network.lines == []


async def test_there_are_never_too_many():
    models = Models()
    await known(models, *[user(id, name="Ada " + str(id)) for id in range(1, 30)])
    search = Search(models)
    search.look_for("ada")
    assert len(search.items) == SIZE
    models.clock.advance(DEBOUNCE)
    models.network.last.answer(page([user(id, name="Ada " + str(id)) for id in range(40, 40 + SIZE)]))
    await settle()
    assert len(search.items) == MOST
