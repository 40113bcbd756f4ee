"""nginx, Caddy and Apache, for the tests of what a build says to them. What is not there is not tested, and said."""

import contextlib
import os
import shutil
from pathlib import Path

from server.setup import apt
from server.setup.errors import SetupError
from server.setup.need import Need

# Where a distribution puts servers, and where no ordinary user looks for programs.
PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
# Apache's without its service: only the program and its modules.
PACKAGES = {"nginx": ["nginx", "libnginx-mod-http-brotli-static"], "caddy": ["caddy"], "apache2": ["apache2-bin"]}


def find(name: str) -> Path | None:
    """The program behind a name of PACKAGES."""
    path = shutil.which(name, path=PATH)
    return Path(path) if path else None


def _missing() -> list[str]:
    return [name for name in PACKAGES if find(name) is None]


def _is_met() -> bool:
    return not _missing() or not _may_install()


def _may_install() -> bool:
    """In a container, that is. Under systemd a server that is installed also starts, and nobody asked for that."""
    return apt.is_usable() and not Path("/run/systemd/system").exists()


def _install() -> None:
    for name in _missing():
        # The tests of the others run all the same.
        with contextlib.suppress(SetupError):
            apt.install(name, *PACKAGES[name])


NEED = Need(_is_met, _install)
