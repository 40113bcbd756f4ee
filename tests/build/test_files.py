"""What a build holds, and that it is the same for the same commit."""

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from server.build.files import build_files
from server.build.names import integrity
from server.setup.places import ROOT
from tests.build.conftest import asset, edit

# Prints what a build of the checkout in the working directory is, by that checkout's own program.
PRINT = """
import hashlib, json
from pathlib import Path
from server.build.compress import with_compressed
from server.build.files import build_files
files = with_compressed(build_files(Path.cwd(), None))
print(json.dumps({name: hashlib.sha256(content).hexdigest() for name, content in files.items()}))
"""


def test_it_holds_these_files_and_no_others(files: dict[str, bytes]) -> None:
    pictures = ["apple-touch-icon.png", "icon-192.png", "icon-512.png", "icon-maskable-512.png"]
    others = ["index.html", "licences.txt", "manifest.webmanifest", "sw.js"]
    assets = ["app.romfs", "early.js", "mark.svg", "micropython.wasm", "panel.css", "rest.css"]
    assets += ["rest.romfs", "start.js"]
    assert sorted(re.sub(r"-[0-9a-f]{10}\.", ".", name) for name in files) == sorted(
        [*pictures, *others, *(f"assets/{name}" for name in assets)]
    )


def test_each_asset_is_named_after_its_content(files: dict[str, bytes]) -> None:
    for name in (name for name in files if name.startswith("assets/")):
        assert hashlib.sha256(files[name]).hexdigest()[:10] == name.rpartition(".")[0][-10:]


def test_the_interpreter_is_the_one_that_was_installed(files: dict[str, bytes]) -> None:
    installed = (ROOT / "public/vendor/micropython/micropython.wasm").read_bytes()
    assert files[asset(files, "micropython-", ".wasm")] == installed


def test_the_worker_keeps_all_that_the_page_may_ask_for(files: dict[str, bytes]) -> None:
    worker = files["sw.js"].decode()
    kept = dict(re.findall(r'\["\./([^"]*)","(sha384-[^"]+)"\]', worker))
    wanted = {name.removesuffix("index.html"): content for name, content in files.items()}
    del wanted["sw.js"], wanted["licences.txt"]
    assert kept == {name: integrity(content) for name, content in wanted.items()}


def test_any_change_is_another_version_and_no_change_is_none(files: dict[str, bytes], checkout: Path) -> None:
    assert build_files(checkout, None)["sw.js"] == files["sw.js"]
    edit(checkout / "app/words/arabic.py", '"""', '""" ')
    assert build_files(checkout, None)["sw.js"] == files["sw.js"]  # the code is the same
    edit(checkout / "public/styles/form.css", "}", "; color: inherit }")
    assert build_files(checkout, None)["sw.js"] != files["sw.js"]


def test_a_change_of_the_app_leaves_the_names_of_the_rest(files: dict[str, bytes], checkout: Path) -> None:
    edit(checkout / "app/main.py", "TICK = 1.0", "TICK = 2.0")
    changed = set(build_files(checkout, None)) - set(files)
    assert [re.sub(r"-[0-9a-f]+", "", name) for name in changed] == ["assets/app.romfs"]


def test_another_checkout_of_the_commit_makes_the_same_bytes(compressed: dict[str, bytes], checkout: Path) -> None:
    for path in checkout.rglob("*.*"):
        if not path.is_symlink() and path.is_file():
            os.utime(path, (1, 1))
    built = subprocess.run(
        [sys.executable, "-c", PRINT], cwd=checkout, capture_output=True, text=True, check=True, timeout=300
    )
    assert json.loads(built.stdout) == {
        name: hashlib.sha256(content).hexdigest() for name, content in compressed.items()
    }


@pytest.mark.parametrize("name", [".DS_Store", "notes.txt"])
def test_what_lies_about_does_not_get_into_it(files: dict[str, bytes], checkout: Path, name: str) -> None:
    for folder in ("app", "public", "public/icons", "public/styles"):
        (checkout / folder / name).write_text("mine")
    assert build_files(checkout, None) == files
