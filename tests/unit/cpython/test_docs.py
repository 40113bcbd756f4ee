"""What stands in docs/ works. CPython only: the examples use its event loop."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
DOCS = sorted((ROOT / "docs").glob("*.md"))


def blocks(doc: Path) -> list[str]:
    """Those that are no file of their own, as in the tutorial, which tests/docs follows."""
    found = re.findall(
        r"(^\*\*.*\n\n)?^```python\n(.*?)^```", doc.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    return [text for name, text in found if not name]


@pytest.mark.parametrize("doc", DOCS, ids=lambda doc: doc.name)
def test_the_examples_of_a_page_run_in_their_order(doc: Path) -> None:
    # In a process of its own: elsewhere a loop may be running already.
    run = subprocess.run(
        [sys.executable, "-c", "\n".join(blocks(doc))], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr


def test_there_are_examples() -> None:
    assert sum(len(blocks(doc)) for doc in DOCS) >= 3


@pytest.mark.parametrize("doc", DOCS, ids=lambda doc: doc.name)
def test_what_a_page_links_to_is_there(doc: Path) -> None:
    for link in re.findall(r"\]\(([^)#]+)\)", doc.read_text(encoding="utf-8")):
        assert "://" in link or (doc.parent / link).exists(), link
