"""What a page asks the network for, as the browser itself counts it."""

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import CDPSession, Page


class Wire:
    """From now on: `asked` are "METHOD /path?query" in their order, what the browser's cache answered left out.

    `bytes` are those that came over the network, headers and compression and all, for what is here to its end.
    """

    def __init__(self, page: Page) -> None:
        self._cdp = page.context.new_cdp_session(page)
        self._lines: dict[str, str] = {}
        self._cached: set[str] = set()
        self._sizes: dict[str, int] = {}
        self._cdp.on("Network.requestWillBeSent", self._sent)
        self._cdp.on("Network.requestServedFromCache", lambda event: self._cached.add(event["requestId"]))
        self._cdp.on("Network.responseReceived", self._received)
        self._cdp.on("Network.loadingFinished", self._finished)
        self._cdp.send("Network.enable")

    def _sent(self, event: dict[str, Any]) -> None:
        url = urlsplit(event["request"]["url"])
        if url.scheme in ("http", "https"):
            query = f"?{url.query}" if url.query else ""
            self._lines[event["requestId"]] = f"{event['request']['method']} {url.path}{query}"

    def _received(self, event: dict[str, Any]) -> None:
        response = event["response"]
        if response.get("fromDiskCache") or response.get("fromServiceWorker"):
            self._cached.add(event["requestId"])

    def _finished(self, event: dict[str, Any]) -> None:
        self._sizes[event["requestId"]] = int(event["encodedDataLength"])

    @property
    def cdp(self) -> CDPSession:
        return self._cdp

    @property
    def asked(self) -> list[str]:
        return [line for id, line in self._lines.items() if id not in self._cached]

    @property
    def bytes(self) -> int:
        return sum(size for id, size in self._sizes.items() if id in self._lines and id not in self._cached)

    @property
    def unfinished(self) -> list[str]:
        return [line for id, line in self._lines.items() if id not in self._cached and id not in self._sizes]
