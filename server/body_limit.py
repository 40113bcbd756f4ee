"""No body is read beyond a limit."""

from fastapi import HTTPException
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.problems import ProblemError


class BodyLimit:
    """Wraps `app`: a body above `limit` bytes answers 413, at once where Content-Length admits it.

    Starlette's own limit answers in plain text, whatever the app would say.
    """

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self._app = app
        self._limit = limit
        self._detail = f"The body is too large: at most {limit:,} bytes."

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        length = Headers(scope=scope).get("content-length", "0")
        if length.isdigit() and int(length) > self._limit:
            await ProblemError(413, self._detail).answer()(scope, receive, send)
        else:
            await self._app(scope, self._counted(receive), send)

    def _counted(self, receive: Receive) -> Receive:
        received = 0

        async def receive_counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self._limit:
                # FastAPI's exception: any other one that it meets while reading a body becomes its own 400.
                raise HTTPException(413, self._detail)
            return message

        return receive_counted
