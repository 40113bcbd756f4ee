"""What a browser needs to install the panel."""

import json
import re

from server.build.manifest import BACKGROUND, manifest
from server.setup.places import ROOT

BASE, TOKENS = ROOT / "public/styles/base.css", ROOT / "public/styles/tokens.css"


def test_it_names_the_panel_and_holds_below_any_path(files: dict[str, bytes]) -> None:
    table = json.loads(manifest('Häuser & "Leute"'))
    assert table["name"] == table["short_name"] == 'Häuser & "Leute"'
    paths = [table[key] for key in ("id", "start_url", "scope")] + [icon["src"] for icon in table["icons"]]
    assert all(path.startswith("./") for path in paths)


def test_each_icon_is_there_in_the_size_that_it_names(files: dict[str, bytes]) -> None:
    for icon in json.loads(files["manifest.webmanifest"])["icons"]:
        picture = files[icon["src"].removeprefix("./")]
        assert picture.startswith(b"\x89PNG")
        assert icon["sizes"] == "x".join(str(int.from_bytes(picture[at : at + 4], "big")) for at in (16, 20))


def test_one_icon_may_be_cut_to_any_shape(files: dict[str, bytes]) -> None:
    icons = json.loads(files["manifest.webmanifest"])["icons"]
    assert "maskable" in [icon.get("purpose") for icon in icons]


def test_its_colour_is_the_ground_of_the_page() -> None:
    ground = re.search(r"background: var\((--\w+)\)", BASE.read_text(encoding="utf-8"))
    assert ground and f"{ground[1]}: {BACKGROUND};" in TOKENS.read_text(encoding="utf-8")
