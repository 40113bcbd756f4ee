"""The proxy itself: a request goes to the upstream, and its answer comes back."""

import logging
import secrets
import ssl
from asyncio import CancelledError

import anyio
import httpx
from starlette.types import Receive, Scope, Send

from server.problems import ProblemError
from server.proxy import answering, asking, failures, gate
from server.proxy.body import Body, GoneError
from server.proxy.hop import Header, values
from server.proxy.upstream import Upstream

# In seconds. Reading: how long nothing at all may come, before an answer or within one.
TIMEOUT = httpx.Timeout(60, connect=5, pool=None)
LIMITS = httpx.Limits(
    max_connections=None,  # each is one of a browser, which counts its own
    max_keepalive_connections=20,
    # Seconds. Shorter than any server's own, 2 of gunicorn's: who hangs up first is not surprised by the other.
    keepalive_expiry=1,
)
_log = logging.getLogger(__name__)


class Proxy:
    """An ASGI app for what is below /api: nothing of a request or an answer is kept, and none reaches another host.

    `names` are those of this machine (see `hosts`). It stands on httpx's transport, without a client: that would keep
    cookies of everybody, look where a redirect leads, add headers of its own and read proxies and passwords from the
    environment, where nobody means the API that --api names.
    """

    def __init__(self, upstream: Upstream, names: frozenset[str], timeout: httpx.Timeout = TIMEOUT) -> None:
        self.upstream = upstream
        self._names = names
        self._timeout = timeout.as_dict()
        self._via = f"halfminute-{secrets.token_hex(4)}"
        # The system's authorities, or those of SSL_CERT_FILE; httpx would take its own list.
        self._transport = httpx.AsyncHTTPTransport(verify=ssl.create_default_context(), limits=LIMITS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = Body(receive, asking.has_body(scope["headers"]))
        try:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(_end_with, body, tasks.cancel_scope)
                await self._answer(scope, body, send)
                tasks.cancel_scope.cancel()
        except CancelledError:
            # The server stops. Raised again, it would be printed with a traceback.
            _log.warning("The answer to %s was cut off: the panel stops.", _line(scope))

    async def close(self) -> None:
        await self._transport.aclose()

    async def _answer(self, scope: Scope, body: Body, send: Send) -> None:
        try:
            response = await self._ask(scope, body)
            headers = await self._checked(scope, response)
        except GoneError:
            return  # nobody is there to be answered
        except ProblemError as problem:
            await _refuse(problem, scope, send)
        else:
            await self._hand_on(scope, response, headers, send)

    async def _ask(self, scope: Scope, body: Body) -> httpx.Response:
        """The answer as far as its headers. ProblemError, or GoneError."""
        gate.check(scope, self.upstream, self._names, self._via)
        target = self.upstream.target(scope["raw_path"], scope["query_string"])
        request = httpx.Request(
            scope["method"],
            self.upstream.origin,
            headers=asking.headers(scope, self.upstream, self._via),
            stream=body,
            # As it stands: httpx's own URLs are tidied up.
            extensions={"target": target, "timeout": self._timeout},
        )
        try:
            return await self._transport.handle_async_request(request)
        except httpx.TransportError as error:
            raise failures.problem(error, self.upstream) from error

    async def _checked(self, scope: Scope, response: httpx.Response) -> list[Header]:
        """The headers to answer with. ProblemError for an answer that cannot be handed on: it is closed then."""
        status, sent = response.status_code, response.headers.raw
        try:
            answering.check(status, sent, self.upstream)
            headers = answering.headers(status, sent, self.upstream, scope["scheme"] == "https")
            modes = values(scope["headers"], b"sec-fetch-mode")
            answering.check_redirect(status, headers, modes[0] if modes else None)
        except ProblemError:
            await response.aclose()
            raise
        return headers

    async def _hand_on(self, scope: Scope, response: httpx.Response, headers: list[Header], send: Send) -> None:
        try:
            await send({"type": "http.response.start", "status": response.status_code, "headers": headers})
            async for piece in response.aiter_raw():
                await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b""})
        except httpx.TransportError:
            # Left without an end: the server closes the connection, and the browser sees half an answer as such.
            _log.warning("The API broke off its answer to %s.", _line(scope))
        finally:
            await response.aclose()


async def _end_with(body: Body, exchange: anyio.CancelScope) -> None:
    """Gives up what the browser gave up."""
    await body.gone()
    exchange.cancel()


async def _refuse(problem: ProblemError, scope: Scope, send: Send) -> None:
    answer = problem.answer()
    answer.raw_headers = answering.finished(answer.raw_headers)
    await answer(scope, _nothing, send)


async def _nothing() -> dict[str, str]:
    return {"type": "http.disconnect"}


def _line(scope: Scope) -> str:
    """Without the query, which may hold what is nobody's business in a log."""
    return f"{scope['method']} {scope['path']!r}"
