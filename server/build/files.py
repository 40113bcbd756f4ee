"""What a build holds, name by name."""

import hashlib
import json
from pathlib import Path

from app.api.connect import named_modules
from app.config import DEMO, Config
from server import policy
from server.build import bundle, closure
from server.build.bytecode import image
from server.build.early import first_asks
from server.build.licences import licences
from server.build.manifest import manifest
from server.build.names import hashed, integrity
from server.build.page import Asset, Parts, build_page, linked_styles, scripts
from server.build.panel import panel_table

# As the checkout's page marks its style sheets: those that come with the rest of the app, and those for paper.
REST, PRINT = ' data-part="rest"', ' media="print" data-part="rest"'
INTERPRETER = "public/vendor/micropython/micropython.wasm"


def build_files(root: Path, api: str | None) -> dict[str, bytes]:
    """`{"index.html": …, "assets/app-1a2b3c4d5e.romfs": …}` of the checkout at `root`, with the API at `api`.

    None leaves the API where pyscript.toml says. What a route asks for first, and the tools, are those of this program.
    """
    source = (root / "index.html").read_text(encoding="utf-8")
    panel = panel_table(root, api)
    parts = _parts(root, source, _named(Config(panel)))
    files = {
        "index.html": _page(root, source, parts, panel),
        "manifest.webmanifest": manifest(str(panel["title"])),
        **{asset.name: asset.content for asset in vars(parts).values()},
        **{path.name: path.read_bytes() for path in sorted((root / "public/icons").glob("*.png"))},
    }
    return {**files, "sw.js": _worker(root, files), "licences.txt": licences(root)}


def _page(root: Path, source: str, parts: Parts, panel: dict[str, object]) -> bytes:
    api = str(panel["api"])
    # In the demo the network is asked for nothing.
    tables = {"panel": panel, "early": [] if api == DEMO else first_asks(Config(panel))}
    sprite = (root / "public/icons.svg").read_text(encoding="utf-8")
    return build_page(source, parts, policy.meta_policy(api), tables, sprite).encode()


def _worker(root: Path, files: dict[str, bytes]) -> bytes:
    """It keeps all of these, under one version: any change of any of them is another."""
    # The page by the address that people have of it.
    kept = [["./" + name.removesuffix("index.html"), integrity(content)] for name, content in sorted(files.items())]
    version = hashlib.sha256(json.dumps(kept).encode()).hexdigest()[:10]
    return bundle.worker(root / "public/sw.js", {"VERSION": version, "FILES": kept})


def _named(config: Config) -> list[str]:
    return named_modules(config) + ([closure.DEMO] if config.api == DEMO else [])


def _parts(root: Path, source: str, named: list[str]) -> Parts:
    first, rest = closure.split(root, named)
    return Parts(
        styles=_asset("panel.css", bundle.styles(_paths(root, linked_styles(source, "")))),
        rest_styles=_asset("rest.css", _rest_styles(root, source)),
        script=_asset("early.js", bundle.script(_paths(root, scripts(source)))),
        module=_asset("start.js", bundle.module(root / "public/start.js")),
        app=_asset("app.romfs", image(first, root)),
        interpreter=_asset("micropython.wasm", (root / INTERPRETER).read_bytes()),
        rest=_asset("rest.romfs", image(rest, root)),
        icon=_asset("mark.svg", (root / "public/mark.svg").read_bytes()),
    )


def _rest_styles(root: Path, source: str) -> bytes:
    screen, paper = (_paths(root, linked_styles(source, mark)) for mark in (REST, PRINT))
    return bundle.styles(screen) + bundle.for_print(paper)


def _paths(root: Path, names: list[str]) -> list[Path]:
    return [root / name for name in names]


def _asset(name: str, content: bytes) -> Asset:
    return Asset(hashed(name, content), content)
