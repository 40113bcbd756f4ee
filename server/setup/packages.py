"""What npm installs: the browser's Python, and axe-core for the tests. package.json is the one source of versions."""

import shutil
import subprocess

from server.setup.errors import SetupError
from server.setup.need import Need
from server.setup.places import NODE_MODULES, ROOT
from server.setup.stamps import fingerprint, is_stamped, set_stamp
from server.setup.steps import run, step

OLDEST_NODE = 20
# npm empties the folder before anything else, and the stamp with it.
STAMP = NODE_MODULES / ".stamp"
OPTIONS = [
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    # Milliseconds between its tries: as set by npm itself, a lost network is waited for a minute and more.
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-maxtimeout=5000",
]


def _are_installed() -> bool:
    return is_stamped(STAMP, _fingerprint())


def _install() -> None:
    npm = _npm()
    with step("Installing the browser's Python with npm"):
        run([npm, "ci", *OPTIONS], ROOT, "npm could not install the browser's Python")
        set_stamp(STAMP, _fingerprint())


NEED = Need(_are_installed, _install)


def _npm() -> str:
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        raise SetupError(
            f"npm was not found. Install Node {OLDEST_NODE} or newer, which brings npm, and run the same command again."
        )
    _check_node(node)
    return npm


def _check_node(node: str) -> None:
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    major = version.lstrip("v").partition(".")[0]
    if not major.isdigit() or int(major) < OLDEST_NODE:
        raise SetupError(
            f"Node {OLDEST_NODE} or newer is needed; {node} is {version or 'broken'}. Install a newer one."
        )


def _fingerprint() -> str:
    return fingerprint("npm ci", ROOT / "package.json", ROOT / "package-lock.json")
