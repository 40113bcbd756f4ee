"""A resource whatever the dialect: what an API cannot do is done another way."""

from app.api.connect import connect
from app.config import Config
from app.errors import AnswerError, Conflict, Invalid
from app.query.retry import Retry
from tests.unit.check import settle, wait_for
from tests.unit.fakes import Clock, Cookies, Network, Somebody


class Desk:
    """An API of this configuration; the test answers."""

    def __init__(self, **table):
        self.network, self.somebody = Network(), Somebody()
        keys, retry = lambda: "key 1", Retry(lambda: 1.0)
        self.api = connect(Config(table), self.network, Clock(), Cookies(), retry, keys, lambda: self.somebody)

    async def answer(self, value, status=200, headers=None):
        await settle()
        self.network.last.answer(value, status, headers)
        await settle()


async def test_without_if_match_it_is_read_before_it_is_written():
    desk = Desk(dialect="json-server")
    seen = {"id": 7, "name": "Ada", "title": None}
    saving = wait_for(desk.api.update_user("7", {"name": "Ada King"}, seen).answer())
    await desk.answer({"id": 7, "name": "Ada", "title": None})
    await desk.answer({"id": 7, "name": "Ada King", "title": None})
    assert (await saving)["name"] == "Ada King"
    assert desk.network.lines == ["GET /api/users/7", "PATCH /api/users/7"]
    assert desk.network.last.body == {"name": "Ada King"}


async def test_what_has_become_another_is_a_conflict_with_what_it_is_now():
    desk = Desk(dialect="json-server", fields={"name": "full_name"})
    seen = {"id": 7, "name": "Ada"}
    for write in (lambda: desk.api.update_user("7", {"name": "Mine"}, seen), lambda: desk.api.delete_user("7", seen)):
        end = wait_for(write().answer())
        await desk.answer({"id": 7, "full_name": "Theirs"})
        conflict = await end
        assert type(conflict) is Conflict
        assert conflict.current == {"id": 7, "name": "Theirs"}
        assert desk.network.last.line == "GET /api/users/7"


async def test_what_the_server_makes_of_it_is_no_change_of_anybodys():
    desk = Desk(dialect="json-server")
    saving = wait_for(desk.api.update_user("7", {"name": "B"}, {"id": 7, "name": "A", "login_count": 1}).answer())
    await desk.answer({"id": 7, "name": "A", "login_count": 2, "updated_at": "2026-01-31T09:30:00Z"})
    await desk.answer({"id": 7, "name": "B"})
    assert (await saving)["name"] == "B"


async def test_where_a_change_is_sent_whole_everything_goes_along_that_is_there():
    desk = Desk(dialect="simple-rest", fields={"name": "full_name"}, values={"role": {"admin": "boss"}})
    saving = wait_for(desk.api.update_user("7", {"role": "admin"}).answer())
    await desk.answer({"id": 7, "full_name": "Ada", "role": "x", "shoe_size": 38})
    await desk.answer({"id": 7, "full_name": "Ada", "role": "boss", "shoe_size": 38})
    assert (await saving)["role"] == "admin"
    assert desk.network.last.line == "PUT /api/users/7"
    assert desk.network.last.body == {"id": 7, "full_name": "Ada", "role": "boss", "shoe_size": 38}


async def test_where_no_key_makes_it_once_a_create_is_sent_once():
    desk = Desk(dialect="json-server")
    end = wait_for(desk.api.create_user({"name": "Ada"}).answer())
    await settle()
    assert "idempotency-key" not in desk.network.last.headers
    desk.network.last.break_off()
    await end
    await settle()
    assert len(desk.network.requests) == 1


async def test_a_read_that_is_given_up_is_followed_by_no_write():
    desk = Desk(dialect="json-server")
    asked = desk.api.update_user("7", {"name": "B"}, {"id": 7, "name": "A"})
    end = wait_for(asked.answer())
    await settle()
    asked.abort()
    await end
    assert desk.network.lines == ["GET /api/users/7"]


async def test_as_the_page_closes_nothing_is_read_first():
    desk = Desk(dialect="json-server")
    desk.api.people.delete_at_once("7", {"id": 7})
    assert desk.network.lines == ["DELETE /api/users/7"]


