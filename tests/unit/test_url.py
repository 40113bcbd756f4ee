from app.url import build_query, decode, encode, parse_query
from tests.unit.check import raises

NASTY = [
    "a/b c?d#e%2F",
    "9007199254740993",
    "Ольга",
    "田中 太郎",
    "😀",
    "%",
    "%25",
    "+",
    "a&b=c",
    "é",
    "..",
    "~-_.",
    "\x00\n",
    "'\"<>",
]


def test_what_is_encoded_decodes_to_what_it_was():
    for text in NASTY:
        assert decode(encode(text)) == text, text


def test_everything_but_unreserved_characters_is_encoded():
    assert encode("a/b c?d#e%2F") == "a%2Fb%20c%3Fd%23e%252F"
    assert encode("AZaz09-._~") == "AZaz09-._~"
    assert encode("é😀") == "%C3%A9%F0%9F%98%80"


def test_safe_characters_stay_as_they_are():
    assert encode("a/b c", "/") == "a/b%20c"


def test_digits_of_an_escape_may_have_either_case():
    assert decode("%c3%A9%2f") == "é/"


def test_a_plus_in_a_path_is_a_plus():
    assert decode("a+b") == "a+b"


def test_a_malformed_escape_is_a_value_error():
    for text in ("%", "%2", "%G1", "%1G", "100%", "%%", "% 1", "%+1", "%é1", "a%zz"):
        with raises(ValueError):
            decode(text)


def test_escapes_that_are_not_utf_8_are_a_value_error():
    for text in ("%FF", "%C3", "%C3x", "%E2%82", "%80"):
        with raises(ValueError):
            decode(text)


def test_a_query_is_read_with_pluses_as_blanks():
    assert parse_query("search=Zo%C3%AB+K&page=2") == {"search": "Zoë K", "page": "2"}
    assert parse_query("search=a%2Bb") == {"search": "a+b"}


def test_a_query_may_be_missing_or_empty():
    assert parse_query(None) == {}
    assert parse_query("") == {}
    assert parse_query("&&") == {}


def test_a_value_may_hold_an_equals_sign():
    assert parse_query("search=a=b") == {"search": "a=b"}


def test_a_name_without_a_value_has_an_empty_one():
    assert parse_query("search") == {"search": ""}


def test_the_last_of_a_repeated_name_counts():
    assert parse_query("page=1&page=2") == {"page": "2"}


def test_a_pair_that_cannot_be_decoded_is_left_out_and_the_others_stay():
    assert parse_query("search=100%&page=2&%=x") == {"page": "2"}


def test_a_query_is_built_in_the_order_of_its_pairs_without_what_is_empty():
    pairs = [("search", "Zoë & co"), ("role", ""), ("status", None), ("page", 2), ("size", 0)]
    assert build_query(pairs) == "search=Zo%C3%AB%20%26%20co&page=2&size=0"


def test_a_query_that_was_built_is_read_as_what_it_was():
    for text in NASTY:
        assert parse_query(build_query([("search", text)])) == {"search": text}, text
