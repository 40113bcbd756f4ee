"""One step after the other, each seen while it runs, and told apart when it fails."""

import contextlib
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from server.setup.errors import SetupError

_DISK_WORDS = ("No space left", "ENOSPC", "Disk quota exceeded", "EDQUOT")
# What pip, npm and apt print when nothing can be fetched.
_NETWORK_WORDS = (
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "ECONNRESET",
    "ETIMEDOUT",
    "ENETUNREACH",
    "EHOSTUNREACH",
    "ERR_SOCKET_TIMEOUT",
    "NewConnectionError",
    "NameResolutionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProtocolError",
    "ProxyError",
    "Temporary failure in name resolution",
    "Temporary failure resolving",
    "Network is unreachable",
    "Connection refused",
)


@contextlib.contextmanager
def step(what: str) -> Iterator[None]:
    """Prints what is being done, and how long it took."""
    print(f"{what} … ", end="", flush=True)
    began = time.monotonic()
    try:
        yield
    except BaseException:
        print("stopped", flush=True)
        raise
    print(f"{time.monotonic() - began:.1f} s", flush=True)


def run(command: list[str], cwd: Path, failing: str) -> None:
    """Runs a command unseen. SetupError, beginning with `failing`, where it ends badly."""
    try:
        done = subprocess.run(
            command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
    except OSError as error:
        raise SetupError(f"{failing}: {command[0]} could not be started ({error.strerror}).") from error
    if done.returncode:
        raise _reason(failing, done.stdout.decode(errors="replace"))


def _reason(failing: str, output: str) -> SetupError:
    if any(word in output for word in _DISK_WORDS):
        return SetupError(f"{failing}: the disk is full. Make room and run the same command again.")
    if any(word in output for word in _NETWORK_WORDS):
        return SetupError(
            f"{failing}: the network did not answer. What is done is kept; run the same command again when it is back."
        )
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    way_on = "above is the end of what it said. Mend that and run the same command again."
    return SetupError(f"{failing}; {way_on}", said="\n".join(lines[-12:]))
