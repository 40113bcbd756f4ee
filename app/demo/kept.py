"""What a visitor of the demo has changed: only that is kept, beside people who are the same everywhere."""

import json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.contract.tables import Record

VERSION = 1


class Kept:
    """Dicts and lists that JSON can spell, so ids are texts in them."""

    def __init__(self) -> None:
        # Of the demo's own people: what is another now, {"fields", "writes", "updated_at", "logins", "last_login_at"}.
        self.changed: "dict[str, Record]" = {}
        self.added: "dict[str, Record]" = {}
        self.removed: list[str] = []
        # How many were added ever: nobody gets the id of somebody who is gone.
        self.count = 0
        # [user_id, id, at, action, summary, ip, agent], oldest first.
        self.activity: "list[list[Any]]" = []
        self.passwords: dict[str, str] = {}
        self.invitations: "dict[str, Record]" = {}
        self.sessions: "dict[str, Record]" = {}
        self.attempts: "list[Record]" = []
        self.first_answers: "dict[str, Record]" = {}


def to_text(kept: Kept) -> str:
    return json.dumps({"version": VERSION, "kept": kept.__dict__})


def from_text(text: str | None) -> Kept:
    """Nothing kept where there is no text, or one that cannot be read."""
    kept = Kept()
    try:
        data = json.loads(text) if text else {}
        if data.get("version") == VERSION:
            for name in list(kept.__dict__):
                setattr(kept, name, data["kept"][name])
    except (ValueError, KeyError, AttributeError, TypeError):
        return Kept()
    return kept
