"""What people did, where it is a resource of its own: the [panel.activity] table."""

from app.api.fields import Fields
from app.api.resource import Resource
from app.url import encode, parse_query

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.api.line import Line
    from app.query import question


def events_of(
    line: "Line", settings: dict[str, str], id: str, page: int, size: int, tag: "str | None"
) -> "question.Asked":
    """A page of them, the newest first. `path = "/events?person={id}"` says where; the table names the fields, too."""
    path, _, query = settings["path"].partition("?")
    filters = [(name, value.replace("{id}", id)) for name, value in parse_query(query).items()]
    names: "dict[str, str | bool]" = {name: settings[name] for name in settings if name != "path"}
    events = Resource(line, path.replace("{id}", encode(id)), Fields(names))
    return events.page(filters + [("sort", "-at"), ("page", page), ("size", size)], tag)
