"""Runs in a fork, for the tutorial's test: the panel before an API, as files of the checkout or as a build of them.

python -m tests.docs.fork http://127.0.0.1:9000 [--build]
"""

import socket
import sys
from pathlib import Path

import uvicorn

from server.app import create_proxied
from server.build.files import build_files
from server.build.folder import replace
from server.proxy import hosts
from server.proxy.proxy import Proxy
from server.proxy.upstream import Upstream

HOST = "127.0.0.1"


def main(api: str, is_build: bool) -> None:
    """Prints the address once it answers there."""
    listener = socket.create_server((HOST, 0))
    app = create_proxied(Proxy(Upstream.of(api), hosts.names(HOST)), _built() if is_build else Path.cwd())
    print(f"http://{HOST}:{listener.getsockname()[1]}/", flush=True)
    uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listener])


def _built() -> Path:
    folder = Path.cwd() / "dist"
    replace(folder, build_files(Path.cwd(), None))
    return folder


if __name__ == "__main__":
    main(sys.argv[1], "--build" in sys.argv)
