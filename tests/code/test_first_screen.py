"""What is there from the start is enough for the first screen."""

import re

from app.config import Config
from app.words.english import English
from app.words.english_first import FirstEnglish
from server.build.closure import DEMO, split
from server.build.panel import named_modules, panel_table
from tests.code.places import ROOT


def first_files() -> list[str]:
    return [
        path.relative_to(ROOT).as_posix() for path in split(ROOT, named_modules(Config(panel_table(ROOT, None))))[0]
    ]


def test_what_people_come_to_first_is_there_from_the_start():
    assert {"app/main.py", "app/views/user_show.py", "app/views/user_index.py", "app/query/cache.py"} <= set(
        first_files()
    )


def test_what_is_used_later_comes_later():
    late = [
        "app/doctor/doctor.py",
        "app/views/doctor.py",
        "app/views/user_edit.py",
        "app/views/palette.py",
        "app/views/sign_in.py",
        "app/words/arabic.py",
    ]
    assert not set(late) & set(first_files())


def test_each_file_is_in_one_of_the_two_parts():
    first, rest = split(ROOT, [DEMO])
    assert sorted(first + rest) == sorted((ROOT / "app").rglob("*.py"))


def test_the_api_inside_the_page_costs_nobody_else_a_byte():
    first, rest = split(ROOT)
    names = [path.relative_to(ROOT / "app").as_posix() for path in first + rest]
    assert [name for name in names if name.startswith(("demo", "contract", "main_demo"))] == []


def test_the_words_of_the_first_screen_come_with_it():
    lacking = [
        f"{path}: words.{name}"
        for path in first_files()
        for name in re.findall(r"\bwords\.([a-z_]+)", (ROOT / path).read_text(encoding="utf-8"))
        if hasattr(English, name) and not hasattr(FirstEnglish, name)
    ]
    assert lacking == []


def test_the_words_of_the_page_itself_come_with_it():
    names = re.findall(r'data-(?:words|label)="(\w+)"', (ROOT / "index.html").read_text(encoding="utf-8"))
    assert names
    assert [name for name in names if not hasattr(FirstEnglish, name)] == []
