"""A Chromium for the browser tests: one on the machine, else Playwright's own, else the distribution's package."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from server.setup import apt
from server.setup.errors import SetupError
from server.setup.need import Need
from server.setup.places import ROOT, VENV_PYTHON
from server.setup.steps import run, step

VARIABLE = "HALFMINUTE_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
MAC_APPS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_OWN = "from playwright.sync_api import sync_playwright as p\nwith p() as play: print(play.chromium.executable_path)"


def find() -> Path | None:
    """The one that HALFMINUTE_CHROMIUM names, else the first that runs; None where none does."""
    named = os.environ.get(VARIABLE)
    candidates = iter([named]) if named else _candidates()
    return next((Path(path) for path in candidates if _runs(path)), None)


def _candidates() -> Iterator[str]:
    yield from filter(None, map(shutil.which, NAMES))
    yield from MAC_APPS
    if VENV_PYTHON.exists():
        asked = subprocess.run([str(VENV_PYTHON), "-c", _OWN], capture_output=True, text=True, check=False)
        yield asked.stdout.strip()


def _runs(path: str) -> bool:
    """Being there is not enough: a package may be a stub that names another, and a download may lack libraries."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=30, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _install() -> None:
    if named := os.environ.get(VARIABLE):
        raise SetupError(f"{VARIABLE} names {named}, which does not run. Name another, or leave it unset.")
    # What keeps Playwright's away, no network but the distribution's, does not keep the package away.
    with contextlib.suppress(SetupError):
        _install_playwrights_own()
    if find() is None:
        _install_package()
    if find() is None:
        raise SetupError(f"The browser tests need a Chromium. Install one, or name it in {VARIABLE}.")


NEED = Need(lambda: find() is not None, _install)


def _install_playwrights_own() -> None:
    with step("Installing Playwright's Chromium"):
        run([str(VENV_PYTHON), "-m", "playwright", "install", "chromium"], ROOT, "Playwright could not install it")


def _install_package() -> None:
    if apt.is_usable():
        apt.install("Chromium", "chromium")
