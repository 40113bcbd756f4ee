"""What is below /api, told from the rest."""

from starlette.types import ASGIApp, Receive, Scope, Send

from server.proxy.upstream import MOUNT


class Below:
    """Takes for `proxy` what is below /api, by the path as it was sent; all else goes to `app`.

    A router would decide by the decoded path, and knows none that has a line break in it.
    """

    def __init__(self, app: ASGIApp, proxy: ASGIApp) -> None:
        self._app = app
        self._proxy = proxy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_below = scope["type"] == "http" and (scope["raw_path"] + b"/").startswith(f"{MOUNT}/".encode())
        await (self._proxy if is_below else self._app)(scope, receive, send)
