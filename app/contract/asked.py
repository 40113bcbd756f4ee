"""A request and its answer, as the rules see them."""

from app.times import rfc3339

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

AGENT_LENGTH = 300


class Asked:
    """Made at `now`, in seconds since 1970, by `agent` at the address `ip`, with the `token` of a session or None.

    `id` is what stands for it in the path, `query` has the last of each parameter, `headers` are by their names in
    lower case, `root` is the API's own path ("/api"). `read()` is the JSON of the body; ValueError where it is none.
    """

    def __init__(
        self,
        now: int,
        token: str | None,
        headers: "Mapping[str, str]",
        read: "Callable[[], Any]",
        id: str = "",
        query: "Mapping[str, str] | None" = None,
        ip: str = "",
        root: str = "/api",
    ) -> None:
        self.now = now
        self.at = rfc3339(now)
        self.token = token
        self.read = read
        self.id = id
        self.query = query or {}
        self.ip = ip
        self.root = root
        self._headers = headers

    @property
    def agent(self) -> str:
        return (self.header("user-agent") or "")[:AGENT_LENGTH]

    def header(self, name: str) -> str | None:
        return self._headers.get(name)


class Answer:
    """`value` is what goes out as JSON, None for nothing. `token` is that of the session that has begun, "" when one
    has ended, None when it is as it was."""

    def __init__(self, status: int, value: "Any" = None, headers: "dict[str, str] | None" = None) -> None:
        self.status = status
        self.value = value
        self.headers = headers or {}
        self.token: str | None = None
