"""Requests that never leave the page: the network as app/api/transport.py knows it, over the rules of app/contract/."""

import asyncio
import json

from app.api.text import parse
from app.config import DEMO
from app.contract import bodies
from app.contract.asked import Asked
from app.contract.calls import CALLS, METHODS, not_allowed, nothing_at
from app.contract.problem import MEDIA_TYPE, Problem
from app.url import decode, parse_query

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol

    from app.contract.api import Api
    from app.contract.calls import Call

    class Cookie(Protocol):
        """The token of this browser's session; None where there never was one, "" where it has ended."""

        token: str | None

    class Timer(Protocol):
        def later(self, seconds: float, callback: Callable[[], None]) -> Callable[[], None]: ...


# What stands before the path of each call.
BASE = DEMO
# Everybody here is at this address.
IP = "127.0.0.1"


class DemoAnswer:
    """Status, text, and headers by their name in lower case."""

    def __init__(self, status: int, value: "Any", headers: dict[str, str], kind: str = "application/json") -> None:
        self.status = status
        self.text = "" if value is None else json.dumps(value)
        self._headers = {name.lower(): text for name, text in headers.items()}
        if value is not None:
            self._headers["content-type"] = kind

    def header(self, name: str) -> str:
        return self._headers.get(name, "")


class DemoSent:
    """Answered already; whoever asked hears of it in a moment, as from any network."""

    def __init__(self, answer: DemoAnswer, timer: "Timer") -> None:
        self._answer = answer
        self._is_aborted = False
        self._here = asyncio.Event()
        timer.later(0, self._here.set)

    async def receive(self) -> DemoAnswer:
        await self._here.wait()
        if self._is_aborted:
            raise OSError("The request was given up.")
        return self._answer

    def abort(self) -> None:
        self._is_aborted = True
        self._here.set()


class DemoNetwork:
    """Answers at once: what is written is kept before the call returns, though the page be closed the next moment.

    `agent` is what the browser calls itself.
    """

    def __init__(
        self,
        api: "Api",
        cookie: "Cookie",
        timer: "Timer",
        wall: "Callable[[], float]",
        agent: str,
        report: "Callable[[Exception], None]",
    ) -> None:
        self._api = api
        self._cookie = cookie
        self._timer = timer
        self._wall = wall
        self._agent = agent
        self._report = report

    def __call__(self, method: str, url: str, headers: dict[str, str], body: str | None) -> DemoSent:
        return DemoSent(self.answered(method, url, headers, body), self._timer)

    def answered(self, method: str, url: str, headers: dict[str, str], body: str | None) -> DemoAnswer:
        try:
            return self._called(method, url[len(BASE) :], headers, body)
        except Problem as problem:
            return DemoAnswer(problem.status, problem.document, dict(problem.headers or {}), MEDIA_TYPE)
        except Exception as error:
            self._report(error)
            broken = Problem(500, "Something went wrong in the demo. Try again; if it stays, start over.")
            return DemoAnswer(500, broken.document, {}, MEDIA_TYPE)

    def _called(self, method: str, url: str, headers: dict[str, str], body: str | None) -> DemoAnswer:
        path, _, query = url.partition("?")
        call, id = _find(method, path)
        if body is not None and len(body.encode()) > bodies.MOST:
            raise bodies.too_large()
        asked = Asked(
            int(self._wall()),
            self._cookie.token or None,
            {"user-agent": self._agent} | headers,
            lambda: parse(body or ""),
            id=id,
            query=parse_query(query),
            ip=IP,
            root=BASE,
        )
        answer = call(self._api, asked)
        if answer.token is not None:
            self._cookie.token = answer.token
        return DemoAnswer(answer.status, answer.value, answer.headers)


def _find(method: str, path: str) -> "tuple[Call, str]":
    """The call, and the id in its path; Problem 404 or 405 where there is none."""
    found = [(each, call, id) for each, pattern, call in CALLS for id in _ids(pattern, path)]
    for each, call, id in found:
        if each == method:
            return call, id
    if not found:
        raise nothing_at(path)
    known = [each for each, _, _ in found]
    raise not_allowed(method, path, [each for each in METHODS if each in known])


def _ids(pattern: str, path: str) -> list[str]:
    """What stands for the id, "" where the pattern has none; nothing where the path is another one."""
    parts, segments = pattern.split("/"), path.split("/")
    if len(parts) != len(segments):
        return []
    pairs = [(part, segment) for part, segment in zip(parts, segments) if part != segment]  # noqa: B905
    if not pairs:
        return [""]
    try:
        return [decode(segment) for part, segment in pairs if part == "{id}" and segment and len(pairs) == 1]
    except ValueError:
        return []
