"""The ways in that APIs have, a file a kind."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.api.way_in import WayIn

# The kind in the [panel.session] table -> the module and the class in it.
WAYS_IN = {
    "none": ("app.api.way_in", "WayIn"),
    "native": ("app.api.ways_in.native", "NativeWay"),
    "cookie": ("app.api.ways_in.cookie", "CookieWay"),
    "token": ("app.api.ways_in.token", "TokenWay"),
}


def module_of(kind: str) -> str:
    return WAYS_IN[kind][0]


def load(kind: str) -> "type[WayIn]":
    """The class of this kind."""
    # With names to import, the module itself is answered, not the package that it lies in.
    module = __import__(module_of(kind), None, None, ["*"])
    return getattr(module, WAYS_IN[kind][1])  # type: ignore[no-any-return]
