"""Requests through fetch, each with its own way to be given up."""

import js

from app.browser import ffi

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class BrowserAnswer:
    """Status, text, and headers by their name in lower case."""

    def __init__(self, response: "Any", text: str) -> None:
        self.status = int(response.status)
        self.text = text
        self._headers = response.headers

    def header(self, name: str) -> str:
        return str(self._headers.get(name) or "")


class BrowserNetwork:
    """Sends a request when it is called. `has_cookies`: to another host, too. One that `stops` does not go where it is
    redirected to: its status is 0 then."""

    def __init__(self, has_cookies: bool, stops: bool = False) -> None:
        self._more = {
            "credentials": "include" if has_cookies else "same-origin",
            "redirect": "manual" if stops else "follow",
        }

    def __call__(self, method: str, url: str, headers: dict[str, str], body: str | None) -> "BrowserRequest":
        return BrowserRequest(method, url, headers, body, self._more)


class BrowserRequest:
    """Out as soon as it is made."""

    def __init__(self, method: str, url: str, headers: dict[str, str], body: str | None, more: dict[str, str]) -> None:
        self._controller = js.AbortController.new()
        # The query layer is the cache; the browser's own would answer a forced refetch.
        options = ffi.to_js({"method": method, "headers": headers, "cache": "no-store"} | more)
        # What is deleted as the page is closed is deleted all the same.
        options.keepalive = method == "DELETE"
        options.signal = self._controller.signal
        if body is not None:
            options.body = body
        self._response = js.halfminute.send(url, options)

    async def receive(self) -> BrowserAnswer:
        try:
            response = await self._response
            return BrowserAnswer(response, await response.text())
        except Exception as error:
            raise OSError(str(error))

    def abort(self) -> None:
        self._controller.abort()
