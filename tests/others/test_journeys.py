"""The same journeys on every dialect, against the real thing: what an API cannot do is not asked of it."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import httpx
import pytest

from app.api.connect import abilities as abilities_of
from app.config import Config
from app.errors import AnswerError, Conflict, Forbidden, NotFound, RequestError, StatusError, Unauthorized
from app.field_names import OPTIONAL, REQUIRED
from app.models.edit import Edit
from tests.others.kinds import Others
from tests.others.other import Other
from tests.others.panels import PANELS
from tests.others.people import ADMIN, PASSWORD, VIEWER, people
from tests.others.visitor import Visitor
from tests.over_http import run

# Those that check nothing.
LAX = ("json-server", "json-server-1", "refine", "simple-rest-express")
# Those that refuse and do not say for which field.
MUTE = ("fastapi-pages", "fastapi-slices")

Story = Callable[[Visitor], Coroutine[Any, Any, None]]
FIELDS = REQUIRED + OPTIONAL


@pytest.fixture(params=PANELS)
def panel(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def other(others: Others, panel: str) -> Other:
    """As seeded."""
    return others[PANELS[panel][0]]


@pytest.fixture
def visit(other: Other, panel: str) -> Iterator[Callable[..., None]]:
    """visit(story): with somebody who is signed in, where that can be. `visit(story, "")`: with nobody."""

    async def visited(story: Story, username: str) -> None:
        async with httpx.AsyncClient(base_url=other.url, verify=False) as client:
            visitor = Visitor(client, {**PANELS[panel][1], "api": other.url})
            if visitor.can("session") and username:
                await visitor.session.sign_in(username, PASSWORD)
            await story(visitor)
            assert visitor.reported == []

    yield lambda story, username=ADMIN: run(lambda: visited(story, username))


def those_that_can(*abilities: str, but: tuple[str, ...] = ()) -> Any:
    """A journey for these panels alone."""
    able = {name: abilities_of(Config(table)) for name, (_, table) in PANELS.items()}
    names = [name for name, can in able.items() if name not in but and all(can(ability) for ability in abilities)]
    return pytest.mark.parametrize("panel", names)


def texts(data: dict[str, Any]) -> dict[str, str]:
    """A user's JSON as a form has it."""
    return {name: "" if data.get(name) is None else str(data[name]) for name in FIELDS}


def seeded(username: str) -> dict[str, Any]:
    return next(person for person in people() if person["username"] == username)


# Reading.


def test_a_list_is_whole_users_in_the_panels_own_words(visit):
    async def story(visitor: Visitor) -> None:
        page = await visitor.page()
        assert (len(page.items), page.total, page.pages) == (25, 60, 3)
        for item in page.items:
            assert texts(item) == texts(seeded(item["username"]))

    visit(story)


@those_that_can("search")
def test_a_search_finds_who_is_meant(visit):
    async def story(visitor: Visitor) -> None:
        assert sorted(await visitor.names(search="ADA")) == [
            "Ada Lovelace",
            "Adam Ant",
            "Adamina Smith",
            "Lovelace, Augusta Ada",
        ]
        assert await visitor.names(search="qqxyz") == []

    visit(story)


@those_that_can("search")
@pytest.mark.parametrize("text", ['"The Rock"', "Jo (or", "100%", "Back\\slash", "Tāne"])
def test_what_is_special_to_an_api_is_a_letter_like_others_in_a_search(visit, text: str):
    async def story(visitor: Visitor) -> None:
        for name in await visitor.names(search=text):
            assert any(word.strip('"') in name for word in text.split())

    visit(story)


def test_a_list_is_sorted_both_ways(visit):
    async def story(visitor: Visitor) -> None:
        expected = sorted(person["username"] for person in people())
        for sort, usernames in (("username", expected), ("-username", expected[::-1])):
            page = await visitor.page(sort=sort)
            assert [item["username"] for item in page.items] == usernames[:25]

    visit(story)


def test_a_list_is_sorted_by_a_field_that_has_another_name_there(visit):
    async def story(visitor: Visitor) -> None:
        times = [item["created_at"] for item in (await visitor.page(sort="-created_at")).items]
        assert times == sorted(times, reverse=True)
        assert times[0][:16] == seeded("zz")["created_at"][:16] or "+" in times[0]

    visit(story)


def test_a_filter_takes_the_panels_words(visit):
    async def story(visitor: Visitor) -> None:
        expected = [person for person in people() if (person["role"], person["status"]) == ("editor", "active")]
        page = await visitor.page(role="editor", status="active")
        assert page.total == len(expected)
        assert {(item["role"], item["status"]) for item in page.items} == {("editor", "active")}
        page = await visitor.page(team="R&D, Berlin")
        assert {item["team"] for item in page.items} == {"R&D, Berlin"}

    visit(story)


