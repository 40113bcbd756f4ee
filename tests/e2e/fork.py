"""The panel of a team that has edited the [panel] table, built, in front of their API."""

import json
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from server.app import create_proxied
from server.build.files import build_files
from server.build.folder import replace
from server.proxy import hosts
from server.proxy.proxy import Proxy
from server.proxy.upstream import Upstream
from tests.e2e.server import ROOT, Server


def fork(place: Path, table: dict[str, Any]) -> Path:
    """A checkout at `place` whose pyscript.toml has this table; the files themselves are shared, not copied."""
    for folder in ("app", "public"):
        shutil.copytree(ROOT / folder, place / folder, copy_function=os.link)
    for file in ("index.html", "LICENSE"):
        os.link(ROOT / file, place / file)
    (place / "node_modules").symlink_to(ROOT / "node_modules")
    head, _, files = (ROOT / "pyscript.toml").read_text(encoding="utf-8").partition("[panel]")
    files = files[files.index("[files]") :]
    (place / "pyscript.toml").write_text(f"{head}[panel]\n{toml(table)}\n{files}", encoding="utf-8")
    return place


def build(place: Path) -> Path:
    """What `serve.py build` makes of a fork, uncompressed."""
    # In a thread of its own: Playwright's event loop runs in this one.
    with ThreadPoolExecutor(1) as thread:
        replace(place / "dist", thread.submit(build_files, place, None).result())
    return place / "dist"


def toml(table: dict[str, Any], name: str = "panel") -> str:
    """As somebody would write it: what is a table of its own stands below."""
    plain = [f"{key} = {json.dumps(value)}" for key, value in table.items() if not isinstance(value, dict)]
    below = [(f"{name}.{key}", value) for key, value in table.items() if isinstance(value, dict)]
    return "\n".join([*plain, *[f"[{key}]\n{toml(value, key)}" for key, value in below]])


class Proxied(Server):
    """As `serve.py --api URL` serves it."""

    def __init__(self, root: Path, api: str) -> None:
        super().__init__(root, root)
        self._upstream = api

    def start(self) -> None:
        self._start(create_proxied(Proxy(Upstream.of(self._upstream), hosts.names("127.0.0.1")), self.root))
