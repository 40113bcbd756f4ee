"""One request to the API and its answer: JSON in, JSON out, and a typed error for everything else."""

import json

from app.api.etag import etag
from app.api.retry_after import retry_after
from app.api.text import parse
from app.errors import AnswerError, Forbidden, NetworkError, StatusError, TimeoutExpired, refusal
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol

    class Answer(Protocol):
        """What came back: header names in lower case."""

        status: int
        text: str

        def header(self, name: str) -> str:
            """ "" where there is none."""

    class Sent(Protocol):
        """A request that is out. `receive` raises OSError where no whole answer comes."""

        async def receive(self) -> Answer: ...
        def abort(self) -> None: ...

    class Network(Protocol):
        """Sends at once: the request is out when this returns."""

        def __call__(self, method: str, url: str, headers: dict[str, str], body: str | None) -> Sent: ...

    class Timer(Protocol):
        """Calls back after some seconds, unless the function that it returned was called before."""

        def later(self, seconds: float, callback: Callable[[], None]) -> Callable[[], None]: ...


class Exchange:
    """A request that was sent. `answer()` is its JSON (None for an empty body) or raises a RequestError.

    Afterwards `tag` is the answer's ETag, `size` its length in characters, and `is_unchanged` says that the answer is
    None because what the asker has still holds. `transport` is asked for what the answer means.
    """

    # Its own request, and no other's.
    is_joined = False

    def __init__(
        self, request: str, sent: "Sent", transport: "Transport", may_be_unchanged: bool, is_entering: bool
    ) -> None:
        self.tag: str | None = None
        self.size = 0
        self.is_unchanged = False
        self._request = request
        self._sent = sent
        self._transport = transport
        self._may_be_unchanged = may_be_unchanged
        self._is_entering = is_entering
        self._is_late = False
        self._stop_timer = transport.timer.later(transport.timeout, self._expire)

    async def answer(self) -> "Any":
        try:
            answer = await self._sent.receive()
        except OSError:
            raise self._unreached()
        finally:
            self._stop_timer()
        return self._read(answer)

    def abort(self) -> None:
        self._stop_timer()
        self._sent.abort()

    def _expire(self) -> None:
        self._is_late = True
        self._sent.abort()

    def _unreached(self) -> NetworkError:
        if self._is_late:
            seconds = self._transport.timeout
            return TimeoutExpired(self._request, words.too_slow(seconds, f"{seconds:g}"))
        return NetworkError(self._request, words.unreachable)

    def _read(self, answer: "Answer") -> "Any":
        self.tag, self.size = etag(answer.header("etag")), len(answer.text)
        if answer.status == 304 and self._may_be_unchanged:
            self.is_unchanged = True
            return None
        if answer.status >= 400:
            raise self._refused(answer)
        if answer.status == 304 or (answer.text and not _is_json(answer)):
            raise self._unreadable(answer, _body(answer) + " where JSON was expected")
        return self._value(answer)

    def _value(self, answer: "Answer") -> "Any":
        try:
            return parse(answer.text) if answer.text else None
        except ValueError:
            raise self._unreadable(answer, "JSON that cannot be read")

    def _refused(self, answer: "Answer") -> StatusError:
        wait = retry_after(answer.header("retry-after"), self._transport.wall())
        error = refusal(self._request, answer.status, _problem(answer), wait)
        if isinstance(error, Forbidden) and not self._is_entering:
            self._transport.forbidden(error)
        return error

    def _unreadable(self, answer: "Answer", what: str) -> AnswerError:
        return AnswerError(self._request, f"The server answered {answer.status} with {what}.", answer.status)


def _kind(answer: "Answer") -> str:
    return answer.header("content-type").partition(";")[0].strip().lower()


def _is_json(answer: "Answer") -> bool:
    return _kind(answer) == "application/json" or _kind(answer).endswith("+json")


def _body(answer: "Answer") -> str:
    return (_kind(answer) or "a body without a type") if answer.text else "nothing"


def _problem(answer: "Answer") -> "dict[str, Any]":
    """{} where it is HTML, or broken off: the status alone says what was refused."""
    try:
        problem = parse(answer.text) if _is_json(answer) else None
    except ValueError:
        return {}
    return problem if isinstance(problem, dict) else {}


class Transport:
    """Requests below one base URL ("/api"), each with a timeout in seconds.

    `wall` is the time in seconds since 1970; `forbidden` hears of every answer that says nobody is signed in, or not
    somebody who may. `csrf_token` is what writes carry, "" for nothing.
    """

    def __init__(
        self,
        network: "Network",
        timer: "Timer",
        base: str,
        timeout: float,
        wall: "Callable[[], float]",
        forbidden: "Callable[[Forbidden], None]",
        csrf_token: "Callable[[], str]",
    ) -> None:
        self.timer = timer
        self.timeout = timeout
        self.wall = wall
        self.forbidden = forbidden
        self._csrf_token = csrf_token
        self._network = network
        self._base = base

    def get(self, path: str, tag: str | None = None) -> Exchange:
        """With the `tag` of what is known the answer may be that it still holds."""
        # It has lain in storage, where anybody may have written: without it the answer is longer, and as good.
        known = etag(tag or "")
        return self._send("GET", path, {"if-none-match": known} if known else {}, None)

    def post(self, path: str, fields: dict[str, object], key: str | None = None) -> Exchange:
        """With a `key`, a line of ASCII (or ValueError), the server does it once, however often it hears of it."""
        return self._send("POST", path, _once(key), fields)

    def put(self, path: str, fields: dict[str, object]) -> Exchange:
        return self._send("PUT", path, {}, fields)

    def enter(self, path: str, fields: dict[str, object]) -> Exchange:
        """Asks for a session. A refusal says nothing of one that is there."""
        return self._send("POST", path, {}, fields, is_entering=True)

    def patch(self, path: str, changes: dict[str, object], match: str | None = None) -> Exchange:
        """With a `match` the server does it only if what it has bears this ETag; ValueError where it is none."""
        return self._send("PATCH", path, _condition(match), changes)

    def delete(self, path: str, match: str | None = None) -> Exchange:
        """`match` as for `patch`."""
        return self._send("DELETE", path, _condition(match), None)

    def _send(
        self,
        method: str,
        path: str,
        headers: dict[str, str],
        value: dict[str, object] | None,
        is_entering: bool = False,
    ) -> Exchange:
        url, body = self._base + path, None
        headers = {"accept": "application/json"} | headers
        if method != "GET" and self._csrf_token():
            headers["x-csrf-token"] = self._csrf_token()
        if value is not None:
            headers["content-type"], body = "application/json", json.dumps(value)
        sent = self._network(method, url, headers, body)
        return Exchange(method + " " + url, sent, self, "if-none-match" in headers, is_entering)


def _once(key: str | None) -> dict[str, str]:
    if key is None:
        return {}
    if not key.strip() or not all(" " <= each <= "~" for each in key):
        raise ValueError(f"A request cannot carry the key {key!r}: it is not a line of ASCII.")
    return {"idempotency-key": key}


def _condition(match: str | None) -> dict[str, str]:
    """Not left out when malformed: a write without its condition would undo what someone else did."""
    if match is None:
        return {}
    if etag(match) is None:
        raise ValueError(f"A request cannot carry the version {match!r}: it is not an ETag.")
    return {"if-match": match}