@those_that_can("search")
def test_a_search_and_a_filter_go_together(visit):
    async def story(visitor: Visitor) -> None:
        assert await visitor.names(search="john", role="editor") == ["John Smith"]

    visit(story)


def test_every_page_shows_others_and_after_the_last_nobody_is_left(visit):
    async def story(visitor: Visitor) -> None:
        pages = [await visitor.page(page=number, sort="username") for number in (1, 2, 3)]
        ids = [str(item["id"]) for page in pages for item in page.items]
        assert len(set(ids)) == len(ids) == 60
        after = await visitor.page(page=9)
        assert after.items == []
        assert after.number == 9

    visit(story)


def test_one_is_known_by_its_list_and_by_its_id(visit):
    async def story(visitor: Visitor) -> None:
        user = await visitor.find("markup")
        assert texts(user.data) == texts(seeded("markup"))
        assert isinstance(user.data["id"], int | str)

    visit(story)


def test_who_is_not_there_is_not_found(visit):
    async def story(visitor: Visitor) -> None:
        with pytest.raises(NotFound):
            await visitor.users.get("999").fetch()

    visit(story)


def test_several_at_once_are_one_request_where_the_api_can_and_each_is_asked_for_where_not(visit):
    async def story(visitor: Visitor) -> None:
        ids = [str(item["id"]) for item in (await visitor.page(page=2)).items[:3]]
        visitor.network.lines.clear()
        ends = await asyncio.gather(*[visitor.api.user(id).answer() for id in ids])
        assert [str(end["id"]) for end in ends] == ids
        assert len(visitor.network.lines) == (1 if visitor.can("ids") else 3)

    visit(story)


@those_that_can("activity")
def test_what_somebody_did_comes_newest_first(visit):
    async def story(visitor: Visitor) -> None:
        user = await visitor.find(ADMIN)
        page = visitor.activity.page(user.id, 1, [])
        await page.fetch()
        assert page.total == len(page.items)
        # Our own API has on record that somebody came in for this.
        done = [item["summary"] for item in page.items if item["summary"] != "Signed in"]
        assert done == [_did(33 - 3 * n) for n in range(12)]

    visit(story)


def _did(index: int) -> str:
    return f"{['Login', 'Update', 'View'][index // 3 % 3]} number {index}"


# Writing.


@those_that_can("update")
def test_a_change_is_saved_and_everything_else_stays(visit):
    async def story(visitor: Visitor) -> None:
        user = await visitor.find("wei")
        edit = Edit(user.data, texts)
        edit.type({"name": "Wei Wang", "role": "viewer", "team": "Support"})
        await edit.save(user)
        expected = {**texts(seeded("wei")), "name": "Wei Wang", "role": "viewer", "team": "Support"}
        assert texts(user.data) == expected
        await user.fetch(force_refetch=True)
        assert texts(user.data) == expected

    visit(story)


@those_that_can("update", but=LAX)
def test_a_field_that_is_refused_says_so_and_nothing_is_changed(visit, panel: str):
    async def story(visitor: Visitor) -> None:
        user = await visitor.find("wei")
        with pytest.raises(StatusError) as refused:
            await user.save({"email": "ada@example.com"}, user.data)
        assert refused.value.is_refusal
        assert refused.value.detail
        if panel not in MUTE:
            assert list(refused.value.errors) == ["email"]
            assert refused.value.errors["email"][0]
        await user.fetch(force_refetch=True)
        assert user.text("email") == "wei@example.com"

    visit(story)


@those_that_can("update", but=LAX)
def test_a_field_has_the_panels_name_in_a_refusal_too(visit, panel: str):
    async def story(visitor: Visitor) -> None:
        with pytest.raises(StatusError) as refused:
            await visitor.users.create({"username": "new", "name": "", "email": "new@example.com"})
        assert "name" in refused.value.errors

    visit(story)


@those_that_can("create")
def test_somebody_new_is_made_and_found(visit):
    async def story(visitor: Visitor) -> None:
        fields = {"username": "new", "name": "Zoë Néw", "email": "new@example.com", "role": "editor"}
        made = await visitor.users.create({**fields, "status": "active"})
        assert made.name == "Zoë Néw"
        found = await visitor.find("new")
        assert found.id == made.id
        assert (found.text("role"), found.text("status")) == ("editor", "active")

    visit(story)


@those_that_can("delete")
def test_who_is_deleted_is_gone(visit):
    async def story(visitor: Visitor) -> None:
        user = await visitor.find("wei")
        await user.destroy(user.data)
        assert (await visitor.page()).total == 59
        with pytest.raises(NotFound):
            await user.fetch(force_refetch=True)

    visit(story)


