"""Failures as RFC 9457 problems, the only shape in which the API says no."""

import json
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.routing import Match

from app.contract.calls import METHODS, not_allowed, nothing_at
from app.contract.problem import MEDIA_TYPE, Problem
from server.database import BusyError

# What may be wrong with a body, whoever sends it.
BODY = (400, 413, 415, 422)


class ProblemAnswer(JSONResponse):
    """A field that nobody knows may be named by half a character: JSON can spell it, UTF-8 cannot."""

    media_type = MEDIA_TYPE

    def render(self, content: Any) -> bytes:
        return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")


class ProblemError(Problem):
    """A refusal of the server itself, rather than of the rules."""

    def answer(self) -> JSONResponse:
        return answer_to(self)


def answer_to(problem: Problem) -> JSONResponse:
    return ProblemAnswer(problem.document, problem.status, problem.headers)


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """What OpenAPI says of an operation that may answer these statuses; any other failure has the same shape."""
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    said: dict[int | str, str] = {status: HTTPStatus(status).phrase for status in statuses}
    said["default"] = "Any other failure"
    answers: dict[int | str, dict[str, Any]] = {
        status: {"description": description, "content": content} for status, description in said.items()
    }
    if 429 in answers:
        answers[429]["headers"] = {"Retry-After": {"description": "In seconds.", "schema": {"type": "integer"}}}
    return answers


def install(api: FastAPI) -> None:
    """Let every failure in `api` leave as a problem; an unexpected one is logged by the server as well."""
    api.exception_handler(Problem)(_problem)
    api.exception_handler(404)(_not_found)
    api.exception_handler(405)(_not_allowed)
    api.exception_handler(HTTPException)(_refused)
    api.exception_handler(BusyError)(_busy)
    api.exception_handler(Exception)(_unexpected)


async def _problem(_: Request, problem: Problem) -> JSONResponse:
    return answer_to(problem)


async def _not_found(request: Request, _: HTTPException) -> JSONResponse:
    return answer_to(nothing_at(request.url.path))


async def _not_allowed(request: Request, _: HTTPException) -> JSONResponse:
    """405 with every method of the path: the exception knows only those of the first route there."""
    allowed = [method for method in METHODS if _has_route(request, method)]
    return answer_to(not_allowed(request.method, request.url.path, allowed))


async def _refused(_: Request, error: HTTPException) -> JSONResponse:
    return ProblemError(error.status_code, error.detail, headers=error.headers).answer()


async def _busy(_: Request, __: BusyError) -> JSONResponse:
    return ProblemError(503, "The database is busy. Try again in a moment.", headers={"Retry-After": "1"}).answer()


async def _unexpected(_: Request, __: Exception) -> JSONResponse:
    # The server logs the exception and then drops the connection: say so, before a client sends more on it.
    detail = "Something went wrong on the server. Try again; if it stays, look at the server's log."
    return ProblemError(500, detail, headers={"Connection": "close"}).answer()


def _has_route(request: Request, method: str) -> bool:
    scope = {**request.scope, "method": method}
    return any(route.matches(scope)[0] is Match.FULL for route in request.app.router.routes)
