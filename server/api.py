"""The users API, as an app to mount."""

from typing import Any

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from app.contract.api import Api as Contract
from server import activity, letters, passwords, problems, schemas, session, tokens, users
from server.body_limit import BodyLimit
from server.database import Database
from server.tables import Transactions
from server.times import Clock


class Api(FastAPI):
    """FastAPI whose document knows the problem: every failure refers to it, but no operation returns one."""

    def openapi(self) -> dict[str, Any]:
        document = super().openapi()
        problem = schemas.Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        del problem["$defs"]  # the user, who is there already
        document["components"]["schemas"]["Problem"] = problem
        return document


def create_api(database: Database, clock: Clock, require_if_match: bool) -> FastAPI:
    """The API of the contract; with `require_if_match`, a write without If-Match answers 428."""
    # The documentation pages are off: they load their scripts from another host.
    api = Api(title="Halfminute users", version="1", docs_url=None, redoc_url=None, redirect_slashes=False)
    api.state.contract = Contract(Transactions(database), passwords, tokens, letters, require_if_match)
    api.state.clock = clock
    for part in (users, activity, session):
        api.include_router(part.router)
    problems.install(api)
    api.add_middleware(BodyLimit)
    api.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    return api
