"""Who is signed in."""

from app.models.model import Model
from app.query.key import make_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.native import NativeApi
    from app.query.cache import Cache


class Session(Model):
    """The session of this browser."""

    def __init__(self, cache: "Cache", api: "NativeApi") -> None:
        super().__init__(cache, make_key("session"), api.session)

    @property
    def user(self) -> "dict[str, Any]":
        """The JSON of the user who is signed in; {} while nobody is known to be."""
        return self.data.get("user") or {}
