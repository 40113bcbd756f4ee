from app.components.notice import failed, failed_part, said
from app.errors import AnswerError, NetworkError, TimeoutExpired, refusal


def test_each_failure_has_a_title_and_a_sentence_for_a_person():
    table = [
        (NetworkError("GET /x", "No line."), "No connection", "No line."),
        (TimeoutExpired("GET /x", "Too slow."), "No connection", "Too slow."),
        (AnswerError("GET /x", "HTML.", 200), "The server's answer makes no sense", "HTML."),
        (refusal("GET /x", 500, {"detail": "The disk is full."}), "The server could not do this", "The disk is full."),
        (KeyError("name"), "Something went wrong in the panel", "Please try again."),
        (None, "Something went wrong in the panel", "Please try again."),
    ]
    for error, title, words in table:
        assert said(error)[0] == title
        assert words in said(error)[1]
        assert "GET" not in said(error)[1]
        assert "KeyError" not in said(error)[1]


def test_what_may_be_the_configuration_leads_to_the_doctor():
    for error in (NetworkError("GET /x", "No line."), AnswerError("GET /x", "HTML.", 200)):
        assert 'href="#doctor"' in failed(error).text
        assert 'href="#doctor"' in failed(error, is_known=True).text
        assert 'href="#doctor"' in failed_part(error).text
    assert "#doctor" not in failed(refusal("GET /x", 404, {})).text
    assert "#doctor" not in failed(None).text
