from tests.unit.check import settle
from tests.unit.fakes import Models, page, user

LIST = "GET /api/users?page=1&size=25"


class Desk(Models):
    """Nothing is known yet."""

    async def list_answers(self, *items):
        self.users.page([("page", 1)]).fetch()
        self.network.out(LIST).answer(page(list(items)))
        await settle()


async def test_a_user_is_one_live_object_for_each_id():
    """Query contract, line 1."""
    users = Desk().users
    assert users.get(7) is users.get("7")
    assert users.get("7") is not users.get("8")


async def test_ids_above_two_to_the_53_are_users_of_their_own():
    users = Desk().users
    assert users.get(9007199254740993) is users.get("9007199254740993")
    assert users.get(9007199254740993) is not users.get(9007199254740992)


async def test_who_asks_for_a_user_on_their_own_shares_the_request():
    """Query contract, line 1."""
    desk = Desk()
    assert desk.users.get(7).fetch() is desk.users.get("7").fetch()
    assert desk.network.lines == ["GET /api/users/7"]


async def test_a_page_is_one_live_object_for_the_same_arguments_in_any_order():
    """Query contract, line 1."""
    users = Desk().users
    assert users.page([("search", "ada"), ("page", 2)]) is users.page([("page", 2), ("search", "ada")])
    assert users.page([("page", 2)]) is not users.page([("page", 3)])


async def test_a_page_asks_with_its_own_arguments():
    desk = Desk()
    desk.users.page([("search", "a"), ("page", 2)]).fetch()
    desk.users.page([("search", "b"), ("page", 2)]).fetch()
    assert desk.network.lines == ["GET /api/users?search=a&page=2&size=25", "GET /api/users?search=b&page=2&size=25"]


async def test_a_user_seen_in_a_list_needs_no_request():
    """Query contract, line 2."""
    desk = Desk()
    await desk.list_answers(user(7), user(8))
    assert desk.users.get(7).fetch().value == user(7)
    assert desk.users.get(7).name == "User 7"
    assert desk.network.lines == [LIST]


async def test_a_user_seen_in_a_list_is_as_old_as_the_list():
    """Query contract, line 2."""
    desk = Desk()
    await desk.list_answers(user(7))
    desk.clock.advance(30.0)
    assert desk.users.get(7).is_known
    desk.users.get(7).fetch()
    assert desk.network.lines == [LIST, "GET /api/users/7"]


async def test_a_list_tells_the_users_who_are_watched():
    """Query contract, line 2."""
    desk = Desk()
    told = []
    one = desk.users.get(7)
    one.observe(lambda: told.append(one.name))
    await desk.list_answers(user(7))
    assert told == ["User 7"]


async def test_a_list_that_was_sent_before_a_user_does_not_feed_it():
    """Query contract, line 2."""
    desk = Desk()
    desk.users.page([("page", 1)]).fetch()
    promise = desk.users.get(7).fetch()
    desk.network.out("GET /api/users/7").answer(user(7, name="new"))
    await promise
    desk.network.out(LIST).answer(page([user(7, name="old")]))
    await settle()
    assert desk.users.get(7).name == "new"


async def test_of_two_lists_the_newer_one_counts():
    """Query contract, line 2."""
    desk = Desk()
    await desk.list_answers(user(7, name="old"))
    promise = desk.users.page([("page", 2)]).fetch()
    desk.network.out("GET /api/users?page=2&size=25").answer(page([user(7, name="new")]))
    await promise
    assert desk.users.get(7).name == "new"


async def test_a_list_whose_rows_are_no_users_feeds_nobody():
    """Query contract, line 2: when it is whole."""
    desk = Desk()
    await desk.list_answers("user 7", None, {"name": "nobody"})
    assert not desk.users.get(7).is_known
    assert not desk.users.get("None").is_known
