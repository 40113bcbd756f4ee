"""One request to the API and its answer: JSON in, JSON out, and a typed error for everything else."""

import json

from app.api.text import parse
from app.errors import AnswerError, NetworkError, TimeoutExpired, refusal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Protocol

    class Answer(Protocol):
        """What came back: header names in lower case."""

        status: int
        text: str

        def header(self, name: str) -> str: ...

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
    """A request that was sent. `answer()` is its JSON (None for an empty body) or raises a RequestError."""

    def __init__(self, request: str, sent: "Sent", timer: "Timer", timeout: float) -> None:
        self._request = request
        self._sent = sent
        self._timeout = timeout
        self._is_late = False
        self._stop_timer = timer.later(timeout, self._expire)

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
            return TimeoutExpired(self._request, f"The server did not answer within {self._timeout:g} seconds.")
        return NetworkError(self._request, "The server could not be reached, or its answer broke off.")

    def _read(self, answer: "Answer") -> "Any":
        kind = answer.header("content-type").partition(";")[0].strip().lower()
        is_json = kind == "application/json" or kind.endswith("+json")
        try:
            value = parse(answer.text) if is_json and answer.text else None
        except ValueError:
            raise self._unreadable(answer, "JSON that cannot be read")
        if answer.status >= 400:
            raise refusal(self._request, answer.status, value if isinstance(value, dict) else {})
        if answer.text and not is_json:
            raise self._unreadable(answer, f"{kind or 'a body without a type'} where JSON was expected")
        return value

    def _unreadable(self, answer: "Answer", what: str) -> AnswerError:
        return AnswerError(self._request, f"The server answered {answer.status} with {what}.", answer.status)


class Transport:
    """Requests below one base URL ("/api"), each with a timeout in seconds."""

    def __init__(self, network: "Network", timer: "Timer", base: str, timeout: float) -> None:
        self._network = network
        self._timer = timer
        self._base = base
        self._timeout = timeout

    def get(self, path: str) -> Exchange:
        return self._send("GET", path, {}, None)

    def patch(self, path: str, changes: dict[str, object]) -> Exchange:
        return self._send("PATCH", path, {"content-type": "application/json"}, json.dumps(changes))

    def _send(self, method: str, path: str, headers: dict[str, str], body: str | None) -> Exchange:
        url = self._base + path
        sent = self._network(method, url, {"accept": "application/json"} | headers, body)
        return Exchange(method + " " + url, sent, self._timer, self._timeout)
