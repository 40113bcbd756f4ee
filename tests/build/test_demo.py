"""A build whose API is inside the page."""

import json
import re

import pytest

from server import policy
from server.build.closure import DEMO, split
from server.build.files import build_files
from server.build.hosts import nginx
from server.build.hosts.files import files as host_files
from server.build.hosts.site import Site
from server.setup.places import ROOT
from tests.build.conftest import asset


@pytest.fixture(scope="module")
def demo() -> dict[str, bytes]:
    return build_files(ROOT, "demo")


def table(files: dict[str, bytes], name: str) -> object:
    found = re.search(f'<meta name="{name}" content="([^"]*)"', files["index.html"].decode())
    assert found
    return json.loads(found[1].replace("&quot;", '"').replace("&#x27;", "'"))


def test_its_page_asks_nobody_while_python_starts(files, demo) -> None:
    assert table(demo, "early") == []
    assert table(files, "early") != []
    assert table(demo, "panel") == table(files, "panel") | {"api": "demo"}


def test_the_api_is_there_from_the_start_and_what_comes_later_comes_later() -> None:
    first, rest = ([path.relative_to(ROOT / "app").as_posix() for path in part] for part in split(ROOT, [DEMO]))
    assert {"main_demo.py", "demo/network.py", "contract/users.py", "browser/letters.py"} <= set(first)
    assert "views/start_over.py" in rest


def test_only_the_app_is_another_one(files, demo) -> None:
    for start, ending in (("panel-", ".css"), ("start-", ".js"), ("early-", ".js"), ("micropython-", ".wasm")):
        assert asset(files, start, ending) == asset(demo, start, ending)
    assert b"main_demo" in demo[asset(demo, "app-", ".romfs")]
    parts = [files[asset(files, name, ".romfs")] for name in ("app-", "rest-")]
    assert [name for name in (b"app/demo", b"app/contract", b"views/demo_note") for part in parts if name in part] == []


def test_its_page_may_ask_its_own_host_alone() -> None:
    assert policy.meta_policy("demo") == policy.meta_policy("/api")


def test_a_host_is_told_of_no_api() -> None:
    texts = host_files(Site(policy.HEADERS, "/", "demo"))
    assert "proxy_pass" not in texts.beside[nginx.FILE]
    assert "/api" not in "".join([*texts.beside.values(), *texts.served.values()])
