"""MicroPython may call a function of the window on something else, where it is reached by `js.window`."""

import re

import pytest

from tests.code.places import ROOT, app_files

# These refuse to be called on anything else; listeners do not mind.
PARTICULAR = re.compile(
    r"\bjs\.window\.(?:scrollTo|setTimeout|clearTimeout|queueMicrotask|requestAnimationFrame|fetch)\("
)


@pytest.mark.parametrize("path", [path for path in app_files() if path.startswith("app/browser/")])
def test_what_is_particular_about_its_window_is_not_reached_by_its_name(path: str) -> None:
    assert PARTICULAR.findall((ROOT / path).read_text(encoding="utf-8")) == []
