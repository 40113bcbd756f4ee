"""No secret is shown, wherever an API repeats it."""

from app.doctor.hiding import Hiding

JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"


def test_what_is_known_to_be_secret_is_left_out():
    hiding = Hiding(["hunter2", "hunter2-longer"])
    assert hiding.shown("wrong: hunter2-longer, not hunter2") == "wrong: …, not …"
    hiding.hide("later")
    assert hiding.shown("see you later") == "see you …"


def test_a_secret_is_known_in_every_spelling():
    hiding = Hiding(['pass "word"/1'])
    plain = ('pass "word"/1', 'PASS "WORD"/1', '{"p":"pass \\"word\\"/1"}')
    for told in plain + ("pass%20%22word%22%2F1", "pass+%22word%22%2F1"):
        assert "word" not in hiding.shown("is " + told + " wrong?").lower(), told


def test_the_beginning_of_a_secret_gives_it_away():
    assert Hiding(["sk-abcdefghijkl"]).shown("Bad token sk-abcde*** given") == "Bad token … given"


def test_what_looks_like_a_token_is_left_out():
    hiding = Hiding()
    assert hiding.shown("token " + JWT + " is over") == "token … is over"
    assert hiding.shown("Authorization: Bearer abc123") == "Authorization: Bearer …"
    assert hiding.shown('{"key":"9944b09199c62bcf9418ad846dd0e4bb"}') == '{"key":"…"}'
    assert hiding.shown("at https://ada:hunter2@api.example/") == "at …"


def test_words_stay_as_they_are():
    text = "Authentication credentials were not provided. (code 42501, not_authenticated)"
    assert Hiding().shown(text) == text


def test_a_place_has_no_user_and_no_query():
    assert Hiding().place("https://ada:pw@api.example/people?token=abc#x") == "https://api.example/people"
    assert Hiding().place("/people?token=abc") == "/people"
    assert Hiding(["secret"]).place("https://a/secret/people") == "https://a/…/people"


def test_nothing_reaches_a_terminal_that_it_would_obey():
    assert Hiding().shown("a\x1b[2Jb\r\nc\u202ed") == "a [2Jb c d"


def test_a_long_text_ends_somewhere():
    assert len(Hiding().shown("word " * 100)) == 160
