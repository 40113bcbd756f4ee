from app.api.text import parse
from tests.unit.check import raises

DOCUMENT = (
    '{"id": 9007199254740993, "name": "Zo\\u00eb \\ud83d\\ude00", "tags": ["a", null, true, -1.5e3], "more": {"x": ""}}'
)


def test_integers_stay_exact_whatever_their_size():
    assert parse("9007199254740993") == 9007199254740993
    assert parse('{"id": 123456789012345678901234567890}') == {"id": 123456789012345678901234567890}
    assert parse("-4294967297") == -4294967297


def test_an_escaped_emoji_is_one_character():
    assert parse('"\\ud83d\\ude00"') == "😀"
    assert parse('"\\uD83D\\uDE00"') == "😀"
    assert parse('["\\ud83d\\ude00\\ud83d\\ude01", "a\\ud834\\udd1eb"]') == ["😀😁", "a𝄞b"]
    assert parse('{"\\ud83d\\ude00": 1}') == {"😀": 1}


def test_other_escapes_beside_an_emoji_stay_what_they_are():
    assert parse('"\\u00e9\\ud83d\\ude00\\u0041\\n"') == "é😀A\n"
    assert parse('"\\ud83d\\ude00d83d"') == "😀d83d"


def test_an_escaped_backslash_before_ud83d_is_no_escape():
    assert parse('"\\\\ud83d\\\\ude00"') == "\\ud83d\\ude00"
    assert parse('"\\\\\\ud83d\\ude00"') == "\\😀"
    assert parse('"\\\\ud83d\\ude00"')[:6] == "\\ud83d"
    assert parse('"\\\\\\\\ud83d"') == "\\\\ud83d"


def test_an_emoji_as_utf_8_is_itself():
    assert parse('"😀 \\u00e9"') == "😀 é"


def test_half_a_document_is_a_value_error_wherever_it_breaks_off():
    assert parse(DOCUMENT)["name"] == "Zoë 😀"
    for length in range(1, len(DOCUMENT)):
        with raises(ValueError):
            parse(DOCUMENT[:length])


def test_what_is_no_json_is_a_value_error():
    for text in ("<!doctype html>", "OK", "", "{'a': 1}", '{"a" 1', "undefined", '"\\ud83d'):
        with raises(ValueError):
            parse(text)
