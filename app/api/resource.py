"""The calls of one resource: a page of it, one of it, and what changes it."""

from app.api.asked import Asked
from app.api.batch import Batch
from app.api.fields import Fields
from app.errors import AnswerError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.api.batch import Wanted
    from app.api.call import Call
    from app.api.line import Line
    from app.api.writes import Writes
    from app.query import question


class Resource:
    """`Resource(line, "/teams")`: JSON in the panel's own words both ways; `fields` says how the API has them.

    Each call is sent at once, or when the tick ends where one request may do for several. What is "unchanged" and what
    the tag is says the question that comes back. `noun` is one of them, in a sentence; `searched` are the fields that
    a search is for, where the API wants to be told.
    """

    def __init__(
        self,
        line: "Line",
        path: str,
        fields: "Fields | None" = None,
        noun: str = "item",
        searched: "tuple[str, ...]" = ("name",),
    ) -> None:
        self.path = path
        self._searched = searched
        self.noun = noun
        self.fields = fields or Fields()
        self._line = line
        self._dialect = line.dialect
        # Then a thousand rows are not gone through for nothing.
        self._is_exact = line.dialect.is_exact and self.fields.are_the_same
        many = self.send_many if line.can("ids") else None
        self._batch = Batch(self.send_one, many, line.soon, line.dialect.may_join, noun)

    # Reading. The `tag` is that of what is known.

    def one(self, id: str, tag: str | None = None) -> "Wanted":
        return self._batch.ask(id, tag)

    def page(self, query: "list[tuple[str, Any]]", tag: str | None = None) -> "question.Asked":
        """`[("search", "zoë"), ("role", "admin"), ("sort", "-name"), ("page", 2), ("size", 25)]`; None and "" are left
        out."""
        return self._line.send(self._page(Asked(query)), tag)

    # Writing. `upon` is the JSON that the change was made of, None for whatever is there. Conflict where it has become
    # another since, by its version or, where the API knows none, by its fields.

    def create(self, fields: "dict[str, Any]", key: str | None = None) -> "question.Asked":
        """Sent again when it fails for now, where the server makes one of one key."""
        return self._writes.create(fields, key)

    def update(self, id: str, changes: "dict[str, Any]", upon: "dict[str, Any] | None" = None) -> "question.Asked":
        return self._writes.update(id, changes, upon)

    def delete(self, id: str, upon: "dict[str, Any] | None" = None) -> "question.Asked":
        return self._writes.delete(id, upon)

    def delete_at_once(self, id: str, upon: "dict[str, Any] | None" = None) -> "question.Asked":
        """The request is out when this returns."""
        return self._writes.delete_at_once(id, upon)

    @property
    def _writes(self) -> "Writes":
        # Nobody writes on the first screen.
        from app.api.writes import Writes  # noqa: PLC0415

        return Writes(self._line, self)

    # Calls in their words, answers in ours.

    def call_one(self, id: str) -> "Call":
        return self.translated(self._dialect.one(self.path, id))

    def send_one(self, id: str, tag: str | None) -> "question.Asked":
        """At once."""
        return self._line.send(self.call_one(id), tag)

    def send_many(self, ids: list[str]) -> "question.Asked":
        """At once: where the dialect can "ids", or may."""
        return self._line.send(self._listed(self._dialect.many(self.path, ids)))

    def _page(self, asked: Asked) -> "Call":
        fields = self.fields
        asked.filters = [(fields.theirs(name), fields.value(name, value)) for name, value in asked.filters]
        asked.sort = fields.theirs(asked.sort)
        asked.size = min(asked.size, self._line.largest)
        asked.searched = [fields.theirs(name) for name in self._searched if fields.has(name)]
        return self._listed(self._dialect.page(self.path, asked))

    def _listed(self, call: "Call") -> "Call":
        read = call.read
        call.read = lambda answer, value: self._read_page(call, read(answer, value))
        return self._heard(call)

    def _read_page(self, call: "Call", page: "dict[str, Any]") -> "dict[str, Any]":
        """One item without an id is left to whoever looks for it; a list without any is not what was meant."""
        if not self._is_exact:
            page["items"] = [self._read_item(item) for item in page["items"]]
        if page["items"] and not any(_has_id(item) for item in page["items"]):
            raise AnswerError(
                call.line, "The list's items have no 'id'. If it is called otherwise: [panel.fields] id = \"…\".", 200
            )
        return page

    def translated(self, call: "Call") -> "Call":
        """Whose answer is an item, in our words."""
        read = call.read
        call.read = lambda answer, value: self._read_item(read(answer, value))
        return self._heard(call)

    def _read_item(self, item: "Any") -> "Any":
        return self.fields.read(item) if isinstance(item, dict) and not self._is_exact else item

    def _heard(self, call: "Call") -> "Call":
        refused = call.refused
        call.refused = lambda answer, value: self._read_refusal(refused(answer, value))
        return call

    def _read_refusal(self, said: "tuple[int, dict[str, Any]]") -> "tuple[int, dict[str, Any]]":
        """The field that is refused is one of ours, and so is what the server has instead."""
        status, problem = said
        errors, current = problem.get("errors"), problem.get("current")
        if isinstance(errors, dict):
            problem = problem | {"errors": {self.fields.ours(name): sentences for name, sentences in errors.items()}}
        if isinstance(current, dict):
            problem = problem | {"current": self.fields.read(current)}
        return status, problem


def _has_id(item: "Any") -> bool:
    return isinstance(item, dict) and isinstance(item.get("id"), (int, str))
