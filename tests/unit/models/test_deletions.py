from app.models.deletions import Deletions
from tests.unit.check import settle
from tests.unit.fakes import Models, page, problem, unheard, user

LIST = [("page", 1)]
GET = "GET /api/users?page=1&size=25"
DELETE_7 = "DELETE /api/users/7"


class Desk(Models):
    """A list with users 7 and 8 in it."""

    def __init__(self):
        super().__init__()
        self.deletions = Deletions(self.users, unheard.append)
        self.failures = []
        self.ended = []
        self.page = self.users.page(LIST)

    async def load(self):
        self.page.fetch()
        self.network.out(GET).answer(page([user(7, version=3), user(8)], total=9))
        await settle()

    def delete(self, id):
        return self.deletions.begin(self.users.get(id), self._hear)

    def _hear(self, deletion, error):
        self.ended.append(deletion.user.id)
        if error is not None:
            self.failures.append(error.detail)

    @property
    def ids(self):
        return [item["id"] for item in self.page.items]


async def loaded():
    desk = Desk()
    await desk.load()
    return desk


async def test_who_is_deleted_is_out_of_sight_at_once_and_the_server_hears_nothing_yet():
    desk = await loaded()
    drawn = []
    desk.page.observe(lambda: drawn.append(desk.ids))
    desk.delete(7)
    assert drawn == [[8]]
    assert desk.page.total == 8
    assert desk.network.lines == [GET]


async def test_what_is_undone_has_not_happened():
    desk = await loaded()
    deletion = desk.delete(7)
    deletion.undo()
    deletion.send()
    await settle()
    assert desk.ids == [7, 8]
    assert desk.page.total == 9
    assert desk.network.lines == [GET]


async def test_it_is_sent_once_and_as_the_user_was_seen():
    desk = await loaded()
    deletion = desk.delete(7)
    deletion.send()
    deletion.send()
    deletion.undo()
    await settle()
    assert desk.network.lines == [GET, DELETE_7]
    assert desk.network.last.headers["if-match"] == '"3"'
    assert desk.ids == [8]
    desk.network.out(DELETE_7).answer_text("", 204)
    await settle()
    assert desk.ids == [8]
    assert desk.page.total == 8
    assert not desk.users.hides_any
    assert (desk.ended, desk.failures) == (["7"], [])


async def test_a_refusal_brings_the_row_back_and_is_told():
    desk = await loaded()
    desk.delete(7).send()
    await settle()
    desk.network.out(DELETE_7).answer(problem(412, "Someone else changed this user in the meantime."), 412)
    await settle()
    assert desk.ids == [7, 8]
    assert desk.page.total == 9
    assert desk.failures == ["Someone else changed this user in the meantime."]


async def test_somebody_else_who_deleted_first_did_what_was_wanted():
    desk = await loaded()
    desk.delete(7).send()
    await settle()
    desk.network.out(DELETE_7).answer(problem(404, "There is no user 7."), 404)
    await settle()
    assert desk.ids == [8]
    assert desk.failures == []


async def test_the_newest_is_undone_first():
    desk = await loaded()
    assert desk.deletions.last is None
    first, second = desk.delete(7), desk.delete(8)
    assert desk.ids == []
    assert desk.deletions.last is second
    second.undo()
    assert desk.ids == [8]
    assert desk.deletions.last is first


async def test_when_the_page_is_closed_all_are_sent_at_once():
    desk = await loaded()
    desk.delete(7)
    desk.delete(8).undo()
    desk.deletions.send_all_unheard()
    assert desk.network.lines == [GET, DELETE_7]
    assert desk.deletions.last is None


async def test_a_list_that_is_asked_for_meanwhile_does_not_bring_them_back():
    desk = await loaded()
    desk.delete(7)
    desk.page.fetch(force_refetch=True)
    desk.network.out(GET).answer(page([user(7, version=3), user(8, name="New name")], total=9))
    await settle()
    assert desk.ids == [8]


async def test_what_is_known_of_them_is_stale_for_the_page_may_be_closed_before_the_end_is_known():
    desk = await loaded()
    desk.delete(7)
    assert not desk.users.get(7).entry.is_fresh(30.0)
    assert not desk.page.entry.is_fresh(30.0)


async def test_so_is_a_list_that_was_answered_meanwhile():
    desk = await loaded()
    desk.delete(7)
    desk.page.fetch(force_refetch=True)
    desk.network.out(GET).answer(page([user(7, version=3), user(8)], total=9))
    await settle()
    assert not desk.page.entry.is_fresh(30.0)
    assert desk.network.lines == [GET, GET]
