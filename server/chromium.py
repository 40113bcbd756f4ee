"""A Chromium for the browser tests: one on the machine, else Playwright's own, else the distribution's package."""

import os
import shutil
import subprocess
from pathlib import Path

from server.setup.errors import SetupError
from server.setup.places import ROOT, VENV_PYTHON
from server.setup.steps import run, step

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
MAC_APPS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
_OWN = "from playwright.sync_api import sync_playwright as p\nwith p() as play: print(play.chromium.executable_path)"


def find() -> Path | None:
    """The one that HALFMINUTE_CHROMIUM names, or the first there is."""
    named = os.environ.get("HALFMINUTE_CHROMIUM")
    if named:
        return Path(named)
    for name in NAMES:
        if path := shutil.which(name):
            return Path(path)
    return next((Path(app) for app in MAC_APPS if Path(app).exists()), None) or _playwrights_own()


def ensure() -> None:
    """Finds one or installs one. SetupError where neither can be done."""
    for install in (_install_playwrights_own, _install_package):
        if find():
            return
        install()
    if not find():
        raise SetupError("The browser tests need a Chromium. Install one, or name it in HALFMINUTE_CHROMIUM.")


def _playwrights_own() -> Path | None:
    asked = subprocess.run([str(VENV_PYTHON), "-c", _OWN], capture_output=True, text=True, check=False)
    path = Path(asked.stdout.strip() or "missing")
    return path if path.exists() else None


def _install_playwrights_own() -> None:
    try:
        with step("Installing Playwright's Chromium"):
            run([str(VENV_PYTHON), "-m", "playwright", "install", "chromium"], ROOT, "Playwright could not install it")
    except SetupError as error:
        print(error)


def _install_package() -> None:
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return
    with step("Installing the distribution's Chromium"):
        run(["apt-get", "update", "-qq"], ROOT, "apt-get could not read its lists")
        run(["apt-get", "install", "-qq", "-y", "chromium"], ROOT, "apt-get could not install chromium")
