"""The part of the app that the first screen does without. A build keeps it in an archive of its own."""

import sys

import js

from app.browser import ffi

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

# Where MicroPython finds the archive that it was started with, and where the second one is put.
FIRST, REST = "/rom", "/rest"


def are_here() -> bool:
    """Whether there is nothing to wait for: in the checkout every file is there from the start."""
    return not js.halfminute.hasOwnProperty("parts")


async def load() -> None:
    """OSError where it did not arrive; the next call tries again."""
    try:
        await js.halfminute.parts.load()
    except Exception as error:
        raise OSError(str(error))


def when_used(callback: "Callable[[], None]") -> None:
    """Calls back with the first sign that somebody uses the panel, or when the first screen has been read a little."""
    if are_here():
        callback()
    else:
        js.halfminute.parts.whenUsed(ffi.create_proxy(callback))


def repeat_keys() -> None:
    """Those that were pressed before anybody listened to keys."""
    if not are_here():
        js.halfminute.parts.repeatKeys()


def mount(path: str) -> None:
    """From now on modules are looked for in the ROMFS image of this file. What was imported stays as it is."""
    import vfs  # noqa: PLC0415, MicroPython's own

    with open(path, "rb") as file:
        vfs.mount(vfs.VfsRom(file.read()), REST)
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] == "app" and hasattr(module, "__path__"):
            module.__path__ = REST + str(module.__path__)[len(FIRST) :]  # type: ignore[assignment]
