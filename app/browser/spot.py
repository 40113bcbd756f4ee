"""Where somebody was on a page: how far down, and on which control."""

import js

from app.browser.dom import Focus


class Spot:
    """Taken as a page is left, and returned to when somebody comes back to it."""

    def __init__(self) -> None:
        self._focus = Focus(js.document.body)
        self._height = js.window.scrollY

    def restore(self) -> bool:
        """Whether the control is there again; without it nothing moves."""
        is_found = self._focus.find()
        if is_found:
            # Not as a function of js.window: tests/code/test_window.py says why.
            js.scrollTo(0, self._height)
        return is_found
