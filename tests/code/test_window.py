"""Functions of the page are called on the window, by its name: after a method of the document MicroPython would hand them
the document for a window."""

import re

import pytest

from tests.code.places import ROOT, app_files

# Those that look at what they are called on.
CALLED_ON_NOTHING = re.compile(
    r"\bjs\.(?:setTimeout|clearTimeout|queueMicrotask|requestAnimationFrame|scrollTo|fetch)\("
)


@pytest.mark.parametrize("path", [path for path in app_files() if path.startswith("app/browser/")])
def test_functions_of_the_window_are_called_on_it(path: str) -> None:
    assert CALLED_ON_NOTHING.findall((ROOT / path).read_text(encoding="utf-8")) == []
