"""APIs to put behind the proxy: one that answers as a test wants, and sockets that break every rule."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
from processes import listen
from served import serving
from starlette.types import Message, Receive, Scope, Send

from server.app import create_proxied
from server.proxy import hosts
from server.proxy.proxy import TIMEOUT, Proxy
from server.proxy.upstream import Upstream

PATIENCE = 10  # seconds until a test that waits for something fails


class Answering:
    """An ASGI app: remembers what it was asked, and answers `status`, `headers` and `body`."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        self.asked: list[Scope] = []
        self.bodies: list[bytes] = []
        self.answer()

    def answer(self, status: int = 200, headers: list[tuple[str, str]] | None = None, body: bytes = b"ok") -> None:
        self.status, self.headers, self.body = status, headers or [], body

    @property
    def target(self) -> str:
        """Of the latest request: its path and query, as they came."""
        scope = self.asked[-1]
        query = b"?" + scope["query_string"] if scope["query_string"] else b""
        return (scope["raw_path"] + query).decode("latin-1")

    def heard(self, name: str) -> list[str]:
        """The values of a header of the latest request."""
        return [value.decode("latin-1") for each, value in self.asked[-1]["headers"] if each.decode() == name]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked.append(scope)
        self.bodies.append(await _read(receive))
        headers = [(name.encode(), value.encode("latin-1")) for name, value in self.headers]
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        await send({"type": "http.response.body", "body": self.body})


class Holding:
    """An ASGI app that begins to answer, if it is to, and then waits until whoever asked hangs up."""

    def __init__(self, is_beginning: bool) -> None:
        self.is_asked, self.is_left = threading.Event(), threading.Event()
        self._is_beginning = is_beginning

    async def __call__(self, _: Scope, receive: Receive, send: Send) -> None:
        await _read(receive)
        if self._is_beginning:
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": b"first", "more_body": True})
        self.is_asked.set()
        assert (await receive())["type"] == "http.disconnect"
        self.is_left.set()


async def _read(receive: Receive) -> bytes:
    body, is_more = b"", True
    while is_more:
        message: Message = await receive()
        body += message.get("body", b"")
        is_more = message.get("more_body", False)
    return body


def proxy_of(api: str, root: Path, timeout: httpx.Timeout = TIMEOUT) -> Any:
    return create_proxied(Proxy(Upstream.of(api), hosts.names("127.0.0.1"), timeout), root)


@contextmanager
def before(api: str, root: Path, timeout: httpx.Timeout = TIMEOUT) -> Iterator[httpx.Client]:
    """A client of a panel that stands before the API at this URL."""
    with (
        serving(proxy_of(api, root, timeout)) as url,
        httpx.Client(base_url=url, verify=False, timeout=PATIENCE) as client,
    ):
        yield client


@contextmanager
def talking(talk: Callable[[socket.socket], None]) -> Iterator[str]:
    """The URL of a server that says to each who connects, one after the other, what `talk` has it say."""
    with listen() as listener:
        thread = threading.Thread(target=_accept, args=[listener, talk], daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join(PATIENCE)


def _accept(listener: socket.socket, talk: Callable[[socket.socket], None]) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        connection.settimeout(PATIENCE)
        with connection:
            talk(connection)


def saying(*pieces: bytes) -> Callable[[socket.socket], None]:
    """Hears a request without a body, says these, and hangs up."""

    def talk(connection: socket.socket) -> None:
        read_head(connection)
        for piece in pieces:
            connection.sendall(piece)

    return talk


def read_head(connection: socket.socket) -> bytes:
    """All that comes, up to an empty line at least."""
    heard = b""
    while b"\r\n\r\n" not in heard:
        piece = connection.recv(65536)
        if not piece:
            break
        heard += piece
    return heard


def read_all(connection: socket.socket) -> bytes:
    heard = b""
    while piece := connection.recv(65536):
        heard += piece
    return heard


def connect(client: httpx.Client) -> socket.socket:
    """To the server of this client, to say what no client would."""
    url = client.base_url
    return socket.create_connection((url.host, url.port or 80), PATIENCE)


def raw(client: httpx.Client, text: bytes) -> bytes:
    """Everything that the server says to this, which asks it to hang up then."""
    with connect(client) as connection:
        connection.sendall(text)
        return read_all(connection)
