"""The .venv and what is installed in it."""

import sys

from server.setup.errors import SetupError
from server.setup.need import Need
from server.setup.places import ROOT, VENV, VENV_PYTHON
from server.setup.stamps import clear_stamp, fingerprint, is_stamped, set_stamp
from server.setup.steps import run, step

MADE = VENV / ".made"
INSTALLED = VENV / ".installed"
# Each list, with the lists that it takes in.
LISTS = {
    "requirements.txt": ["requirements.txt"],
    "requirements-build.txt": ["requirements.txt", "requirements-build.txt"],
    "requirements-test.txt": ["requirements.txt", "requirements-build.txt", "requirements-test.txt"],
}
# "cpython-312": packages are built for one, and stand any patch of it.
VERSION = sys.implementation.cache_tag


def listed(name: str) -> Need:
    """What requirements.txt, or another list of LISTS, names."""
    return Need(lambda: is_installed(name), lambda: _install(name))


def is_installed(name: str) -> bool:
    """Whether .venv holds this list as it reads today, alone or as a part of a longer one."""
    longer = [each for each, parts in LISTS.items() if name in parts]
    return VENV_PYTHON.exists() and any(is_stamped(INSTALLED, _fingerprint(each)) for each in longer)


def _install(name: str) -> None:
    if not (VENV_PYTHON.exists() and is_stamped(MADE, fingerprint(VERSION))):
        _make_venv()
    with step(f"Installing {name}"):
        # One stamp for all lists, gone while pip works: .venv holds what was installed last, or nobody knows.
        clear_stamp(INSTALLED)
        pip = [str(VENV_PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
        run([*pip, "-r", name], ROOT, f"pip could not install {name}")
        set_stamp(INSTALLED, _fingerprint(name))


def _make_venv() -> None:
    _check_venv_module()
    with step("Making .venv"):
        run([sys.executable, "-m", "venv", "--clear", str(VENV)], ROOT, "Python could not make .venv")
        set_stamp(MADE, fingerprint(VERSION))


def _check_venv_module() -> None:
    try:
        import ensurepip  # noqa: F401, PLC0415
        import venv  # noqa: F401, PLC0415
    except ImportError:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise SetupError(
            "This Python cannot make virtual environments: its venv module is not installed. "
            f"On Debian and Ubuntu: apt install python{version}-venv; then run the same command again."
        ) from None


def _fingerprint(name: str) -> str:
    return fingerprint(VERSION, *[ROOT / each for each in LISTS[name]])
