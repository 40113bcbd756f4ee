"""The panel's own transport and dialect against the real server: what one says, the other understands."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any
from uuid import uuid4

import httpx
import pytest
from answers import GRACE

from app.api.connect import connect
from app.config import Config
from app.errors import Conflict, Invalid, NotFound, Unauthorized
from app.query.retry import Retry
from server.doctor.place import Place
from tests.over_http import Clock, Network, run


class Panel:
    """The panel's API over httpx, and who is signed in."""

    def __init__(self, client: httpx.AsyncClient, csrf_token: str) -> None:
        self.signed_out: list[Exception] = []
        self.csrf_token = csrf_token
        self.network = Network(client)
        retry, new_key = Retry(lambda: 0.0), lambda: uuid4().hex
        self.api = connect(Config({}), self.network, Clock(), Place(self.network), retry, new_key, lambda: self)

    @property
    def lines(self) -> list[str]:
        return self.network.lines

    def refused(self, error: Exception) -> None:
        self.signed_out.append(error)

    async def fetch(self, force_refetch: bool = False) -> None:
        self.csrf_token = (await self.api.session().answer() or {})["csrf_token"]


Story = Callable[[Panel], Coroutine[Any, Any, None]]


@pytest.fixture
def visit(own: httpx.Client) -> Callable[[Story], None]:
    """visit(story): runs it with a panel whose server's database it may change."""

    async def visited(story: Story) -> None:
        # Unverified, for loading every certificate authority takes time, and this is plain http.
        async with httpx.AsyncClient(
            base_url=own.base_url.copy_with(path="/"), cookies=own.cookies, verify=False
        ) as client:
            await story(Panel(client, own.headers["X-CSRF-Token"]))

    return lambda story: run(lambda: visited(story))


def test_a_user_comes_with_a_tag_and_is_unchanged_for_who_knows_it(visit):
    """Query contract, line 24."""

    async def story(panel):
        asked = panel.api.user("2")
        user = await asked.answer()
        assert (user["id"], asked.tag, asked.is_unchanged) == (2, f'"{user["version"]}"', False)
        assert asked.size > 0
        again = panel.api.user("2", asked.tag)
        assert await again.answer() is None
        assert (again.is_unchanged, again.tag) == (True, asked.tag)
        await panel.api.update_user("2", {"title": "Countess"}).answer()
        changed = panel.api.user("2", asked.tag)
        assert (await changed.answer())["title"] == "Countess"
        assert not changed.is_unchanged

    visit(story)


def test_users_asked_for_in_one_tick_are_one_request(visit):
    """Query contract, line 26."""

    async def story(panel):
        alone = {id: await panel.api.user(id).answer() for id in ("3", "2")}
        panel.lines.clear()
        asked = [panel.api.user(id) for id in ("3", "2", "999999", "nobody")]
        ends = await asyncio.gather(*[each.answer() for each in asked], return_exceptions=True)
        assert panel.lines == ["GET /api/users?ids=3,2,999999,nobody"]
        assert ends[:2] == [alone["3"], alone["2"]]
        assert [(type(end), end.detail) for end in ends[2:]] == [
            (NotFound, "There is no user 999999."),
            (NotFound, "There is no user nobody."),
        ]
        assert [each.is_joined for each in asked] == [False, True, True, True]

    visit(story)


def test_a_missing_user_is_told_in_the_same_words_alone_and_among_many(visit):
    """Query contract, lines 14 and 26."""

    async def story(panel):
        with pytest.raises(NotFound) as alone:
            await panel.api.user("999999").answer()
        missing, _ = [panel.api.user(id) for id in ("999999", "2")]
        with pytest.raises(NotFound) as among:
            await missing.answer()
        assert alone.value.detail == among.value.detail

    visit(story)


def test_a_create_whose_answer_was_lost_makes_one_user(visit):
    """Query contract, line 13: the server heard it each time, under the same key."""

    async def story(panel):
        before = (await panel.api.users([]).answer())["total"]
        panel.lines.clear()
        panel.network.losing = 2
        made = await panel.api.create_user(GRACE).answer()
        assert panel.lines == ["POST /api/users"] * 3
        found = await panel.api.users([("search", "grace@example.com")]).answer()
        assert found["items"] == [made]
        assert (await panel.api.users([]).answer())["total"] == before + 1

    visit(story)


