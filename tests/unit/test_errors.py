from app.errors import Conflict, Forbidden, Invalid, NotFound, PanelError, StatusError, refusal


def test_each_status_has_its_error():
    table = [(401, Forbidden), (403, Forbidden), (404, NotFound), (409, Conflict), (412, Conflict), (422, Invalid)]
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
