"""What the panel shows beside users: the routes of each resource, its controller, and how one gets there.

docs/tutorial.md adds one.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.api.api import Api
    from app.panel import Panel
    from app.query.cache import Cache

# As in app/routes.py.
ROUTES: "list[tuple[str, str]]" = []
# Two keys, one after the other, and the target that they lead to: ("g t", "teams#index").
GO: "list[tuple[str, str]]" = []


def controllers(app: "Panel", cache: "Cache", api: "Api") -> "dict[str, object]":
    """By the name that the targets begin with."""
    return {}
