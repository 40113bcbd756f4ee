"""What is wrong with a request, in sentences fit to be shown beside the field."""

from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse

from server import rules
from server.problems import Errors, ProblemError

_PARAMETERS = {
    "page": "Enter a page number of 1 or more.",
    "size": "Enter a page size from 1 to 1000.",
    "days": "Enter a number of days from 1 to 366.",
    "action": "Ask for fewer kinds at once.",
    "sort": "Sort by a field of a user, with - first for descending.",
    "role": "Choose admin, editor or viewer.",
    "status": "Choose active, invited or suspended.",
}

_MISSING = {
    "username": "Enter a username.",
    "password": "Enter a password.",
    "current": "Enter your password.",
    "token": "The invitation is missing.",
}


def install(api: FastAPI) -> None:
    """Let what pydantic refuses leave as a problem in words of our own."""
    api.exception_handler(RequestValidationError)(_invalid)


def require_json(request: Request) -> None:
    """Problem 415 unless the body says that it is JSON.

    A page of another site can post a form or plain text here without asking first, but never JSON.
    """
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise ProblemError(415, "Send JSON, with the header Content-Type: application/json.")


async def _invalid(_: Request, error: RequestValidationError) -> JSONResponse:
    failures = error.errors()
    # FastAPI tells of a body that it cannot take apart in one failure, without a field.
    first = failures[0]
    if first["type"] == "json_invalid":
        where = f"{first['ctx']['error']} at character {first['loc'][1] + 1}"
        return ProblemError(422, f"The body is not JSON: {where}.").answer()
    if first["loc"] == ("body",):
        return ProblemError(422, "The body is not a JSON object.").answer()
    return ProblemError(422, "Some values cannot be used.", _errors(failures)).answer()


def _errors(failures: Any) -> Errors:
    errors: Errors = {}
    for failure in failures:
        errors.setdefault(str(failure["loc"][1]), []).append(_sentence(failure))
    return errors


def _sentence(failure: Mapping[str, Any]) -> str:
    """`failure` is one of pydantic's: {"type", "loc": (where, field, ...), "ctx", ...}."""
    where, field = failure["loc"][:2]
    if where != "body":
        return _PARAMETERS.get(field, "This value cannot be used.")
    if failure["type"] == "missing":
        return rules.MISSING.get(field, _MISSING.get(field, "This is missing."))
    if failure["type"] == "extra_forbidden":
        return "This field cannot be changed." if field in rules.READ_ONLY else "There is no such field."
    return str(failure["ctx"]["error"]) if "ctx" in failure else "This value cannot be used."
