"""What the query layer must know of the world: whether anybody looks, and whether the server can be reached."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    class World(Protocol):
        """`observe` tells when either may have changed, and returns the way to leave."""

        @property
        def is_visible(self) -> bool: ...
        @property
        def is_online(self) -> bool: ...
        def observe(self, callback: Callable[[], None]) -> Callable[[], None]: ...


class StillWorld:
    """Somebody looks, the network is there, and that stays so: for a cache without a browser."""

    is_visible = True
    is_online = True

    def observe(self, callback: "Callable[[], None]") -> "Callable[[], None]":
        return lambda: None
