"""A folder that was built, and each web server that is installed in front of it, below /admin/."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from server import policy, seed
from server.build import folder
from server.build.compress import with_compressed
from server.build.files import build_files
from server.build.hosts.files import Files, encoded, files
from server.build.hosts.site import Site
from server.setup.places import ROOT
from tests.deploy.web_servers import HOSTS, Host, free_port
from tests.e2e.conftest import browser_type_launch_args
from tests.e2e.server import Server

__all__ = ["browser_type_launch_args"]  # the same Chromium

BASE = "/admin/"


@pytest.fixture(scope="session")
def texts() -> Files:
    return files(Site(policy.HEADERS, BASE))


@pytest.fixture(scope="session")
def place() -> Iterator[Path]:
    """Open to everybody, as pytest's own folders are not: web servers read as somebody else."""
    with tempfile.TemporaryDirectory(prefix="halfminute-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture(scope="session")
def built(place: Path, texts: Files) -> Path:
    """The served folder, with its neighbour, and a file that somebody left in it."""
    made = with_compressed(build_files(ROOT, None))
    folder.replace(place / "dist", {**made, **encoded(texts.served), ".env": b"secret"})
    folder.replace(place / "dist-hosts", encoded(texts.beside))
    return place / "dist"


@pytest.fixture(scope="session")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    database = tmp_path_factory.mktemp("api") / "users.sqlite3"
    seed.create(database)
    server = Server(database)
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session", params=HOSTS)
def host(request: pytest.FixtureRequest, place: Path, built: Path, api: Server, texts: Files) -> Iterator[Host]:
    home = place / request.param
    home.mkdir()
    host = HOSTS[request.param](home, built, api.url.rstrip("/"), free_port())
    with host.running(texts.beside[host.file]):
        yield host
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture
def client(host: Host) -> Iterator[httpx.Client]:
    """One that follows nothing by itself, and unpacks nothing unless it is asked to."""
    with httpx.Client(base_url=host.url, headers={"Accept-Encoding": "identity"}) as client:
        yield client
