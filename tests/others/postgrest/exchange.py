"""A request to PostgREST and its answer."""

import json
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

RESERVED = ("select", "order", "limit", "offset", "or", "and", "columns")
OPERATORS = re.compile(r"[=.](eq|neq|gt|gte|lt|lte|like|ilike|in|is|desc|asc|nullsfirst|nullslast)\b")


@dataclass(frozen=True)
class Exchange:
    """`asked` is "GET /people?id=eq.1", with `sent` headers and a `body` that is JSON; the answer's `said` too.

    `source` says where PostgREST writes it down, or of which such exchanges (their names) it is made.
    """

    source: tuple[str, ...]
    asked: str
    status: int
    said: Any = None
    sent: dict[str, str] = field(default_factory=dict)
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> Any:
        method, _, url = self.asked.partition(" ")
        return key(method, url, self.sent, None if self.body is None else json.dumps(self.body))

    def spellings(self) -> set[str]:
        """All that is PostgREST's own in the request, without the names and the values of somebody's table."""
        url = unquote(self.asked)
        names = {name for name, _ in parse_qsl(urlsplit(url).query) if name in RESERVED}
        return names | set(OPERATORS.findall(url)) | _wishes(self.sent)


def key(method: str, url: str, headers: dict[str, str], body: str | None) -> Any:
    """The same for requests that mean the same, whoever asks: the order of a query and of preferences is nothing."""
    where = urlsplit(url)
    query = frozenset(parse_qsl(where.query, keep_blank_values=True))
    content = None if body is None else json.dumps(json.loads(body), sort_keys=True)
    return method, where.path, query, frozenset(_wishes(headers)), content


def _wishes(headers: dict[str, str]) -> set[str]:
    """Preferences, and what else changes an answer."""
    lower = {name.lower(): value for name, value in headers.items()}
    wishes = {wish.strip() for wish in lower.get("prefer", "").split(",") if wish}
    if "pgrst.object" in lower.get("accept", ""):
        wishes.add("object")
    return wishes | {f"{name}: {lower[name]}" for name in ("range", "range-unit") if name in lower}
