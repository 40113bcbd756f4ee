"""One visit of one page, measured in the page itself; bytes and requests as the browser counts them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import BrowserContext

from tests.wire import Wire

# Milliseconds, and bytes in a second.
Network = Mapping[str, Any]
LOOPBACK: Network = {}
FAST_4G: Network = {
    "offline": False,
    "latency": 60,
    "downloadThroughput": 9_000_000 / 8,
    "uploadThroughput": 1_500_000 / 8,
}

# Notes when the user is to be seen, perhaps as last time, and when Python has drawn them. Times count from the start of
# the navigation.
PROBE = """(() => {
    const times = {};
    const note = () => {
        const main = document.querySelector('main[data-route="users#show"][data-state="ready"]');
        if (!main?.querySelector("h1")) return;
        times.shown ??= performance.now();
        if (document.body.dataset.app !== "ready" || main.hasAttribute("data-seen")) return;
        times.drawn ??= performance.now();
        observer.disconnect();
        done(times);
    };
    const observer = new MutationObserver(note);
    let done;
    const drawn = new Promise((resolve) => (done = resolve));
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    const paint = new Promise((resolve) => {
        const name = "first-contentful-paint";
        const heard = (list) => list.getEntriesByName(name).forEach((each) => resolve(each.startTime));
        new PerformanceObserver(heard).observe({ type: "paint", buffered: true });
    });
    const steps = () => performance.getEntriesByType("mark").map(({ name, startTime }) => [name, startTime]);
    const parsed = () => performance.getEntriesByType("navigation")[0].domInteractive;
    window.measured = async () => ({ ...(await drawn), paint: await paint, parsed: parsed(), marks: steps() });
})()"""
# Resolves when the page has come to rest: what was seen is kept, and a service worker is there where one comes.
REST = """async (hasWorker) => {
    if (hasWorker) await navigator.serviceWorker.ready;
    await new Promise((resolve) => setTimeout(resolve, 1000));
}"""
MARK = "halfminute:"
# In their order, with what is done then. The last is no mark of the page.
STEPS = {
    "parsed": "the page is parsed",
    "scripts": "its scripts run",
    "interpreter": "Python is ready",
    "app": "the app is imported",
    "drawn": "the first user is drawn",
}


@dataclass(frozen=True)
class Visit:
    """Milliseconds from the start of the navigation; `steps` is empty where the page marks none."""

    paint: float
    shown: float
    drawn: float
    bytes: int
    requests: int
    steps: dict[str, float]


def visit(context: BrowserContext, url: str, network: Network, has_worker: bool = False) -> Visit:
    """In a new tab, that is closed when all is at rest."""
    page = context.new_page()
    page.add_init_script(PROBE)
    wire = Wire(page)
    if network:
        wire.cdp.send("Network.emulateNetworkConditions", dict(network))
    page.goto(url, wait_until="commit")
    times = page.evaluate("measured()")
    found = Visit(times["paint"], times["shown"], times["drawn"], wire.bytes, len(wire.asked), _steps(times))
    page.evaluate(REST, has_worker)
    page.close()
    return found


def _steps(times: dict[str, Any]) -> dict[str, float]:
    marks = {name.removeprefix(MARK): time for name, time in times["marks"] if name.startswith(MARK)}
    return {"parsed": times["parsed"], **marks, "drawn": times["drawn"]} if marks else {}
