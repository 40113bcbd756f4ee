"""The OpenAPI document says what the API does."""

import re

import httpx
import pytest
from fastapi.openapi.models import OpenAPI

CONTRACT = {
    "/users": {"get", "post"},
    "/users/{id}": {"get", "patch", "delete"},
    "/users/{id}/activity": {"get"},
    "/users/{id}/stats": {"get"},
    "/users/{id}/invitation": {"post"},
    "/session": {"get", "post", "delete"},
    "/session/password": {"put"},
    "/session/welcome": {"post"},
}


@pytest.fixture(scope="module")
def document(base_url):
    return httpx.get(f"{base_url}/api/openapi.json").json()


def operations(document):
    return [operation for path in document["paths"].values() for operation in path.values()]


def test_the_document_is_openapi(document):
    OpenAPI.model_validate(document)
    assert document["openapi"].startswith("3.")
    assert document["servers"] == [{"url": "/api"}]


def test_every_call_of_the_contract_is_in_it_and_no_other(document):
    assert {path: set(calls) for path, calls in document["paths"].items()} == CONTRACT


def test_every_reference_leads_somewhere(document):
    names = set(re.findall(r"#/components/schemas/(\w+)", str(document)))
    assert names <= set(document["components"]["schemas"]) and "Problem" in names


def test_every_failure_is_documented_as_a_problem(document):
    for operation in operations(document):
        failures = {status: answer for status, answer in operation["responses"].items() if status[0] in "45d"}
        assert "default" in failures
        for answer in failures.values():
            assert list(answer["content"]) == ["application/problem+json"]


def test_every_operation_has_a_name_of_its_own(document):
    ids = [operation["operationId"] for operation in operations(document)]
    assert len(ids) == len(set(ids))
