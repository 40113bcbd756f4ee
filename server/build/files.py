"""What a build holds, name by name."""

import tomllib
from pathlib import Path

from server import policy
from server.build import bundle
from server.build.bytecode import image
from server.build.closure import split
from server.build.early import first_asks
from server.build.licences import licences
from server.build.manifest import manifest
from server.build.names import hashed
from server.build.page import Asset, Parts, build_page, loaded

INTERPRETER = "public/vendor/micropython/micropython.wasm"


def build_files(root: Path, api: str | None) -> dict[str, bytes]:
    """`{"index.html": …, "assets/app-1a2b3c4d5e.romfs": …}` of the checkout at `root`, with the API at `api`.

    None leaves the API where pyscript.toml says.
    """
    source = (root / "index.html").read_text(encoding="utf-8")
    parts, panel = _parts(root, source), _panel(root, api)
    sprite = (root / "public/icons.svg").read_text(encoding="utf-8")
    api = str(panel["api"])
    tables: dict[str, object] = {"panel": panel, "early": first_asks(api)}
    page = build_page(source, parts, policy.meta_policy(api), tables, sprite)
    icons = {path.name: path.read_bytes() for path in sorted((root / "public/icons").iterdir())}
    return {
        "index.html": page.encode(),
        "manifest.webmanifest": manifest(str(panel["title"])),
        "licences.txt": licences(root),
        **{asset.name: asset.content for asset in vars(parts).values()},
        **icons,
    }


def _panel(root: Path, api: str | None) -> dict[str, object]:
    """The [panel] table."""
    table = dict(tomllib.loads((root / "pyscript.toml").read_text(encoding="utf-8"))["panel"])
    return table | ({"api": api} if api else {})


def _parts(root: Path, source: str) -> Parts:
    styles, scripts = ([root / path for path in paths] for paths in loaded(source))
    print_styles = [path for path in styles if path.name == "print.css"]
    first, rest = split(root)
    return Parts(
        styles=_asset("panel.css", bundle.styles([path for path in styles if path not in print_styles])),
        print_styles=_asset("print.css", bundle.for_print(print_styles)),
        script=_asset("early.js", bundle.script(scripts)),
        module=_asset("start.js", bundle.module(root / "public/start.js")),
        app=_asset("app.romfs", image(first, root)),
        interpreter=_asset("micropython.wasm", (root / INTERPRETER).read_bytes()),
        rest=_asset("rest.romfs", image(rest, root)),
        icon=_asset("mark.svg", (root / "public/mark.svg").read_bytes()),
    )


def _asset(name: str, content: bytes) -> Asset:
    return Asset(hashed(name, content), content)
