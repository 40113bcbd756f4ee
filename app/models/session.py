"""Who is signed in."""

from app.models.model import Model
from app.query.ends import Ended
from app.query.key import make_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.native import NativeApi
    from app.query.cache import Cache
    from app.query.entry import Entry


class Session(Model):
    """The session of this browser. When it ends, or turns out to be another's, nothing that was known stays."""

    def __init__(self, cache: "Cache", api: "NativeApi") -> None:
        super().__init__(cache, make_key("session"), api.session)
        self._is_over = False
        self._user_id: object = None
        cache.listen(self._heard)

    @property
    def user(self) -> "dict[str, Any]":
        """The JSON of the user who is signed in; {} while nobody is known to be."""
        return self.data.get("user") or {}

    def end(self, error: Exception) -> None:
        """A request was refused for want of a session. Said once, however many are refused (query contract, 14)."""
        if not self._is_over:
            self._is_over = True
            self._cache.reset(error)

    def _heard(self, kind: str, entry: "Entry | None", is_foreign: bool) -> None:
        if kind != "answered" or entry is None:
            return
        if self._is_over:
            # Somebody is signed in again: what is in sight is asked for, whoever was the first to hear of it.
            self._is_over = False
            self._cache.refetch()
        if entry.key == self.key:
            self._check_user(self.user.get("id"))

    def _check_user(self, id: object) -> None:
        was, self._user_id = self._user_id, id
        if was is not None and was != id:
            data = self.data
            self._cache.reset(Ended("Somebody else has signed in."))
            self._cache.learn(self.key, data)
            self._cache.refetch()
