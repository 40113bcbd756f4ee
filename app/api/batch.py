"""Questions for several items of a resource, asked in one tick, as one request (query contract, 26)."""

import asyncio

from app.api.checked import check
from app.errors import AnswerError, NetworkError, NotFound, refusal
from app.url import encode
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.api.checked import Members
    from app.query.question import Asked

    # The request for one, with the tag of what is known; and the one for those of several ids.
    AskOne = Callable[[str, str | None], Asked]
    AskMany = Callable[[list[str]], Asked]

# Ids in one request: an address has its length.
MOST = 100
MANY = "GET several"
ITEM: "Members" = [("id", (int, str))]


class Request:
    """One that is out for some of those who are wanted; given up when all of them are. `ask` sends it.

    It is heard once, however many wait for it; giving up waiting disturbs nobody else.
    """

    def __init__(self, ask: "Callable[[], Asked]", wanted: "list[Wanted]") -> None:
        self._wanted = wanted
        self._asked: "Asked | None" = None
        self._value: "Any" = None
        self._error: Exception | None = None
        self._hearing: "asyncio.Task[None] | None" = None
        self._heard = asyncio.Event()
        try:
            self._asked = ask()
        except Exception as error:
            self._end(error)
        for each in wanted:
            each.is_joined = each is not wanted[0]
            each.sent(self)

    def left(self) -> None:
        if self._asked is not None and all(each.is_given_up for each in self._wanted):
            self._asked.abort()

    async def answer_for(self, wanted: "Wanted") -> "Any":
        if self._asked is not None and self._hearing is None:
            self._hearing = asyncio.create_task(self._hear(self._asked))
        await self._heard.wait()
        if self._error is not None:
            raise self._error
        assert self._asked is not None
        wanted.size = self._asked.size // len(self._wanted)
        return self._part_of(wanted, self._asked)

    async def _hear(self, asked: "Asked") -> None:
        try:
            self._value = await self._read(asked)
        except Exception as error:
            self._end(error)
        else:
            self._end(None)

    def _end(self, error: Exception | None) -> None:
        self._error = error
        self._heard.set()

    async def _read(self, asked: "Asked") -> "Any":
        return await asked.answer()

    def _part_of(self, wanted: "Wanted", asked: "Asked") -> "Any":
        raise NotImplementedError


class OneRequest(Request):
    """For one, by id; perhaps unchanged."""

    def _part_of(self, wanted: "Wanted", asked: "Asked") -> "Any":
        wanted.tag, wanted.is_unchanged = asked.tag, asked.is_unchanged
        return self._value


class ManyRequest(Request):
    """For many at once. `noun` is what they are, in a sentence."""

    def __init__(self, ask: "Callable[[], Asked]", wanted: "list[Wanted]", noun: str) -> None:
        super().__init__(ask, wanted)
        self._noun = noun

    async def _read(self, asked: "Asked") -> "Any":
        try:
            page = await asked.answer()
        except NotFound as error:
            # That there is no such list does not make anybody gone.
            raise AnswerError(error.request, error.detail, error.status)
        return page["items"], {str(item.get("id")): item for item in page["items"] if isinstance(item, dict)}

    def _part_of(self, wanted: "Wanted", asked: "Asked") -> "Any":
        items, by_id = self._value
        if wanted.id in by_id:
            return check(by_id[wanted.id], MANY, ITEM)
        # An item without an id may be the very one: only a list that can be read says who is not there.
        for item in items:
            check(item, MANY, ITEM)
        raise refusal(MANY + ": " + wanted.id, 404, {"detail": f"There is no {self._noun} {wanted.id}."})


class Wanted:
    """One that was asked for. Its answer comes from a request of its own or from one for many."""

    def __init__(self, id: str, tag: str | None) -> None:
        # One that no address can hold takes nothing from the others: it fails here.
        encode(id)
        self.id = id
        self.sent_tag = tag
        self.tag: str | None = None
        self.size = 0
        self.is_unchanged = False
        self.is_joined = False
        self.is_given_up = False
        self.request: "Request | None" = None
        self._sent = asyncio.Event()

    async def answer(self) -> "Any":
        await self._sent.wait()
        if self.request is None:
            raise NetworkError("GET " + self.id, words.given_up)
        return await self.request.answer_for(self)

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
    """Gathers until the tick ends (`soon`). One that is alone is asked for alone, with the tag of what is known.

    `may_join(id)` says whether an id can stand among others; without `ask_many` none can. `noun` is what they are.
    """

    def __init__(
        self,
        ask_one: "AskOne",
        ask_many: "AskMany | None",
        soon: "Callable[[Callable[[], None]], None]",
        may_join: "Callable[[str], bool]",
        noun: str,
    ) -> None:
        self._ask_one = ask_one
        self._ask_many = ask_many
        self._soon = soon
        self._may_join = may_join
        self._noun = noun
        self._wanted: list[Wanted] = []

    def ask(self, id: str, tag: str | None) -> Wanted:
        wanted = Wanted(id, tag)
        self._wanted.append(wanted)
        if len(self._wanted) == 1:
            self._soon(self._send)
        return wanted

    def _send(self) -> None:
        items = _by_id([each for each in self._wanted if not each.is_given_up])
        self._wanted = []
        together = [item for item in items if self._can_join(item[0].id)]
        for item in [item for item in items if not self._can_join(item[0].id)]:
            self._send_one(item)
        for first in range(0, len(together), MOST):
            self._send_some(together[first : first + MOST])

    def _can_join(self, id: str) -> bool:
        return self._ask_many is not None and self._may_join(id)

    def _send_some(self, items: "list[list[Wanted]]") -> None:
        ask_many = self._ask_many
        if len(items) == 1 or ask_many is None:
            self._send_one(items[0])
            return
        ids = [item[0].id for item in items]
        ManyRequest(lambda: ask_many(ids), [each for item in items for each in item], self._noun)

    def _send_one(self, wanted: list[Wanted]) -> None:
        """For all who want the same. A tag speaks for those alone who know what it stands for."""
        tag = wanted[0].sent_tag
        if not all(each.sent_tag == tag for each in wanted):
            tag = None
        OneRequest(lambda: self._ask_one(wanted[0].id, tag), wanted)


def _by_id(wanted: list[Wanted]) -> "list[list[Wanted]]":
    """Those who want the same side by side, in the order in which they came."""
    items: "list[list[Wanted]]" = []
    known: "dict[str, list[Wanted]]" = {}
    for each in wanted:
        if each.id not in known:
            known[each.id] = []
            items.append(known[each.id])
        known[each.id].append(each)
    return items
