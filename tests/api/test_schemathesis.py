"""Whatever is sent, the API answers as its OpenAPI document says."""

import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from zlib import crc32

import httpx
import pytest
import requests
import schemathesis
from conftest import NOW, Clock
from hypothesis import HealthCheck, settings
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import Failure
from schemathesis.specs.openapi import checks

from app.contract import sessions
from server import passwords, tokens
from server.api import create_api
from server.database import Database, open_database
from server.tables import Tables

SECRET, TOKEN = "correct horse battery", "an invitation of user 2"
HASH = passwords.make_hash(SECRET)
# The document needs no database.
DOCUMENT = create_api(Database(Path("none")), Clock(), require_if_match=False).openapi()
CONFIG = SchemathesisConfig.from_dict(
    {
        "seed": 30,
        "generation": {
            "deterministic": True,
            "max-examples": 40,
            "database": "none",
            "with-security-parameters": False,  # who is signed in is not a matter of chance
        },
        # The same requests in every run, whatever was answered.
        "phases": {
            "fuzzing": {"extra-data-sources": {"responses": False}, "error-feedback": {"enabled": False}},
            "stateful": {"link-calibration": False},
        },
    }
)
schema = schemathesis.openapi.from_dict(DOCUMENT, config=CONFIG)
# Not everything that a rule says can be said in a schema, and what the API does not know it ignores.
NOT_PROMISED = [checks.positive_data_acceptance, checks.negative_data_rejection]
# How often each (operation, status) was answered.
answered: Counter[tuple[str, int]] = Counter()


@schema.hook
def map_path_parameters(context: Any, path_parameters: dict[str, Any] | None) -> dict[str, Any] | None:
    """Half of those who are asked for are there."""
    if path_parameters and _is_one_in(2, path_parameters):
        return {"id": str(1 + _number(path_parameters) % 200)}
    return path_parameters


@schema.hook
def map_body(context: Any, body: Any) -> Any:
    """Some know the secret."""
    known = {
        "POST /session": {"username": "ada.lindqvist", "password": SECRET},
        "PUT /session/password": {"current": SECRET, "password": SECRET},
        "POST /session/welcome": {"token": TOKEN, "password": SECRET},
    }
    return known.get(context.operation.label, body) if _is_one_in(4, body) else body


def _is_one_in(number: int, value: object) -> bool:
    return _number(value) // 1000 % number == 0


def _number(value: object) -> int:
    """The same in every run."""
    return crc32(repr(value).encode(errors="replace"))


@schemathesis.check
def the_status_is_documented(context: Any, response: Any, case: Any) -> None:
    """By its number: that any other failure is a problem, too, is no excuse."""
    is_meant = case.method == case.operation.method.upper()
    if is_meant and str(response.status_code) not in case.operation.definition.raw["responses"]:
        raise Failure(operation=case.operation.label, title="Undocumented status", message=str(response.status_code))


@pytest.fixture(scope="module")
def connections():
    """Kept open: a new one for each request would cost more than the request."""
    with requests.Session() as connections:
        yield connections


@pytest.fixture
def signed_in(own: httpx.Client, database: Path, connections: requests.Session) -> Callable[[], dict[str, Any]]:
    """What the administrator's browser sends along. Each request has a session of its own: some end it."""
    store = open_database(database)

    def make() -> dict[str, Any]:
        connections.cookies.clear()
        with store.writing() as connection:
            # If they are still there.
            connection.execute("INSERT OR REPLACE INTO passwords SELECT id, ? FROM users WHERE id = 1", (HASH,))
            connection.execute(
                "INSERT OR REPLACE INTO invitations SELECT id, ?, '2099-01-01T00:00:00Z' FROM users WHERE id = 2",
                (tokens.make_hash(TOKEN),),
            )
            token = sessions.begin(tokens, Tables(connection), 1, int(NOW.timestamp()))
            session = sessions.find(tokens, Tables(connection), token, int(NOW.timestamp()))
        return {
            "base_url": str(own.base_url),
            "session": connections,
            "cookies": {"halfminute": token},
            "headers": {"X-CSRF-Token": session.csrf_token},
        }

    yield make
    store.close()


def _check(case: Any, answer: Any) -> None:
    answered[case.operation.label, answer.status_code] += 1
    case.validate_response(answer, excluded_checks=NOT_PROMISED, additional_checks=[the_status_is_documented])


@schema.parametrize()
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_answer_is_as_documented_whatever_was_sent(case, signed_in):
    _check(case, case.call(**signed_in()))


def test_answers_are_as_documented_one_after_another(signed_in, few, database):
    """What one answer tells goes into the next request."""

    class Story(schema.as_state_machine()):
        def setup(self):
            with closing(sqlite3.connect(few)) as before, closing(sqlite3.connect(database)) as now:
                before.backup(now)

        def get_call_kwargs(self, case):
            return signed_in()

        def validate_response(self, response, case, **_):
            _check(case, response)

    Story.run(settings=settings(max_examples=25, stateful_step_count=6, derandomize=True, deadline=None, database=None))


def test_each_call_was_answered_with_what_it_is_for():
    """A run that meets refusals alone has tried nothing."""
    if len({operation for operation, _ in answered}) < 13:
        pytest.skip("Only some of the calls were tried.")
    for path, operations in DOCUMENT["paths"].items():
        for method, operation in operations.items():
            success = min(operation["responses"])
            assert answered[f"{method.upper()} {path}", int(success)] > 0, (method, path)
