"""The doctor names the dialect of every API here, and the table that it prints really points the panel at it."""

import asyncio
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.doctor.case import Case
from app.doctor.doctor import examine
from app.doctor.ears import Ears
from app.doctor.hiding import Hiding
from server import passwords, seed
from server.app import create_app
from server.database import open_database
from server.doctor.place import Place
from tests.others.examined import ROOT, at_a_terminal, examined, sentences, table_in, text_of
from tests.others.kinds import Others
from tests.others.people import ADMIN, PASSWORD
from tests.others.postgrest.documented import DOCUMENTED, EXACT, OBJECT
from tests.others.postgrest.exchange import Exchange
from tests.others.postgrest.in_people import ADMINS, BY_NAME, FOUND, IN_PEOPLE, ROWS
from tests.others.postgrest.replay import Replay
from tests.others.visitor import Visitor
from tests.over_http import Clock, run

sys.path.insert(0, str(Path(__file__).parents[1] / "api"))
from served import serving

SIGNED_IN = ("--user", ADMIN)
# A name -> the kind of API, what is said at the terminal, and what the table has to say at least.
PATIENTS: dict[str, tuple[str, tuple[str, ...], dict[str, Any]]] = {
    "json-server": ("json-server", (), {"dialect": "json-server", "users": "/users"}),
    "json-server-1": ("json-server-1", (), {"dialect": "json-server-1"}),
    "django-pages": (
        "django",
        ("--users", "/page/people", *SIGNED_IN),
        {"dialect": "django", "can": ["ids"], "users": "/page/people/"},
    ),
    "django-slices": (
        "django",
        ("--users", "/limit/people", *SIGNED_IN),
        {"dialect": "django", "paging": "offset"},
    ),
    "fastapi-pages": ("fastapi-pagination", ("--users", "/people", *SIGNED_IN), {"dialect": "fastapi-pagination"}),
    "fastapi-slices": (
        "fastapi-pagination",
        ("--users", "/limit/people", *SIGNED_IN),
        {"dialect": "fastapi-pagination", "paging": "offset"},
    ),
    "refine-fastapi": ("refine-fastapi", SIGNED_IN, {"dialect": "refine", "users": "/people/"}),
    "simple-rest": ("simple-rest", ("--users", "/people", *SIGNED_IN), {"dialect": "simple-rest"}),
    "simple-rest-express": ("simple-rest-express", (), {"dialect": "simple-rest"}),
}


@pytest.fixture(params=PATIENTS)
def patient(request: pytest.FixtureRequest, others: Others) -> tuple[str, tuple[str, ...], dict[str, Any]]:
    """Its URL, as seeded; what is said at the terminal, and what the table has to say."""
    kind, words, wanted = PATIENTS[request.param]
    return others[kind].url, words, wanted


def use(table: dict[str, Any], password: str = PASSWORD, username: str = ADMIN) -> None:
    """Lists, shows and searches, by the panel's own models."""

    async def story() -> None:
        async with httpx.AsyncClient(verify=False) as client:
            visitor = Visitor(client, table)
            if visitor.can("session"):
                await visitor.session.sign_in(username, password)
            await look_around(visitor)
            assert visitor.reported == []

    run(story)


async def look_around(visitor: Visitor) -> None:
    page = await visitor.page(size=25, sort="username")
    assert (len(page.items), page.total) == (25, 60)
    found = await visitor.page(search=page.items[0]["name"].split()[0])
    assert 0 < len(found.items) < 25
    user = visitor.users.get(page.items[1]["id"])
    await user.fetch()
    assert user.data is not None
    assert all(user.data[name] for name in ("username", "name", "email"))
    assert (user.data["role"] in ("admin", "editor", "viewer"), user.data["id"]) == (True, page.items[1]["id"])


def test_the_table_that_is_printed_points_the_panel_at_the_api(patient):
    url, words, wanted = patient
    done = at_a_terminal(url, *words, HALFMINUTE_PASSWORD=PASSWORD)
    assert done.returncode == 0, done.stdout + done.stderr
    table = table_in(done.stdout)
    assert {**table, **wanted, "api": url} == table
    use(table)


