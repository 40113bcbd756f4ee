"""simple-rest as Refine means it: json-server's words, with the two ends of a page."""

from app.api.dialects.json_server import JsonServer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.api.asked import Asked


class Refine(JsonServer):
    """A page begins at `_start` and ends before `_end`."""

    query = {"search": "q", "sort": "_sort", "page": "_start", "size": "_end", "ids": "id"}

    def _part(self, asked: "Asked") -> "list[tuple[str, object]]":
        return [(self.query["page"], asked.start), (self.query["size"], asked.end)]
