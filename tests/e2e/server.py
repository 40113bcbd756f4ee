"""The real server in a thread, which counts what it was asked and misbehaves when told."""

import asyncio
import re
import socket
import sqlite3
import threading
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from playwright._impl._api_structures import SetCookieParam
from starlette.applications import Starlette

from app.contract import sessions
from server import passwords, tokens
from server.answering import COOKIE
from server.app import create_app
from server.database import open_database
from server.tables import Transactions

ROOT = Path(__file__).resolve().parents[2]
Send = Callable[[dict[str, Any]], Awaitable[None]]


@dataclass
class Fault:
    """What befalls the requests whose "METHOD /path?query" matches: `times` of them, for good with -1.

    `delay` in seconds; `status` answers instead of the API; `drop` breaks the connection after half the body.
    """

    pattern: str
    times: int = 1
    delay: float = 0.0
    status: int | None = None
    body: bytes = b""
    content_type: str = "application/json"
    drop: bool = False

    def meets(self, line: str) -> bool:
        return self.times != 0 and re.search(self.pattern, line) is not None


@dataclass
class Server:
    """A panel and its API on a port of their own. `root` is a checkout, or a build."""

    database: Path
    root: Path = ROOT
    asked: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    url: str = ""

    def fault(self, pattern: str, **more: Any) -> None:
        self.faults.append(Fault(pattern, **more))

    def mend(self) -> None:
        """Everything works again."""
        self.faults.clear()

    def asked_for(self, part: str) -> list[str]:
        """The API calls so far whose line holds this text, oldest first."""
        return [line for line in self.asked if part in line]

    # The ASGI app.

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith("/api"):
            await self._api(scope, receive, send)
        else:
            await self._app(scope, receive, send)  # type: ignore[arg-type]

    async def _api(self, scope: dict[str, Any], receive: Any, send: Send) -> None:
        query = scope["query_string"].decode()
        line = f"{scope['method']} {scope['raw_path'].decode().partition('?')[0]}{'?' + query if query else ''}"
        self.asked.append(line)
        fault = next((fault for fault in self.faults if fault.meets(line)), Fault(""))
        fault.times -= 1
        await asyncio.sleep(fault.delay)
        if fault.drop or fault.status is not None:
            await self._misbehave(fault, send)
        else:
            await self._app(scope, receive, send)  # type: ignore[arg-type]

    async def _misbehave(self, fault: Fault, send: Send) -> None:
        headers = [(b"content-type", fault.content_type.encode())]
        if fault.drop:
            # More is promised than comes: the server closes the connection, and the body is half.
            headers.append((b"content-length", str(len(fault.body) + 100).encode()))
        await send({"type": "http.response.start", "status": fault.status or 200, "headers": headers})
        await send({"type": "http.response.body", "body": fault.body, "more_body": fault.drop})

    # Who is signed in.

    def sign_in(self, id: int = 1) -> SetCookieParam:
        """The cookie of a new session: without the work of a password, which has tests of its own."""
        database = open_database(self.database)
        with Transactions(database).writing() as tables:
            token = sessions.begin(tokens, tables, id, int(time.time()))
        database.close()
        return {"name": COOKIE, "value": token, "url": self.url, "httpOnly": True, "sameSite": "Lax"}

    def edit(self, user: int, **changes: object) -> None:
        """Somebody else, in another browser, changes a user."""
        cookie = self.sign_in()
        with httpx.Client(base_url=self.url + "api", cookies={COOKIE: str(cookie["value"])}) as browser:
            token = browser.get("/session").json()["csrf_token"]
            browser.patch(f"/users/{user}", json=changes, headers={"X-CSRF-Token": token}).raise_for_status()
        self.asked.clear()

    def sign_out_all(self) -> None:
        """Every session is over; nobody is told."""
        self.change("DELETE FROM sessions")

    def set_password(self, id: int, password: str) -> None:
        self.change("INSERT OR REPLACE INTO passwords VALUES (?, ?)", id, passwords.make_hash(password))

    def change(self, sql: str, *values: object) -> None:
        """Behind the API's back."""
        with closing(sqlite3.connect(self.database, timeout=10)) as connection, connection:
            connection.execute(sql, values)

    # Its life.

    def start(self) -> None:
        self._start(create_app(self.database, self.root))

    def _start(self, app: Starlette) -> None:
        self._app = app
        # Named TCP: asyncio sends small answers at once only then.
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.bind(("127.0.0.1", 0))
        listener.listen()  # before anyone knows the port
        self.url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        config = uvicorn.Config(self, log_level="critical", timeout_graceful_shutdown=1, lifespan="off")  # type: ignore[arg-type]
        self._uvicorn = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._uvicorn.run, kwargs={"sockets": [listener]}, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._uvicorn.should_exit = True
        self._thread.join(timeout=5)
