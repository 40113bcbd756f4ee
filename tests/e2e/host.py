"""A host of files in front of the API: it serves a build below a path, in its own way and not always well."""

import gzip
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import brotli

from server.static import MEDIA_TYPES
from tests.e2e.server import Send, Server

ENCODINGS: dict[str, Callable[[bytes], bytes]] = {"": bytes, "gzip": gzip.compress, "br": brotli.compress}
YEAR = "public, max-age=31536000, immutable"


@dataclass
class Host(Server):
    """`types` are by the end of the name. Of what is `missing` or `broken`, by a part of its name, there is nothing, or
    half. It sets no headers of the policy: the page brings its own."""

    base: str = "/"
    encoding: str = ""
    types: dict[str, str] = field(default_factory=lambda: dict(MEDIA_TYPES))
    missing: str | None = None
    broken: str | None = None
    fetched: list[str] = field(default_factory=list)

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Send) -> None:
        if scope["type"] == "http" and not scope["path"].startswith("/api"):
            await self._file(scope["path"], send)
        else:
            await super().__call__(scope, receive, send)

    @property
    def panel(self) -> str:
        """Where it is."""
        return self.url.rstrip("/") + self.base

    @property
    def fetched_files(self) -> list[str]:
        """All but the service worker, which browsers look at as they like."""
        return [name for name in self.fetched if name != "sw.js"]

    async def _file(self, path: str, send: Send) -> None:
        name = path.removeprefix(self.base) or "index.html"
        self.fetched.append(name)
        content = self._content(path, name)
        headers = [] if content is None else self._headers(name)
        body = b"Nothing here." if content is None else ENCODINGS[self.encoding](content)
        headers.append((b"content-length", str(len(body)).encode()))
        await send({"type": "http.response.start", "status": 404 if content is None else 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    def _content(self, path: str, name: str) -> bytes | None:
        file = self.root / name
        if not path.startswith(self.base) or _is_in(self.missing, name) or not file.is_file():
            return None
        content = file.read_bytes()
        return content[: len(content) // 2] if _is_in(self.broken, name) else content

    def _headers(self, name: str) -> list[tuple[bytes, bytes]]:
        types = [media for ending, media in self.types.items() if name.endswith(ending)]
        headers = {
            "content-type": types[0] if types else "application/octet-stream",
            "cache-control": YEAR if name.startswith("assets/") else "no-cache",
            **({"content-encoding": self.encoding} if self.encoding else {}),
        }
        return [(key.encode(), value.encode()) for key, value in headers.items()]


def _is_in(part: str | None, name: str) -> bool:
    return part is not None and part in name


@contextmanager
def running(host: Host) -> Iterator[Host]:
    host.start()
    try:
        yield host
    finally:
        host.stop()
