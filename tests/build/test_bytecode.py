"""The app as images that MicroPython runs: tried on MicroPython itself."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from app.api.connect import named_modules
from app.config import Config
from server.build.bytecode import image
from server.build.closure import split
from server.build.panel import panel_table
from server.setup.errors import SetupError
from server.setup.places import ROOT
from tests.build.conftest import asset


def imported(folder: Path, *images: bytes) -> list[list[Any]]:
    """Of each image its files, each with None or what its import said."""
    paths = [folder / f"{number}.romfs" for number in range(len(images))]
    for path, content in zip(paths, images, strict=True):
        path.write_bytes(content)
    command = ["node", str(Path(__file__).with_name("import_image.mjs")), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr + done.stdout
    return [json.loads(line) for line in done.stdout.splitlines()]


def compiled(paths: list[Path]) -> list[str]:
    return sorted(path.relative_to(ROOT).with_suffix(".mpy").as_posix() for path in paths)


def test_the_images_hold_the_app_and_nothing_else_and_all_of_it_is_imported_from_them(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    found = imported(tmp_path, files[asset(files, "app-", ".romfs")], files[asset(files, "rest-", ".romfs")])
    assert [[name for name, _ in part] for part in found] == [
        compiled(part) for part in split(ROOT, named_modules(Config(panel_table(ROOT, None))))
    ]
    assert [told for part in found for told in part if told[1] is not None] == []


def test_the_first_image_is_enough_to_begin_with(files: dict[str, bytes], tmp_path: Path) -> None:
    (found,) = imported(tmp_path, files[asset(files, "app-", ".romfs")])
    assert ["app/main.mpy", None] in found
    assert [told for told in found if told[1] is not None] == []


def test_a_module_is_named_as_in_the_checkout_wherever_that_lies(tmp_path: Path) -> None:
    images = []
    for name in ("here", "there"):
        path = tmp_path / name / "app" / "a.py"
        path.parent.mkdir(parents=True)
        path.write_text("def f():\n    return 1\n")
        images.append(image([path], tmp_path / name))
    assert images[0] == images[1]
    assert b"app/a.py" in images[0] and str(tmp_path).encode() not in images[0]


def test_what_micropython_cannot_read_is_said_with_its_file(tmp_path: Path) -> None:
    path = tmp_path / "app" / "a.py"
    path.parent.mkdir()
    path.write_text("match 1:\n    case 1: pass\n")
    with pytest.raises(
        SetupError, match=r"app/a\.py could not be compiled for MicroPython\. Above is why\."
    ) as refused:
        image([path], tmp_path)
    assert "SyntaxError" in refused.value.said
