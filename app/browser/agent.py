"""What the browser calls itself."""

import js


def agent() -> str:
    return str(js.navigator.userAgent)
