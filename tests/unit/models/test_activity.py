from tests.unit.check import settle
from tests.unit.fakes import Models, page


async def test_each_user_each_page_and_each_span_is_a_question_of_its_own():
    """Query contract, line 1."""
    models = Models()
    for id, number in (("7", 1), ("7", 2), ("8", 1), ("7", 1)):
        models.activity.page(id, number).fetch()
    for id, days in (("7", 30), ("7", 90), ("7", 30)):
        models.activity.stats(id, days).fetch()
    assert models.network.lines == [
        "GET /api/users/7/activity?page=1&size=20",
        "GET /api/users/7/activity?page=2&size=20",
        "GET /api/users/8/activity?page=1&size=20",
        "GET /api/users/7/stats?days=30",
        "GET /api/users/7/stats?days=90",
    ]


async def test_what_is_no_object_among_the_items_is_left_out():
    models = Models()
    moments, stats = models.activity.page("7", 1), models.activity.stats("7", 30)
    moments.fetch()
    models.network.last.answer(page([{"id": 1}, None, "x"]))
    stats.fetch()
    models.network.last.answer({"days": [{"date": "2026-01-31"}, None], "totals": {}})
    await settle()
    assert moments.items == [{"id": 1}]
    assert stats.days == [{"date": "2026-01-31"}]
