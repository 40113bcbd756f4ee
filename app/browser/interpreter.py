"""What the page says of itself, and the way to say that something broke."""

import gc
import io
import json
import sys

import js

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


# Bytes of new objects after which MicroPython looks for old ones.
LITTER = 1024 * 1024


def clean_seldom() -> None:
    """MicroPython would after each 16 KB: at the end of nearly every event, and before the page is drawn."""
    if hasattr(gc, "mem_alloc"):
        gc.threshold(LITTER)  # type: ignore[attr-defined]


def panel_table() -> "tuple[dict[str, Any], bool]":
    """The [panel] table of pyscript.toml, as Python values; and whether a build has checked it, and put it into the
    page."""
    built = js.document.querySelector("meta[name=panel]")
    if built:
        return dict(json.loads(built.content)), True
    from pyscript import config  # noqa: PLC0415, a build starts without PyScript

    return dict(config.get("panel") or {}), False


def interpreter() -> str:
    """`micropython` or `pyodide`."""
    return str(js.document.documentElement.dataset.interpreter)


def set_ready() -> None:
    """Python has drawn the first route."""
    js.document.body.dataset.app = "ready"


def set_whole() -> None:
    """The rest of the panel is here, too: keys do something."""
    js.document.body.dataset.whole = ""


def tell_start_failure(words: str) -> None:
    """In the place of the page that never came."""
    main = js.document.getElementById("main")
    main.dataset.state = "error"
    main.removeAttribute("aria-busy")
    main.textContent = words


def log(error: BaseException) -> None:
    """The whole traceback, where programmers look."""
    js.console.error(_traceback(error))


def _traceback(error: BaseException) -> str:
    if hasattr(sys, "print_exception"):
        text = io.StringIO()
        sys.print_exception(error, text)
        return text.getvalue()
    import traceback  # noqa: PLC0415 - MicroPython has none

    return "".join(traceback.format_exception(error))
