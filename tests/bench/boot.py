"""How long until the first user is drawn: MicroPython and Pyodide, cold and warm.

    .venv/bin/python -m tests.bench.boot [runs]

Cold is a new browser context, warm a second visit in it. Milliseconds from the start of the navigation, taken in the
page; the median of the runs, and the least and the most. The interpreters take turns, so that a noisy machine is noisy
to both.
"""

import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from server import seed
from server.chromium import find
from tests.e2e.conftest import FLAGS
from tests.e2e.server import Server

# Resolves with the time at which the user stands on the page.
DRAWN = """() => new Promise(resolve => {
    const isDrawn = () => document.querySelector('main[data-route="users#show"][data-state="ready"] h1');
    if (isDrawn()) return resolve(performance.now());
    const observer = new MutationObserver(() => {
        if (!isDrawn()) return;
        observer.disconnect();
        resolve(performance.now());
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
})"""
INTERPRETERS = ("micropython", "pyodide")


def visit(context: BrowserContext, url: str, interpreter: str) -> float:
    page = context.new_page()
    page.goto(f"{url}?interpreter={interpreter}#users/1", wait_until="commit")
    milliseconds = float(page.evaluate(DRAWN))
    page.close()
    return milliseconds


def both_visits(browser: Browser, server: Server, interpreter: str) -> tuple[float, float]:
    context = browser.new_context()
    context.add_cookies([server.sign_in()])
    cold, warm = visit(context, server.url, interpreter), visit(context, server.url, interpreter)
    context.close()
    return cold, warm


def measure(runs: int) -> dict[str, list[tuple[float, float]]]:
    figures: dict[str, list[tuple[float, float]]] = {name: [] for name in INTERPRETERS}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        seed.create(Path(folder) / "users.sqlite3")
        server = Server(Path(folder) / "users.sqlite3")
        server.start()
        browser = playwright.chromium.launch(executable_path=str(find()), args=FLAGS)
        for _ in range(runs):
            for name in INTERPRETERS:
                figures[name].append(both_visits(browser, server, name))
        browser.close()
        server.stop()
    return figures


def spread(figures: list[float]) -> str:
    return f"{statistics.median(figures):7.0f} ms  ({min(figures):.0f} to {max(figures):.0f})"


if __name__ == "__main__":
    for name, figures in measure(int(sys.argv[1]) if len(sys.argv) > 1 else 7).items():
        for kind, column in (("cold", [cold for cold, _ in figures]), ("warm", [warm for _, warm in figures])):
            print(f"{name:12} {kind}  {spread(column)}")
