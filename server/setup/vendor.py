"""The browser's Python in public/vendor/: of npm's packages, what a page may ask for."""

import shutil
from pathlib import Path
from typing import NamedTuple

from server.setup import packages
from server.setup.errors import SetupError
from server.setup.need import Need
from server.setup.places import NODE_MODULES, ROOT, VENDOR
from server.setup.stamps import clear_stamp, fingerprint, is_stamped, set_stamp
from server.setup.steps import step


class Part(NamedTuple):
    """The folder `name` of public/vendor/: these files of one folder of node_modules/."""

    name: str
    source: str
    files: list[str]


PARTS = [
    Part("pyscript", "@pyscript/core/dist", ["*.js", "*.css"]),
    Part("micropython", "@micropython/micropython-webassembly-pyscript", ["micropython.mjs", "micropython.wasm"]),
    Part(
        "pyodide",
        "pyodide",
        ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide-lock.json", "python_stdlib.zip"],
    ),
]
# Editors, terminals and their like: PyScript's extras, which the panel's configuration leaves out.
UNUSED = ("codemirror", "xterm", "py-editor", "py-terminal", "py-game")
STAMP = ".stamp"


def _is_made() -> bool:
    return is_stamped(VENDOR / STAMP, _fingerprint())


def _make() -> None:
    if not packages.NEED.is_met():
        packages.NEED.meet()
    with step("Copying it to public/vendor"):
        _replace(_beside())


NEED = Need(_is_made, _make)


def _beside() -> Path:
    """The new folder, whole, beside the old one."""
    fresh = VENDOR.with_name("vendor.new")
    shutil.rmtree(fresh, ignore_errors=True)
    for part in PARTS:
        _copy(part, fresh / part.name)
    set_stamp(fresh / STAMP, _fingerprint())
    return fresh


def _copy(part: Part, target: Path) -> None:
    target.mkdir(parents=True)
    for pattern in part.files:
        files = [file for file in (NODE_MODULES / part.source).glob(pattern) if not file.name.startswith(UNUSED)]
        if not files:
            raise SetupError(
                f"node_modules/{part.source} lacks {pattern}, which the page needs. "
                "Delete node_modules and run the same command again."
            )
        for file in files:
            shutil.copyfile(file, target / file.name)


def _replace(fresh: Path) -> None:
    # First its stamp: a folder whose removal was cut off must not count as whole.
    clear_stamp(VENDOR / STAMP)
    shutil.rmtree(VENDOR, ignore_errors=True)
    fresh.rename(VENDOR)


def _fingerprint() -> str:
    # This file too, which says what is copied.
    return fingerprint("copy", ROOT / "package.json", ROOT / "package-lock.json", Path(__file__))
