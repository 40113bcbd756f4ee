"""What each route asks the API for first, found out by asking the app: so it is declared once, in its controllers.

The page of a build sends these calls while Python starts.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from app.api.native import NativeApi
from app.api.transport import Transport
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

    def __call__(self, method: str, url: str, _headers: dict[str, str], _body: str | None) -> "Recorder":
        assert method == "GET"
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

    # The history of a page that stays where it is.

    fragment = "nowhere"


def first_asks(api: str) -> list[dict[str, object]]:
    """`[{"route": "users/:id", "asks": [{"calls": ["/api/users/:id"], "keys": ["s'users'/s':id'"]}, …]}]`, in order.

    `keys` are the entries that the answers belong to: who knows one of them already asks otherwise. A route that asks
    for nothing ahead has no asks, and still comes before those that would fit its address too.
    """
    # In a thread of its own: whoever builds may be in an event loop, as browser tests are.
    with ThreadPoolExecutor(1) as thread:
        return list(thread.map(lambda route: asyncio.run(_asks(route[0], api)), ROUTES))


async def _asks(pattern: str, api: str) -> dict[str, object]:
    prefetch = lambda router, session: router.prefetch(pattern.replace(PLACE, ID))  # noqa: E731
    page = await _ask(api, prefetch)
    # Who is signed in may be known where the page is not, and the other way round.
    asks = [page, await _ask(api, lambda router, session: session.fetch())] if page["calls"] else []
    return {"route": pattern, "asks": asks}


async def _ask(api: str, start: Callable[[Router, Session], object]) -> dict[str, list[str]]:
    recorder, cache, router, session = _panel(api)
    start(router, session)
    await recorder.come_to_rest()
    _stop()
    return {
        "calls": [call.replace(ID, PLACE) for call in recorder.calls],
        "keys": [key.replace(ID, PLACE) for key in sorted(cache.entries)],
    }


def _panel(api: str) -> tuple[Recorder, Cache, Router, Session]:
    recorder = Recorder()
    cache = Cache(recorder)
    transport = Transport(recorder, recorder, api, 1.0, recorder.wall, lambda error: None, str)  # type: ignore[arg-type]
    native = NativeApi(transport, recorder.soon, Retry(recorder.wall), str, asyncio.Future)
    session = Session(cache, native)
    controllers = {
        "users": UsersController(None, Users(cache, native), lambda: Activity(cache, native), str),  # type: ignore[arg-type]
        "session": SessionController(None, session, None, None),  # type: ignore[arg-type]
        "inspector": InspectorController(None, cache, None),  # type: ignore[arg-type]
    }
    return recorder, cache, Router(ROUTES, controllers, recorder, print), session  # type: ignore[arg-type]


def _stop() -> None:
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        task.cancel()
