"""Every file of the panel is Python that MicroPython understands, app/browser/ and app/main.py included."""

import json
import shutil
import subprocess

import pytest

from tests.code.places import ROOT, app_files

SCRIPT = """
import { readFileSync } from "node:fs";
const { loadMicroPython } = await import("./public/vendor/micropython/micropython.mjs");
const python = await loadMicroPython();
const errors = {};
for (const path of JSON.parse(readFileSync(0, "utf8"))) {
  python.globals.set("path", path);
  python.globals.set("source", readFileSync(path, "utf8"));
  try {
    python.runPython('compile(source, path, "exec")');
  } catch (error) {
    errors[path] = error.message;
  }
}
console.log(JSON.stringify(errors));
"""


def errors_of(paths: list[str]) -> dict[str, str]:
    """Path -> what MicroPython says of it, for those that it does not understand."""
    node = shutil.which("node")
    assert node, "Node is not installed: without it nothing runs on MicroPython. Install Node 20 or newer."
    command = [node, "--input-type=module", "--eval", SCRIPT]
    run = subprocess.run(command, input=json.dumps(paths), capture_output=True, text=True, cwd=ROOT, check=False)
    assert run.returncode == 0, run.stderr
    errors: dict[str, str] = json.loads(run.stdout)
    return errors


@pytest.fixture(scope="session")
def errors() -> dict[str, str]:
    return errors_of(app_files())


@pytest.mark.parametrize("path", app_files())
def test_micropython_understands(path: str, errors: dict[str, str]) -> None:
    assert path not in errors, errors[path]


def test_what_micropython_does_not_understand_is_found_out(tmp_path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text("match 1:\n    case 1:\n        pass\n", encoding="utf-8")
    good = tmp_path / "good.py"
    good.write_text("x: int | None = None\n", encoding="utf-8")
    errors = errors_of([str(bad), str(good)])
    assert list(errors) == [str(bad)]
    assert "SyntaxError" in errors[str(bad)]
