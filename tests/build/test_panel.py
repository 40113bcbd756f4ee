"""The panel's settings as a build takes them."""

from pathlib import Path

import pytest

from server.build.panel import panel_table
from server.setup.errors import SetupError


def written(folder: Path, text: str) -> Path:
    (folder / "pyscript.toml").write_text(text, encoding="utf-8")
    return folder


def test_what_is_not_written_is_there_as_the_panel_would_take_it(tmp_path: Path) -> None:
    table = panel_table(written(tmp_path, '[panel]\ntitle = "People"\n'), None)
    assert (table["title"], table["api"], table["stale_time"]) == ("People", "/api", 30.0)


def test_the_api_of_the_command_counts_more(tmp_path: Path) -> None:
    root = written(tmp_path, '[panel]\napi = "/api"\n')
    assert panel_table(root, "https://api.example.com/v1/")["api"] == "https://api.example.com/v1"
    assert panel_table(root, None)["api"] == "/api"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[panel\n", r"pyscript\.toml cannot be read: .*line 1.* Mend it there\."),
        ("[panel]\ntimout = 3\n", r"\[panel\] has 'timout', but only title, api, .* exist\. Mend it in pyscript\.toml"),
        ('[panel]\npoll = "often"\n', r"\[panel\] poll = 'often' should be a number of seconds"),
    ],
)
def test_what_the_panel_would_refuse_is_said_now(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(SetupError, match=sentence):
        panel_table(written(tmp_path, text), None)