def test_a_change_to_an_older_version_is_a_conflict_with_what_there_is_now(visit):
    """Query contract, line 14."""

    async def story(panel):
        seen = await panel.api.user("2").answer()
        theirs = await panel.api.update_user("2", {"title": "Theirs"}, seen).answer()
        assert theirs["version"] == seen["version"] + 1
        for late in (
            panel.api.update_user("2", {"title": "Mine"}, seen),
            panel.api.delete_user("2", seen),
        ):
            with pytest.raises(Conflict) as caught:
                await late.answer()
            assert (caught.value.status, caught.value.current) == (412, theirs)
        mine = await panel.api.update_user("2", {"title": "Mine"}, theirs).answer()
        assert mine["title"] == "Mine"

    visit(story)


def test_a_write_brings_the_tag_of_what_it_made(visit):
    """Query contract, lines 9 and 24."""

    async def story(panel):
        for write in (panel.api.create_user(GRACE), panel.api.update_user("2", {"title": "Countess"})):
            user = await write.answer()
            known = panel.api.user(str(user["id"]), write.tag)
            assert await known.answer() is None
            assert known.is_unchanged

    visit(story)


def test_a_deleted_user_is_not_found(visit):
    """Query contract, line 14."""

    async def story(panel):
        seen = await panel.api.user("2").answer()
        assert await panel.api.delete_user("2", seen).answer() is None
        for call in (
            panel.api.user("2"),
            panel.api.update_user("2", {"title": "x"}),
            panel.api.delete_user("2"),
            panel.api.activity("2", 1, 20),
            panel.api.stats("2", 30),
        ):
            with pytest.raises(NotFound) as caught:
                await call.answer()
            assert caught.value.is_gone

    visit(story)


def test_what_was_typed_wrong_is_told_field_by_field(visit):
    """API contract, Errors."""

    async def story(panel):
        with pytest.raises(Invalid) as made:
            await panel.api.create_user(GRACE | {"email": "nowhere", "username": "Grace!"}).answer()
        assert sorted(made.value.errors) == ["email", "username"]
        with pytest.raises(Invalid) as changed:
            await panel.api.update_user("2", {"name": ""}).answer()
        assert list(changed.value.errors) == ["name"]
        assert not made.value.is_temporary
        assert panel.lines == ["POST /api/users", "PATCH /api/users/2"]

    visit(story)


def test_a_taken_name_is_a_conflict_of_that_field_and_of_no_version(visit):
    async def story(panel):
        taken = await panel.api.user("2").answer()
        with pytest.raises(Conflict) as caught:
            await panel.api.create_user(GRACE | {"username": taken["username"]}).answer()
        assert (caught.value.status, list(caught.value.errors), caught.value.current) == (409, ["username"], None)

    visit(story)


def test_every_read_has_the_shape_that_the_panel_holds_it_to(visit):
    """API contract, Calls."""

    async def story(panel):
        for call in (
            panel.api.users([("search", "a"), ("role", None), ("page", 1), ("size", 5)]),
            panel.api.activity("2", 1, 5),
            panel.api.stats("2", 7),
            panel.api.session(),
        ):
            assert isinstance(await call.answer(), dict)
        assert panel.signed_out == []

    visit(story)


def test_a_value_with_control_characters_gets_into_no_header(visit):
    """A tag is left out, for the whole will do. A version that is none is not one to be careful about."""

    async def story(panel):
        evil = '"1"\r\nX-Evil: 1'
        assert (await panel.api.user("2", evil).answer())["id"] == 2
        assert (await panel.api.update_user("2", {"title": "Countess"}, {"version": evil}).answer())["id"] == 2

    visit(story)


def test_a_write_with_the_token_of_another_session_is_sent_again_with_the_right_one(visit):
    async def story(panel):
        panel.csrf_token = "of the session before"
        assert (await panel.api.update_user("2", {"title": "Countess"}).answer())["title"] == "Countess"
        assert panel.lines == ["PATCH /api/users/2", "GET /api/session", "PATCH /api/users/2"]

    visit(story)


def test_who_signs_in_with_a_wrong_password_is_told_and_the_session_that_is_there_stays(visit):
    async def story(panel):
        with pytest.raises(Unauthorized):
            await panel.api.sign_in("ada.lindqvist", "not the password").answer()
        assert panel.signed_out == []
        assert (await panel.api.session().answer())["user"]["id"] == 1

    visit(story)


def test_who_signs_out_has_no_session(visit):
    async def story(panel):
        await panel.api.sign_out().answer()
        with pytest.raises(Unauthorized):
            await panel.api.session().answer()
        assert len(panel.signed_out) == 1

    visit(story)
