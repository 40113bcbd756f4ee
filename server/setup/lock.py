"""One set-up at a time."""

import contextlib
from collections.abc import Iterator

from server.setup.places import LOCK

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


@contextlib.contextmanager
def only_one() -> Iterator[None]:
    """Waits, and says so, while another start of the panel sets up the same checkout."""
    with LOCK.open("w") as file:
        if fcntl is not None:
            _take(file.fileno())
        yield


def _take(descriptor: int) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        print("Another start is setting up this folder; waiting for it …", flush=True)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
