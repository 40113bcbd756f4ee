"""PostgREST as it is written down: what is said of our people says nothing that is not said there."""

import asyncio
import json
from urllib.parse import quote

import pytest

from tests.others.postgrest.documented import DOCUMENTED, EXACT, OBJECT, REPRESENTATION
from tests.others.postgrest.exchange import Exchange
from tests.others.postgrest.in_people import IN_PEOPLE, ROWS
from tests.others.postgrest.replay import NotWrittenDown, Replay


def spelled(exchange: Exchange) -> str:
    return f"{exchange.asked} {' '.join(exchange.sent.values())}"


@pytest.fixture
def postgrest() -> Replay:
    return Replay(IN_PEOPLE)


@pytest.mark.parametrize("exchange", IN_PEOPLE, ids=spelled)
def test_what_is_said_of_people_is_written_down_of_others(exchange: Exchange) -> None:
    models = [DOCUMENTED[name] for name in exchange.source]
    assert exchange.spellings() <= set().union(*[model.spellings() for model in models])
    assert exchange.status in {model.status for model in models}
    assert set(exchange.headers) <= {name for model in models for name in model.headers}


@pytest.mark.parametrize("exchange", [each for each in IN_PEOPLE if each.status >= 400], ids=spelled)
def test_a_refusal_has_the_members_and_the_code_of_its_model(exchange: Exchange) -> None:
    model = DOCUMENTED[exchange.source[0]]
    assert sorted(exchange.said) == sorted(model.said)
    assert exchange.said["code"] == model.said["code"]


def test_no_two_records_answer_the_same_request() -> None:
    assert len({exchange.key for exchange in IN_PEOPLE}) == len(IN_PEOPLE)


def test_a_request_may_be_spelled_in_any_order(postgrest: Replay) -> None:
    query = "offset=25&limit=25"
    answer = postgrest.ask("GET", f"/people?{query}", {"prefer": "count=exact", "accept": "application/json"})
    assert (answer.status, answer.header("content-range")) == (206, "25-49/60")
    assert json.loads(answer.text) == ROWS[25:50]


def test_a_query_may_be_encoded(postgrest: Replay) -> None:
    search = quote('(name.ilike."*Jo (or*",username.ilike."*Jo (or*",email.ilike."*Jo (or*")')
    answer = postgrest.ask("GET", f"/people?or={search}&limit=25&offset=0", EXACT)
    assert [row["name"] for row in json.loads(answer.text)] == ["Jo (or Joe) [Smith] {x}"]


def test_it_is_a_network_for_the_panel(postgrest: Replay) -> None:
    sent = postgrest("PATCH", "/people?id=eq.2", REPRESENTATION | OBJECT, json.dumps({"name": "Zoë"}))
    answer = asyncio.run(sent.receive())
    assert (answer.status, json.loads(answer.text)["name"]) == (200, "Zoë")
    assert postgrest.asked == ["PATCH /people?id=eq.2"]


def test_what_is_not_written_down_is_not_answered(postgrest: Replay) -> None:
    with pytest.raises(NotWrittenDown, match="GET /people"):
        postgrest.ask("GET", "/people?page=2", {})
    with pytest.raises(NotWrittenDown):
        postgrest.ask("PATCH", "/people?id=eq.2", REPRESENTATION, json.dumps({"name": "Another"}))


@pytest.mark.parametrize(
    ("why", "status", "code"),
    [("expired", 401, "PGRST303"), ("not signed in", 401, "42501"), ("not allowed", 403, "42501")],
)
def test_who_may_not_is_always_told_so(postgrest: Replay, why: str, status: int, code: str) -> None:
    postgrest.always = DOCUMENTED[why]
    answer = postgrest.ask("GET", "/people?id=eq.4", OBJECT)
    assert (answer.status, json.loads(answer.text)["code"]) == (status, code)


@pytest.mark.parametrize(
    ("of", "asked", "status", "said"),
    [
        ("taken", ("POST", {"username": "new", "name": "New", "email": "ada@example.com"}), 409, "Key (email)=("),
        ("missing", ("POST", {"email": "new@example.com"}), 400, "Failing row contains"),
    ],
)
def test_what_is_refused_says_why_in_details(postgrest: Replay, of: str, asked: tuple, status: int, said: str) -> None:
    answer = postgrest.ask(asked[0], "/people", REPRESENTATION, json.dumps(asked[1]))
    assert answer.status == status
    assert json.loads(answer.text)["details"].startswith(said)
    assert json.loads(answer.text)["code"] == DOCUMENTED[of].said["code"]
