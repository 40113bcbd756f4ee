"""What every server here that runs in Python shares: the orders of the tests, and an end with them."""

import os
import socket
import sys
import threading
from collections.abc import Callable
from typing import Any

import uvicorn

from tests.others.other import MARK


def serve(app: Any, orders: dict[str, Callable[[], None]]) -> None:
    """Serves an ASGI app until the tests are gone, and follows `{"reset": reset}` by name."""
    # Named TCP: asyncio sends small answers at once only then.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()  # before anyone knows the port
        threading.Thread(target=_obey, args=[orders], daemon=True).start()
        _say(f"http://127.0.0.1:{listener.getsockname()[1]}")
        uvicorn.Server(uvicorn.Config(app, log_level="warning")).run([listener])


def _obey(orders: dict[str, Callable[[], None]]) -> None:
    for line in sys.stdin:
        orders[line.strip()]()
        _say("done")
    os._exit(0)


def _say(answer: str) -> None:
    print(MARK + answer, flush=True)
