"""One build for all tests, and a checkout of one's own to change."""

import shutil
from pathlib import Path

import pytest

from server.build.compress import with_compressed
from server.build.files import build_files
from server.setup.places import ROOT

# What a build is made of. Packages and the interpreter are only read: links will do.
COPIED = ("app", "server", "public/icons", "public/styles")
LINKED = ("node_modules", "public/vendor")
FILES = ("index.html", "pyscript.toml", "LICENSE", "public/*.js", "public/*.svg")


@pytest.fixture(scope="session")
def files() -> dict[str, bytes]:
    """Of this checkout."""
    return build_files(ROOT, None)


@pytest.fixture(scope="session")
def compressed(files: dict[str, bytes]) -> dict[str, bytes]:
    return with_compressed(files)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """At another place, its files made just now."""
    root = tmp_path / "some where" / "halfminute"
    for name in COPIED:
        shutil.copytree(ROOT / name, root / name, copy_function=shutil.copyfile, ignore=shutil.ignore_patterns("__py*"))
    for path in (path for pattern in FILES for path in ROOT.glob(pattern)):
        shutil.copyfile(path, root / path.relative_to(ROOT))
    for name in LINKED:
        (root / name).symlink_to(ROOT / name)
    return root


def asset(files: dict[str, bytes], start: str, ending: str) -> str:
    """The name of the one asset that begins and ends so: `asset(files, "app-", ".romfs")`."""
    (name,) = [name for name in files if name.startswith(f"assets/{start}") and name.endswith(ending)]
    return name


def edit(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
