"""Between Python and JavaScript, in the words that both interpreters have in common."""

import js

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

try:
    from jsffi import create_proxy, to_js
except ImportError:
    from pyodide.ffi import create_proxy
    from pyodide.ffi import to_js as _to_js

    def to_js(value: "Any") -> "Any":
        """A dict becomes an object, as it does on MicroPython, and not a Map."""
        return _to_js(value, dict_converter=js.Object.fromEntries)


__all__ = ["create_proxy", "to_js"]
