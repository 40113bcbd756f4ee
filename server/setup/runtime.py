"""The browser's Python, from its npm packages into public/vendor/."""

import shutil
import subprocess
from pathlib import Path

from server.setup.errors import SetupError
from server.setup.places import NODE_MODULES, ROOT, VENDOR
from server.setup.stamps import fingerprint, is_stamped, set_stamp
from server.setup.steps import run, step

OLDEST_NODE = 20
# (folder in public/vendor/, package, its folder, what of it the browser may ask for)
PARTS = [
    ("pyscript", "@pyscript/core", "dist", ["*.js", "*.css"]),
    ("micropython", "@micropython/micropython-webassembly-pyscript", ".", ["micropython.mjs", "micropython.wasm"]),
    (
        "pyodide",
        "pyodide",
        ".",
        ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide-lock.json", "python_stdlib.zip"],
    ),
]
# Editors, terminals and their like: PyScript's extras, which the panel's configuration leaves out.
UNUSED = ("codemirror", "xterm", "py-editor", "py-terminal", "py-game")


def is_installed() -> bool:
    return is_stamped(VENDOR / ".stamp", _fingerprint())


def install() -> None:
    if not is_stamped(NODE_MODULES / ".stamp", _fingerprint()):
        npm = _npm()
        with step("Installing the browser's Python with npm"):
            run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], ROOT, "npm could not install the runtime")
            set_stamp(NODE_MODULES / ".stamp", _fingerprint())
    with step("Copying it to public/vendor"):
        _replace_vendor()


def _npm() -> str:
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        raise SetupError(
            f"npm was not found. Install Node {OLDEST_NODE} or newer, which brings npm, and run the same command again."
        )
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    major = version.lstrip("v").partition(".")[0]
    if not major.isdigit() or int(major) < OLDEST_NODE:
        raise SetupError(
            f"Node {OLDEST_NODE} or newer is needed; {node} is {version or 'broken'}. Install a newer one."
        )
    return npm


def _replace_vendor() -> None:
    """Made beside the old folder and moved into its place: there is never half a runtime."""
    fresh = VENDOR.with_name("vendor.new")
    shutil.rmtree(fresh, ignore_errors=True)
    for name, package, folder, patterns in PARTS:
        _copy(NODE_MODULES / package / folder, patterns, fresh / name)
    set_stamp(fresh / ".stamp", _fingerprint())
    shutil.rmtree(VENDOR, ignore_errors=True)
    fresh.rename(VENDOR)


def _copy(source: Path, patterns: list[str], target: Path) -> None:
    target.mkdir(parents=True)
    for pattern in patterns:
        for file in sorted(source.glob(pattern)):
            if not file.name.startswith(UNUSED):
                shutil.copyfile(file, target / file.name)


def _fingerprint() -> str:
    return fingerprint(ROOT / "package.json", ROOT / "package-lock.json", Path(__file__))
