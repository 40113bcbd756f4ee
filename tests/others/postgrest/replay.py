"""PostgREST's answers, given again: a network for the panel's transport that knows only what was written down."""

import json
from collections.abc import Iterable

from tests.others.postgrest.exchange import Exchange, key


class NotWrittenDown(Exception):
    """What was asked, and what is known of the same method and path."""


class Answer:
    """What came back: header names in lower case."""

    def __init__(self, exchange: Exchange) -> None:
        self.status = exchange.status
        self.text = "" if exchange.said is None else json.dumps(exchange.said)
        self._headers = {name.lower(): value for name, value in exchange.headers.items()}
        if self.text:
            self._headers["content-type"] = "application/json; charset=utf-8"

    def header(self, name: str) -> str:
        return self._headers.get(name.lower(), "")


class Sent:
    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    async def receive(self) -> Answer:
        return self._answer

    def abort(self) -> None:
        """There is nothing to break off."""


class Replay:
    """A network: the same request, in whatever order it is spelled, has the same answer.

    Where `always` is set, to DOCUMENTED["expired"], everything is answered so.
    """

    def __init__(self, exchanges: Iterable[Exchange]) -> None:
        self._known = {exchange.key: exchange for exchange in exchanges}
        self.asked: list[str] = []
        self.always: Exchange | None = None

    def __call__(self, method: str, url: str, headers: dict[str, str], body: str | None) -> Sent:
        return Sent(self.ask(method, url, headers, body))

    def ask(self, method: str, url: str, headers: dict[str, str], body: str | None = None) -> Answer:
        self.asked.append(f"{method} {url}")
        wanted = key(method, url, headers, body)
        if self.always is not None:
            return Answer(self.always)
        if wanted not in self._known:
            raise self._unknown(wanted, f"{method} {url} {headers} {body}")
        return Answer(self._known[wanted])

    def _unknown(self, wanted: tuple[str, ...], said: str) -> NotWrittenDown:
        like = [str(known) for known in self._known if known[:2] == wanted[:2]]
        return NotWrittenDown("\n".join([f"{said} is read as {wanted}, but what is written down is only", *like]))
