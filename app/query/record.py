"""What is known of one key as text: for storage, and for other tabs."""

import json

from app.query.answer import Answer
from app.query.freshness import Moment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.query.entry import Entry

# Grows when a record comes to look different: older and newer panels then do not read each other's.
VERSION = 1
_NUMBER = (int, float)
_KINDS: "list[tuple[str, type | tuple[type, ...]]]" = [
    ("key", str),
    ("number", int),
    ("wall", _NUMBER),
    ("size", int),
    ("outdated", bool),
]


class Record:
    """`data` is None for a thing that is gone; `wall` the second at which the answer arrived."""

    def __init__(self, fields: "dict[str, Any]") -> None:
        self.key: str = fields["key"]
        self.number: int = fields["number"]
        self.wall = float(fields["wall"])
        self.tag: str | None = fields.get("tag")
        self.size: int = fields["size"]
        self.is_outdated: bool = fields["outdated"]
        self.data: "Any" = fields.get("data")

    def answer(self, now: Moment) -> Answer:
        """With its original time: the monotonic clock of another page is turned into this one's."""
        age = max(0.0, now.wall - self.wall)
        return Answer(self.data, self.number, Moment(now.monotonic - age, self.wall), self.tag, self.size)


def entry_text(entry: "Entry", scope: str) -> str:
    """What an entry knows from the server; open changes are left out."""
    return to_text(scope, entry.key, entry.newest, entry.answer, entry.is_outdated)


def to_text(scope: str, key: str, number: int, answer: Answer | None, is_outdated: bool = False) -> str:
    """`number` says when it was known that there is no answer; with an answer its own counts."""
    return json.dumps(
        {
            "version": VERSION,
            "scope": scope,
            "key": key,
            "number": answer.number if answer else number,
            "wall": answer.moment.wall if answer else 0,
            "tag": answer.tag if answer else None,
            "size": answer.size if answer else 0,
            "outdated": is_outdated,
            "data": answer.data if answer else None,
        }
    )


def from_text(text: str, scope: str) -> Record | None:
    """None for what is broken, of another version, or of another panel."""
    try:
        fields = json.loads(text)
    except ValueError:
        return None
    return Record(fields) if _is_ours(fields, scope) else None


def _is_ours(fields: "Any", scope: str) -> bool:
    if not isinstance(fields, dict) or fields.get("version") != VERSION or fields.get("scope") != scope:
        return False
    tag = fields.get("tag")
    return (tag is None or isinstance(tag, str)) and all(isinstance(fields.get(name), kind) for name, kind in _KINDS)
