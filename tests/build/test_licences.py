"""The terms of what a build holds."""

import json

from server.build.licences import MICROPYTHON, licences
from server.setup.places import ROOT


def test_each_part_of_a_build_stands_there_with_its_terms() -> None:
    text = licences(ROOT).decode()
    assert (ROOT / "LICENSE").read_text(encoding="utf-8") in text
    for part in ("MicroPython", "Emscripten", "terms of the MIT licence"):
        assert part in text


def test_the_version_is_the_one_that_is_installed() -> None:
    package = json.loads((ROOT / MICROPYTHON).read_text(encoding="utf-8"))
    assert f"MicroPython {package['version']}," in licences(ROOT).decode()


def test_what_is_said_to_be_mit_is_mit() -> None:
    assert json.loads((ROOT / MICROPYTHON).read_text(encoding="utf-8"))["license"] == "MIT"
