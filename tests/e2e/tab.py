"""A page with the tools of public/ alone, under the panel's policy: no Python, so nobody else uses them."""

from typing import Any

from playwright.sync_api import BrowserContext, Page, Route

from server.policy import HEADERS
from tests.e2e.server import ROOT, Server

HTML = '<!doctype html><title>Tools</title><script type="module" src="/public/storage.js"></script>'
# What is kept, read past the tools, when everything that was asked for before is done.
READ = """new Promise((resolve, refuse) => {
    const request = indexedDB.open("halfminute " + location.pathname);
    request.onerror = refuse;
    request.onsuccess = () => {
        const read = request.result.transaction("records").objectStore("records").index("order").getAll();
        read.onsuccess = () => resolve(read.result.reverse());
        request.result.close();
    };
})"""

# Playwright itself would wait for ever.
WITH_PATIENCE = """given => {
    const { storage, tabs } = halfminute;
    const script = async () => { SCRIPT };
    const patience = (_, refuse) => setTimeout(() => refuse(new Error("Nothing happened in 10 s.")), 10_000);
    return Promise.race([script(), new Promise(patience)]);
}"""


class Tab:
    """One tab of a context. `folder` is where its panel lies: those of one folder belong together."""

    def __init__(self, context: BrowserContext, server: Server, folder: str = "tools/", before: str = "") -> None:
        self.page: Page = context.new_page()
        self.complaints: list[str] = []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.add_init_script(before)
        self.page.route(server.url + folder, _answer)
        # As they lie in the checkout, whatever is served.
        self.page.route(server.url + "public/*", _answer_file)
        self.page.goto(server.url + folder)

    def run(self, script: str, *given: object) -> Any:
        """A script that may await and return, with `storage`, `tabs`, and `given` as a list. Fails after 10 s."""
        return self.page.evaluate(WITH_PATIENCE.replace("SCRIPT", script), list(given))

    def put(self, key: str, order: str, text: str) -> None:
        self.run("storage.put(...given)", key, order, text)

    @property
    def records(self) -> list[tuple[str, str]]:
        """(key, text) of what is kept, the newest first."""
        self.run("await storage.load()")
        return [(record["key"], record["text"]) for record in self.page.evaluate(READ)]

    def visit(self) -> list[str]:
        """The texts that are there after a reload."""
        self.page.reload()
        texts: list[str] = self.run("return storage.load()")
        return texts


def _answer(route: Route) -> None:
    route.fulfill(body=HTML, content_type="text/html", headers=HEADERS)


def _answer_file(route: Route) -> None:
    route.fulfill(
        path=ROOT / "public" / route.request.url.rpartition("/")[2], headers=HEADERS, content_type="text/javascript"
    )
