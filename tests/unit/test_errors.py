from app.errors import (
    AnswerError,
    Conflict,
    Forbidden,
    Invalid,
    NetworkError,
    NotFound,
    PanelError,
    StatusError,
    TimeoutExpired,
    Unauthorized,
    refusal,
)


def test_each_status_has_its_error():
    table = [(401, Unauthorized), (403, Forbidden), (404, NotFound), (409, Conflict), (412, Conflict), (422, Invalid)]
    for status, kind in table + [(400, StatusError), (418, StatusError), (500, StatusError), (503, StatusError)]:
        error = refusal("GET /api/users/7", status, {})
        assert type(error) is kind, status
        assert isinstance(error, PanelError)
        assert error.status == status


def test_a_refusal_speaks_in_the_words_of_the_server():
    assert refusal("GET /x", 404, {"detail": "No user 7.", "title": "Not found"}).detail == "No user 7."
    assert refusal("GET /x", 404, {"title": "Not found"}).detail == "Not found"
    assert refusal("GET /x", 500, {}).detail == "The server answered 500."


def test_a_refusal_names_the_request_to_the_programmer():
    assert str(refusal("GET /api/users/7", 404, {"detail": "No user 7."})) == "GET /api/users/7: No user 7."


def test_what_is_wrong_with_each_field_is_a_table_whatever_the_server_sent():
    assert refusal("PATCH /x", 422, {"errors": {"email": ["taken"]}}).errors == {"email": ["taken"]}
    assert refusal("PATCH /x", 422, {"errors": "all of it"}).errors == {}
    assert refusal("PATCH /x", 422, {}).errors == {}


def test_an_error_says_whether_it_may_pass_whether_anything_was_done_and_whether_the_thing_is_gone():
    """Query contract, lines 13 and 14."""
    temporary = (408, 429, 500, 502, 503, 504)
    for status in (400, 401, 403, 404, 409, 412, 422, 501, 505) + temporary:
        error = refusal("GET /x", status, {})
        assert error.is_temporary == (status in temporary), status
        assert error.is_refusal == (status < 500), status
        assert error.is_gone == (status == 404), status
    for error, is_temporary in (
        (NetworkError("GET /x", "No network."), True),
        (TimeoutExpired("GET /x", "Too late."), False),
        (AnswerError("GET /x", "HTML.", 404), False),
    ):
        assert error.is_temporary == is_temporary
        assert (error.is_refusal, error.is_gone, error.retry_after) == (False, False, None)


def test_a_conflict_tells_what_the_server_has_instead():
    """Query contract, line 14."""
    assert refusal("PATCH /x", 412, {"current": {"id": 7}}).current == {"id": 7}
    assert refusal("PATCH /x", 412, {"current": "7"}).current is None
    assert refusal("PATCH /x", 409, {}).current is None
