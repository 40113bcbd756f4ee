"""No body is read beyond a limit."""

from fastapi import HTTPException
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.contract.bodies import MOST, too_large
from server.problems import answer_to


class BodyLimit:
    """Wraps `app`: a body above app/contract/'s limit answers 413, at once where Content-Length admits it.

    Starlette's own limit answers in plain text, whatever the app would say.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        length = Headers(scope=scope).get("content-length", "0")
        if length.isdigit() and int(length) > MOST:
            await answer_to(too_large())(scope, receive, send)
        else:
            await self._app(scope, self._counted(receive), send)

    def _counted(self, receive: Receive) -> Receive:
        received = 0

        async def receive_counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > MOST:
                # FastAPI's exception: any other one that it meets while reading a body becomes its own 400.
                raise HTTPException(413, too_large().detail)
            return message

        return receive_counted
