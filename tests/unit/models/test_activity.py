from tests.unit.check import settle
from tests.unit.fakes import Models, page, user


async def test_each_user_each_page_each_choice_of_kinds_and_each_span_is_a_question_of_its_own():
    """Query contract, line 1."""
    models = Models()
    for id, number, kinds in (("7", 1, []), ("7", 2, []), ("8", 1, []), ("7", 1, ["login", "update"]), ("7", 1, [])):
        models.activity.page(id, number, kinds).fetch()
    for id, days in (("7", 30), ("7", 90), ("7", 30)):
        models.activity.stats(id, days).fetch()
    assert models.network.lines == [
        "GET /api/users/7/activity?page=1&size=20",
        "GET /api/users/7/activity?page=2&size=20",
        "GET /api/users/8/activity?page=1&size=20",
        "GET /api/users/7/activity?action=login,update&page=1&size=20",
        "GET /api/users/7/stats?days=30",
        "GET /api/users/7/stats?days=90",
    ]


async def test_what_is_no_object_among_the_items_is_left_out():
    models = Models()
    moments, stats = models.activity.page("7", 1, []), models.activity.stats("7", 30)
    moments.fetch()
    models.network.last.answer(page([{"id": 1}, None, "x"]))
    stats.fetch()
    days = [{"date": "2026-01-30", "logins": 2, "actions": 9}, None, {"date": "2026-01-31", "logins": "many"}]
    models.network.last.answer({"days": days, "totals": {}})
    await settle()
    assert moments.items == [{"id": 1}]
    assert stats.days == [("2026-01-30", 2, 9), ("2026-01-31", 0, 0)]


async def test_kinds_come_with_their_numbers_in_the_servers_order_or_not_at_all():
    kinds = [{"action": "view", "count": 9}, {"action": "login", "count": 3}, {"action": ""}, {"count": 1}, None]
    table = [(kinds, [("view", 9), ("login", 3)]), (None, []), ("login", []), ([], [])]
    for actions, expected in table:
        models = Models()
        moments = models.activity.page("7", 1, [])
        moments.fetch()
        models.network.last.answer(page([]) | {"actions": actions})
        await settle()
        assert moments.kinds == expected


async def test_after_a_write_what_is_in_sight_of_that_users_activity_is_asked_for_anew():
    models = Models()
    mine, others = models.activity.page("7", 1, []), models.activity.page("8", 1, [])
    for moments in (mine, others):
        moments.observe(lambda: None)
        moments.fetch()
        models.network.last.answer(page([]))
    models.users.get("7").fetch()
    models.network.last.answer(user(7))
    await settle()
    asked = len(models.network.lines)
    models.cache.learn(models.users.get("7").key, user(7, name="Ada", version=2), "written")
    assert models.network.lines[asked:] == ["GET /api/users/7/activity?page=1&size=20"]
