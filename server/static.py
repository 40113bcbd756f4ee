"""The page's files: of a checkout the shell, its configuration, app/ and public/, and nothing else; of a build all."""

import os
from pathlib import Path

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from app.contract import etags
from server.caching import ASKED_ABOUT, ASSETS, KEPT
from server.coding import coded

FILES = ("index.html", "pyscript.toml")
FOLDERS = ("app", "public")
# What only a build has.
BUILD_SIGN = "sw.js"
# By the end of the name, the longest first. The machine's own table differs from one system to the next.
MEDIA_TYPES = {
    ".tar.gz": "application/gzip",
    ".webmanifest": "application/manifest+json",
    ".css": "text/css",
    ".gz": "application/gzip",
    ".html": "text/html",
    ".ico": "image/x-icon",
    ".js": "text/javascript",
    ".json": "application/json",
    ".map": "application/json",
    ".mjs": "text/javascript",
    ".png": "image/png",
    ".py": "text/x-python",
    ".svg": "image/svg+xml",
    ".toml": "application/toml",
    ".txt": "text/plain",
    ".wasm": "application/wasm",
    ".whl": "application/zip",
    ".woff2": "font/woff2",
    ".zip": "application/zip",
}


class Site:
    """An ASGI app over `root`, a checkout or a build."""

    def __init__(self, root: Path) -> None:
        self._root = Path(os.path.realpath(root))
        self._is_build = (self._root / BUILD_SIGN).exists()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        # The file system is asked outside the event loop.
        response = await to_thread.run_sync(self._answer, request)
        await response(scope, receive, send)

    def _answer(self, request: Request) -> Response:
        if request.method not in ("GET", "HEAD"):
            return _text(405, "Only GET and HEAD work here.", {"Allow": "GET, HEAD"})
        path = self.find(request.scope["path"])
        if path is None:
            return _text(404, "There is no such page here.")
        return self._file(path, request)

    def _file(self, path: Path, request: Request) -> Response:
        type = media_type(path.name)
        if not self._is_build:
            return _sent(path, type, {"Cache-Control": ASKED_ABOUT}, request)
        is_kept = path.parent == self._root / ASSETS
        headers = {"Cache-Control": KEPT if is_kept else ASKED_ABOUT, "Vary": "Accept-Encoding"}
        file, coding = coded(path, request.headers.get("accept-encoding", ""))
        return _sent(file, type, headers | coding, request)

    def find(self, url_path: str) -> Path | None:
        """The file behind a decoded URL path, None when there is none or it is not for serving.

        >>> Site(Path("/panel")).find("/app/../serve.py") is None
        True
        """
        name = url_path.removeprefix("/") or "index.html"
        if not _is_name(name) or not (self._is_build or _is_public(name)):
            return None
        path = self._root / name
        # Equal only when no link on the way leads elsewhere and no dot-dot climbs.
        is_itself = os.path.realpath(path) == str(path)
        return path if is_itself and os.path.isfile(path) else None


def _is_name(name: str) -> bool:
    """Of a file that might be served: nothing hidden, no way out."""
    parts = name.split("/")
    return not ("\x00" in name or "\\" in name or any(not part or part.startswith(".") for part in parts))


def _is_public(name: str) -> bool:
    """In a checkout."""
    parts = name.split("/")
    return name in FILES or (parts[0] in FOLDERS and len(parts) > 1)


def _sent(path: Path, type: str, headers: dict[str, str], request: Request) -> Response:
    stat = path.stat()
    tag = f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"'
    headers = {"ETag": tag, **headers}
    if etags.is_known(request.headers.get("if-none-match"), tag):
        return Response(status_code=304, headers=headers)
    return FileResponse(path, headers=headers, media_type=type, stat_result=stat)


def media_type(name: str) -> str:
    """`text/javascript` for "boot.js"; Starlette adds the charset of texts."""
    for ending, type in MEDIA_TYPES.items():
        if name.endswith(ending):
            return type
    return "application/octet-stream"


def _text(status: int, sentence: str, headers: dict[str, str] | None = None) -> Response:
    return PlainTextResponse(f"{sentence}\n", status, {"Cache-Control": ASKED_ABOUT, **(headers or {})})
