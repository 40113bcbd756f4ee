"""The workload of 2014, with and without each cache: calls and time.

    .venv/bin/python -m tests.bench.article [rounds]

A person walks show, dashboard, show of one user, within 30 seconds; the page and the sidebar each need that user on
each of the routes. The server is the real one, in front of it 100 ms of network. Calls are those for the user alone;
the time is that from the step to the finished page, sidebar included, taken in the page: the median of all steps.

A level is taken away by serving its file without it; everything else stays as it is.
"""

import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, Route, sync_playwright

from server import seed
from server.chromium import find
from tests.e2e.conftest import FLAGS
from tests.e2e.server import ROOT, Server

LATENCY = 0.1  # seconds
USER = "GET /api/users/1"
STEPS = ["#users/1/dashboard", "#users/1", "#users/1/dashboard", "#users/1"]

# Level -> the edits of a file that take it away: (file, what stands there, what stands there instead).
CONTROLLER = [
    (
        "app/controllers/users.py",
        "if self._last_user is None or self._last_user.id != id:\n            self._last_user = self._users.get(id)\n"
        "        self._last_promise = self._last_user.fetch()",
        "self._last_user = self._users.get(id)\n        self._last_promise = self._last_user.fetch()",
    )
]
# Without the model's cache a user is an object of its own for each who asks, as in 2014: nothing is shared, and the
# controller's promise is the only one that is kept.
OWN_USER = ("app/models/users.py", "if key not in self._users:", "key = key + str(len(self._users))\n        if True:")
OWN_CARD = ("app/components/sidebar.py", "UserCard(self._app, user,", "UserCard(self._app, self._users.get(user.id),")
# Nor does one tick gather what is asked for in it.
OWN_CALL = ("app/api/resource.py", "return self._batch.ask(id, tag)", "return self._send_one(id, tag)")
MODEL = [
    OWN_USER,
    OWN_CARD,
    OWN_CALL,
    (
        "app/controllers/users.py",
        "            self._last_user = self._users.get(id)\n        self._last_promise = self._last_user.fetch()",
        "            self._last_user = self._users.get(id)\n            self._last_promise = self._last_user.fetch()",
    ),
]
NEITHER = [OWN_USER, OWN_CARD, OWN_CALL, *CONTROLLER]
VARIANTS = [("neither", NEITHER), ("the controller's alone", MODEL), ("the model's alone", CONTROLLER), ("both", [])]

# Resolves with the milliseconds from the step until page and sidebar are there and at rest.
STEP = """fragment => new Promise(resolve => {
    const start = performance.now();
    const target = fragment.endsWith("dashboard") ? "users#dashboard" : "users#show";
    const isDone = () =>
        document.querySelector(`main[data-route="${target}"][data-state="ready"]:not([aria-busy])`) &&
        document.querySelector('aside[data-component="sidebar"][data-state="ready"]:not([aria-busy])');
    const observer = new MutationObserver(() => isDone() && finish());
    const finish = () => { observer.disconnect(); resolve(performance.now() - start); };
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    location.hash = fragment;
})"""


def edited(path: str, edits: list[tuple[str, str, str]]) -> str:
    text = (ROOT / path).read_text(encoding="utf-8")
    for file, before, after in edits:
        if file == path:
            assert before in text, f"{path} reads otherwise now: mend {__file__}"
            text = text.replace(before, after)
    return text


def without(page: Page, edits: list[tuple[str, str, str]]) -> None:
    for path in {path for path, _, _ in edits}:
        page.route(f"**/{path}", answering(edited(path, edits)))


def answering(text: str) -> Callable[[Route], None]:
    return lambda route: route.fulfill(body=text, content_type="text/x-python")


def walk(browser: Browser, server: Server, edits: list[tuple[str, str, str]]) -> tuple[int, list[float]]:
    context = browser.new_context()
    context.add_cookies([server.sign_in()])
    page = context.new_page()
    without(page, edits)
    server.asked.clear()
    page.goto(server.url + "#users/1")
    page.wait_for_selector('aside[data-state="ready"]:not([aria-busy])')
    times = [float(page.evaluate(STEP, step)) for step in STEPS]
    context.close()
    return server.asked.count(USER), times


def measure(rounds: int) -> list[tuple[str, int, float, float]]:
    found: dict[str, list[tuple[int, list[float]]]] = {name: [] for name, _ in VARIANTS}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        seed.create(Path(folder) / "users.sqlite3")
        server = Server(Path(folder) / "users.sqlite3")
        server.fault("", times=-1, delay=LATENCY)
        server.start()
        browser = playwright.chromium.launch(executable_path=str(find()), args=FLAGS)
        for _ in range(rounds):
            for name, edits in VARIANTS:
                found[name].append(walk(browser, server, edits))
        browser.close()
        server.stop()
    return [(name, *figures(walks)) for name, walks in found.items()]


def figures(walks: list[tuple[int, list[float]]]) -> tuple[int, float, float]:
    times = [time for _, each in walks for time in each]
    return round(statistics.median([calls for calls, _ in walks])), statistics.median(times), max(times)


if __name__ == "__main__":
    print("| cache | calls for the user, 5 routes | a step, median | slowest |\n|---|---:|---:|---:|")
    for name, calls, median, slowest in measure(int(sys.argv[1]) if len(sys.argv) > 1 else 5):
        print(f"| {name} | {calls} | {median:.0f} ms | {slowest:.0f} ms |")
