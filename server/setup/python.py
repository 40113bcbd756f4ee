"""The .venv and what is installed in it."""

import sys

from server.setup.errors import SetupError
from server.setup.places import ROOT, VENV, VENV_PYTHON
from server.setup.stamps import fingerprint, is_stamped, set_stamp
from server.setup.steps import run, step

# Each list, with the lists that it takes in.
LISTS = {
    "requirements.txt": ["requirements.txt"],
    "requirements-test.txt": ["requirements.txt", "requirements-test.txt"],
}


def is_installed(name: str) -> bool:
    """Whether this list of requirements stands in .venv, as it reads today."""
    return VENV_PYTHON.exists() and is_stamped(VENV / f".{name}", _fingerprint(name))


def install(name: str) -> None:
    """Makes .venv where there is none, and installs the list."""
    _make_venv()
    if not is_installed(name):
        with step(f"Installing {name}"):
            pip = [str(VENV_PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
            run([*pip, "-r", name], ROOT, f"pip could not install {name}")
            set_stamp(VENV / f".{name}", _fingerprint(name))


def _make_venv() -> None:
    made = VENV / ".made"
    if VENV_PYTHON.exists() and is_stamped(made, fingerprint()):
        return
    _check_venv_module()
    with step("Making .venv"):
        run([sys.executable, "-m", "venv", "--clear", str(VENV)], ROOT, "Python could not make .venv")
        set_stamp(made, fingerprint())


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
    return fingerprint(*[ROOT / each for each in LISTS[name]])
