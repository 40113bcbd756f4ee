"""One step after the other, each seen while it runs, and told apart when it fails."""

import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from server.setup.errors import SetupError

# What pip and npm print when no packages can be fetched.
_NETWORK_WORDS = (
    "ENOTFOUND",
    "EAI_AGAIN",
    "ECONNREFUSED",
    "ECONNRESET",
    "ETIMEDOUT",
    "ERR_SOCKET_TIMEOUT",
    "NewConnectionError",
    "NameResolutionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProtocolError",
    "Temporary failure in name resolution",
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
        raise SetupError(_reason(failing, done.stdout.decode(errors="replace")))


def _reason(failing: str, output: str) -> str:
    if any(word in output for word in _NETWORK_WORDS):
        return (
            f"{failing}: the network did not answer. What is done is kept; run the same command again when it is back."
        )
    if "No space left" in output or "ENOSPC" in output:
        return f"{failing}: the disk is full. Make room and run the same command again."
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    print("\n".join(lines[-12:]), file=sys.stderr)
    return f"{failing}; above is the end of what it said. Mend that and run the same command again."
