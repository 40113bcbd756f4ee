"""A checkout of one's own, where everything but its server is real, with an npm that does what a test wants."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from server.setup.places import ROOT
from server.setup.vendor import PARTS

SERVER = "def serve(host, port, database, is_opened, invite, api):\n    print('served')\n    return 0\n"
# Nothing listens on this port: what looks for packages there has lost its network.
NOWHERE = "http://127.0.0.1:9/"
Done = subprocess.CompletedProcess[str]


@dataclass
class Checkout:
    """A fresh clone in `root`; `bin` is all of PATH."""

    root: Path
    bin: Path

    def script(self, name: str, text: str) -> Path:
        path = self.bin / name
        path.write_text("#!/bin/sh\n" + text)
        path.chmod(0o755)
        return path

    def npm(self, text: str = "") -> None:
        """An npm that counts its calls, does `text`, and then lays down the packages."""
        packages = "".join(
            f"mkdir -p node_modules/{part.source}\n"
            + "".join(
                f"echo {part.name} > node_modules/{part.source}/{file.replace('*', 'core')}\n" for file in part.files
            )
            for part in PARTS
        )
        self.script("npm", f"echo called >> npm-calls\n{text}\n{packages}")
        self.script("node", "echo v22.1.0")

    @property
    def npm_calls(self) -> int:
        calls = self.root / "npm-calls"
        return calls.read_text().count("called") if calls.exists() else 0

    def start(self, *words: str, **environment: str) -> Done:
        return subprocess.run(
            self._command(words),
            env=self._environment(environment),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    @contextmanager
    def starting(self, *words: str) -> Iterator[subprocess.Popen[str]]:
        """One that the test talks to while it runs."""
        process = subprocess.Popen(
            self._command(words),
            env=self._environment({}),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        try:
            yield process
        finally:
            # With what it started itself.
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.communicate()

    def _command(self, words: tuple[str, ...]) -> list[str]:
        return [sys.executable, str(self.root / "serve.py"), *words]

    def _environment(self, more: dict[str, str]) -> dict[str, str]:
        pip = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": NOWHERE, "PIP_RETRIES": "1", "NO_PROXY": "127.0.0.1"}
        return {**os.environ, **pip, "PATH": str(self.bin), **more}


@pytest.fixture(scope="session")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> tuple[Checkout, Done]:
    """The only one that makes a .venv, which takes seconds, and what it said."""
    checkout = _clone(tmp_path_factory.mktemp("first"))
    checkout.npm()
    return checkout, checkout.start()


@pytest.fixture
def checkout(tmp_path: Path, first_start: tuple[Checkout, Done]) -> Checkout:
    """One in which .venv stands already, and npm has nothing done yet."""
    checkout = _clone(tmp_path)
    # Linked, not copied: set-up never writes into a file of .venv, it makes new ones.
    made = first_start[0].root / ".venv"
    shutil.copytree(made, checkout.root / ".venv", symlinks=True, copy_function=os.link)
    checkout.npm()
    return checkout


def _clone(tmp_path: Path) -> Checkout:
    root, bin = tmp_path / "checkout", tmp_path / "bin"
    bin.mkdir()
    (bin / "mkdir").symlink_to(shutil.which("mkdir") or "/bin/mkdir")
    (root / "public").mkdir(parents=True)
    (root / "server").mkdir()
    shutil.copytree(ROOT / "server" / "setup", root / "server" / "setup")
    servers = ("server/__init__.py", "server/chromium.py", "server/web_servers.py")
    for name in ("serve.py", *servers, "package.json", "package-lock.json"):
        shutil.copy(ROOT / name, root / name)
    (root / "server" / "run.py").write_text(SERVER)
    # Nothing to fetch: what is tested is the way there.
    (root / "requirements.txt").write_text("")
    (root / "requirements-build.txt").write_text("")
    (root / "requirements-test.txt").write_text("")
    return Checkout(root, bin)


def sentence(done: Done) -> str:
    """The one line that a refused start said, and no traceback."""
    lines = done.stderr.strip().splitlines()
    assert done.returncode == 1, done
    assert len(lines) == 1, done.stderr
    return lines[0]
