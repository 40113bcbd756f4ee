"""What the window can do is called by one name."""

import re

from tests.code.places import ROOT


def called(pattern: str) -> set[str]:
    texts = [path.read_text() for path in sorted((ROOT / "app").rglob("*.py"))]
    return {name for text in texts for name in re.findall(pattern, text)}


def test_a_function_of_the_window_is_called_as_js_or_as_js_window_and_not_as_both() -> None:
    """MicroPython keeps with the function whether it is a method, until it cleans up: the first argument of
    `js.scrollTo(0, 0)` would be its `this` after a `js.window.scrollTo(0, 0)`."""
    assert called(r"\bjs\.window\.(\w+)") & called(r"\bjs\.(\w+)\(") == set()