async def test_where_several_cannot_be_asked_for_each_is_asked_for_alone():
    desk = Desk(dialect="django")
    for id in ("7", "8"):
        desk.api.user(id)
    assert desk.network.lines == ["GET /api/users/7/", "GET /api/users/8/"]


async def test_a_list_without_ids_names_the_setting_that_would_mend_it():
    desk = Desk(dialect="json-server")
    end = wait_for(desk.api.users([]).answer())
    await desk.answer([{"uuid": 1, "name": "Ada"}])
    error = await end
    assert type(error) is AnswerError
    assert '[panel.fields] id = "…"' in error.detail


async def test_one_row_that_is_none_takes_nothing_from_the_others():
    desk = Desk(dialect="json-server")
    end = wait_for(desk.api.users([]).answer())
    await desk.answer([{"id": 1}, {"name": "no id"}, None, "x", {"id": "2"}])
    assert len((await end)["items"]) == 5


async def test_an_error_inside_a_200_is_said():
    for said in ({"error": "no such table"}, {"detail": "no such table"}, {"message": "no such table"}):
        for dialect in ("native", "django", "json-server", "json-server-1", "fastapi-pagination", "postgrest"):
            desk = Desk(dialect=dialect)
            end = wait_for(desk.api.users([]).answer())
            await desk.answer(said)
            error = await end
            assert type(error) is AnswerError
            assert "no such table" in error.detail


async def test_a_total_is_known_where_somebody_says_it():
    for dialect, value, headers, total in (
        ("json-server", [], {"x-total-count": "60"}, 60),
        ("json-server", [], {}, None),
        ("json-server", [], {"x-total-count": "many"}, None),
        ("simple-rest", [], {"content-range": "users 0-24/319"}, 319),
        ("simple-rest", [], {"content-range": "users */0"}, 0),
        ("simple-rest", [], {"content-range": "users 0-24/*"}, None),
        ("django", {"results": [], "count": 60}, {}, 60),
        ("django", {"results": []}, {}, None),
        ("fastapi-pagination", {"items": [], "total": None}, {}, None),
    ):
        desk = Desk(dialect=dialect)
        end = wait_for(desk.api.users([]).answer())
        await desk.answer(value, 200, headers)
        page = await end
        assert page["total"] == total, (dialect, headers)
        assert page["pages"] == (None if total is None else -(-total // 25))


async def test_a_server_that_makes_its_own_pages_is_believed():
    desk = Desk(dialect="django")
    end = wait_for(desk.api.users([("page", 1), ("size", 25)]).answer())
    await desk.answer({"results": [{"id": id} for id in range(20)], "count": 60, "next": "x", "previous": None})
    page = await end
    assert (page["size"], page["pages"]) == (20, 3)


def test_no_page_is_larger_than_the_api_allows():
    for table, size in (({}, 1000), ({"dialect": "fastapi-pagination"}, 100), ({"largest": 50}, 50)):
        desk = Desk(**table)
        desk.api.users([("page", 1), ("size", 1000)])
        assert "size=" + str(size) in desk.network.last.line


async def test_a_refusal_names_the_panels_fields():
    desk = Desk(dialect="django", fields={"name": "full_name"})
    end = wait_for(desk.api.create_user({"name": ""}).answer())
    await desk.answer({"full_name": ["This field may not be blank."]}, 400)
    error = await end
    assert type(error) is Invalid
    assert error.errors == {"name": ["This field may not be blank."]}


async def test_a_search_is_for_fields_that_there_are():
    desk = Desk(dialect="postgrest", fields={"username": False, "name": "full_name"})
    desk.api.users([("search", "ada")])
    assert "full_name.ilike" in desk.network.last.line
    assert "username" not in desk.network.last.line


async def test_another_resource_goes_the_same_way():
    desk = Desk(dialect="django")
    teams = desk.api.resource("/teams", noun="team")
    end = wait_for(teams.page([("sort", "name")]).answer())
    await desk.answer({"results": [{"id": 1}], "count": 1, "next": None})
    assert (await end)["total"] == 1
    teams.one("1")
    assert desk.network.lines == ["GET /api/teams/?ordering=name&page=1&page_size=25", "GET /api/teams/1/"]
