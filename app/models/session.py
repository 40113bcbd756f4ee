"""Who is signed in."""

from app.errors import Unauthorized
from app.models.model import Model
from app.permissions import may, may_change
from app.query.ends import Ended, Forgotten
from app.query.key import make_key
from app.words import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.api import Api
    from app.errors import Forbidden
    from app.query.cache import Cache
    from app.query.entry import Entry


class Session(Model):
    """The session of this browser. When it ends, or turns out to be another's, nothing that was known stays."""

    def __init__(self, cache: "Cache", api: "Api") -> None:
        super().__init__(cache, make_key("session"), api.session)
        self._api = api
        self._is_over = False
        self._user_id: object = None
        cache.listen(self._heard)

    @property
    def user(self) -> "dict[str, Any]":
        """The JSON of the user who is signed in; {} while nobody is known to be."""
        # To ask who it is makes no entry.
        return (self.data.get("user") if self.is_known else None) or {}

    @property
    def csrf_token(self) -> str:
        """What writes carry; "" where the server gives none."""
        return str(self.data.get("csrf_token") or "")

    @property
    def role(self) -> str:
        return str(self.user.get("role") or "")

    @property
    def is_over(self) -> bool:
        """Whether somebody has to sign in before anything can be asked."""
        return self._is_over

    def may(self, permission: str) -> bool:
        """Whether to offer it; everything while nobody is known to be signed in. The API decides."""
        return not self.user or may(self.role, permission)

    def may_change(self, user: "dict[str, Any]", field: str) -> bool:
        """Whether to offer a change of this field of a user's JSON."""
        return not self.user or may_change(self.role, str(user.get("role") or ""), field)

    # In and out. A refusal is raised and changes nothing.

    async def sign_in(self, username: str, password: str) -> None:
        self._begin(await self._api.sign_in(username, password).answer())

    async def welcome(self, token: str, password: str) -> None:
        """Chooses the password of somebody who was invited."""
        self._begin(await self._api.welcome(token, password).answer())

    async def change_password(self, current: str, password: str) -> None:
        """Ends the user's sessions in other browsers."""
        self._begin(await self._api.change_password(current, password).answer())

    async def sign_out(self) -> None:
        await self._api.sign_out().answer()
        self.end(Ended(words.signed_out_here))

    def refused(self, error: "Forbidden") -> None:
        """A request was refused: for want of a session, or for what its user may not do, perhaps since a moment ago."""
        if isinstance(error, Unauthorized):
            self.end(error)
        elif self.is_known:
            self.fetch(force_refetch=True)

    def end(self, error: Exception) -> None:
        """Said once, however many requests are refused (query contract, 14)."""
        if not self._is_over:
            self._cache.reset(error)

    def _begin(self, data: "dict[str, Any] | None") -> None:
        self._cache.learn(self.key, data)

    def _heard(self, kind: str, entry: "Entry | None", is_foreign: bool) -> None:
        if kind == "reset":
            # Forgotten on purpose is not ended.
            self._is_over = self._is_over or type(self._cache.reset_reason) is not Forgotten
        elif kind == "answered" and entry is not None:
            self._answered(entry)

    def _answered(self, entry: "Entry") -> None:
        if self._is_over:
            # Somebody is signed in again: what is in sight is asked for, whoever was the first to hear of it.
            self._is_over = False
            self._cache.refetch()
        if entry.key == self.key:
            self.check_user()

    def check_user(self) -> None:
        """What was known to somebody else is forgotten."""
        if not self.is_known:
            return
        was, self._user_id = self._user_id, self.user.get("id")
        if was is not None and was != self._user_id:
            data = self.data
            self._cache.reset(Ended(words.somebody_else))
            self._cache.learn(self.key, data)
