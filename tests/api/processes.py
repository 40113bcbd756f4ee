"""Processes for tests to kill: `seed PATH` stops half way, `serve PATH` prints its port."""

import socket
import sys
from pathlib import Path

import uvicorn

from server import database, seed
from server.app import create_app
from server.times import utc_now


def listen() -> socket.socket:
    """A free port, listening, so that nobody has to wait for the server behind it.

    Said to be TCP outright: asyncio turns Nagle's delay of 40 ms off for such sockets alone.
    """
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    return listener


def seed_half(path: str) -> None:
    def fill(connection):
        seed.fill(connection, utc_now(), 30, seed.SEED)
        print("half way", flush=True)
        sys.stdin.read()

    database.create(path, fill)


def serve(path: str) -> None:
    listener = listen()
    print(listener.getsockname()[1], flush=True)
    app = create_app(path, Path(path).parent)
    uvicorn.Server(uvicorn.Config(app, log_level="critical")).run(sockets=[listener])


if __name__ == "__main__":
    {"seed": seed_half, "serve": serve}[sys.argv[1]](sys.argv[2])