@those_that_can("update")
def test_when_two_change_the_same_field_the_second_is_asked(visit):
    async def story(visitor: Visitor) -> None:
        user = await visitor.find("wei")
        edit = Edit(user.data, texts)
        edit.type({"name": "Mine"})
        await visitor.api.update_user(user.id, {"name": "Theirs"}).answer()
        with pytest.raises(Conflict) as conflict:
            await edit.save(user)
        assert conflict.value.current is not None
        assert (edit.contested, edit.found["name"], edit.was["name"]) == (["name"], "Theirs", "王伟")
        edit.keep_mine("name")
        await edit.save(user)
        assert user.name == "Mine"

    visit(story)


@those_that_can("update")
def test_when_two_change_different_fields_both_are_kept(visit):
    async def story(visitor: Visitor) -> None:
        user = await visitor.find("wei")
        edit = Edit(user.data, texts)
        edit.type({"name": "Mine"})
        await visitor.api.update_user(user.id, {"title": "Theirs"}).answer()
        await edit.save(user)
        assert (user.name, user.text("title"), edit.merged) == ("Mine", "Theirs", ["title"])

    visit(story)


@those_that_can("delete")
def test_who_was_changed_meanwhile_is_not_deleted(visit):
    async def story(visitor: Visitor) -> None:
        user = await visitor.find("wei")
        seen = user.data
        await visitor.api.update_user(user.id, {"title": "Theirs"}).answer()
        with pytest.raises(Conflict):
            await user.destroy(seen)
        await user.fetch(force_refetch=True)
        assert user.text("title") == "Theirs"

    visit(story)


# Who is signed in.


def test_somebody_signs_in_and_is_known(visit):
    async def story(visitor: Visitor) -> None:
        await visitor.session.fetch()
        expected = (ADMIN, "admin") if visitor.can("session") else ("", "")
        user = visitor.session.user
        assert (user.get("username", ""), visitor.session.role) == expected
        assert visitor.session.may("delete")

    visit(story)


@those_that_can("session")
def test_a_wrong_password_lets_nobody_in(visit):
    async def story(visitor: Visitor) -> None:
        with pytest.raises(RequestError) as refused:
            await visitor.session.sign_in(ADMIN, "wrong")
        assert isinstance(refused.value, Unauthorized)
        assert "server answered" not in refused.value.detail
        with pytest.raises(Forbidden):
            await visitor.page()

    visit(story, "")


@those_that_can("session")
def test_a_session_that_ends_is_over_and_goes_on_after_the_next(visit, other: Other):
    async def story(visitor: Visitor) -> None:
        user = await visitor.find("wei")
        other.tell("expire")
        with pytest.raises(Forbidden):
            await user.save({"name": "Lost"}, user.data)
        await _until(lambda: visitor.session.is_over)
        await visitor.session.sign_in(ADMIN, PASSWORD)
        assert not visitor.session.is_over
        user = await visitor.find("wei")
        assert user.name == "王伟"
        await user.save({"name": "Kept"}, user.data)
        assert user.name == "Kept"

    visit(story)


async def _until(is_so: Callable[[], bool]) -> None:
    """What the session learns of a refusal it may have to ask for."""
    for _ in range(100):
        if is_so():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it never was")


@those_that_can("session")
def test_who_signs_out_is_nobody(visit):
    async def story(visitor: Visitor) -> None:
        await visitor.page()
        await visitor.session.sign_out()
        assert visitor.session.is_over
        with pytest.raises(Forbidden):
            await visitor.page()

    visit(story)


@those_that_can("session", "delete")
def test_who_may_not_is_told(visit):
    async def story(visitor: Visitor) -> None:
        await visitor.session.fetch()
        assert not visitor.session.may("delete")
        user = await visitor.find("wei")
        with pytest.raises(Forbidden):
            await user.destroy(user.data)
        assert not visitor.session.is_over

    visit(story, VIEWER)


# What is declared, and what is not as it is declared.


def test_fields_that_are_named_wrongly_are_said_with_the_setting_to_mend(others: Others):
    async def story() -> None:
        other = others["json-server"]
        async with httpx.AsyncClient(base_url=other.url, verify=False) as client:
            table = {"dialect": "json-server", "api": other.url, "fields": {"id": "uuid"}}
            with pytest.raises(AnswerError, match=r"\[panel\.fields\] id"):
                await Visitor(client, table).page()

    run(story)


def test_another_dialect_than_the_apis_is_said(others: Others):
    async def story() -> None:
        other = others["json-server"]
        async with httpx.AsyncClient(base_url=other.url, verify=False) as client:
            for dialect in ("native", "django", "fastapi-pagination"):
                with pytest.raises(AnswerError, match="The server's answer has no"):
                    await Visitor(client, {"dialect": dialect, "api": other.url}).page()

    run(story)
