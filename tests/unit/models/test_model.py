from app.models.model import Model
from app.query.cache import Cache
from tests.unit.check import settle
from tests.unit.fakes import Asker, Clock, unheard


class Weather(Model):
    """A model that is stale after ten seconds."""

    stale_time = 10.0


class Constant(Model):
    """A model that is never stale by age."""

    stale_time = None


async def requests_after(kind, seconds):
    """How many requests two fetches with this time between them make."""
    clock = Clock()
    ask = Asker()
    model = kind(Cache(clock, 30.0, unheard.append), "thing", ask)
    model.observe(str)
    model.fetch()
    ask[0].settle({"x": 1})
    await settle()
    clock.advance(seconds)
    model.fetch()
    return len(ask)


async def test_a_model_has_the_stale_time_of_the_cache_unless_it_brings_its_own():
    """Query contract, line 7."""
    assert await requests_after(Model, 29.9) == 1
    assert await requests_after(Model, 30.0) == 2
    assert await requests_after(Weather, 9.5) == 1
    assert await requests_after(Weather, 10.0) == 2
    assert await requests_after(Constant, 1e6) == 1


async def test_two_models_with_one_key_share_what_is_known():
    """Query contract, line 1."""
    cache, ask = Cache(Clock(), 30.0, unheard.append), Asker()
    one, other = Model(cache, "thing", ask), Model(cache, "thing", ask)
    one.fetch()
    ask[0].settle({"x": 1})
    await settle()
    assert other.data == {"x": 1}
    assert other.fetch() is one.fetch()
    assert len(ask) == 1


async def test_who_left_is_not_told():
    cache, ask, told = Cache(Clock(), 30.0, unheard.append), Asker(), []
    model = Model(cache, "thing", ask)
    leave = model.observe(lambda: told.append("left"))
    model.observe(lambda: told.append("stays"))
    leave()
    model.fetch()
    ask[0].settle({"x": 1})
    await settle()
    assert told == ["stays"]


async def test_a_field_that_is_missing_or_null_is_an_empty_text():
    cache = Cache(Clock(), 30.0, unheard.append)
    model = Model(cache, "thing", Asker())
    assert model.text("bio") == ""
    cache.learn("thing", {"bio": None, "login_count": 0})
    assert model.text("bio") == ""
    assert model.text("login_count") == "0"
