"""Newer versions of the panel, which the service worker of a build finds."""

import js

from app.browser import ffi

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def listen(callback: "Callable[[], None]") -> None:
    """Calls back when one lies ready. In the checkout none ever does."""
    if js.halfminute.hasOwnProperty("updates"):
        js.halfminute.updates.listen(ffi.create_proxy(callback))


def reload() -> None:
    """The page begins again, with the newer one."""
    js.halfminute.updates.reload()
