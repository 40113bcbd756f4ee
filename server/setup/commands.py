"""The commands of serve.py: what each needs, and what it does then."""

import argparse
import errno
import os
import subprocess
import sys
from pathlib import Path

from server.setup import python, runtime
from server.setup.errors import SetupError
from server.setup.lock import only_one
from server.setup.places import DATABASE, ROOT, VENV_PYTHON

EPILOG = "The first start sets everything up and needs the network; the next ones don't."


def main(words: list[str]) -> int:
    """The exit code: 0, or 1 after a sentence that says what was wrong and what to do, or 130 after Ctrl-C."""
    try:
        return _run_tests(words[1:]) if words[:1] == ["test"] else _serve(words)
    except SetupError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(_sentence(error), file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    return 1


def _serve(words: list[str]) -> int:
    options = _parser().parse_args(words)
    _prepare("requirements.txt")
    if not _is_in_venv():
        return _again_in_venv(words)
    from server.run import serve  # noqa: PLC0415, only now is installed what it imports

    return serve(options.host, options.port, options.database, options.open)


def _run_tests(words: list[str]) -> int:
    if words in (["--help"], ["-h"]):
        print(
            "usage: serve.py test [pytest arguments]\n\nSets up what is missing and runs all tests, or those you name."
        )
        return 0
    _prepare("requirements-test.txt")
    if not _is_in_venv():
        return _again_in_venv(["test", *words])
    from server import chromium  # noqa: PLC0415, only now is installed what it imports

    chromium.ensure()
    return subprocess.run([sys.executable, "-m", "pytest", *words], cwd=ROOT, check=False).returncode


def _prepare(requirements: str) -> None:
    if python.is_installed(requirements) and runtime.is_installed():
        return
    with only_one():
        if not python.is_installed(requirements):
            python.install(requirements)
        if not runtime.is_installed():
            runtime.install()


def _is_in_venv() -> bool:
    return Path(sys.prefix).resolve() == VENV_PYTHON.parent.parent.resolve()


def _again_in_venv(words: list[str]) -> int:
    command = [str(VENV_PYTHON), str(ROOT / "serve.py"), *words]
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="serve.py", description="Serves the panel and its users API.", epilog=EPILOG)
    parser.add_argument("command", nargs="?", choices=["serve", "test"], default="serve", help="serve is the default")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=_port, default=8000, help="the port, 0 for a free one (default: %(default)s)")
    parser.add_argument("--database", type=Path, default=DATABASE, help="the SQLite file, made when it is missing")
    parser.add_argument(
        "--open", action=argparse.BooleanOptionalAction, default=False, help="open the panel in your browser"
    )
    return parser


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; give a number from 0 to 65535")
    return int(text)


def _sentence(error: OSError) -> str:
    where = f" ({error.filename})" if error.filename else ""
    if error.errno == errno.ENOSPC:
        return f"The disk is full{where}. Make room and run the same command again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"This folder cannot be written{where}. Give yourself the right to, or copy the project elsewhere."
    return f"{error.strerror or error}{where}. Mend that and run the same command again."
