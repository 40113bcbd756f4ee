"""A call of the contract over HTTP: the request in, the rules of app/contract/, the answer out."""

import json
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

from fastapi import Request, Response
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from app.contract.asked import Answer, Asked
from app.contract.calls import call_of
from server.problems import ProblemError

COOKIE = "halfminute"


class Call(APIRoute):
    """What FastAPI reads from an endpoint is for the document alone; nobody runs it."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        call = call_of(min(self.methods or ()), self.path)

        async def answer(request: Request) -> Response:
            asked = await _read(request)
            return _sent(request, await run_in_threadpool(call, request.app.state.contract, asked))

        return answer


async def _read(request: Request) -> Asked:
    body = b"" if request.method == "GET" else await _body(request)
    now: datetime = request.app.state.clock()
    return Asked(
        int(now.timestamp()),
        request.cookies.get(COOKIE),
        request.headers,
        lambda: _json(body),
        id=request.path_params.get("id", ""),
        query=request.query_params,
        ip=request.client.host if request.client else "",
        root=request.scope["root_path"],
    )


async def _body(request: Request) -> bytes:
    try:
        return await request.body()
    except ClientDisconnect as error:
        raise ProblemError(400, "The body broke off.") from error


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _sent(request: Request, answer: Answer) -> Response:
    if answer.value is None:
        response = Response(status_code=answer.status, headers=answer.headers)
    else:
        response = JSONResponse(answer.value, answer.status, answer.headers)
    if answer.token:
        # It ends with the browser, or when the server says so.
        is_secure = request.url.scheme == "https"
        response.set_cookie(COOKIE, answer.token, path="/", httponly=True, samesite="lax", secure=is_secure)
    elif answer.token is not None:
        response.delete_cookie(COOKIE, path="/", httponly=True, samesite="lax")
    return response
