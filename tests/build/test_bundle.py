"""JavaScript and styles, each as one small file."""

from pathlib import Path

import pytest

from server.build import bundle
from server.setup.errors import SetupError
from tests.build.conftest import asset


def test_a_module_comes_with_all_that_it_imports(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text('import "./b.js"; console.log("one");')
    (tmp_path / "b.js").write_text('console.log("two");')
    made = bundle.module(tmp_path / "a.js").decode()
    assert "one" in made and "two" in made and "import" not in made


def test_scripts_and_styles_stay_in_their_order(tmp_path: Path) -> None:
    paths = [tmp_path / "a", tmp_path / "b"]
    for path, text in zip(paths, ("x { color: red }", "x { color: blue }"), strict=True):
        path.write_text(text)
    assert bundle.styles(paths).index(b"red") < bundle.styles(paths).index(b"#00f")
    for path, text in zip(paths, ("one(1 + 1)", "two()"), strict=True):
        path.write_text(text)
    assert bundle.script(paths).strip() == b"one(2),two();"


def test_a_worker_is_given_its_values(tmp_path: Path) -> None:
    (tmp_path / "sw.js").write_text("console.log(VERSION, FILES);")
    made = bundle.worker(tmp_path / "sw.js", {"VERSION": "1a2b", "FILES": [["./", 'sha384-"']]}).decode()
    assert '"1a2b"' in made and "sha384-" in made and "VERSION" not in made


@pytest.mark.parametrize("text", ["let = ;", 'import "./nowhere.js"'])
def test_what_cannot_be_bundled_is_shown_with_its_place(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.js").write_text(text)
    with pytest.raises(SetupError, match=r"esbuild could not make a part of the page\. Above is why\.") as refused:
        bundle.module(tmp_path / "a.js")
    assert "a.js:1:" in refused.value.said and text in refused.value.said
    assert "child_process" not in refused.value.said


def test_a_page_asks_nothing_of_node(files: dict[str, bytes]) -> None:
    made = files[asset(files, "start-", ".js")]
    assert b"process." not in made and b"argv" not in made
