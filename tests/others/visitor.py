"""The panel without a page: its models over a real API, as somebody who visits it."""

from typing import Any
from uuid import uuid4

import httpx

from app.api.checks import check_api
from app.api.connect import connect
from app.config import Config
from app.models.activity import Activity
from app.models.collection import ItemPage
from app.models.session import Session
from app.models.user import User
from app.models.users import Users
from app.query.cache import Cache
from app.query.retry import Retry
from server.doctor.place import Place
from tests.over_http import Clock, Network


class Visitor:
    """`table` is the [panel] table, `network` another one than HTTP. What the query layer reports fails the journey."""

    def __init__(self, client: httpx.AsyncClient, table: dict[str, Any], network: Any = None) -> None:
        config, clock, retry = Config(table), Clock(), Retry(lambda: 0.0)
        check_api(config)
        self.reported: list[Exception] = []
        self.network = network or Network(client)
        self.cache = Cache(clock, 30.0, self.reported.append, retry=retry)
        self.api = connect(
            config, self.network, clock, Place(self.network), retry, lambda: uuid4().hex, lambda: self.session
        )
        self.session = Session(self.cache, self.api)
        self.users = Users(self.cache, self.api)
        self.activity = Activity(self.cache, self.api)
        self.can = self.api.can

    async def page(self, **asked: Any) -> ItemPage:
        """Seen anew."""
        query = {"page": 1, "size": 25, **asked}
        page = self.users.page([*query.items()])
        await page.fetch(force_refetch=True)
        return page

    async def names(self, **asked: Any) -> list[str]:
        return [item["name"] for item in (await self.page(**asked)).items]

    async def find(self, username: str) -> User:
        """By the list, for ids differ: where there is no search, on one of its pages."""
        for number in range(1, 10):
            page = await self.page(page=number)
            for item in page.items:
                if item["username"] == username:
                    user = self.users.get(item["id"])
                    await user.fetch(force_refetch=True)
                    return user
        raise AssertionError(f"{username} is on no page")
