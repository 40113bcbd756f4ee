"""Debian's and Ubuntu's own packages, where they can be installed without asking anybody."""

import os
import shutil

from server.setup.places import ROOT
from server.setup.steps import run, step


def is_usable() -> bool:
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def install(name: str, *packages: str) -> None:
    """SetupError where that fails; `name` is what it is called for people."""
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    with step(f"Installing the distribution's {name}"):
        run([*apt, "update"], ROOT, "apt-get could not read its lists")
        run([*apt, "install", "-y", *packages], ROOT, f"apt-get could not install {' '.join(packages)}")
