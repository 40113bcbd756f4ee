"""What tabs tell each other, by public/tabs.js."""

import js

from app.browser import ffi

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


class BrowserChannel:
    """Texts to all other tabs of this panel, and from them. Without a BroadcastChannel there are no others."""

    def __init__(self, report: "Callable[[Exception], None]") -> None:
        self._report = report
        self._callback: "Callable[[str], None]" = _nobody
        self._heard_proxy = ffi.create_proxy(self._heard)

    def post(self, text: str) -> None:
        js.halfminute.tabs.post(text)

    def listen(self, callback: "Callable[[str], None]") -> None:
        """The last to listen hears; at once what came since the page began to load and nobody heard."""
        self._callback = callback
        js.halfminute.tabs.listen(self._heard_proxy)

    def _heard(self, text: str) -> None:
        try:
            self._callback(str(text))
        except Exception as error:
            self._report(error)


def _nobody(text: str) -> None:
    """Nobody listens yet."""
