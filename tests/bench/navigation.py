"""How long until a page that is known stands there: from a user to the dashboard and back, and 1,000 rows.

    .venv/bin/python -m tests.bench.navigation [runs]

Milliseconds from the change of the address, taken in the page: until the content is right, and until the next frame
after that. A run is a new browser context with 60 steps between the two pages and four visits of the list.
"""

import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright._impl._api_structures import SetCookieParam
from playwright.sync_api import Browser, Page, sync_playwright

from server import seed
from server.chromium import find
from tests.e2e.conftest import FLAGS
from tests.e2e.server import Server

STEPS = 60
ROWS = 1000
SHOW, DASHBOARD, LIST = "users/1", "users/1/dashboard", f"users?size={ROWS}"

# Goes to a fragment, and resolves with both times. The pauses differ, so that steps begin anywhere within a frame.
GO = """async ([fragment, route, rows, pause]) => {
    await new Promise(resolve => setTimeout(resolve, pause));
    const isThere = () => document.querySelector(`main[data-route="${route}"][data-state="ready"]`)
        && document.querySelectorAll("main tbody tr[data-id]").length >= rows;
    const start = performance.now();
    location.hash = fragment;
    const there = await new Promise(resolve => {
        const observer = new MutationObserver(() => {
            if (!isThere()) return;
            observer.disconnect();
            resolve(performance.now());
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true });
    });
    const frame = await new Promise(resolve => requestAnimationFrame(() => resolve(performance.now())));
    return [there - start, frame - start];
}"""

Times = list[tuple[float, float]]


def go(page: Page, fragment: str, route: str, rows: int = 0, pause: float = 50) -> tuple[float, float]:
    there, frame = page.evaluate(GO, [fragment, route, rows, pause])
    return float(there), float(frame)


def steps(page: Page, many: int) -> Times:
    pages = [(DASHBOARD, "users#dashboard"), (SHOW, "users#show")]
    return [go(page, *pages[step % 2], pause=15 + step * 7.3 % 16.7) for step in range(many)]


def lists(page: Page, many: int) -> Times:
    """The first visit asks the server, the others find the answer."""
    figures = []
    for _ in range(many):
        figures.append(go(page, LIST, "users#index", ROWS))
        go(page, SHOW, "users#show")
    return figures


def run(browser: Browser, url: str, cookies: Sequence[SetCookieParam]) -> tuple[Times, Times]:
    """Steps between known pages, and visits of the list."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.add_cookies(cookies)
    page = context.new_page()
    page.goto(f"{url}#{SHOW}")
    page.wait_for_selector("#signed-in[data-state]", state="attached")
    # The first steps fetch, and the browser is busy with its new window for a while.
    steps(page, 6)
    figures = steps(page, STEPS), lists(page, 4)
    context.close()
    return figures


def measure(url: str, runs: int, cookies: Sequence[SetCookieParam] = ()) -> dict[str, float]:
    """Milliseconds by name, of the panel at `url`, for whoever the cookies have signed in."""
    known: Times = []
    first, again = [], []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find()), args=FLAGS)
        for _ in range(runs):
            walked, listed = run(browser, url, cookies)
            known += walked
            first.append(listed[0][0])
            again += [there for there, _ in listed[1:]]
        browser.close()
    return summed([there for there, _ in known], [frame for _, frame in known]) | {
        "rows, first visit": statistics.median(first),
        "rows, from the cache": statistics.median(again),
    }


def summed(there: list[float], frames: list[float]) -> dict[str, float]:
    return {
        "content, median": statistics.median(there),
        "content, p95": p95(there),
        "next frame, median": statistics.median(frames),
        "next frame, p95": p95(frames),
    }


def p95(figures: list[float]) -> float:
    return sorted(figures)[-1 - len(figures) // 20]


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        seed.create(Path(folder) / "users.sqlite3")
        server = Server(Path(folder) / "users.sqlite3")
        server.start()
        for name, milliseconds in measure(server.url, runs, [server.sign_in()]).items():
            print(f"{name:22} {milliseconds:7.1f} ms")
        server.stop()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
