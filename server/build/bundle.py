"""JavaScript and styles, each as one small file: esbuild, from npm, does what bundlers know better."""

import json
import subprocess
from pathlib import Path

from server.setup.errors import SetupError
from server.setup.places import NODE_MODULES

ESBUILD = NODE_MODULES / ".bin" / "esbuild"
# Chromium 117, Firefox 125 and Safari 17.4 of 2023 and 2024 are the oldest that have what the page uses (popovers).
TARGETS = "--target=chrome117,firefox125,safari17.4"
# The scripts before the modules can also be read by browsers that are too old for the panel: they say so.
OLD_TARGETS = "--target=es2015"
# MicroPython's glue asks whether it runs in Node; in a browser there is none, and the code for it goes.
NO_NODE = [
    "--define:globalThis.process=undefined",
    "--define:process=undefined",
    "--define:globalThis.Deno=undefined",
    "--external:node:*",
    "--external:path",
    "--external:url",
    "--external:fs",
]


def module(entry: Path) -> bytes:
    """The module and all that it imports."""
    return _esbuild([TARGETS, str(entry), "--bundle", "--format=esm", *NO_NODE], b"")


def worker(entry: Path, values: dict[str, object]) -> bytes:
    """A service worker, with these values for names that it does not define."""
    defined = [f"--define:{name}={json.dumps(value)}" for name, value in values.items()]
    return _esbuild([TARGETS, str(entry), "--bundle", "--format=iife", *defined], b"")


def script(paths: list[Path]) -> bytes:
    """Classic scripts, one after the other."""
    return _esbuild([OLD_TARGETS, "--charset=utf8", "--loader=js"], _joined(paths))


def styles(paths: list[Path]) -> bytes:
    """Style sheets, one after the other."""
    return _esbuild([TARGETS, "--loader=css"], _joined(paths))


def for_print(paths: list[Path]) -> bytes:
    """Style sheets that are only for paper."""
    return _esbuild([TARGETS, "--loader=css"], b"@media print {\n" + _joined(paths) + b"}\n")


def _joined(paths: list[Path]) -> bytes:
    return b"\n".join(path.read_bytes() for path in paths)


def _esbuild(options: list[str], text: bytes) -> bytes:
    command = [str(ESBUILD), "--minify", "--log-level=warning", "--legal-comments=none", *options]
    done = subprocess.run(command, input=text, capture_output=True, check=False)
    if done.returncode or done.stderr:
        # Behind what esbuild says Node tells how it was started.
        said = done.stderr.decode(errors="replace").partition("\nnode:")[0]
        raise SetupError("esbuild could not make a part of the page. Above is why.", said=said.strip())
    return done.stdout
