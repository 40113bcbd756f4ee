"""Long answers of the API travel compressed, to those who can read them."""


def test_a_long_answer_is_compressed(api):
    answer = api.get("/users", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "accept-encoding" in answer.headers["vary"].lower()
    assert len(answer.json()["items"]) == 25


def test_a_short_answer_is_not(api):
    assert "content-encoding" not in api.get("/users?ids=", headers={"Accept-Encoding": "gzip"}).headers


def test_who_cannot_read_gzip_gets_plain_text(api):
    assert "content-encoding" not in api.get("/users", headers={"Accept-Encoding": "identity"}).headers
