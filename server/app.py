"""The whole server as one ASGI app: the API under /api, this one or another, the page's files for the rest."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route

from server import policy
from server.api import create_api
from server.database import open_database
from server.headers import Headers
from server.problems import ProblemError
from server.proxy.below import Below
from server.proxy.proxy import Proxy
from server.static import Site
from server.times import Clock, utc_now

# An answer is about people: after a sign-out nothing of it may be left in a browser.
API_HEADERS = {**policy.HEADERS, "Cache-Control": "no-store"}


def create_app(
    database: Path | str, root: Path, *, clock: Clock = utc_now, require_if_match: bool = False
) -> Starlette:
    """The app over an existing database (see server.seed) and the folder of index.html.

    Raises server.database.RefusedError when the file at `database` cannot be used.
    """
    api = Headers(create_api(open_database(database), clock, require_if_match), API_HEADERS)
    site = Headers(Site(root), policy.HEADERS)
    # Beside the mount, so that /api without a slash is a problem of the API too.
    routes = [Mount("/api", api), Route("/api", api), Mount("/", site)]
    return Starlette(routes=routes, exception_handlers={404: _not_found, Exception: _unexpected})


def create_proxied(proxy: Proxy, root: Path) -> Starlette:
    """The app before an API that is somewhere else; no database is opened."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        await proxy.close()

    return Starlette(
        routes=[Mount("/", Headers(Site(root), policy.HEADERS))],
        middleware=[Middleware(Below, proxy=proxy)],
        exception_handlers={404: _not_found, Exception: _unexpected},
        lifespan=lifespan,
    )


async def _not_found(request: Request, _error: Exception) -> Response:
    """A path with a line break in it meets no route, not even that of everything."""
    if request.url.path.startswith("/api/"):
        answer: Response = ProblemError(404, "There is nothing at this address.").answer()
        answer.headers.update(API_HEADERS)
        return answer
    return PlainTextResponse("There is no such page here.\n", 404, policy.HEADERS)


async def _unexpected(_request: Request, _error: Exception) -> Response:
    """The last resort of the page's files; the server logs the traceback."""
    headers = {**policy.HEADERS, "Connection": "close"}
    return PlainTextResponse("Something went wrong on the server.\n", 500, headers)
