from app.list_query import ListQuery


def test_what_makes_no_sense_falls_back_to_what_is_usual_and_is_told():
    for query, ignored in (
        (None, []),
        ("", []),
        ("page=&size=", []),
        ("page=-1&size=huge", [("page", "-1"), ("size", "huge")]),
        ("page=0&size=0", [("page", "0"), ("size", "0")]),
        ("page=1e3&size=+5", [("page", "1e3"), ("size", " 5")]),
        ("page=99999999999", [("page", "99999999999")]),
        ("colour=blue", [("colour", "blue")]),
    ):
        asked = ListQuery.read(query)
        assert (asked.number, asked.size, asked.text, asked.filters) == (1, 25, "", [])
        assert asked.ignored == ignored


def test_a_page_has_a_thousand_rows_at_most():
    asked = ListQuery.read("size=5000")
    assert (asked.size, asked.ignored) == (1000, [("size", "5000")])
    assert ListQuery.read("size=1000").ignored == []


def test_of_a_word_two_hundred_characters_are_asked_for():
    assert ListQuery.read("team=" + "x" * 200).ignored == []
    asked = ListQuery.read("search=" + "x" * 201)
    assert asked.words["search"] == "x" * 200
    assert asked.ignored == [("search", "x" * 201)]


def test_what_was_ignored_is_not_carried_along():
    assert ListQuery.read("page=-1&role=admin").change({"status": "active"}).ignored == []
    assert ListQuery.read("page=-1&role=admin").change().text == "role=admin"


def test_the_api_is_asked_with_every_word_and_the_address_spells_what_is_not_usual():
    asked = ListQuery.read("size=50&page=3&role=admin&search=Zo%C3%AB&sort=-name")
    assert asked.text == "search=Zo%C3%AB&role=admin&sort=-name&page=3&size=50"
    assert asked.pairs == [
        ("search", "Zoë"),
        ("role", "admin"),
        ("status", ""),
        ("team", ""),
        ("sort", "-name"),
        ("page", 3),
        ("size", 50),
    ]


def test_another_choice_starts_on_its_first_page_and_keeps_the_rest():
    asked = ListQuery.read("role=admin&page=3&size=50")
    assert asked.change({"status": "active"}).text == "role=admin&status=active&size=50"
    assert asked.change(number=4).text == "role=admin&page=4&size=50"
    assert asked.change(size=25).text == "role=admin"
    assert asked.text == "role=admin&page=3&size=50"


def test_a_column_is_sorted_its_own_way_first_and_then_the_other():
    plain = ListQuery.read("page=2")
    assert plain.turn("name", "name").text == "sort=name"
    assert plain.turn("name", "name").turn("name", "name").text == "sort=-name"
    assert plain.turn("name", "name").turn("name", "name").turn("name", "name").text == "sort=name"
    latest = plain.turn("last_login_at", "-last_login_at")
    assert latest.text == "sort=-last_login_at"
    assert latest.turn("last_login_at", "-last_login_at").text == "sort=last_login_at"


def test_an_order_alone_leaves_nobody_out():
    assert ListQuery.read("sort=name&page=2&size=50").filters == []
    for word, name in (("search=a", "search"), ("role=admin", "role"), ("status=active", "status"), ("team=X", "team")):
        assert ListQuery.read(word).filters == [name]


def test_one_filter_is_taken_away_and_the_others_stay():
    asked = ListQuery.read("search=a&role=admin&sort=-name&page=3&size=50")
    assert asked.without(["role"]).text == "search=a&sort=-name&size=50"
    assert asked.without(asked.filters).text == "sort=-name&size=50"
