"""The tools that read the code have nothing to say."""

import subprocess
import sys

import pytest

from tests.code.places import ROOT

TOOLS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "--diff", "."],
    "mypy": ["mypy"],
}


@pytest.mark.parametrize("tool", TOOLS)
def test_the_code_passes(tool: str) -> None:
    run = subprocess.run([sys.executable, "-m", *TOOLS[tool]], capture_output=True, text=True, cwd=ROOT, check=False)
    if run.returncode != 0:
        pytest.fail(f"{tool} says:\n{run.stdout}{run.stderr}", pytrace=False)
