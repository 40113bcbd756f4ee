"""One call of the API and its answer: JSON in, JSON out, and a typed error for everything else."""

import json

from app.api.etag import etag
from app.api.retry_after import retry_after
from app.api.text import parse
from app.errors import AnswerError, Forbidden, NetworkError, StatusError, TimeoutExpired, refusal
from app.url import build_query
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol

    from app.api.call import Call

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
    """A call that was sent. `answer()` is what the call reads from it, or raises a RequestError.

    Afterwards `tag` is the answer's ETag, `size` its length in characters, and `is_unchanged` says that the answer is
    None because what the asker has still holds. `transport` is asked for what the answer means.
    """

    # Its own request, and no other's.
    is_joined = False

    def __init__(
        self, call: "Call", request: str, sent: "Sent", transport: "Transport", may_be_unchanged: bool
    ) -> None:
        self.tag: str | None = None
        self.size = 0
        self.is_unchanged = False
        self._call = call
        self._request = request
        self._sent = sent
        self._transport = transport
        self._may_be_unchanged = may_be_unchanged
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
        if answer.status in self._call.means:
            return self._call.means[answer.status](answer, None)
        if answer.status >= 400:
            raise self._refused(answer)
        if answer.status == 304 or (answer.text and not _is_json(answer)):
            raise self._unreadable(answer, _described(answer) + " where JSON was expected")
        return self._call.read(answer, self._value(answer))

    def _value(self, answer: "Answer") -> "Any":
        try:
            return parse(answer.text) if answer.text else None
        except ValueError:
            raise self._unreadable(answer, "JSON that cannot be read")

    def _refused(self, answer: "Answer") -> StatusError:
        wait = retry_after(answer.header("retry-after"), self._transport.wall())
        status, problem = self._call.refused(answer, _said(answer))
        error = refusal(self._request, status, problem, wait)
        if isinstance(error, Forbidden) and not self._call.is_entering:
            self._transport.forbidden(error)
        return error

    def _unreadable(self, answer: "Answer", what: str) -> AnswerError:
        return AnswerError(self._request, f"The server answered {answer.status} with {what}.", answer.status)


def _kind(answer: "Answer") -> str:
    return answer.header("content-type").partition(";")[0].strip().lower()


def _is_json(answer: "Answer") -> bool:
    return _kind(answer) == "application/json" or _kind(answer).endswith("+json")


def _described(answer: "Answer") -> str:
    return (_kind(answer) or "a body without a type") if answer.text else "nothing"


def _said(answer: "Answer") -> "Any":
    """None where it is HTML, or broken off: the status alone says what was refused."""
    try:
        return parse(answer.text) if _is_json(answer) else None
    except ValueError:
        return None


class Transport:
    """Requests below one base URL ("/api"), each with a timeout in seconds.

    `wall` is the time in seconds since 1970; `forbidden` hears of every answer that says nobody is signed in, or not
    somebody who may. `headers(call)` are those that say who asks.
    """

    def __init__(
        self,
        network: "Network",
        timer: "Timer",
        base: str,
        timeout: float,
        wall: "Callable[[], float]",
        forbidden: "Callable[[Forbidden], None]",
        headers: "Callable[[Call], dict[str, str]]",
    ) -> None:
        self.timer = timer
        self.timeout = timeout
        self.wall = wall
        self.forbidden = forbidden
        self._headers = headers
        self._network = network
        self._base = base

    def send(self, call: "Call", tag: str | None = None) -> Exchange:
        """Out when this returns. With the `tag` of what is known the answer may be that it still holds."""
        # It has lain in storage, where anybody may have written: without it the answer is longer, and as good.
        known = etag(tag or "")
        url, (kind, body) = self._base + call.path, _body(call)
        headers = {"accept": "application/json"} | ({"if-none-match": known} if known else {})
        headers = headers | self._headers(call) | call.headers | ({"content-type": kind} if kind else {})
        sent = self._network(call.method, url, headers, body)
        return Exchange(call, call.method + " " + url, sent, self, known is not None)


def _body(call: "Call") -> "tuple[str, str | None]":
    """Its type, and itself."""
    if call.form is not None:
        return "application/x-www-form-urlencoded", build_query(call.form)
    return ("", None) if call.value is None else ("application/json", json.dumps(call.value))
