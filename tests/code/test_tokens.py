"""public/styles/tokens.css: dark is dark, whoever asked for it."""

import re

from tests.code.places import ROOT

CSS = re.sub(r"/\*.*?\*/", "", (ROOT / "public/styles/tokens.css").read_text(encoding="utf-8"), flags=re.DOTALL)


def declarations(selector: str) -> dict[str, str]:
    blocks = re.findall(re.escape(selector) + r"\s*{([^{}]*)}", CSS)
    assert blocks, f"tokens.css has no {selector}."
    pairs = (line.partition(":") for line in blocks[0].split(";") if line.strip())
    return {name.strip(): value.strip() for name, _, value in pairs}


def test_dark_by_the_system_and_dark_by_the_switch_are_the_same() -> None:
    by_system = declarations(':root:not([data-theme="light"])')
    by_switch = declarations(':root[data-theme="dark"]')
    assert by_system == by_switch
    assert by_system["color-scheme"] == "dark"


def test_every_colour_of_the_light_has_its_dark() -> None:
    light, dark = declarations(":root"), declarations(':root[data-theme="dark"]')
    assert sorted(light) == sorted(dark)
