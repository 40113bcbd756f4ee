"""What stands in docs/ works. CPython only: the examples use its event loop."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from app.api import dialects
from app.api.abilities import ABILITIES
from app.api.checks import check_api
from app.api.dialects import DIALECTS
from app.api.ways_in import WAYS_IN, load
from app.config import DEFAULTS, Config
from app.field_names import ALL

ROOT = Path(__file__).resolve().parents[3]
DIALECTS_LOADED = {name: dialects.load(name) for name in DIALECTS}
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


# What stands there of the settings.

DIALECTS_PAGE = (ROOT / "docs/dialects.md").read_text(encoding="utf-8")
TABLES = [tomllib.loads(text) for text in re.findall(r"^```toml\n(.*?)^```", DIALECTS_PAGE, re.DOTALL | re.MULTILINE)]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table["panel"]["dialect"])
def test_the_panel_starts_with_each_table(table: dict[str, dict[str, object]]) -> None:
    check_api(Config(table["panel"]))


def test_every_setting_dialect_ability_and_way_in_is_named() -> None:
    ways = {name for kind in WAYS_IN for name in load(kind).usual}
    query = ("search", "sort", "page", "size", "ids")
    names = {*dict(DEFAULTS), *DIALECTS, *ABILITIES, *WAYS_IN, *ways, *ALL, *query}
    said = re.findall(r"`(?:\[panel\.)?([\w-]+)\]?`", DIALECTS_PAGE)
    assert sorted(names - set(said)) == []


@pytest.mark.parametrize("name", ["django", "fastapi-pagination"])
def test_a_session_that_is_said_to_be_what_is_meant_anyway_is_that(name: str) -> None:
    said = [
        table["panel"]["session"]
        for table in TABLES
        if table["panel"]["dialect"] == name and "session" in table["panel"]
    ]
    assert DIALECTS_LOADED[name].session in said


def test_each_dialect_can_by_nature_what_the_page_says() -> None:
    for line in re.findall(r"^\| (`[^|]*) \| [^|]* \| ([^|]*) \|$", DIALECTS_PAGE, re.MULTILINE):
        abilities = [name for name in re.findall(r"`(\w+)`", line[0]) if name in ABILITIES]
        by_nature = [name for name in DIALECTS_LOADED if all(each in DIALECTS_LOADED[name].can for each in abilities)]
        if abilities and line[1].strip() == "all":
            assert by_nature == list(DIALECTS_LOADED), abilities
        elif abilities == ["ids"]:
            assert by_nature == ["native", "json-server", "json-server-1", "simple-rest", "refine", "postgrest"]
        elif line[1].strip() == "`native`":
            assert by_nature == ["native"], abilities
