"""What every resource of an API is asked through."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from app.api.abilities import Abilities
    from app.api.call import Call
    from app.api.dialect import Dialect
    from app.api.renewed import Renewed
    from app.api.repeated import Repeated
    from app.api.transport import Exchange, Transport
    from app.query.retry import Retry


class Line:
    """Sends what a dialect spells.

    `largest` is how many items a page may have. `soon` calls back when the tick ends. `retry` says when a create is
    sent again, under the same key of `new_key()`. `renew` asks for the session anew, for a write whose token is not of
    it. `is_vague`: a 403 may mean that nobody is signed in.
    """

    def __init__(
        self,
        transport: "Transport",
        dialect: "Dialect",
        can: "Abilities",
        soon: "Callable[[Callable[[], None]], None]",
        retry: "Retry",
        new_key: "Callable[[], str]",
        renew: "Callable[[], Awaitable[Any]]",
        largest: int,
        is_vague: bool,
    ) -> None:
        self.dialect = dialect
        self.can = can
        self.soon = soon
        self.new_key = new_key
        self.largest = largest
        self._transport = transport
        self._retry = retry
        self._renew = renew
        self._is_vague = is_vague

    def send(self, call: "Call", tag: str | None = None) -> "Exchange":
        return self._transport.send(call, tag)

    def write(self, call: "Call", key: str | None = None) -> "Renewed | Repeated":
        """With a `key` that the call carries, again and again while the failure may pass."""
        # Nobody writes on the first screen.
        from app.api.renewed import Renewed  # noqa: PLC0415
        from app.api.repeated import Repeated  # noqa: PLC0415

        def send() -> Renewed:
            return Renewed(lambda: self.send(call), self._renew, self._is_vague)

        return send() if key is None else Repeated(send, self._transport.timer, self._retry)