def test_reading_leaves_everybody_as_they_were_and_asks_some_twenty_questions(patient):
    url, words, _ = patient
    case = examined(url, *words, HALFMINUTE_PASSWORD=PASSWORD)
    assert case.ears.count <= 25
    assert case.total == 60
    assert case.is_fit, text_of(case)


def test_writing_makes_one_and_leaves_nobody(patient):
    url, words, _ = patient
    case = examined(url, *words, "--writes", HALFMINUTE_PASSWORD=PASSWORD)
    said = sentences(case, "fits")
    assert "Somebody can be made." in said
    assert "Somebody can be changed, by P" in said
    assert "There are 60 people" in said
    after = examined(url, *words, HALFMINUTE_PASSWORD=PASSWORD)
    assert "There are 60 people" in sentences(after, "fits")


def test_what_is_printed_can_be_read_by_a_machine(others: Others) -> None:
    done = at_a_terminal(others["json-server"].url, "--json")
    told = json.loads(done.stdout)
    assert (told["fits"], told["dialect"], told["table"][0]) == (True, "json-server", "[panel]")
    assert {finding["kind"] for finding in told["findings"]} <= {"fits", "note", "missing", "wrong"}


def test_a_panel_on_another_host_is_told_what_a_browser_would_refuse(others: Others) -> None:
    done = at_a_terminal(others["json-server"].url, "--origin", "https://panel.example")
    assert done.returncode == 1
    assert "Access-Control-Expose-Headers: X-Total-Count" in done.stdout
    assert "serve.py --api" in done.stdout


def test_a_token_is_enough_where_somebody_has_one(others: Others) -> None:
    url = others["fastapi-pagination"].url
    token = httpx.post(f"{url}/token", data={"username": ADMIN, "password": PASSWORD}).json()["access_token"]
    case = examined(url, "--users", "/people", "--token-env", "API_TOKEN", API_TOKEN=token)
    assert case.is_fit, text_of(case)
    assert token not in text_of(case)
    use(case.table)


@pytest.mark.parametrize("name", ["json-server", "django-slices", "simple-rest"])
def test_the_examples_of_the_documentation_are_what_it_says(others: Others, name: str) -> None:
    kind, words, _ = PATIENTS[name]
    url = others[kind].url
    said = text_of(examined(url, *words, HALFMINUTE_PASSWORD=PASSWORD)).replace(url, "http://127.0.0.1:9000")
    assert said.strip() in (ROOT / "docs" / "doctor.md").read_text(encoding="utf-8")


# No secret is printed.


def test_nothing_that_is_secret_is_printed(patient):
    url, words, _ = patient
    case = examined(url, *words, "--writes", HALFMINUTE_PASSWORD=PASSWORD)
    hidden = [PASSWORD, *case.hiding.secrets]
    assert len(hidden) > 1 or SIGNED_IN[0] not in words
    assert [secret for secret in hidden if secret in text_of(case)] == []


# Our own.


@pytest.fixture
def native(tmp_path: Path) -> Iterator[str]:
    """Our own API, with sixty people and a password."""
    path = tmp_path / "users.sqlite3"
    seed.create(path, users=60)
    database = open_database(path)
    with database.writing() as connection:
        made = passwords.make_hash(PASSWORD)
        connection.execute("INSERT OR REPLACE INTO passwords VALUES (1, ?)", [made])
        username = connection.execute("SELECT username FROM users WHERE id = 1").fetchone()["username"]
    database.close()
    with serving(create_app(path, tmp_path)) as url:
        yield f"{url}/api {username}"


def test_our_own_api_is_native_and_can_everything(native: str) -> None:
    url, username = native.split()
    case = examined(url, "--user", username, "--writes", HALFMINUTE_PASSWORD=PASSWORD)
    assert case.table == {"api": url, "users": "/users", "dialect": "native"}, text_of(case)
    assert case.is_fit
    assert "refused with 412" in sentences(case, "fits")
    use(case.table, username=username)


