"""What each route asks the API for first, found out by asking the app: so it is declared once, in its controllers.

The page of a build sends these calls while Python starts.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from app import resources
from app.api.connect import connect, way_in_of
from app.config import Config
from app.controllers.doctor import DoctorController
from app.controllers.inspector import InspectorController
from app.controllers.session import SessionController
from app.controllers.users import UsersController
from app.models.activity import Activity
from app.models.session import Session
from app.models.users import Users
from app.query.cache import Cache
from app.query.retry import Retry
from app.router import Router
from app.routes import ROUTES

# Stands for whatever id the address has.
ID = "0halfminute0"
PLACE = ":id"


class Recorder:
    """A world in which requests go out and nothing ever comes back."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self._soon: list[Callable[[], None]] = []

    def __call__(self, method: str, url: str, headers: dict[str, str], _body: str | None) -> "Recorder":
        assert method == "GET"
        # The page sends nothing but this along.
        if headers == {"accept": "application/json"}:
            self.calls.append(url)
        return self

    async def receive(self) -> object:
        return await asyncio.Future()

    def abort(self) -> None: ...

    # Its clock stands still.

    def monotonic(self) -> float:
        return 0.0

    wall = monotonic

    def later(self, _seconds: float, _callback: Callable[[], None]) -> Callable[[], None]:
        return self.abort

    def soon(self, callback: Callable[[], None]) -> None:
        self._soon.append(callback)

    async def come_to_rest(self) -> None:
        for _ in range(10):
            waiting, self._soon = self._soon, []
            for callback in waiting:
                callback()
            await asyncio.sleep(0)

    # A browser that has never been here.

    @property
    def tokens(self) -> "Recorder":
        return self

    def take(self, _key: str) -> None: ...

    def cookie(self, _name: str) -> str:
        return ""

    # The history of a page that stays where it is.

    fragment = "nowhere"


def first_asks(config: Config) -> list[dict[str, object]]:
    """`[{"route": "users/:id", "asks": [{"calls": ["/api/users/:id"], "keys": ["s'users'/s':id'"]}, …]}]`, in order.

    `keys` are the entries that the answers belong to: who knows one of them already asks otherwise. A route that asks
    for nothing ahead has no asks, and still comes before those that would fit its address too. What only Python can
    say, or cookies for another host, the page does not send: then there is nothing to ask for ahead.
    """
    if not _may_be_sent(config):
        return []
    # In a thread of its own: whoever builds may be in an event loop, as browser tests are.
    with ThreadPoolExecutor(1) as thread:
        return list(thread.map(lambda route: asyncio.run(_asks(route[0], config)), ROUTES + resources.ROUTES))


async def _asks(pattern: str, config: Config) -> dict[str, object]:
    prefetch = lambda router, session: router.prefetch(pattern.replace(PLACE, ID))  # noqa: E731
    page = await _ask(config, prefetch)
    # Who is signed in may be known where the page is not, and the other way round.
    asks = [page, await _ask(config, lambda router, session: session.fetch())] if page["calls"] else []
    return {"route": pattern, "asks": asks}


async def _ask(config: Config, start: Callable[[Router, Session], object]) -> dict[str, list[str]]:
    recorder, cache, router, session = _panel(config)
    start(router, session)
    await recorder.come_to_rest()
    _stop()
    return {
        "calls": [call.replace(ID, PLACE) for call in recorder.calls],
        "keys": [key.replace(ID, PLACE) for key in sorted(cache.entries)],
    }


def _panel(config: Config) -> tuple[Recorder, Cache, Router, Session]:
    recorder = Recorder()
    cache = Cache(recorder)
    api = connect(config, recorder, recorder, recorder, Retry(recorder.wall), str, lambda: session)  # type: ignore[arg-type]
    session = Session(cache, api)
    controllers = {
        "users": UsersController(None, Users(cache, api), lambda: Activity(cache, api), str),  # type: ignore[arg-type]
        "session": SessionController(None, session, None, None),  # type: ignore[arg-type]
        "inspector": InspectorController(None, cache, None),  # type: ignore[arg-type]
        "doctor": DoctorController(None),  # type: ignore[arg-type]
    }
    router = Router(ROUTES, controllers, recorder, print)  # type: ignore[arg-type]
    router.add(resources.ROUTES, resources.controllers(None, cache, api))  # type: ignore[arg-type]
    return recorder, cache, router, session


def _may_be_sent(config: Config) -> bool:
    way_in = way_in_of(config)
    return not way_in.is_signed and not (way_in.has_cookies and "//" in config.api)


def _stop() -> None:
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        task.cancel()
