"""The commands of serve.py: what each needs, and what it does then."""

import io
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

from server import chromium, web_servers
from server.setup import listed_files, packages, python, vendor
from server.setup.errors import SetupError
from server.setup.need import meet_all
from server.setup.options import TEST_HELP, parse, parse_bench, parse_build, parse_doctor, parse_files
from server.setup.places import ROOT, VENV, VENV_PYTHON
from server.setup.sentences import sentence

SERVING = [python.listed("requirements.txt"), vendor.NEED]
LOOKING = SERVING[:1]
BUILDING = [python.listed("requirements-build.txt"), packages.NEED, vendor.NEED]
# The packages too: axe-core is read where npm laid it.
TESTING = [python.listed("requirements-test.txt"), packages.NEED, vendor.NEED, chromium.NEED, web_servers.NEED]


def main(words: list[str]) -> int:
    """The exit code: 0, or 1 after a sentence that says what was wrong and what to do."""
    _speak_to_any_terminal()
    try:
        return COMMANDS.get(words[0] if words else "", _serve)(words)
    except SetupError as error:
        print(f"{error.said}\n{error}".strip(), file=sys.stderr)
    except (OSError, sqlite3.Error) as error:
        print(sentence(error), file=sys.stderr)
    return 1


def _serve(words: list[str]) -> int:
    options = parse(words)
    meet_all(SERVING)
    if not _is_in_venv():
        return _become([str(VENV_PYTHON), str(ROOT / "serve.py"), *words])
    from server.run import serve  # noqa: PLC0415, only now is installed what it imports

    return serve(options.host, options.port, options.database, options.open, options.invite, options.api)


def _build(words: list[str]) -> int:
    options = parse_build(words[1:])
    meet_all(BUILDING)
    if not _is_in_venv():
        return _become([str(VENV_PYTHON), str(ROOT / "serve.py"), *words])
    from server.build.command import build  # noqa: PLC0415, as above

    return build(options.out, options.base, options.api)


def _test(words: list[str]) -> int:
    words = words[1:]
    if words in (["--help"], ["-h"]):
        print(TEST_HELP)
        return 0
    meet_all(TESTING)
    os.chdir(ROOT)
    return _become([str(VENV_PYTHON), "-m", "pytest", *words])


def _bench(words: list[str]) -> int:
    runs = parse_bench(words[1:]).runs
    meet_all(TESTING)
    os.chdir(ROOT)
    return _become([str(VENV_PYTHON), "-m", "tests.bench", str(runs)])


def _files(words: list[str]) -> int:
    parse_files(words[1:])
    print(f"pyscript.toml lists the {listed_files.write(ROOT)} files of app/.")
    return 0


def _doctor(words: list[str]) -> int:
    options = parse_doctor(words[1:])
    meet_all(LOOKING)
    if not _is_in_venv():
        return _become([str(VENV_PYTHON), str(ROOT / "serve.py"), *words])
    from server.doctor.command import doctor  # noqa: PLC0415, as above

    return doctor(options)


COMMANDS = {"build": _build, "test": _test, "bench": _bench, "doctor": _doctor, "files": _files}


def _is_in_venv() -> bool:
    return Path(sys.prefix).resolve() == VENV.resolve()


def _become(command: list[str]) -> int:
    """Goes on as another program, whose Ctrl-C and exit code are its own."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


def _speak_to_any_terminal() -> None:
    """A terminal that lacks a character, such as "…", shows a "?" in its place."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
