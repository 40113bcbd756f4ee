"""The one line to the API: one question after the other, each with its time, not too many, and what was heard last."""

from app.doctor.heard import Heard

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from app.api.transport import Answer, Network, Sent, Timer

# Questions to somebody else's API, at most.
MOST = 40


class Enough(Exception):
    """No further question may be asked."""


class Late(OSError):
    """No answer came in time."""


class Ears:
    """A network for the panel's transport that remembers: `last` is the newest answer, `count` how many were asked."""

    def __init__(self, network: "Network", timer: "Timer", timeout: float, most: int = MOST) -> None:
        self.timeout = timeout
        self.last: Heard | None = None
        self.lost: OSError | None = None
        self.count = 0
        self._network = network
        self._timer = timer
        self._most = most

    def __call__(self, method: str, url: str, headers: dict[str, str], body: str | None) -> "Sent":
        if self.count >= self._most:
            raise Enough()
        self.count += 1
        return _Listening(self, method, url, self._network(method, url, headers, body))

    def grant(self, more: int) -> None:
        """So many questions more."""
        self._most += more

    def close(self) -> None:
        """Nothing more is asked: Enough, to whoever tries."""
        self._most = 0

    async def ask(
        self, method: str, url: str, headers: "dict[str, str] | None" = None, body: "str | None" = None
    ) -> Heard:
        """OSError where no answer comes, Late where it does not come in time."""
        sent = self(method, url, {"accept": "application/json"} | (headers or {}), body)
        late: list[bool] = []
        stop = self._timer.later(self.timeout, _ending(sent, late))
        try:
            await sent.receive()
        except OSError:
            if late:
                raise Late()
            raise
        finally:
            stop()
        assert self.last is not None
        return self.last


class _Listening:
    def __init__(self, ears: Ears, method: str, url: str, sent: "Sent") -> None:
        self._ears = ears
        self._method = method
        self._url = url
        self._sent = sent

    async def receive(self) -> "Answer":
        self._ears.last = self._ears.lost = None
        try:
            answer = await self._sent.receive()
        except OSError as error:
            self._ears.lost = error
            raise
        self._ears.last = Heard(self._method, self._url, answer)
        return answer

    def abort(self) -> None:
        self._sent.abort()


def _ending(sent: "Sent", late: list[bool]) -> "Callable[[], None]":
    def end() -> None:
        late.append(True)
        sent.abort()

    return end
