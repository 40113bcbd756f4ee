"""A network for the doctor: one host, no redirect is followed, and what keeps an answer away is said in words."""

import asyncio
import ssl

import httpx

from app.doctor.hiding import Hiding
from server.doctor import failures

# Of one answer: a list that is longer has no pages.
MOST = 8_000_000


class Unreached(OSError):
    """No answer; `sentence` says why, and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Answered:
    """What came back."""

    def __init__(self, response: httpx.Response, text: str) -> None:
        self.status = response.status_code
        self.text = text
        self._headers = response.headers

    def header(self, name: str) -> str:
        return str(self._headers.get(name, ""))


class Sent:
    """A request that is out, in a task."""

    def __init__(self, network: "HttpNetwork", request: httpx.Request) -> None:
        self._task = asyncio.create_task(network.answer(request))

    async def receive(self) -> Answered:
        try:
            return await self._task
        except asyncio.CancelledError:
            raise Unreached("The request was given up.") from None

    def abort(self) -> None:
        self._task.cancel()


class HttpNetwork:
    """Keeps the cookies of one examination, and hides what they hold. `async with` it."""

    def __init__(self, hiding: Hiding) -> None:
        # The system's authorities, or those of SSL_CERT_FILE; no proxy and no password of the environment.
        self._client = httpx.AsyncClient(verify=ssl.create_default_context(), trust_env=False, timeout=None)
        self._hiding = hiding

    async def __aenter__(self) -> "HttpNetwork":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.aclose()

    def __call__(self, method: str, url: str, headers: dict[str, str], body: str | None) -> Sent:
        request = self._client.build_request(method, url, headers=headers, content=body)
        if method == "OPTIONS":
            # A browser sends nobody's cookies with a preflight.
            request.headers.pop("cookie", None)
        return Sent(self, request)

    def cookie(self, name: str) -> str:
        for cookie in self._client.cookies.jar:
            if cookie.name == name:
                return cookie.value or ""
        return ""

    async def answer(self, request: httpx.Request) -> Answered:
        """Unreached where none comes."""
        try:
            response = await self._client.send(request, stream=True)
            try:
                self._hide(response)
                return Answered(response, await _text(response))
            finally:
                await response.aclose()
        except httpx.HTTPError as error:
            raise Unreached(failures.sentence(error, request.url)) from error

    def _hide(self, response: httpx.Response) -> None:
        for line in response.headers.get_list("set-cookie"):
            self._hiding.hide(line.partition(";")[0].partition("=")[2].strip('" '))


async def _text(response: httpx.Response) -> str:
    pieces, length = [], 0
    async for piece in response.aiter_bytes():
        pieces.append(piece)
        length += len(piece)
        if length > MOST:
            raise Unreached(
                f"One answer is longer than {MOST // 1_000_000} MB: without being asked for a page the API gives "
                "everything. Let it page by itself, and run this again."
            )
    return b"".join(pieces).decode(response.charset_encoding or "utf-8", errors="replace")
