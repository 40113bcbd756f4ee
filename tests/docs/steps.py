"""A tutorial read as a person reads it: files to make, lines to add, commands to run."""

import re
from dataclasses import dataclass
from pathlib import Path

# A heading of a step, the name of a file on a line of its own, and a block with its language.
_PARTS = re.compile(
    r"^## (?P<step>[^\n]+)$|^\*\*`(?P<file>[^`]+)`\*\*$|^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.M | re.S
)


@dataclass
class Block:
    """What is to be done in a `step`: a new `file` of a `kind`, a change of one ("diff"), or, without one, commands."""

    step: str
    file: str
    kind: str
    text: str


def blocks(markdown: str) -> list[Block]:
    """In their order. Several changes may follow one file's name."""
    step = file = ""
    found = []
    for part in _PARTS.finditer(markdown):
        if part["step"] is not None:
            step, file = part["step"], ""
        elif part["file"] is not None:
            file = part["file"]
        else:
            found.append(Block(step, "" if part["kind"] == "" else file, part["kind"], part["text"]))
    return found


class NotThere(Exception):
    """The lines around a change are not in the file, or more than once: nobody could follow."""


def apply(block: Block, root: Path) -> None:
    """Makes or changes the file of a block below `root`."""
    path = root / block.file
    if block.kind == "diff":
        path.write_text(changed(path.read_text(encoding="utf-8"), block), encoding="utf-8")
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, encoding="utf-8")


def changed(text: str, block: Block) -> str:
    """The text with the lines of a diff added and taken out."""
    lines = block.text.splitlines(keepends=True)
    # An empty line between the others stands there without its space.
    before = "".join(line[1:] or "\n" for line in lines if not line.startswith("+"))
    after = "".join(line[1:] or "\n" for line in lines if not line.startswith("-"))
    # Whole lines alone.
    places = re.findall("(?=" + re.escape("\n" + before) + ")", "\n" + text)
    if len(places) != 1:
        raise NotThere(f"{block.file}: the place of this change is there {len(places)} times.\n{block.text}")
    return ("\n" + text).replace("\n" + before, "\n" + after)[1:]
