from app.components.key_text import key_text
from app.query.key import make_key

# What a key was made of, and how it is read.
TABLE = [
    (("users", "7"), "users / 7"),
    (("users", 7), "users / 7"),
    (("session",), "session"),
    (("stats", "7", 30), "stats / 7 / 30"),
    (("users", {"page": 1, "search": "", "team": None}), "users / page=1"),
    (("users", {"search": "a/b, c: {d}"}), "users / search=a/b, c: {d}"),
    (("users", {"search": "it's"}), "users / search=it's"),
    (("users", {"search": "'\""}), "users / search='\""),
    (("users", {"search": "\\"}), "users / search=\\"),
    (("users", {"search": "a="}), "users / search=a="),
    (("users", {"active": True, "ids": [1, 2]}), "users / active=True, ids=1, 2"),
    (("users", "<img src=x>"), "users / <img src=x>"),
]


def test_a_key_is_read_without_its_marks():
    for parts, text in TABLE:
        assert key_text(make_key(*parts)) == text, parts


def test_what_says_nothing_stands_as_it_is():
    for key in ("", "s''", "x", "s'", "{}"):
        assert key_text(key) == key