# PostgREST, as it is written down.


def page_of(query: str, rows: list[Any], start: int, size: int) -> Exchange:
    part = rows[start : start + size]
    where = f"{start}-{start + len(part) - 1}" if part else "*"
    headers = {"Content-Range": f"{where}/{len(rows)}"}
    return Exchange((), f"GET /people?{query}limit={size}&offset={start}", 206, part, EXACT, headers=headers)


SEARCH = "or=(" + ",".join(f'{name}.ilike."*Ada*"' for name in ("name", "username", "email")) + ")"
NOBODY = next(each for each in IN_PEOPLE if each.asked == "GET /people?id=eq.999" and each.status == 406)
# What the doctor asks beside: of the same kinds as what is written down.
MORE = [
    Exchange((), "GET /people", 200, ROWS, headers={"Content-Range": "0-59/*"}),
    page_of("order=id.asc&", ROWS, 0, 7),
    page_of("order=id.asc&", ROWS, 7, 7),
    page_of("order=id.asc&", ROWS, 56, 7),
    page_of("order=username.asc.nullslast,id.asc&", BY_NAME[::-1], 0, 7),
    page_of("order=username.desc.nullslast,id.asc&", BY_NAME, 0, 7),
    page_of(SEARCH + "&order=id.asc&", FOUND, 0, 7),
    page_of("role=eq.admin&order=id.asc&", ADMINS, 0, 7),
    Exchange(NOBODY.source, "GET /people?id=eq.987654328", NOBODY.status, NOBODY.said, NOBODY.sent),
    Exchange((), "GET /people?id=eq.1", 200, ROWS[0], OBJECT),
    Exchange((), 'GET /people?id=in.("1","2")', 200, ROWS[:2], headers={"Content-Range": "0-1/*"}),
]


def test_what_the_doctor_hears_of_postgrest_is_written_down_of_others() -> None:
    known = set().union(*[exchange.spellings() for exchange in DOCUMENTED.values()])
    assert {each for exchange in MORE for each in exchange.spellings()} <= known | {"nullslast"}


def test_postgrest_is_told_by_the_star_in_its_range() -> None:
    async def story() -> Case:
        clock, network = Clock(), Replay([*IN_PEOPLE, *MORE])
        case = Case(Ears(network, clock, 15), clock, Place(network), Hiding(), "")
        await examine(case, "/people")
        return case

    case = asyncio.run(story())
    assert case.is_fit, text_of(case)
    assert {"dialect": "postgrest", "users": "/people"}.items() <= case.table.items()
    assert "It searches" in sentences(case, "fits")


# What keeps it away.


@pytest.mark.parametrize(
    ("url", "said"),
    [("http://127.0.0.1:9", "Nothing answers at 127.0.0.1:9"), ("http://nowhere.invalid", "There is no host")],
)
def test_where_nothing_is_that_is_said(url: str, said: str) -> None:
    done = at_a_terminal(url)
    assert (done.returncode, said in done.stdout) == (1, True), done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--token-env", "hunter2!"), "that is no name"),
        (("--token-env", "A", "--user", "ada"), "leave one of the two out"),
        (("--users", "people"), "no path below the API"),
        (("--origin", "https://ada:hunter2@a"), "that is no origin"),
    ],
)
def test_what_cannot_be_read_is_said_without_what_may_be_a_secret(words: tuple[str, ...], said: str) -> None:
    done = at_a_terminal("http://127.0.0.1:9", *words)
    assert done.returncode == 2
    assert said in done.stderr
    assert "hunter2" not in done.stderr + done.stdout


def test_a_secret_that_is_not_there_is_asked_for() -> None:
    done = at_a_terminal("http://127.0.0.1:9", "--token-env", "NOT_THERE")
    assert (done.returncode, "The environment has no NOT_THERE" in done.stderr) == (1, True)
