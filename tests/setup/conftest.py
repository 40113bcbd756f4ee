"""A checkout of one's own, with an npm that does what a test wants."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from server.setup.places import ROOT
from server.setup.runtime import PARTS

GUARDED = """
import server.setup.commands as commands
def prepare(words):
    commands._prepare('requirements.txt')
    return 0
commands._serve = prepare
raise SystemExit(commands.main([]))
"""


@dataclass
class Checkout:
    """A fresh clone in `root`; `bin` stands alone on PATH beside the system's own tools."""

    root: Path
    bin: Path

    def script(self, name: str, text: str) -> None:
        path = self.bin / name
        path.write_text("#!/bin/sh\n" + text)
        path.chmod(0o755)

    def npm(self, text: str = "") -> None:
        """An npm that first does `text`, counts its calls, and then lays down the packages."""
        packages = "".join(
            f"mkdir -p node_modules/{package}/{folder}\n"
            + "".join(f"echo {name} > node_modules/{package}/{folder}/{file.replace('*', 'core')}\n" for file in files)
            for name, package, folder, files in PARTS
        )
        self.script("npm", f"echo called >> npm-calls\n{text}\n{packages}")
        self.script("node", "echo v22.1.0")

    @property
    def npm_calls(self) -> int:
        calls = self.root / "npm-calls"
        return calls.read_text().count("called") if calls.exists() else 0

    def prepare(self) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PATH": str(self.bin), "PIP_NO_INDEX": "1"}
        return subprocess.run(
            [sys.executable, "-c", GUARDED], cwd=self.root, env=environment, capture_output=True, text=True, check=False
        )


@pytest.fixture(scope="session")
def made_venv(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A .venv with nothing in it, made once: copies of it stand in other checkouts."""
    root = _clone(tmp_path_factory.mktemp("made"))
    root.npm()
    assert root.prepare().returncode == 0
    return root.root / ".venv"


@pytest.fixture
def fresh(tmp_path: Path) -> Checkout:
    return _clone(tmp_path)


@pytest.fixture
def checkout(tmp_path: Path, made_venv: Path) -> Checkout:
    """One in which .venv stands already."""
    checkout = _clone(tmp_path)
    shutil.copytree(made_venv, checkout.root / ".venv", symlinks=True)
    return checkout


def _clone(tmp_path: Path) -> Checkout:
    root, bin = tmp_path / "checkout", tmp_path / "bin"
    bin.mkdir()
    (bin / "mkdir").symlink_to(shutil.which("mkdir") or "/bin/mkdir")
    (root / "public").mkdir(parents=True)
    (root / "server").mkdir()
    shutil.copytree(ROOT / "server" / "setup", root / "server" / "setup")
    for name in ("serve.py", "server/__init__.py", "package.json", "package-lock.json"):
        shutil.copy(ROOT / name, root / name)
    # Nothing to fetch: what is tested is the way there.
    (root / "requirements.txt").write_text("")
    (root / "requirements-test.txt").write_text("")
    return Checkout(root, bin)
