"""The real server, over HTTP and on SQLite, lives every story of the contract; so does the API inside the page."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import httpx
import pytest
from conftest import Clock, session_of

from server.times import rfc3339
from tests.unit.contract.browser import Browser, Got
from tests.unit.contract.stories import STORIES


class World:
    """Browsers before one server. Each has cookies of its own."""

    def __init__(self, serve: Callable[..., httpx.Client], database, clock: Clock) -> None:
        self._serve = serve
        self._database = database
        self._clock = clock
        self._address = f"{serve().base_url}".rstrip("/")
        self.clients: list[httpx.Client] = []

    def admin(self, requires_match: bool = False) -> Browser:
        if requires_match:
            self._serve(require_if_match=True)
        cookies, token = session_of(self._database, 1, self._clock.now)
        browser = self.browser(cookies)
        browser.csrf_token = token
        return browser

    def browser(self, cookies: httpx.Cookies | None = None) -> Browser:
        # Unverified, for loading every certificate authority takes time, and this is plain http.
        client = httpx.Client(cookies=cookies, verify=False, headers={"User-Agent": "a test"})
        self.clients.append(client)

        def send(method: str, path: str, headers: dict[str, str], text: str | None) -> Got:
            answer = client.request(method, self._address + path, headers=headers, content=text and text.encode())
            return Got(answer.status_code, answer.text, lambda name: answer.headers.get(name, ""))

        return Browser(send)

    def wait(self, seconds: int) -> None:
        self._clock.now += timedelta(seconds=seconds)

    def time(self) -> str:
        return rfc3339(self._clock.now)


@pytest.fixture
def world(serve: Callable[..., httpx.Client], database, clock: Clock) -> Iterator[World]:
    world = World(serve, database, clock)
    yield world
    for client in world.clients:
        client.close()


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_the_server_lives_it(story, world):
    story(world)
