"""The panel's dialect for PostgREST, on what PostgREST writes down of itself: nobody runs it here."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import httpx
import pytest

from app.errors import Conflict, Invalid, NotFound, Unauthorized
from app.models.edit import Edit
from tests.others.postgrest.documented import DOCUMENTED
from tests.others.postgrest.in_people import IN_PEOPLE
from tests.others.postgrest.replay import Replay
from tests.others.visitor import Visitor
from tests.over_http import run

TABLE = {
    "dialect": "postgrest",
    "api": "",
    "users": "/people",
    "session": {"kind": "token", "sign_in": "/rpc/login", "username": "email", "password": "pass", "token": "token"},
}


class Records(Visitor):
    """Asks the records, and nobody else."""

    def __init__(self) -> None:
        self.records = Replay(IN_PEOPLE)
        super().__init__(httpx.AsyncClient(verify=False), TABLE, self.records)


def told(story: Callable[[Records], Coroutine[Any, Any, None]]) -> None:
    run(lambda: story(Records()))


def test_a_page_is_counted_and_ordered_by_the_id():
    async def story(visitor: Records) -> None:
        page = await visitor.page(page=2)
        assert (page.total, page.pages, page.items[0]["id"]) == (60, 3, 26)

    told(story)


def test_a_list_is_sorted_with_the_empty_last_and_the_id_for_ties():
    async def story(visitor: Records) -> None:
        assert (await visitor.page(sort="-username")).items[0]["username"] == "zz"

    told(story)


def test_a_search_looks_in_the_fields_that_the_panel_searches():
    async def story(visitor: Records) -> None:
        assert "Ada Lovelace" in await visitor.names(search="ada")
        assert {item["role"] for item in (await visitor.page(role="admin")).items} == {"admin"}

    told(story)


def test_after_the_last_page_nobody_is_left_and_the_total_is_known():
    async def story(visitor: Records) -> None:
        page = await visitor.page(page=9)
        assert (page.items, page.total) == ([], 60)

    told(story)


def test_one_is_asked_for_as_an_object_and_several_by_their_ids():
    async def story(visitor: Records) -> None:
        assert (await visitor.api.user("4").answer())["id"] == 4
        with pytest.raises(NotFound):
            await visitor.api.user("999").answer()
        ends = await asyncio.gather(
            *[visitor.api.user(id).answer() for id in ("3", "1", "999")], return_exceptions=True
        )
        assert [end["id"] for end in ends[:2]] == [3, 1]
        assert isinstance(ends[2], NotFound)

    told(story)


def test_what_is_written_comes_back():
    async def story(visitor: Records) -> None:
        made = await visitor.users.create({"username": "new", "name": "New", "email": "new@example.com"})
        assert made.id == "61"
        user = visitor.users.get("2")
        await user.fetch()
        edit = Edit(user.data, lambda data: {"name": str(data["name"])})
        edit.type({"name": "Zoë"})
        await edit.save(user)
        assert user.name == "Zoë"
        assert visitor.records.asked[-2:] == ["GET /people?id=eq.2", "PATCH /people?id=eq.2"]
        with pytest.raises(NotFound):
            await visitor.api.update_user("999", {"name": "Zoë"}).answer()

    told(story)


def test_what_somebody_sees_changed_is_not_deleted_and_else_it_is():
    async def story(visitor: Records) -> None:
        with pytest.raises(Conflict):
            await visitor.api.delete_user("2", {"name": "Somebody else"}).answer()
        user = await visitor.api.user("2").answer()
        await visitor.api.delete_user("2", user).answer()
        assert visitor.records.asked[-1] == "DELETE /people?id=eq.2"

    told(story)


def test_what_is_taken_or_missing_is_said_of_its_field():
    async def story(visitor: Records) -> None:
        with pytest.raises(Conflict) as taken:
            await visitor.api.update_user("2", {"email": "ada@example.com"}).answer()
        assert taken.value.errors == {"email": ["This is taken: ada@example.com"]}
        with pytest.raises(Invalid) as missing:
            await visitor.users.create({"email": "new@example.com"})
        assert missing.value.errors == {"name": ["This cannot be empty."]}

    told(story)


def test_a_token_that_has_expired_ends_the_session():
    async def story(visitor: Records) -> None:
        visitor.records.always = DOCUMENTED["expired"]
        with pytest.raises(Unauthorized, match="JWT expired"):
            await visitor.page()
        assert visitor.session.is_over

    told(story)
