"""`serve.py build`, from the words behind it to what it leaves."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from server.build.hosts import nginx
from tests.build.conftest import edit

SECONDS = 300


def run(checkout: Path, *words: str, at: Path | None = None) -> subprocess.CompletedProcess[str]:
    """By the program of this checkout, with the tools that are installed here."""
    code = f"import sys; sys.path[0] = {str(checkout)!r}\nfrom pathlib import Path\n" + COMMAND
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=at or checkout,
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )


# As server/setup/commands.py calls it, without set-up: what is installed here is enough.
COMMAND = """
from server.setup import commands
commands.BUILDING = []
commands._is_in_venv = lambda: True
sys.exit(commands.main(["build", *sys.argv[1:]]))
"""


def content(out: Path) -> dict[str, str]:
    files = (path for path in sorted(out.rglob("*")) if path.is_file())
    return {path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_it_makes_two_folders_and_says_where_and_what_the_first_weighs(checkout: Path, tmp_path: Path) -> None:
    # A relative path is one from where one stands.
    made = run(checkout, "--out", "site/dist", "--base", "/admin/", at=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    out = tmp_path / "site" / "dist"
    assert f"The panel is in {out}, and what hosts have to know in {out}-hosts" in made.stdout
    assert "kB  in 6 files to the first screen, with brotli" in made.stdout
    assert sorted(path.name for path in out.parent.iterdir()) == ["dist", "dist-hosts"]
    assert {"index.html", "index.html.br", "index.html.gz", "404.html", "_headers"} <= set(content(out))
    assert "location ^~ /admin/" in (out.with_name("dist-hosts") / nginx.FILE).read_text()


def test_where_the_panel_does_not_come_up_the_build_before_stays(checkout: Path, tmp_path: Path) -> None:
    out = tmp_path / "dist"
    assert run(checkout, "--out", str(out)).returncode == 0
    before = content(out), content(out.with_name("dist-hosts"))
    edit(checkout / "app/main.py", "\ndef start() -> None:", '\nraise ValueError("broken here")\ndef start() -> None:')
    refused = run(checkout, "--out", str(out))
    *said, sentence = refused.stderr.strip().splitlines()
    assert refused.returncode == 1
    assert "the panel did not come up" in sentence and f"{out}.new" in sentence
    assert any("broken here" in line for line in said)
    assert "Traceback" not in sentence
    assert (content(out), content(out.with_name("dist-hosts"))) == before
    edit(checkout / "app/main.py", 'raise ValueError("broken here")', "")
    assert run(checkout, "--out", str(out)).returncode == 0
    assert sorted(path.name for path in out.parent.iterdir() if path.name.startswith("dist")) == ["dist", "dist-hosts"]


def test_a_link_stays_a_link(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "dist").symlink_to(tmp_path / "real")
    assert run(checkout, "--out", str(tmp_path / "dist")).returncode == 0
    assert (tmp_path / "dist").is_symlink()
    assert (tmp_path / "real" / "index.html").exists()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--out", "."], "holds something else than a build"),
        (["--out", "pyscript.toml"], "is a file. Name another folder with --out."),
        (["--out", "pyscript.toml/dist"], "is a file, and no folder. Name another place with --out."),
        (["--out", "/"], "/ is no place for a build. Name a folder in it with --out."),
        (["--api", "/"], "has to be a path, such as /api, or a URL"),
        (["--api", "https://some one@example.com"], "is no API; give a path"),
        (["--api", "https://me@example.com"], "should be a path, or a URL like"),
        (["--api", "//example.com/api"], "should be a path, or a URL like"),
    ],
    ids=" ".join,
)
def test_a_slip_is_said_before_anything_is_made(checkout: Path, words: list[str], sentence: str) -> None:
    refused = run(checkout, *words)
    assert refused.returncode in (1, 2)
    assert sentence in refused.stderr.splitlines()[-1]
    assert "Traceback" not in refused.stderr
    assert "Compiling" not in refused.stdout


def test_a_mistake_in_pyscript_toml_is_said(checkout: Path) -> None:
    edit(checkout / "pyscript.toml", "stale_time", "stale_tim")
    refused = run(checkout, "--out", "dist")
    assert refused.stderr.strip().startswith("[panel] has 'stale_tim', but only title, api, stale_time")
    assert not (checkout / "dist").exists()
