"""Which modules come with the first screen."""

from pathlib import Path

import pytest

from server.build.closure import split


def first(root: Path, modules: dict[str, str]) -> list[str]:
    """What is there from the start, of app/ with these modules: `{"main": "import app.a", "views/__init__": ""}`."""
    for name, text in {"__init__": "", **modules}.items():
        path = root / "app" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    names, rest = split(root)
    assert sorted(names + rest) == sorted((root / "app").rglob("*.py"))
    return [path.relative_to(root / "app").as_posix() for path in names]


@pytest.mark.parametrize(
    "statement",
    [
        "import app.a",
        "from app import a",
        "from app.a import A",
        "try:\n    import app.a\nexcept ImportError:\n    pass",
        "if True:\n    import app.a",
        "if False:\n    pass\nelse:\n    import app.a",
        "TYPE_CHECKING = False\nif TYPE_CHECKING:\n    pass\nelse:\n    import app.a",
    ],
)
def test_what_a_module_imports_when_it_is_imported_comes_with_it(tmp_path: Path, statement: str) -> None:
    assert first(tmp_path, {"main": statement, "a": ""}) == ["__init__.py", "a.py", "main.py"]


@pytest.mark.parametrize(
    "statement",
    [
        "def f():\n    import app.a",
        "async def f():\n    from app.a import A",
        "f = lambda: __import__('app.a')",
        "TYPE_CHECKING = False\nif TYPE_CHECKING:\n    from app.a import A",
        '"""import app.a"""',
        "import app",
        "import json, js\nfrom nowhere import a",
    ],
)
def test_what_it_imports_later_or_never_does_not(tmp_path: Path, statement: str) -> None:
    assert first(tmp_path, {"main": statement, "a": ""}) == ["__init__.py", "main.py"]


def test_a_module_brings_the_packages_that_it_lies_in(tmp_path: Path) -> None:
    found = first(
        tmp_path, {"main": "import app.views.a", "views/__init__": "import app.b", "views/a": "", "b": "", "c": ""}
    )
    assert found == ["__init__.py", "b.py", "main.py", "views/__init__.py", "views/a.py"]


def test_modules_that_import_each_other_come_once(tmp_path: Path) -> None:
    found = first(tmp_path, {"main": "import app.a", "a": "import app.b", "b": "import app.a\nimport app.main"})
    assert found == ["__init__.py", "a.py", "b.py", "main.py"]
