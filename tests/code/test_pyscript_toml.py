"""pyscript.toml is what PyScript reads: it has to name what is there."""

import tomllib

from app.config import Config
from tests.code.places import ROOT, app_files

TABLE = tomllib.loads((ROOT / "pyscript.toml").read_text(encoding="utf-8"))


def test_every_file_of_the_panel_is_listed_once_and_nothing_else() -> None:
    assert list(TABLE["files"]) == ["./" + path for path in app_files()]


def test_every_file_arrives_where_it_is_imported_from() -> None:
    assert [source for source, target in TABLE["files"].items() if target != source] == []


def test_its_own_table_is_what_the_panel_takes() -> None:
    config = Config(TABLE["panel"])
    assert config.stale_time == 30.0
