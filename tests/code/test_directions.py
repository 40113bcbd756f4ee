"""public/styles/: the panel is read from the left or from the right, and no rule knows which."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.code.places import ROOT

STYLES = sorted((ROOT / "public/styles").glob("*.css"))
SIDE = r"(?:top|right|bottom|left)"
# Where a logical name would say the same of lines in any direction. Width and height are those of the screen here.
PHYSICAL = re.compile(
    rf"(?:margin|padding|scroll-margin|scroll-padding)-{SIDE}|border-{SIDE}(?:-\w+)?|{SIDE}|"
    r"border-(?:top|bottom)-(?:left|right)-radius"
)
SIDED = ("text-align", "float", "clear", "caption-side")
# Four values, of which the second and the fourth are the sides.
AROUND = ("margin", "padding", "inset", "border-width", "border-color", "border-style", "scroll-margin")
# What has no logical name, and where: it must be the same from both sides, or be said for each of them.
UNNAMED = re.compile(r"translateX|translate3d|scaleX|skew|background-position|box-shadow: inset -?[1-9]|90deg")
EXCEPTIONS = [
    # The bar of the palette's choice: once for each direction.
    ("palette.css", "box-shadow: inset 2px 0 var(--accent)"),
    ("palette.css", "box-shadow: inset -2px 0 var(--accent)"),
    # The tip of the chart, whose time runs from left to right everywhere.
    ("dashboard.css", "transform: translateX(-50%)"),
    # What is on its way runs along the page; from right to left in reverse.
    (
        "layout.css",
        "background: linear-gradient(90deg, transparent, var(--accent), transparent) 0 0 / 40% 100% no-repeat",
    ),
    ("layout.css", "background-position: -60% 0"),
    ("layout.css", "background-position: 160% 0"),
]


def declarations(css: str) -> Iterator[tuple[str, str]]:
    for block in re.findall(r"[{;]([^{};]+)(?=[;}])", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)):
        name, _, value = block.partition(":")
        yield name.strip(), " ".join(value.split())


def physical(css: str) -> list[str]:
    """What would be wrong for those who read from the other side."""
    return [f"{name}: {value}" for name, value in declarations(css) if is_physical(name, value)]


def is_physical(name: str, value: str) -> bool:
    sides = re.findall(r"(?:[^\s(]|\([^()]*(?:\([^()]*\)[^()]*)*\))+", value)
    return bool(
        PHYSICAL.fullmatch(name)
        or (name in SIDED and value in ("left", "right"))
        or (name in AROUND and len(sides) == 4 and sides[1] != sides[3])
        or (name == "border-radius" and len(sides) == 4 and (sides[0], sides[3]) != (sides[1], sides[2]))
        or UNNAMED.search(f"{name}: {value}")
    )


@pytest.mark.parametrize("path", STYLES, ids=[path.name for path in STYLES])
def test_styles_know_no_left_and_no_right(path: Path) -> None:
    found = physical(path.read_text(encoding="utf-8"))
    assert [each for each in found if (path.name, each) not in EXCEPTIONS] == []


def test_no_exception_is_left_over() -> None:
    found = [(path.name, each) for path in STYLES for each in physical(path.read_text(encoding="utf-8"))]
    assert [each for each in EXCEPTIONS if each not in found] == []


def test_what_is_physical_is_found() -> None:
    css = """
    .a { margin-left: 1px; text-align: right; inset: 0 0 auto; padding: 0 var(--s2) 0 calc(1px + (2px * 2)) }
    @media print { .b { right: 0; border-left: 1px solid; float: left; border-top-left-radius: 1px; top: auto; } }
    .c { padding: 0 1px 2px 1px; text-align: start; border-radius: 0 0 4px 4px; margin: 0 auto; }
    .d { border-radius: 4px 0 0 4px; transform: rotate(1turn) translateX(4px) }
    """
    assert physical(css) == [
        "margin-left: 1px",
        "text-align: right",
        "padding: 0 var(--s2) 0 calc(1px + (2px * 2))",
        "right: 0",
        "border-left: 1px solid",
        "float: left",
        "border-top-left-radius: 1px",
        "top: auto",
        "border-radius: 4px 0 0 4px",
        "transform: rotate(1turn) translateX(4px)",
    ]
