"""How long until the first user is drawn: of a build, of the checkout, and on Pyodide; on this machine and on Fast 4G.

    .venv/bin/python -m tests.bench.boot [runs]

Cold is a new browser context; warm a second visit in it, when a build has its service worker. Everything takes turns,
so that a noisy machine is noisy to all.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

from server import seed
from server.build.compress import with_compressed
from server.build.files import build_files
from server.build.folder import replace
from server.chromium import find
from tests.bench.figures import spread, table
from tests.bench.visit import FAST_4G, LOOPBACK, STEPS, Network, Visit, visit
from tests.e2e.conftest import FLAGS
from tests.e2e.server import ROOT, Server

NETWORKS: dict[str, Network] = {"loopback": LOOPBACK, "Fast 4G": FAST_4G}
USER = "#users/1"


class Subject(NamedTuple):
    """What is measured, how its address is asked for, and on which networks."""

    name: str
    is_build: bool
    query: str
    networks: list[str]


SUBJECTS = [
    Subject("a build", True, "", ["loopback", "Fast 4G"]),
    Subject("the checkout: PyScript, MicroPython", False, "", ["loopback", "Fast 4G"]),
    # Its 13 MB would only measure the network.
    Subject("the checkout: PyScript, Pyodide", False, "?interpreter=pyodide", ["loopback"]),
]
# (subject, network, "cold" or "warm") -> one visit a run
Visits = dict[tuple[str, str, str], list[Visit]]


@contextmanager
def hosts() -> Iterator[tuple[Server, Server]]:
    """A build as a host serves it, compressed and kept, and the checkout; each with an API of its own."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "dist"
        replace(out, with_compressed(build_files(ROOT, None)))
        servers = [Server(Path(folder) / f"{root.name}.sqlite3", root) for root in (out, ROOT)]
        for server in servers:
            seed.create(server.database)
            server.start()
        yield servers[0], servers[1]
        for server in servers:
            server.stop()


def both_visits(browser: Browser, server: Server, subject: Subject, network: str) -> dict[str, Visit]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.add_cookies([server.sign_in()])
    url = f"{server.url}{subject.query}{USER}"
    visits = {kind: visit(context, url, NETWORKS[network], subject.is_build) for kind in ("cold", "warm")}
    context.close()
    return visits


def measure(build: Server, checkout: Server, runs: int) -> tuple[Visits, str]:
    """And the version of the browser."""
    found: Visits = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find()), args=FLAGS)
        for _ in range(runs):
            for subject in SUBJECTS:
                for network in subject.networks:
                    server = build if subject.is_build else checkout
                    for kind, each in both_visits(browser, server, subject, network).items():
                        found.setdefault((subject.name, network, kind), []).append(each)
        version = browser.version
        browser.close()
    return found, version


def tables(found: Visits) -> str:
    """Of the visits, and of the steps of a cold one."""
    return f"{_visits_table(found)}\n\n{_steps_table(found)}"


COLUMNS = [(network, kind) for network in NETWORKS for kind in ("cold", "warm")]
ROWS = {
    "first paint": lambda visits: spread([each.paint for each in visits]),
    "the user is shown": lambda visits: spread([each.shown for each in visits]),
    "the user is drawn by Python": lambda visits: spread([each.drawn for each in visits]),
    "requests": lambda visits: spread([each.requests for each in visits], ""),
    "on the wire": lambda visits: spread([each.bytes / 1000 for each in visits], "kB"),
}


def _visits_table(found: Visits) -> str:
    rows = [
        [
            f"{subject.name}: {row}",
            *(say(found[key]) if (key := (subject.name, *column)) in found else "" for column in COLUMNS),
        ]
        for subject in SUBJECTS
        for row, say in ROWS.items()
    ]
    return table(["until", *(f"{network}, {kind}" for network, kind in COLUMNS)], rows)


def _steps_table(found: Visits) -> str:
    """Each with what it adds to the step before, in the median."""
    name = SUBJECTS[0].name
    rows = [
        [words, *(_step(found[name, network, "cold"], step) for network in NETWORKS)] for step, words in STEPS.items()
    ]
    return table(["a build, cold, until", *NETWORKS], rows)


def _step(visits: list[Visit], step: str) -> str:
    return spread([each.steps[step] for each in visits])


def main(runs: int) -> None:
    with hosts() as (build, checkout):
        print(tables(measure(build, checkout, runs)[0]))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
