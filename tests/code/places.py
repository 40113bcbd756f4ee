"""Where things are."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
APP = ROOT / "app"


def app_files() -> list[str]:
    """Every Python file of the panel, from the root on: "app/query/entry.py"."""
    return sorted(path.relative_to(ROOT).as_posix() for path in APP.rglob("*.py"))


def public_files() -> list[str]:
    """The panel's own JavaScript, without what is installed: "public/boot.js"."""
    return sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "public").glob("*.js"))
