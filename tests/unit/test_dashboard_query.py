from app.dashboard_query import DashboardQuery


def test_an_address_and_what_it_asks_for_are_the_same_both_ways():
    for text in ("", "days=7", "days=90&kinds=login,update&page=2", "kinds=export", "page=3"):
        assert DashboardQuery.read(text).text == text


def test_what_makes_no_sense_falls_back_to_what_is_usual_and_is_left_out():
    for text in (
        "days=30&page=1&kinds=",
        "days=31",
        "days=-7&page=0",
        "days=7.0",
        "days=%",
        "colour=red",
        "kinds=,,%20,",
    ):
        assert DashboardQuery.read(text).text == "", text


def test_the_same_kinds_are_the_same_question_in_whatever_order_they_come():
    assert DashboardQuery.read("kinds=update,login,update").kinds == ["login", "update"]


def test_kinds_are_no_longer_than_the_api_takes_them():
    assert DashboardQuery.read("kinds=" + "x" * 10000 + ",login").kinds == ["login"]
    many = ",".join([str(number) for number in range(1000, 3000)])
    assert len(",".join(DashboardQuery.read("kinds=" + many).kinds)) == 499


def test_a_kind_is_added_or_taken_away_and_the_pages_begin_anew():
    query = DashboardQuery.read("days=7&kinds=login&page=4")
    assert query.toggle("update").text == "days=7&kinds=login,update"
    assert query.toggle("login").text == "days=7"
    assert query.widen().text == "days=7"


def test_another_range_or_page_keeps_the_rest():
    query = DashboardQuery.read("days=7&kinds=login&page=4")
    assert query.span(90).text == "days=90&kinds=login&page=4"
    assert query.turn(1).text == "days=7&kinds=login"
