"""What a way in needs of the browser: the cookies that a page may read, and a place for a token."""

import js

from app.url import decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.browser.shelf import BrowserShelf


class Cookies:
    """`tokens` are kept until somebody signs out."""

    def __init__(self, tokens: "BrowserShelf") -> None:
        self.tokens = tokens

    def cookie(self, name: str) -> str:
        """ "" where there is none that a page may read."""
        for pair in str(js.document.cookie).split("; "):
            known, _, value = pair.partition("=")
            if known == name:
                return decode(value)
        return ""
