from app.config import Config
from app.errors import ConfigError
from tests.unit.check import raises


def message(table):
    with raises(ConfigError) as caught:
        Config(table)
    return str(caught.error)


def test_an_empty_table_gives_the_defaults():
    config = Config({})
    assert (config.title, config.api, config.stale_time, config.timeout) == ("Halfminute", "/api", 30.0, 15.0)


def test_what_the_table_says_counts():
    config = Config({"title": "People", "api": "https://api.example.org/v1/", "stale_time": 0, "timeout": 2.5})
    assert config.title == "People"
    assert config.api == "https://api.example.org/v1"
    assert config.stale_time == 0.0
    assert config.timeout == 2.5


def test_an_unknown_setting_is_named_with_those_that_exist():
    assert message({"stale": 30}) == (
        "[panel] has 'stale', but only title, api, stale_time, timeout, poll, language, dialect, users, paging, "
        "largest, can, cannot, fields, values, query, session, activity exist. Mend it in pyscript.toml."
    )


def test_a_language_is_one_that_there_is():
    assert Config({"language": "ar"}).language == "ar"
    assert Config({}).language == "auto"
    assert message({"language": "tlh"}) == (
        "[panel] language = 'tlh' should be one of auto, en, ar. Mend it in pyscript.toml."
    )


def test_a_value_of_another_kind_is_named_with_what_it_should_be():
    assert message({"stale_time": "30"}) == (
        "[panel] stale_time = '30' should be a number of seconds, 0 or more. Mend it in pyscript.toml."
    )
    assert message({"api": 1}) == (
        "[panel] api = 1 should be the API's base URL, as a text, or demo. Mend it in pyscript.toml."
    )


def test_seconds_have_their_bounds():
    for table in ({"stale_time": -1}, {"timeout": 0}, {"timeout": -1}, {"stale_time": True}, {"timeout": None}):
        assert "should be a number of seconds" in message(table)
    assert "should be a number" in message({"stale_time": float("nan")})
