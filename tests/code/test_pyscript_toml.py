"""pyscript.toml is what PyScript reads: it has to name what is there."""

import tomllib
from pathlib import Path

from app.config import Config
from server.setup import listed_files
from tests.code.places import ROOT, app_files

TABLE = tomllib.loads((ROOT / "pyscript.toml").read_text(encoding="utf-8"))


def test_every_file_of_the_panel_is_listed_once_and_nothing_else() -> None:
    assert list(TABLE["files"]) == ["./" + path for path in app_files()], "python3 serve.py files writes the list."


def test_serve_py_files_writes_the_list_and_leaves_the_rest_as_it_is(tmp_path: Path) -> None:
    table = '[panel]\ntitle = "Mine"\n\n[files]\n"./app/gone.py" = "./app/gone.py"\n'
    (tmp_path / "pyscript.toml").write_text(table, encoding="utf-8")
    (tmp_path / "app/views").mkdir(parents=True)
    for name in ("views/b.py", "a.py", "notes.txt"):
        (tmp_path / "app" / name).touch()
    assert listed_files.write(tmp_path) == 2
    assert tomllib.loads((tmp_path / "pyscript.toml").read_text(encoding="utf-8")) == {
        "panel": {"title": "Mine"},
        "files": {"./app/a.py": "./app/a.py", "./app/views/b.py": "./app/views/b.py"},
    }


def test_the_list_is_as_serve_py_files_writes_it() -> None:
    assert (ROOT / "pyscript.toml").read_text(encoding="utf-8") == listed_files.listed(ROOT)


def test_every_file_arrives_where_it_is_imported_from() -> None:
    assert [source for source, target in TABLE["files"].items() if target != source] == []


def test_its_own_table_is_what_the_panel_takes() -> None:
    config = Config(TABLE["panel"])
    assert config.stale_time == 30.0
