"""Every unit test once more, on the interpreter that the browser uses. One run of Node for all of them."""

import ast
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

UNIT = Path(__file__).parents[1]
ROOT = UNIT.parents[1]
ELSEWHERE = ("micropython", "cpython")


def names_in(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in tree.body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    return [function.name for function in functions if function.name.startswith("test_")]


FILES = [path for path in sorted(UNIT.rglob("test_*.py")) if path.relative_to(UNIT).parts[0] not in ELSEWHERE]
TESTS = [(path.relative_to(ROOT).as_posix(), name) for path in FILES for name in names_in(path)]


@pytest.fixture(scope="session")
def run() -> subprocess.CompletedProcess[str]:
    node = shutil.which("node")
    assert node, "Node is not installed: without it nothing runs on MicroPython. Install Node 20 or newer."
    script = str(UNIT / "run_micropython.mjs")
    return subprocess.run([node, script], capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture(scope="session")
def tracebacks(run: subprocess.CompletedProcess[str]) -> dict[tuple[str, str], str]:
    results = [json.loads(line) for line in run.stdout.splitlines()]
    return {(result["path"], result["name"]): result["traceback"] for result in results}


@pytest.mark.parametrize(
    ("path", "name"), TESTS, ids=[f"{path.removeprefix('tests/unit/')}::{name}" for path, name in TESTS]
)
def test_on_micropython(path: str, name: str, tracebacks: dict[tuple[str, str], str], run) -> None:
    traceback = tracebacks.get((path, name), tracebacks.get((path, "*")))
    if traceback is None:
        pytest.fail(f"MicroPython did not run this test. {run.stderr}", pytrace=False)
    if traceback:
        pytest.fail(with_source(traceback), pytrace=False)


def with_source(traceback: str) -> str:
    """MicroPython names the line; this adds what stands there."""
    lines = []
    for line in traceback.splitlines():
        lines.append(line)
        place = re.match(r'  File "/?((?:tests|app)/[^"]+)", line (\d+)', line)
        if place:
            source = (ROOT / place[1]).read_text(encoding="utf-8").splitlines()
            lines.append("    " + source[int(place[2]) - 1].strip())
    return "\n".join(lines)


def test_there_are_tests_to_run() -> None:
    assert len(TESTS) > 80
