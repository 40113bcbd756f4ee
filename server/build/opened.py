"""A build is opened in a real browser before anybody else does: on a screen that needs all of the app, and no API."""

import functools
import os
import re
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from server import chromium
from server.setup.errors import SetupError
from server.static import media_type

# A form, whose code comes with the second part.
SCREEN = "#users/new"
DRAWN = re.compile(r'<main\b(?=[^>]*data-route="users#new")(?=[^>]*data-state="ready")')
PATIENCE = 20_000  # milliseconds of the page's own time
SECONDS = 120  # for all of it, however slow the machine
CONSOLE = re.compile(r'CONSOLE[^]]*\] "(.*?)", source: ', re.DOTALL)
# What the page says in its console, and little else, goes to the terminal.
FLAGS = [
    "--headless=new",
    "--enable-logging=stderr",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
]


def check(folder: Path, base: str) -> bool:
    """Whether there is a Chromium to open it with. SetupError where the panel does not come up in it."""
    browser = chromium.find()
    if browser is None:
        return False
    with _served(folder, base) as address:
        page, said = _page(browser, address + SCREEN)
    if not DRAWN.search(page):
        raise SetupError(_refusal(browser, folder), said=said)
    return True


def _refusal(browser: Path, folder: Path) -> str:
    return (
        f"The build was opened in {browser.name}, and the panel did not come up. "
        f"It is in {folder}, to be looked at; what was built before stays as it was."
    )


def _page(browser: Path, address: str) -> tuple[str, str]:
    """As it stands when it is at rest, and what it said in its console."""
    with tempfile.TemporaryDirectory() as profile:
        command = [str(browser), *FLAGS, *_as_root(), f"--user-data-dir={profile}", f"--virtual-time-budget={PATIENCE}"]
        try:
            done = subprocess.run([*command, "--dump-dom", address], capture_output=True, timeout=SECONDS, check=False)
        except subprocess.TimeoutExpired:
            return "", f"{browser.name} did not end within {SECONDS} seconds."
    return done.stdout.decode(errors="replace"), "\n".join(CONSOLE.findall(done.stderr.decode(errors="replace")))


def _as_root() -> list[str]:
    """Chromium shuts root out of its sandbox, as in a container."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


class _Host(SimpleHTTPRequestHandler):
    """Files below one path, and nothing else: a host in its plainest form."""

    def __init__(self, base: str, *given: object, **more: object) -> None:
        self._base = base
        super().__init__(*given, **more)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self._base)) if path.startswith(self._base) else ""

    def guess_type(self, path: object) -> str:
        return media_type(str(path))

    def log_message(self, format: str, *_arguments: object) -> None: ...


@contextmanager
def _served(folder: Path, base: str) -> Iterator[str]:
    handler = functools.partial(_Host, base, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}"
    finally:
        server.shutdown()
        server.server_close()
