"""Serves the panel until it is stopped."""

import errno
import logging
import socket
import webbrowser
from pathlib import Path

import httpx
import uvicorn
from starlette.applications import Starlette

from server import seed, way_in
from server.app import create_app, create_proxied
from server.database import RefusedError, open_database
from server.proxy import hosts
from server.proxy.proxy import Proxy
from server.proxy.upstream import Upstream
from server.setup.errors import SetupError
from server.setup.places import ROOT
from server.setup.steps import step
from server.way_in import WayIn


def serve(
    host: str, port: int, database: Path, is_opened: bool, invite: str | None = None, api: str | None = None
) -> int:
    """Prints the address once it answers there, and a link for `invite` or for the first who signs in.

    With `api`, the URL of another one, that is served, and no database is touched. SetupError for a port, a database,
    a person or an API that cannot be had.
    """
    listener = _listen(host, port)
    if api is None:
        app, way_in, behind = _app(database), _way_in(database, invite), ""
    else:
        upstream = _upstream(api, listener)
        app, way_in, behind = _proxied(upstream, host), None, f" before the API at {upstream}"
    config = uvicorn.Config(
        app,
        http="httptools",
        log_level=logging.WARNING,
        access_log=False,
        server_header=False,
        proxy_headers=False,  # who counts the tries of an address must not believe what it says of itself
        timeout_graceful_shutdown=1,  # second: a browser that keeps its connection does not hold up Ctrl-C
    )
    _Announced(config, _address(host, listener.getsockname()[1]), behind, way_in, is_opened).run(sockets=[listener])
    return 0


def _app(database: Path) -> Starlette:
    try:
        if not database.exists() or not database.stat().st_size:
            with step(f"Making {database.name} with 2,000 invented people"):
                seed.create(database)
        return create_app(database, ROOT)
    except RefusedError as error:
        raise SetupError(str(error)) from error


def _way_in(database: Path, username: str | None) -> WayIn | None:
    opened = open_database(database)
    try:
        return way_in.make(opened, username)
    except way_in.UnknownError as error:
        raise SetupError(str(error)) from error
    finally:
        opened.close()


def _upstream(api: str, listener: socket.socket) -> Upstream:
    try:
        upstream = Upstream.of(api)
    except httpx.InvalidURL as error:
        raise SetupError(f"{api} is no address of an API: {error}. Mend --api.") from error
    if hosts.is_itself(upstream, listener.getsockname()[:2]):
        raise SetupError(
            f"{upstream} is the panel itself. Give --api the address of the API, or the panel another --port."
        )
    return upstream


def _proxied(upstream: Upstream, host: str) -> Starlette:
    return create_proxied(Proxy(upstream, hosts.names(host)), ROOT)


class _Announced(uvicorn.Server):
    """Says where it is as soon as it is there."""

    def __init__(
        self, config: uvicorn.Config, address: str, behind: str, way_in: WayIn | None, is_opened: bool
    ) -> None:
        super().__init__(config)
        self._address = address
        self._behind = behind
        self._way_in = way_in
        self._is_opened = is_opened

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        print(f"The panel is at {self._address}{self._behind} (Ctrl-C stops it)", flush=True)
        if self._way_in is not None:
            print(f"{self._way_in.name} chooses a password here, once, within three days:", flush=True)
            print(f"  {self._address}{self._way_in.fragment}", flush=True)
        if self._is_opened:
            webbrowser.open(self._address + (self._way_in.fragment if self._way_in else ""))


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        # Named TCP: asyncio sends small answers at once only then.
        listener = socket.socket(family, kind, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen()
    except OSError as error:
        raise SetupError(_refusal(error, host, port)) from error
    return listener


def _refusal(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use, perhaps by another start of the panel. Try --port {port + 1}."
    if error.errno == errno.EACCES:
        return f"Port {port} may not be used by you. Try --port 8000."
    return f"{host} is no address of this machine that can be listened on. Try --host 127.0.0.1."


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
