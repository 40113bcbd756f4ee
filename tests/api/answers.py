"""What tests read out of answers."""

from typing import Any

import httpx

GRACE = {"username": "grace", "name": "Grace Hopper", "email": "grace@example.com"}


def problem_of(answer: httpx.Response, status: int) -> dict[str, Any]:
    """The problem document, checked for the members that every one has."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"
    document: dict[str, Any] = answer.json()
    assert document["status"] == status
    assert all(isinstance(document[member], str) and document[member] for member in ("type", "title", "detail"))
    return document


def errors_of(answer: httpx.Response, status: int = 422) -> dict[str, list[str]]:
    """Sentences by field, checked to be fit for people."""
    errors: dict[str, list[str]] = problem_of(answer, status)["errors"]
    for sentences in errors.values():
        assert sentences and all(sentence[0].isupper() and sentence.endswith(".") for sentence in sentences)
    return errors


def ids_of(answer: httpx.Response) -> list[int]:
    assert answer.status_code == 200, answer.text
    return [user["id"] for user in answer.json()["items"]]
