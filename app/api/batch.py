"""Questions for several users, asked in one tick, as one request (query contract, 26)."""

import asyncio

from app.api.checked import check
from app.errors import refusal
from app.url import encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.api.checked import Members
    from app.query.question import Asked

    # The request for one user, with the tag of what is known; and the one for the users of `ids=`.
    AskOne = Callable[[str, str | None], Asked]
    AskMany = Callable[[str], Asked]

# Ids in one request: an address has its length.
MOST = 100


class Request:
    """One that is out for some of those who are wanted; given up when all of them are. `ask` sends it."""

    def __init__(self, ask: "Callable[[], Asked]", wanted: "list[Wanted]") -> None:
        self._wanted = wanted
        self._asked: "Asked | None" = None
        self._error: Exception | None = None
        try:
            self._asked = ask()
        except Exception as error:
            self._error = error
        for each in wanted:
            each.sent(self)

    def left(self) -> None:
        if self._asked is not None and all(each.is_given_up for each in self._wanted):
            self._asked.abort()

    async def answer_for(self, wanted: "Wanted") -> "Any":
        if self._asked is None:
            raise self._error  # type: ignore[misc]
        return await self._answer_for(wanted, self._asked)

    async def _answer_for(self, wanted: "Wanted", asked: "Asked") -> "Any":
        raise NotImplementedError


class OneRequest(Request):
    """For one, by id; perhaps unchanged."""

    async def _answer_for(self, wanted: "Wanted", asked: "Asked") -> "Any":
        value = await asked.answer()
        wanted.tag, wanted.size, wanted.is_unchanged = asked.tag, asked.size, asked.is_unchanged
        return value


class ManyRequest(Request):
    """For many at once. `members` is what each of the items must have."""

    def __init__(self, ask: "Callable[[], Asked]", wanted: "list[Wanted]", members: "Members") -> None:
        super().__init__(ask, wanted)
        self._members = members
        # A coroutine can be awaited once, a task by all of them.
        self._task = asyncio.create_task(self._asked.answer()) if self._asked is not None else None

    async def _answer_for(self, wanted: "Wanted", asked: "Asked") -> "Any":
        assert self._task is not None
        page = await self._task
        wanted.size = asked.size // len(self._wanted)
        for item in page["items"]:
            if isinstance(item, dict) and str(item.get("id")) == wanted.id:
                return check(item, "GET /users?ids=", self._members)
        raise refusal("GET /users?ids=" + encode(wanted.id), 404, {"detail": f"There is no user {wanted.id}."})


class Wanted:
    """One user who was asked for. Its answer comes from a request of its own or from one for many."""

    is_joined = False

    def __init__(self, id: str, tag: str | None) -> None:
        self.id = id
        self.sent_tag = tag
        self.tag: str | None = None
        self.size = 0
        self.is_unchanged = False
        self.is_given_up = False
        self.request: "Request | None" = None
        self._sent = asyncio.Event()

    async def answer(self) -> "Any":
        await self._sent.wait()
        return await self.request.answer_for(self) if self.request is not None else None

    def abort(self) -> None:
        self.is_given_up = True
        if self.request is not None:
            self.request.left()
        self.sent(None)

    def sent(self, request: "Request | None") -> None:
        """The request is out; None: there will be none."""
        self.request = self.request or request
        self._sent.set()


class Batch:
    """Gathers until the tick ends (`soon`). A user who is alone is asked for alone, with the tag of what is known."""

    def __init__(
        self, ask_one: "AskOne", ask_many: "AskMany", soon: "Callable[[Callable[[], None]], None]", members: "Members"
    ) -> None:
        self._ask_one = ask_one
        self._ask_many = ask_many
        self._soon = soon
        self._members = members
        self._wanted: list[Wanted] = []

    def ask(self, id: str, tag: str | None) -> Wanted:
        wanted = Wanted(id, tag)
        self._wanted.append(wanted)
        if len(self._wanted) == 1:
            self._soon(self._send)
        return wanted

    def _send(self) -> None:
        wanted = [each for each in self._wanted if not each.is_given_up]
        self._wanted = []
        together = [each for each in wanted if each.id and "," not in each.id]
        if len({each.id for each in together}) == 1:
            together = []
        for each in [each for each in wanted if each not in together]:
            self._send_one(each)
        for first in range(0, len(together), MOST):
            self._send_many(together[first : first + MOST])

    def _send_one(self, wanted: Wanted) -> None:
        OneRequest(lambda: self._ask_one(wanted.id, wanted.sent_tag), [wanted])

    def _send_many(self, wanted: list[Wanted]) -> None:
        ids: list[str] = []
        for each in wanted:
            each.is_joined = len(ids) > 0
            ids += [encode(each.id)] if encode(each.id) not in ids else []
        ManyRequest(lambda: self._ask_many(",".join(ids)), wanted, self._members)
