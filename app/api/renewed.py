"""A write that is sent once more when it carried the token of a session that is no more."""

from app.errors import Forbidden, StaleToken, Unauthorized

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from app.api.transport import Exchange


class Renewed:
    """Sends at once. In another tab somebody may have signed in since: `renew` brings the token that is right now.

    `is_vague`: that nobody is signed in is a 403 to this API, too; then `renew` says which of the two it was.
    """

    is_joined = False
    is_unchanged = False

    def __init__(
        self, send: "Callable[[], Exchange]", renew: "Callable[[], Awaitable[Any]]", is_vague: bool = False
    ) -> None:
        self._send = send
        self._renew = renew
        self._is_vague = is_vague
        self._exchange = send()

    @property
    def tag(self) -> str | None:
        return self._exchange.tag

    @property
    def size(self) -> int:
        return self._exchange.size

    async def answer(self) -> "Any":
        try:
            return await self._exchange.answer()
        except Forbidden as error:
            refusal = error
        if isinstance(refusal, StaleToken):
            await self._renew()
            self._exchange = self._send()
            return await self._exchange.answer()
        if self._is_vague and not isinstance(refusal, Unauthorized):
            await self._renew()
        raise refusal

    def abort(self) -> None:
        self._exchange.abort()
