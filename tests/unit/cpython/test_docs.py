"""What stands in docs/ works. CPython only: the examples use its event loop."""

import re
from pathlib import Path

import pytest

DOCS = sorted((Path(__file__).resolve().parents[3] / "docs").glob("*.md"))


def blocks(doc: Path) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```", doc.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("doc", DOCS, ids=lambda doc: doc.name)
def test_the_examples_of_a_page_run_in_their_order(doc: Path) -> None:
    names: dict[str, object] = {"__name__": doc.name}
    for number, block in enumerate(blocks(doc), 1):
        exec(compile(block, f"{doc.name}, example {number}", "exec"), names)


def test_there_are_examples() -> None:
    assert sum(len(blocks(doc)) for doc in DOCS) >= 3


@pytest.mark.parametrize("doc", DOCS, ids=lambda doc: doc.name)
def test_what_a_page_links_to_is_there(doc: Path) -> None:
    for link in re.findall(r"\]\(([^)#]+)\)", doc.read_text(encoding="utf-8")):
        assert "://" in link or (doc.parent / link).exists(), link
